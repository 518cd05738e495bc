import type { Language } from '#kit/text.ts';

/** A space that does not break between a number and its unit. */
const joined = '\u00a0';

/** A number as the language writes it: 1 234,5 in Finnish and Swedish, 1,234.5 in English. */
export function wordNumber(value: number, ask: { language: Language; decimals?: number }): string {
  const { language, decimals = 0 } = ask;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : joined);
  const digits = fraction === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `−${digits}` : digits;
}

/** A share as whole percent: 95 % in Finnish and Swedish, 95% in English. Only a whole share is 100, only none is 0. */
export function wordPercent(share: number, language: Language): string {
  return `${wordNumber(wholePercent(share), { language })}${percentSign(language)}`;
}

/** Two shares as a range: 88–97 %. */
export function wordPercentRange(ends: { low: number; high: number }, language: Language): string {
  const [low, high] = [wholePercent(ends.low), wholePercent(ends.high)];
  return low === high ? wordPercent(ends.low, language) : `${low}–${high}${percentSign(language)}`;
}

/** Minutes without decimals: 47 min. */
export function wordMinutes(minutes: number, language: Language): string {
  return `${wordNumber(minutes, { language })}${joined}min`;
}

/** Two numbers of minutes as a range: 38–52 min. */
export function wordMinutesRange(ends: { low: number; high: number }, language: Language): string {
  const [low, high] = [wordNumber(ends.low, { language }), wordNumber(ends.high, { language })];
  return low === high ? wordMinutes(ends.low, language) : `${low}–${high}${joined}min`;
}

function wholePercent(share: number): number {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return 99;
  return percent === 0 && share > 0 ? 1 : percent;
}

function percentSign(language: Language): string {
  return language === 'en' ? '%' : `${joined}%`;
}
