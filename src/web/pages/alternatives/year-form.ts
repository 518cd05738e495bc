import { yearOf } from '#kit/dates.ts';
import { pullYears } from '#alternatives/lever.ts';
import type { Region } from '#region/region.ts';

/** What a pull's year may be on a region: from its network's own year on. */
export function yearLimits(region: Region): Readonly<{ first: number; last: number }> {
  return { first: yearOf(region.asOf.network), last: pullYears.max };
}

/** The year that a form says: none when empty, a fault when it is no year of the region's future. */
export function readYear(region: Region, words: string): Readonly<{ year?: number; faulty: boolean }> {
  const typed = words.trim();
  if (typed === '') return { faulty: false };
  const { first, last } = yearLimits(region);
  const year = Number(typed);
  if (!/^\d{4}$/.test(typed) || year < first || year > last) return { faulty: true };
  return { year, faulty: false };
}
