import type { WeightBounds } from '#engines/judgement/draw-weights.ts';
import { leafWeights } from '#engines/judgement/criteria-tree.ts';
import { directWeights } from '#engines/judgement/weights-direct.ts';
import { leastConsistent, pairwiseWeights } from '#engines/judgement/weights-pairwise.ts';
import { rankOrderWeights } from '#engines/judgement/weights-rank-order.ts';
import type { CriteriaSet, Criterion } from './criterion.ts';
import { perspectiveIds } from './perspectives.ts';

/** How many times more important `one` is than `other`. */
export type Comparison = Readonly<{ one: string; other: string; ratio: number }>;

/**
 * What somebody answered about importance, for the four perspectives and for the criteria within each, by one method:
 * points shared out, swings (100 for the range that one would take first), ranks (1 the most important; ties are allowed),
 * or comparisons in pairs.
 */
export type Weighing =
  | Readonly<{
      method: 'direct' | 'swing' | 'rank';
      perspectives: Readonly<Record<string, number>>;
      criteria: Readonly<Record<string, number>>;
    }>
  | Readonly<{ method: 'pairwise'; perspectives: readonly Comparison[]; criteria: readonly Comparison[] }>;

export const weighingMethods = ['direct', 'swing', 'rank', 'pairwise'] as const;
export const mostSlack = 1;

/** How consistent somebody's comparisons are, and which one disagrees most with the others. */
export type Consistency = Readonly<{
  /** `perspectives`, or a perspective whose criteria were compared. */
  of: string;
  /** Consistency ratio: up to 0.10 is usually borne; null where two or fewer were compared. */
  ratio: number | null;
  askAgain: (Comparison & Readonly<{ implied: number }>) | null;
}>;

/** The weights that follow from a weighing, criterion by criterion in the order of the set; they sum to 1. */
export type Weights = Readonly<{
  weights: Float64Array;
  /** Share of each perspective that has criteria. */
  perspectives: Readonly<Record<string, number>>;
  /** Criteria and perspectives that nobody weighed: they have the mean of their siblings, and any weight is possible. */
  missing: readonly string[];
  consistency: readonly Consistency[];
}>;

type Group = Readonly<{ of: string; ids: readonly string[] }>;
type Weighed = Readonly<{
  shares: ReadonlyMap<string, number>;
  missing: readonly string[];
  consistency?: Consistency;
}>;

/** The same for all: four perspectives alike, and alike within each. */
export function equalWeighing({ criteria }: Pick<CriteriaSet, 'criteria'>): Weighing {
  return {
    method: 'direct',
    perspectives: Object.fromEntries(perspectivesIn(criteria).map((id) => [id, 100])),
    criteria: Object.fromEntries(criteria.map(({ id }) => [id, 100])),
  };
}

/** Perspectives that have a criterion, in their order. */
export function perspectivesIn(criteria: readonly Criterion[]): string[] {
  return perspectiveIds.filter((id) => criteria.some(({ perspective }) => perspective === id));
}

/** Weights of a weighing that `checkWeighing` found nothing wrong with. */
export function weightsOf({ criteria }: Pick<CriteriaSet, 'criteria'>, weighing: Weighing): Weights {
  const present = perspectivesIn(criteria);
  const top = weighGroup(weighing, { of: 'perspectives', ids: present });
  const groups = present.map((of): Weighed => {
    const ids = criteria.filter(({ perspective }) => perspective === of).map(({ id }) => id);
    return weighGroup(weighing, { of, ids });
  });
  const leaves = leafWeights(
    present.map((id, at) => ({
      id: `perspective ${id}`,
      weight: top.shares.get(id)!,
      children: [...groups[at]!.shares].map(([leaf, weight]) => ({ id: leaf, weight })),
    })),
  );
  return {
    weights: Float64Array.from(criteria, ({ id }) => leaves.get(id)!),
    perspectives: Object.fromEntries(present.map((id) => [id, top.shares.get(id)!])),
    missing: [...top.missing, ...groups.flatMap(({ missing }) => missing)],
    consistency: [top, ...groups].flatMap(({ consistency }) => (consistency ? [consistency] : [])),
  };
}

