import type { DecisionTable, Direction } from './decision-table.ts';

/**
 * How good a value is, 0–1, as straight lines between points: `at` strictly rising in the criterion's unit, `worth` 0–1.
 * Below the first point and above the last it stays at theirs.
 */
export type ValueFunction = Readonly<{ at: readonly number[]; worth: readonly number[] }>;

/** Worth of a value; the function must have a point or more. */
export function worthOf({ at, worth }: ValueFunction, value: number): number {
  const last = at.length - 1;
  if (value <= at[0]!) return worth[0]!;
  if (value >= at[last]!) return worth[last]!;
  let right = 1;
  while (at[right]! < value) right++;
  const [x0, x1] = [at[right - 1]!, at[right]!];
  const [y0, y1] = [worth[right - 1]!, worth[right]!];
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
}

/** A straight line from the worst value of a range (worth 0) to its best (worth 1). */
export function straight(
  range: Readonly<{ low: number; high: number }>,
  direction: Direction,
): ValueFunction {
  const { low, high } = range;
  if (!(low < high)) throw new RangeError(`a range from ${low} to ${high} tells nothing apart`);
  return { at: [low, high], worth: direction === 'higher' ? [0, 1] : [1, 0] };
}

/**
 * The local range of a criterion: from the lowest to the highest of the alternatives compared. Weights given for it hold
 * for these alternatives only, and a new one may turn the order of the others; a global range (what is possible) does not.
 */
export function localRange(table: DecisionTable, criterion: number): Readonly<{ low: number; high: number }> {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < table.alternatives; row++) {
    const value = table.values[row * table.criteria + criterion]!;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** Whether a function never turns: it rises or falls all the way, as a criterion with one better way must. */
export function isMonotone({ worth }: ValueFunction): boolean {
  const steps = worth.slice(1).map((value, at) => value - worth[at]!);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
