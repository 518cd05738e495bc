import type { Sample } from './draw.ts';
import type { Quantity } from './quantities.ts';

/** Fewer draws than this say nothing of the far ends: no interval is told. */
export const leastDraws = 20;

/** Smaller differences than these are not seen in printed figures: a tie. Minutes 0.01, shares 0.1 %, euros 10 000. */
const printedHalf: Readonly<Record<Quantity['unit'], number>> = {
  min: 0.005,
  share: 0.0005,
  people: 0.5,
  visits: 0.5,
  euros: 5000,
  ratio: 0.005,
  perThousand: 0.5,
  perHundred: 0.05,
  posts: 0.05,
};

/** Every unit that something is counted in. */
export const countedUnits = Object.keys(printedHalf) as readonly Quantity['unit'][];

/** A difference as a relation: 1 more, −1 less, 0 no more than what is printed shows. */
export function relationOf(difference: number, unit: Quantity['unit']): -1 | 0 | 1 {
  if (Math.abs(difference) < printedHalf[unit]) return 0;
  return difference > 0 ? 1 : -1;
}

/** Draws of candidates, and the world as assumed beside them. */
export type Draws = Readonly<{
  quantities: readonly Quantity[];
  central: Sample;
  samples: readonly Sample[];
}>;

/** Which difference: of one quantity, of one candidate against another. */
export type DifferenceAsk = Readonly<{ quantity: number; of: number; against: number }>;

/** A paired difference over the draws; nulls where it cannot be told. */
export type Difference = Readonly<{
  /** In the world as assumed. */
  central: number | null;
  /** 5 %, 50 % and 95 % of the draws; null from fewer than 20. */
  low: number | null;
  median: number | null;
  high: number | null;
  /** Draws in which both have the quantity. */
  counted: number;
  /** Share of draws with the central difference's sign, or in which it is too small to print, where it is so centrally. */
  sameSign: number | null;
  /** Half the 95 % interval of that share for the number of draws. */
  sameSignError: number | null;
  /** `none`: nothing that is printed in nine draws of ten; `sure`: 0 is outside of the interval; `unsure`: inside. */
  verdict: 'none' | 'sure' | 'unsure' | 'unknown';
}>;

/** One paired difference: quantiles, sign, and whether zero is within. */
export function differenceOf(draws: Draws, ask: DifferenceAsk): Difference {
  const { unit } = draws.quantities[ask.quantity]!;
  const central = between(draws.central, ask);
  const drawn = draws.samples.map((sample) => between(sample, ask)).filter((value) => value !== null);
  const counted = drawn.length;
  const enough = counted >= leastDraws;
  const sorted = Float64Array.from(drawn).sort();
  const at = (share: number): number | null => (enough ? quantileOf(sorted, share) : null);
  const [low, median, high] = [at(0.05), at(0.5), at(0.95)];
  const sign = central === null ? null : relationOf(central, unit);
  const same = drawn.filter((value) => relationOf(value, unit) === sign).length;
  return {
    central,
    low,
    median,
    high,
    counted,
    sameSign: sign === null || counted === 0 ? null : same / counted,
    sameSignError: sign === null || counted === 0 ? null : errorOfShare(same, counted),
    verdict: low === null || high === null || central === null ? 'unknown' : verdictOf({ low, high, unit }),
  };
}

function verdictOf(told: { low: number; high: number; unit: Quantity['unit'] }): Difference['verdict'] {
  const { low, high, unit } = told;
  if (relationOf(low, unit) === 0 && relationOf(high, unit) === 0) return 'none';
  // An end that is printed as 0 is 0 to the reader.
  return relationOf(low, unit) > 0 || relationOf(high, unit) < 0 ? 'sure' : 'unsure';
}

/** The difference in one world; null where either is missing. */
export function between({ values }: Sample, { quantity, of, against }: DifferenceAsk): number | null {
  const difference = values[of]![quantity]! - values[against]![quantity]!;
  return Number.isFinite(difference) ? difference : null;
}

/** Quantile of sorted numbers, linear between neighbours (Hyndman & Fan 1996, type 7). */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/**
 * Half the 95 % interval of a share counted from draws (Agresti & Coull 1998): never 0, as a hundred draws that agree do not
 * prove that the next one will.
 */
export function errorOfShare(hits: number, draws: number): number {
  const share = (hits + 2) / (draws + 4);
  return 1.96 * Math.sqrt((share * (1 - share)) / (draws + 4));
}
