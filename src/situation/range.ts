import { assume } from '#region/assume.ts';
import type { Region } from '#region/region.ts';

/** Which assessment a number comes from: as assumed, or one end of the range. */
export type RangeFactors = Readonly<{ low: number; high: number }>;

/** Speed may be this share off either way. Consequence: minutes shrink by 1/1.2 or grow by 1/0.8. */
export const speedShareOff = 0.2;
/** Road kilometres for a straight kilometre in Finland, least and most that are believed. */
export const detourLeast = 1.2;
export const detourMost = 1.6;

/**
 * What all minutes are multiplied by at the quick and the slow end: speed ± 20 % and detour 1.2–1.6 together.
 * The quick end never exceeds 1 and the slow end never falls below it, whatever detour is assumed.
 */
export function rangeFactors(region: Region): RangeFactors {
  const detour = assume(region, 'detour');
  return {
    low: Math.min(1, detourLeast / detour / (1 + speedShareOff)),
    high: Math.max(1, detourMost / detour / (1 - speedShareOff)),
  };
}

/**
 * A central value with its low and high, from the values at the quick and the slow end. A number may move either way
 * with minutes (shares fall as minutes grow), so the ends are sorted and always hold the centre between them.
 */
export function rangeOf(
  central: number | null,
  ends: readonly (number | null)[],
): Readonly<{ value: number | null; low: number | null; high: number | null }> {
  if (central === null) return { value: null, low: null, high: null };
  let low = central;
  let high = central;
  for (const end of ends) {
    if (end === null) continue;
    if (end < low) low = end;
    if (end > high) high = end;
  }
  return { value: central, low, high };
}
