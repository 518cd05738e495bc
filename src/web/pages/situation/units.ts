import type { Words } from './why-of.ts';

/** A unit of an assumption in the reader's language; one that we do not know stays as the region wrote it. */
export function unitText(unit: string, { messages }: Pick<Words, 'messages'>): string {
  const units: Readonly<Record<string, string>> = messages.situation.units;
  return units[unit] ?? unit;
}

/** A value with its unit: `66 km/h`, `1,168 käyntiä/asukas/v`, `1,35`. */
export function withUnit(value: number, unit: string, words: Words): string {
  return `${words.numbers.plain(value, 4)}\u00a0${unitText(unit, words)}`.trim();
}
