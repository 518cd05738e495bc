import type { CriteriaSet } from '#decision/criterion.ts';
import type { Stakeholder } from '#decision/judge.ts';
import { perspectivesIn, weightsOf } from '#decision/weighing.ts';
import type { Comparison, Weighing } from '#decision/weighing.ts';

/** A stakeholder as the page has it: stored or not, changed or not. */
export type StakeholderDraft = Stakeholder &
  Readonly<{
    /** Of its own on this page, also before it is stored. */
    key: string;
    version: number;
    changed: boolean;
  }>;

/** Where a weight is given: among the perspectives, or among the criteria of one. */
export type WeighingPart = 'perspectives' | 'criteria';
export type WeighingMethod = Weighing['method'];

/** The weighing with one number of it changed. */
export function withNumber(
  weighing: Weighing,
  told: Readonly<{ part: WeighingPart; id: string; value: number }>,
): Weighing {
  if (weighing.method === 'pairwise') return weighing;
  return { ...weighing, [told.part]: { ...weighing[told.part], [told.id]: told.value } };
}

/** The weighing with one comparison changed; it stands one way round only. */
export function withPair(
  weighing: Weighing,
  told: Readonly<{ part: WeighingPart; pair: Comparison }>,
): Weighing {
  if (weighing.method !== 'pairwise') return weighing;
  const { one, other } = told.pair;
  const isSame = (pair: Comparison) =>
    (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one);
  const others = weighing[told.part].filter((pair) => !isSame(pair));
  return { ...weighing, [told.part]: [...others, told.pair] };
}

/** What was said of two, this way round; undefined when they were not compared. */
export function pairOf(
  weighing: Weighing,
  told: Readonly<{ part: WeighingPart; one: string; other: string }>,
) {
  if (weighing.method !== 'pairwise') return undefined;
  const { part, one, other } = told;
  const stated = weighing[part].find((pair) => pair.one === one && pair.other === other);
  if (stated) return stated.ratio;
  const inverse = weighing[part].find((pair) => pair.one === other && pair.other === one);
  return inverse && 1 / inverse.ratio;
}

/**
 * The same weights told by another method, as nearly as it can: points and swings keep their proportions, an order keeps who
 * is before whom, comparisons are rounded to the scale of nine.
 */
export function byMethod(set: CriteriaSet, weighing: Weighing, method: WeighingMethod): Weighing {
  if (method === weighing.method) return weighing;
  const { weights, perspectives } = weightsOf(set, weighing);
  const groups = perspectivesIn(set.criteria).map((perspective) =>
    set.criteria.flatMap((criterion, at) =>
      criterion.perspective === perspective ? [{ id: criterion.id, weight: weights[at]! }] : [],
    ),
  );
  const top = Object.entries(perspectives).map(([id, weight]) => ({ id, weight }));
  if (method === 'pairwise')
    return { method, perspectives: pairsOf(top), criteria: groups.flatMap((group) => pairsOf(group)) };
  const numbers = method === 'rank' ? ranksOf : pointsOf;
  return {
    method,
    perspectives: numbers(top),
    criteria: Object.assign({}, ...groups.map((group) => numbers(group))) as Record<string, number>,
  };
}

type Weighted = readonly Readonly<{ id: string; weight: number }>[];

/** 100 for the heaviest, the others against it. */
function pointsOf(group: Weighted): Record<string, number> {
  const most = Math.max(...group.map(({ weight }) => weight));
  return Object.fromEntries(
    group.map(({ id, weight }) => [id, most > 0 ? Math.round((100 * weight) / most) : 100]),
  );
}

function ranksOf(group: Weighted): Record<string, number> {
  return Object.fromEntries(
    group.map(({ id, weight }) => [id, 1 + group.filter((one) => one.weight > weight + 1e-9).length]),
  );
}

function pairsOf(group: Weighted): Comparison[] {
  return group.flatMap(({ id: one, weight }, at) =>
    group
      .slice(at + 1)
      .map(({ id: other, weight: against }) => ({ one, other, ratio: nineScale(weight, against) })),
  );
}

function nineScale(weight: number, against: number): number {
  const ratio = Math.min(9, Math.max(1 / 9, (weight + 1e-9) / (against + 1e-9)));
  return ratio >= 1 ? Math.round(ratio) : 1 / Math.round(1 / ratio);
}

/** Ratios that a comparison offers, the strongest for the first one first. */
export const pairRatios: readonly number[] = [
  ...[9, 7, 5, 4, 3, 2, 1],
  ...[2, 3, 4, 5, 7, 9].map((ratio) => 1 / ratio),
];

/** `3` or `1/3`. */
export function ratioText(ratio: number): string {
  return ratio >= 1 ? String(Math.round(10 * ratio) / 10) : `1/${Math.round(10 / ratio) / 10}`;
}
