import type { DecisionTable, Direction } from './decision-table.ts';
import { ranksOf } from './ranking.ts';

export type TopsisAnswer = Readonly<{
  /** Per alternative: nearness to the ideal, 0–1. */
  scores: Float64Array;
  ranks: readonly number[];
  /** Per criterion, in weighted and scaled terms: the best and the worst of the alternatives. */
  ideal: Float64Array;
  antiIdeal: Float64Array;
}>;

/**
 * TOPSIS: near the ideal and far from its opposite. Each criterion is scaled by the root of its sum of squares, weighted, and
 * the score is d⁻ ÷ (d⁺ + d⁻). Shown beside the additive model for contrast: the ideal is made of the alternatives compared,
 * so leaving one out may turn the order of the others. Alternatives that do not differ at all score ½. Hwang & Yoon 1981.
 */
export function topsis(
  table: DecisionTable,
  told: Readonly<{ directions: readonly Direction[]; weights: ArrayLike<number> }>,
): TopsisAnswer {
  const { alternatives, criteria } = table;
  const scaled = scaledValues(table, told.weights);
  const ideal = new Float64Array(criteria);
  const antiIdeal = new Float64Array(criteria);
  for (let criterion = 0; criterion < criteria; criterion++) {
    let [low, high] = [Infinity, -Infinity];
    for (let row = 0; row < alternatives; row++) {
      low = Math.min(low, scaled[row * criteria + criterion]!);
      high = Math.max(high, scaled[row * criteria + criterion]!);
    }
    const higher = told.directions[criterion] === 'higher';
    ideal[criterion] = higher ? high : low;
    antiIdeal[criterion] = higher ? low : high;
  }
  const scores = Float64Array.from({ length: alternatives }, (_, row) => {
    const values = scaled.subarray(row * criteria, (row + 1) * criteria);
    const [toIdeal, toAnti] = [distance(values, ideal), distance(values, antiIdeal)];
    return toIdeal + toAnti > 0 ? toAnti / (toIdeal + toAnti) : 0.5;
  });
  return { scores, ranks: ranksOf(scores), ideal, antiIdeal };
}

function scaledValues(table: DecisionTable, weights: ArrayLike<number>): Float64Array {
  const { criteria, values } = table;
  const squares = new Float64Array(criteria);
  values.forEach((value, at) => (squares[at % criteria]! += value * value));
  return values.map((value, at) => {
    const criterion = at % criteria;
    return squares[criterion]! > 0 ? (value / Math.sqrt(squares[criterion]!)) * weights[criterion]! : 0;
  });
}

function distance(one: Float64Array, other: Float64Array): number {
  let squares = 0;
  for (let at = 0; at < one.length; at++) squares += (one[at]! - other[at]!) * (one[at]! - other[at]!);
  return Math.sqrt(squares);
}
