import type { Text } from '#kit/text.ts';
import type { Perspective, Side } from './perspectives.ts';

/** The network as it is, where values are given per alternative. */
export const situationId = 'situation';

/** What somebody judged of one alternative: a value with its ends and why. */
export type JudgedValue = Readonly<{
  /** Id of a stored alternative, or `situation`. */
  alternative: string;
  value: number;
  low: number;
  high: number;
  reasoning: string;
}>;

/** Where a criterion's values come from. */
export type CriterionSource =
  /** Counted of every alternative in every world: a declared measure, a part of the cost, visits over capacity. */
  | Readonly<{ kind: 'counted'; quantity: string; service: string | null; group: string | null }>
  /** Judged by people on a scale of their own; whom nobody judged may be anywhere on it. */
  | Readonly<{
      kind: 'judged';
      unit: string;
      better: 'higher' | 'lower';
      values: readonly JudgedValue[];
    }>;

/**
 * Between which values a criterion goes from nothing to everything: `local` is from the worst to the best of the
 * alternatives compared, so that a weight means this very difference; a given range is what is possible.
 */
export type CriterionRange = 'local' | Readonly<{ low: number; high: number }>;

/** A point of a value function: `at` as a share of the range from its low end, and what that is worth, both 0–1. */
export type CurvePoint = Readonly<{ at: number; worth: number }>;

export type Criterion = Readonly<{
  id: string;
  title: Text;
  perspective: Perspective;
  side: Side;
  source: CriterionSource;
  range: CriterionRange;
  /** Straight lines between these points; null is one straight line over the range. */
  curve: readonly CurvePoint[] | null;
}>;

/** What a decision is weighed by. */
export type CriteriaSet = Readonly<{
  criteria: readonly Criterion[];
  /** What is aimed at against the situation; null is no target. */
  target: Readonly<{ savingEuros: number | null; wellbeingPoints: number | null }>;
}>;

export const mostCriteria = 40;
export const mostAlternatives = 200;
export const longestTitle = 120;