/**
 * Least and greatest weights that somebody would still accept: each its own ± a share of it. What somebody did not weigh may
 * have any weight, and leave the others as little or as much as that makes.
 */
export function boundsOf(
  { criteria }: Pick<CriteriaSet, 'criteria'>,
  told: Readonly<{ weights: Weights; slack: number }>,
): WeightBounds {
  const { weights, missing } = told.weights;
  const { slack } = told;
  if (missing.length === 0)
    return {
      least: weights.map((weight) => weight * (1 - slack)),
      greatest: weights.map((weight) => Math.min(1, weight * (1 + slack))),
    };
  const free = criteria.map(({ id, perspective }) => missing.includes(id) || missing.includes(perspective));
  const weighed = weights.reduce((sum, weight, at) => (free[at] ? sum : sum + weight), 0);
  return {
    least: new Float64Array(criteria.length),
    greatest: weights.map((weight, at) => (free[at] ? 1 : Math.min(1, (weight / weighed) * (1 + slack)))),
  };
}

function weighGroup(weighing: Weighing, group: Group): Weighed {
  return weighing.method === 'pairwise' ? byPairs(weighing, group) : byNumbers(weighing, group);
}

function byNumbers(weighing: Exclude<Weighing, { method: 'pairwise' }>, { of, ids }: Group): Weighed {
  const given = of === 'perspectives' ? weighing.perspectives : weighing.criteria;
  const known = ids.filter((id) => given[id] !== undefined);
  const missing = ids.filter((id) => given[id] === undefined);
  if (known.length === 0) return { shares: new Map(ids.map((id) => [id, 1 / ids.length])), missing };
  const numbers = known.map((id) => given[id]!);
  const shares =
    weighing.method === 'rank'
      ? rankOrderWeights(numbers)
      : numbers.some((number) => number > 0)
        ? directWeights(numbers)
        : new Float64Array(numbers.length);
  return { shares: withMissing({ ids, known, shares }), missing };
}

/** Who has no number takes the mean of those who have. */
function withMissing(told: {
  ids: readonly string[];
  known: readonly string[];
  shares: Float64Array;
}): Map<string, number> {
  const { ids, known, shares } = told;
  return new Map(
    ids.map((id) => {
      const at = known.indexOf(id);
      return [id, (at < 0 ? 1 / known.length : shares[at]!) * (known.length / ids.length)];
    }),
  );
}

function byPairs(weighing: Extract<Weighing, { method: 'pairwise' }>, { of, ids }: Group): Weighed {
  const given = of === 'perspectives' ? weighing.perspectives : weighing.criteria;
  const ratios = ids.map((one, row) =>
    ids.map((other, column) => (row === column ? 1 : ratioOf(given, one, other))),
  );
  const compared = (id: string): boolean => given.some(({ one, other }) => one === id || other === id);
  const missing = ids.length > 1 ? ids.filter((id) => !compared(id)) : [];
  const { weights, consistencyRatio } = pairwiseWeights(ratios);
  const least = leastConsistent(ratios, weights);
  return {
    shares: new Map(ids.map((id, at) => [id, weights[at]!])),
    missing,
    consistency: {
      of,
      ratio: consistencyRatio,
      askAgain: least
        ? { one: ids[least.one]!, other: ids[least.other]!, ratio: least.stated, implied: least.implied }
        : null,
    },
  };
}

/** What was said of two, either way round; not compared is even. */
function ratioOf(given: readonly Comparison[], one: string, other: string): number {
  const stated = given.find((pair) => pair.one === one && pair.other === other);
  if (stated) return stated.ratio;
  const inverse = given.find((pair) => pair.one === other && pair.other === one);
  return inverse ? 1 / inverse.ratio : 1;
}
