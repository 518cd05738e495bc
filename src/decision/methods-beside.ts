import { additiveValue } from '#engines/judgement/additive-value.ts';
import type { DecisionTable } from '#engines/judgement/decision-table.ts';
import { outranking } from '#engines/judgement/outranking.ts';
import { ranksOf } from '#engines/judgement/ranking.ts';
import { reversals } from '#engines/judgement/rank-reversal.ts';
import { topsis } from '#engines/judgement/topsis.ts';
import { functionOf, settleRange } from './criterion-range.ts';
import type { Settled } from './settle.ts';

export const judgementMethods = ['additive', 'topsis', 'outranking'] as const;
export type JudgementMethod = (typeof judgementMethods)[number];

/** One method's word on the values as assumed. */
export type MethodAnswer = Readonly<{
  method: JudgementMethod;
  scores: readonly number[];
  ranks: readonly number[];
}>;

/** `left` out, `one` and `other` change places. Places in the list of alternatives. */
export type MethodReversal = Readonly<{ method: JudgementMethod; left: number; one: number; other: number }>;

/** Shares of a criterion's range: a smaller difference is none in outranking, a greater one is a full preference. */
export const indifferenceShare = 0.05;
export const preferenceShare = 0.3;
/** With more alternatives than this, leaving out each in turn is not tried. */
export const mostReversed = 40;

/** The additive model with TOPSIS and outranking beside it: where they agree, the method is not what decides. */
export function methodsBeside(settled: Settled, weights: Float64Array): MethodAnswer[] {
  const table = knownTable(settled);
  return judgementMethods.map((method) => {
    const scores = scoresBy(method, { settled, table, weights });
    return { method, scores: [...scores], ranks: ranksOf(scores) };
  });
}

/** Every pair that leaving out a third turns, method by method; local ranges are taken anew without it. */
export function methodReversals(settled: Settled, weights: Float64Array): MethodReversal[] {
  if (settled.alternatives > mostReversed) return [];
  const table = knownTable(settled);
  return judgementMethods.flatMap((method) =>
    reversals(table, (part) => ranksOf(scoresBy(method, { settled, table: part, weights }))).map((found) => ({
      method,
      ...found,
    })),
  );
}

/** Values as assumed, the middle of the range where missing, and level where the criterion tells nothing apart. */
function knownTable({ central, alternatives, faced, ranges }: Settled): DecisionTable {
  const criteria = faced.length;
  const values = central.map((value, at) => {
    const { low, high, spread } = ranges[at % criteria]!;
    if (!spread) return 0;
    return Number.isFinite(value) ? value : (low + high) / 2;
  });
  return { alternatives, criteria, values };
}

type Asked = Readonly<{ settled: Settled; table: DecisionTable; weights: Float64Array }>;

function scoresBy(method: JudgementMethod, { settled, table, weights }: Asked): Float64Array {
  const { faced, ranges } = settled;
  const directions = faced.map(({ direction }) => direction);
  if (method === 'topsis') return topsis(table, { directions, weights }).scores;
  const own = faced.map(({ criterion }, at) =>
    ranges[at]!.spread ? settleRange(criterion, columnOf(table, at)) : ranges[at]!,
  );
  if (method === 'outranking') {
    const thresholds = own.map(({ low, high, spread }) => ({
      indifference: spread ? indifferenceShare * (high - low) : 0,
      preference: spread ? preferenceShare * (high - low) : 0,
    }));
    return outranking(table, { directions, thresholds, weights }).scores;
  }
  const functions = faced.map(({ criterion, direction }, at) =>
    functionOf(criterion, { range: own[at]!, direction, reach: own[at]! }),
  );
  return additiveValue(table, { functions, weights }).scores;
}

function columnOf({ values, criteria, alternatives }: DecisionTable, at: number): number[] {
  return Array.from({ length: alternatives }, (_, row) => values[row * criteria + at]!);
}
