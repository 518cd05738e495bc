import type { DecisionTable, Direction } from './decision-table.ts';
import { ranksOf } from './ranking.ts';

/**
 * How a difference on one criterion becomes a preference, 0–1: none up to `indifference`, full from `preference`, and straight
 * between them; both in the criterion's own unit. With 0 and 0 any difference is a full preference.
 */
export type PreferenceThresholds = Readonly<{ indifference: number; preference: number }>;

export type OutrankingAnswer = Readonly<{
  /** Per alternative, −1 … 1: how far it outranks the others less how far they outrank it. */
  scores: Float64Array;
  ranks: readonly number[];
  leaving: Float64Array;
  entering: Float64Array;
  /** `preferences[a * alternatives + b]`: how far a is preferred to b, 0–1. */
  preferences: Float64Array;
}>;

/**
 * PROMETHEE II: alternatives are compared in pairs, criterion by criterion, and a great advantage counts no more than a clear
 * one. So a very bad value is not made up for by a very good one as in the additive model, which it is shown beside. The net
 * flow of an alternative depends on the others: leaving one out may turn the order. Brans & Vincke 1985.
 */
export function outranking(
  table: DecisionTable,
  told: Readonly<{
    directions: readonly Direction[];
    thresholds: readonly PreferenceThresholds[];
    weights: ArrayLike<number>;
  }>,
): OutrankingAnswer {
  const { alternatives, criteria, values } = table;
  const preferences = new Float64Array(alternatives * alternatives);
  for (let one = 0; one < alternatives; one++)
    for (let other = 0; other < alternatives; other++) {
      if (one === other) continue;
      for (let criterion = 0; criterion < criteria; criterion++) {
        const raw = values[one * criteria + criterion]! - values[other * criteria + criterion]!;
        const advantage = told.directions[criterion] === 'higher' ? raw : -raw;
        preferences[one * alternatives + other]! +=
          told.weights[criterion]! * preferenceOf(advantage, told.thresholds[criterion]!);
      }
    }
  return { ...flowsOf(preferences, alternatives), preferences };
}

function preferenceOf(advantage: number, { indifference, preference }: PreferenceThresholds): number {
  if (advantage <= indifference) return 0;
  if (advantage >= preference) return 1;
  return (advantage - indifference) / (preference - indifference);
}

function flowsOf(preferences: Float64Array, alternatives: number): Omit<OutrankingAnswer, 'preferences'> {
  const leaving = new Float64Array(alternatives);
  const entering = new Float64Array(alternatives);
  const others = Math.max(1, alternatives - 1);
  for (let one = 0; one < alternatives; one++)
    for (let other = 0; other < alternatives; other++) {
      leaving[one]! += preferences[one * alternatives + other]! / others;
      entering[other]! += preferences[one * alternatives + other]! / others;
    }
  const scores = leaving.map((flow, at) => flow - entering[at]!);
  return { scores, ranks: ranksOf(scores), leaving, entering };
}
