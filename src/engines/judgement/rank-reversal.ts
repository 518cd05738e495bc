import { without } from './decision-table.ts';
import type { DecisionTable } from './decision-table.ts';

/** With `left` out, two alternatives change places: `one` was before `other` and is no longer. Indexes of the whole table. */
export type Reversal = Readonly<{ left: number; one: number; other: number }>;

/**
 * Every pair whose order a method turns when a third alternative is left out. The additive model with global ranges never
 * does; with local ranges, TOPSIS and outranking it may, and then the order rests on what else was on the list.
 * `ranksOf` is asked of the whole table and of it without each alternative.
 */
export function reversals(
  table: DecisionTable,
  ranksOf: (table: DecisionTable) => readonly number[],
): Reversal[] {
  const whole = ranksOf(table);
  const found: Reversal[] = [];
  for (let left = 0; left < table.alternatives; left++) {
    if (table.alternatives < 3) break;
    const ranks = ranksOf(without(table, left));
    const rankOf = (alternative: number) => ranks[alternative < left ? alternative : alternative - 1]!;
    for (let one = 0; one < table.alternatives; one++)
      for (let other = 0; other < table.alternatives; other++) {
        if (one === left || other === left || one === other) continue;
        if (whole[one]! < whole[other]! && rankOf(one) > rankOf(other)) found.push({ left, one, other });
      }
  }
  return found;
}
