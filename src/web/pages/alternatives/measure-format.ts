import type { Measure } from '#situation/measures/measure.ts';
import type { Numbers } from '../../numbers.ts';

type Scale = Readonly<{ times: number; decimals: number }>;

/** How a unit is shown in tables: shares and ratios as per cent, euros as millions. */
const scales: Readonly<Record<Measure['unit'], Scale>> = {
  min: { times: 1, decimals: 1 },
  share: { times: 100, decimals: 1 },
  people: { times: 1, decimals: 0 },
  visits: { times: 1, decimals: 0 },
  euros: { times: 1e-6, decimals: 2 },
  ratio: { times: 100, decimals: 0 },
  perThousand: { times: 1, decimals: 0 },
  perHundred: { times: 1, decimals: 1 },
  posts: { times: 1, decimals: 1 },
};

/** A measure's value without its unit, at most three significant digits for counts. */
export function showValue(value: number | null, unit: Measure['unit'], numbers: Numbers): string {
  if (value === null) return numbers.plain(null);
  const { times, decimals } = scales[unit];
  if (isCount(unit)) return numbers.rough(value);
  return fixed(value * times, decimals, numbers);
}

/** A range of differences without plus signs; the dots keep two minus signs apart. */
export function showRange(
  ends: { low: number | null; high: number | null },
  unit: Measure['unit'],
  numbers: Numbers,
): string {
  const bare = (value: number | null): string => showDifference(value, unit, numbers).replace('+', '');
  return `${bare(ends.low)}…${bare(ends.high)}`;
}

/** A signed difference in the same unit; what rounds to nothing is a bare 0. */
export function showDifference(value: number | null, unit: Measure['unit'], numbers: Numbers): string {
  if (value === null) return numbers.plain(null);
  const { times, decimals } = scales[unit];
  const shown = value * times;
  if (isCount(unit)) return numbers.signed(threeDigits(shown), 0);
  const finer = unit === 'min' && Math.abs(shown) < 1 ? 2 : decimals;
  return Math.abs(shown) < 0.5 * 10 ** -finer ? '0' : numbers.signed(shown, finer);
}

/** Told to three digits and not in decimals. */
function isCount(unit: Measure['unit']): boolean {
  return unit === 'visits' || unit === 'people' || unit === 'perThousand';
}

function fixed(value: number, decimals: number, numbers: Numbers): string {
  return new Intl.NumberFormat(numbers.locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace(/^-/, '\u2212');
}

function threeDigits(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}
