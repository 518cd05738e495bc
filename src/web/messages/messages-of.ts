import type { Language } from '#kit/text.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import type { Messages } from './fi.ts';
import { sv } from './sv.ts';

const all: Readonly<Record<Language, Messages>> = { fi, sv, en };

/** Every sentence of the pages in one language. */
export function messagesOf(language: Language): Messages {
  return all[language];
}
