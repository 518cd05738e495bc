import type { Direction } from '#engines/judgement/decision-table.ts';
import { straight } from '#engines/judgement/value-function.ts';
import type { ValueFunction } from '#engines/judgement/value-function.ts';
import type { Criterion } from './criterion.ts';

/** The range that a criterion is judged over; without spread it tells nothing apart. */
export type SettledRange = Readonly<{ low: number; high: number; spread: boolean }>;

/** Differences below this share of the values are rounding. */
const rounding = 1e-9;

/** The given range, or the one from the lowest to the highest of the values as assumed that are known. */
export function settleRange({ range }: Criterion, values: readonly number[]): SettledRange {
  if (range !== 'local') return { ...range, spread: true };
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length === 0) return { low: NaN, high: NaN, spread: false };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return { low, high, spread: high - low > rounding * Math.max(1, Math.abs(low), Math.abs(high)) };
}

/**
 * The value function over a range. With a given range it stays level beyond its ends. A local range is that of the
 * values as assumed, which a drawn world may shift for all alternatives alike: there the line goes on beyond its ends, to
 * `reach`, so that differences are kept and not cut off.
 */
export function functionOf(
  criterion: Criterion,
  told: Readonly<{
    range: SettledRange;
    direction: Direction;
    reach: Readonly<{ low: number; high: number }>;
  }>,
): ValueFunction {
  const { range, direction, reach } = told;
  if (!range.spread) return { at: [0], worth: [1] };
  const { low, high } = range;
  const plain: ValueFunction =
    criterion.curve === null
      ? straight(range, direction)
      : {
          at: criterion.curve.map(({ at }) => low + at * (high - low)),
          worth: criterion.curve.map(({ worth }) => worth),
        };
  return criterion.range === 'local' ? prolonged(plain, { range, reach }) : plain;
}

/** The first and the last line of a function, drawn on to `reach` where they begin and end at the range's ends. */
function prolonged(
  { at, worth }: ValueFunction,
  { range, reach }: { range: SettledRange; reach: Readonly<{ low: number; high: number }> },
): ValueFunction {
  const last = at.length - 1;
  const before = at[0]! <= range.low && reach.low < at[0]!;
  const after = at[last]! >= range.high && reach.high > at[last]!;
  const slope = (one: number): number => (worth[one + 1]! - worth[one]!) / (at[one + 1]! - at[one]!);
  return {
    at: [...(before ? [reach.low] : []), ...at, ...(after ? [reach.high] : [])],
    worth: [
      ...(before ? [worth[0]! - slope(0) * (at[0]! - reach.low)] : []),
      ...worth,
      ...(after ? [worth[last]! + slope(last - 1) * (reach.high - at[last]!)] : []),
    ],
  };
}
