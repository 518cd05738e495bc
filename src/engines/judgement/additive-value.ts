import type { DecisionTable } from './decision-table.ts';
import { ranksOf } from './ranking.ts';
import { worthOf } from './value-function.ts';
import type { ValueFunction } from './value-function.ts';

export type AdditiveAnswer = Readonly<{
  /** Per alternative, 0–1. */
  scores: Float64Array;
  ranks: readonly number[];
  /** `parts[a * criteria + c]`: what the criterion gives to the score; a score is the sum of its parts. */
  parts: Float64Array;
}>;

/**
 * The additive value model (MAVT): a score is the sum over criteria of weight × worth. It lets a good value on one criterion
 * make up for a bad one on another, and is right only when what one criterion is worth does not hang on another.
 * Keeney & Raiffa 1976, ch. 3; Edwards & Barron 1994.
 */
export function additiveValue(
  table: DecisionTable,
  told: Readonly<{ functions: readonly ValueFunction[]; weights: ArrayLike<number> }>,
): AdditiveAnswer {
  const { alternatives, criteria, values } = table;
  const scores = new Float64Array(alternatives);
  const parts = new Float64Array(alternatives * criteria);
  for (let row = 0; row < alternatives; row++)
    for (let criterion = 0; criterion < criteria; criterion++) {
      const at = row * criteria + criterion;
      parts[at] = told.weights[criterion]! * worthOf(told.functions[criterion]!, values[at]!);
      scores[row]! += parts[at]!;
    }
  return { scores, ranks: ranksOf(scores), parts };
}
