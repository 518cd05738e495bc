import type { RandomStream } from '#kit/random.ts';
import type { DecisionTable } from './decision-table.ts';
import { worthOf } from './value-function.ts';
import type { ValueFunction } from './value-function.ts';

/**
 * What alternatives may turn out to be worth: `worths[(world * alternatives + a) * criteria + c]`, 0–1. Worlds may come from
 * intervals, each value on its own (`worldsWithin`), or from one model drawn many times, where alternatives share a world and
 * so its errors (`worldsOf`); the latter say more whenever they are to be had.
 */
export type Worlds = Readonly<{
  count: number;
  alternatives: number;
  criteria: number;
  worths: Float64Array;
}>;

/** Worlds from tables of one shape, the first being the central one. */
export function worldsOf(tables: readonly DecisionTable[], functions: readonly ValueFunction[]): Worlds {
  const { alternatives, criteria } = tables[0]!;
  const size = alternatives * criteria;
  const worths = new Float64Array(tables.length * size);
  tables.forEach(({ values }, world) => {
    for (let at = 0; at < size; at++)
      worths[world * size + at] = worthOf(functions[at % criteria]!, values[at]!);
  });
  return { count: tables.length, alternatives, criteria, worths };
}

/**
 * Worlds within intervals: each value evenly between its `low` and `high`, independent of the others; the first world is
 * the central table. A missing value is given the whole range of its criterion, so that it counts as unknown, not as zero.
 */
export function worldsWithin(
  table: DecisionTable,
  told: Readonly<{
    low: Float64Array;
    high: Float64Array;
    functions: readonly ValueFunction[];
    count: number;
    random: RandomStream;
  }>,
): Worlds {
  const { alternatives, criteria, values } = table;
  const { low, high, functions, count, random } = told;
  const size = alternatives * criteria;
  const worths = new Float64Array(count * size);
  for (let world = 0; world < count; world++)
    for (let at = 0; at < size; at++) {
      const wide = high[at]! > low[at]!;
      const value = world === 0 || !wide ? values[at]! : low[at]! + random.next() * (high[at]! - low[at]!);
      worths[world * size + at] = worthOf(functions[at % criteria]!, value);
    }
  return { count, alternatives, criteria, worths };
}
