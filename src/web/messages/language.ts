import { languages } from '#kit/text.ts';
import type { Language } from '#kit/text.ts';

const storageKey = 'savotta.language';

/** What a language is called in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};

/** The language code when it is one of ours. */
export function asLanguage(value: string | null | undefined): Language | undefined {
  return languages.find((language) => language === value);
}

/**
 * The language to open in: the address's `?lang=sv` (so that a link can say it), else what was chosen here before,
 * else Finnish. The browser's own language is not asked: a county's page opens in the county's language.
 */
export function firstLanguage(search: string, remembered: string | null): Language {
  return asLanguage(new URLSearchParams(search).get('lang')) ?? asLanguage(remembered) ?? 'fi';
}

export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // storage may be forbidden; the choice then holds until the page is closed
  }
}
