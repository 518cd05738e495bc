import type { Language } from '#kit/text.ts';
import { wordNumber } from '#situation/wording.ts';
import type { PaperDifference } from './told.ts';

const joined = '\u00a0';
/** What stands where there is no number. */
export const noNumber = '–';

/** A change with its sign: +1,3. */
export function signed(value: number | null, told: { language: Language; decimals?: number }): string {
  if (value === null) return noNumber;
  const words = wordNumber(value, told);
  return value > 0 && /[1-9]/.test(words) ? `+${words}` : words;
}

/** Euros to the nearest thousand, with their sign: −617 000 €. */
export function euros(value: number | null, language: Language): string {
  if (value === null) return noNumber;
  return `${signed(Math.round(value / 1000) * 1000, { language })}${joined}€`;
}

export function whole(value: number, language: Language): string {
  return wordNumber(Math.round(value), { language });
}

/** A day as the reader writes it: 8.10.2025; 8 October would need the month's name, so English has 8/10/2025. */
export function day(date: string, language: Language): string {
  const [year = '', month = '', of = ''] = date.slice(0, 10).split('-');
  const mark = language === 'en' ? '/' : '.';
  return of === '' ? date : `${Number(of)}${mark}${Number(month)}${mark}${year}`;
}

/** A figure in its unit; differences with their sign. */
export function inUnit(
  value: number | null,
  told: { unit: PaperDifference['unit']; language: Language; sign?: boolean },
): string {
  if (value === null) return noNumber;
  const { unit, language } = told;
  const say = told.sign ? signed : wordNumber;
  if (unit === 'min') return `${say(value, { language, decimals: 1 })}`;
  if (unit === 'share') return say(value * 100, { language, decimals: 1 });
  if (unit === 'euros') return say(value / 1000, { language });
  return say(value, { language, decimals: unit === 'visits' ? 0 : 2 });
}
