import type { Called } from '#alternatives/certainty/verdict.ts';
import { dominances } from '#engines/judgement/dominance.ts';
import type { WeightBounds } from '#engines/judgement/draw-weights.ts';
import { sameText } from '#kit/text.ts';
import type { Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { factsOf } from './criterion-facts.ts';
import type { CriteriaSet } from './criterion.ts';
import type { Drawn } from './drawn.ts';
import { verdictOf } from './judgement-verdict.ts';
import type { Verdict } from './judgement-verdict.ts';
import { noticesOf } from './notices.ts';
import type { Notice } from './notices.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import { viewOf } from './view.ts';
import type { View } from './view.ts';
import { boundsOf, equalWeighing, weightsOf } from './weighing.ts';
import type { Consistency, Weighing, Weights } from './weighing.ts';

/** Somebody with an opinion of what matters. */
export type Stakeholder = Readonly<{
  /** Null for one that is not stored. */
  id: string | null;
  name: string;
  weighing: Weighing;
  /** By what share of itself each weight may differ and still be theirs, 0–1. */
  slack: number;
}>;

/** An alternative that is judged; the situation is the first of them. */
export type Judged = Readonly<{ id: string | null; called: Called; name: Text }>;

/** Whose weights a view is under: `any` weights at all, all stakeholders `joint`ly, or one stakeholder. */
export type NamedView = View &
  Readonly<{
    kind: 'any' | 'joint' | 'stakeholder';
    stakeholder: string | null;
    name: Text;
    perspectives: Readonly<Record<string, number>>;
    /** Criteria and perspectives that were not weighed: any weight of theirs counts. */
    missing: readonly string[];
    consistency: readonly Consistency[];
    verdict: Verdict;
  }>;

/** `by` is nowhere worse and somewhere better as assumed; in `share` of the worlds too. */
export type DominatedPair = Readonly<{ dominated: number; by: number; share: number }>;

export type Judgement = Readonly<{
  alternatives: readonly Judged[];
  criteria: readonly Readonly<{
    id: string;
    title: Text;
    unit: string;
    direction: 'higher' | 'lower';
    perspective: string;
    side: string;
    /** The range judged over; null where nobody has a value. */
    range: Readonly<{ low: number; high: number; spread: boolean }> | null;
    /** Per alternative; null where missing. */
    values: readonly (number | null)[];
    /** Per alternative, 0–1 as assumed. */
    worths: readonly number[];
  }>[];
  dominance: readonly DominatedPair[];
  notices: readonly Notice[];
  /** Whose verdict is the judgement's: the joint one, or the only stakeholder's, or that of any weights. */
  views: readonly NamedView[];
  verdict: Verdict;
  n: number;
  worlds: number;
  seed: number;
}>;

export type JudgeAsk = Readonly<{
  region: Region;
  set: CriteriaSet;
  alternatives: readonly Judged[];
  drawn: Drawn;
  stakeholders: readonly Stakeholder[];
  n: number;
  seed: number;
}>;

/** The settled values of a judgement, which no change of weights changes. */
export function settleJudgement(ask: Omit<JudgeAsk, 'stakeholders' | 'n'>): Settled {
  const faced = ask.set.criteria.map((criterion) => ({ criterion, ...factsOf(ask.region, criterion) }));
  return settle({ faced, drawn: ask.drawn, ids: ask.alternatives.map(({ id }) => id), seed: ask.seed });
}

/**
 * Judges alternatives by criteria: what each scores and why, in how many of the weights and worlds each is best, and what
 * would turn it; under any weights, under each stakeholder's and under all of theirs. Deterministic in everything asked.
 */
export function judge(ask: JudgeAsk): Judgement {
  return judgeSettled(settleJudgement(ask), ask);
}

/** The judgement of values that are settled already. */
export function judgeSettled(settled: Settled, ask: Omit<JudgeAsk, 'region'>): Judgement {
  const { alternatives, set, n, seed, stakeholders } = ask;
  const focuses: Focus[] = [
    'any',
    ...(stakeholders.length > 1 ? (['joint'] as const) : []),
    ...stakeholders.keys(),
  ];
  const views = focuses.map((focus) =>
    nameView(settled, { ask, whose: whoseOf(set, { stakeholders, focus }) }),
  );
  return {
    ...{ alternatives, n, seed, worlds: settled.worlds.count, views },
    criteria: criteriaOf(settled),
    dominance: dominanceOf(settled),
    notices: noticesOf(settled, {
      set,
      called: alternatives.map(({ called }) => called),
      refused: ask.drawn.refused,
    }),
    verdict: (views[1] ?? views[0]!).verdict,
  };
}

/** A view that is looked at: any weights, those of all stakeholders jointly, or of one by place. */
export type Focus = 'any' | 'joint' | number;

/** The weights of a view. */
export function whoseOf(
  set: CriteriaSet,
  told: Readonly<{ stakeholders: readonly Stakeholder[]; focus: Focus }>,
): Whose {
  const { stakeholders, focus } = told;
  if (focus === 'any') return anyWeights(set);
  const weighed = stakeholders.map((stakeholder) => ({
    stakeholder,
    weights: weightsOf(set, stakeholder.weighing),
  }));
  return focus === 'joint' ? jointly(set, { weighed }) : stakeholderOf(set, weighed[focus]!);
}

/** Whose weights, and how far they may go. */
export type Whose = Pick<NamedView, 'kind' | 'stakeholder' | 'name'> &
  Readonly<{ weights: Weights; bounds: WeightBounds | undefined }>;

/** A view with its name and its verdict. */
export function nameView(
  settled: Settled,
  told: Readonly<{ ask: Omit<JudgeAsk, 'region' | 'drawn' | 'stakeholders'>; whose: Whose }>,
): NamedView {
  const { ask, whose } = told;
  const { n, seed, set, alternatives } = ask;
  const { weights, missing, perspectives, consistency } = whose.weights;
  const view = viewOf(settled, { weights, bounds: whose.bounds, target: set.target, n, seed });
  const verdict = verdictOf(view, {
    called: alternatives.map(({ called }) => called),
    criteria: set.criteria.map(({ title }) => title),
    ...{ n, seed, worlds: settled.worlds.count },
  });
  const { kind, stakeholder, name } = whose;
  return { ...view, kind, stakeholder, name, perspectives, missing, consistency, verdict };
}

/** Any weights: those of the middle are the same for all. */
function anyWeights(set: CriteriaSet): Whose {
  const even = 1 / set.criteria.length;
  const weights = weightsOf(set, equalWeighing(set));
  return {
    kind: 'any',
    stakeholder: null,
    name: { fi: 'Kaikki painotukset', sv: 'Alla viktningar', en: 'All weightings' },
    weights: { ...weights, weights: new Float64Array(set.criteria.length).fill(even) },
    bounds: undefined,
  };
}

/** One stakeholder's weights and what they would still accept. */
function stakeholderOf(
  set: CriteriaSet,
  { stakeholder, weights }: Readonly<{ stakeholder: Stakeholder; weights: Weights }>,
): Whose {
  return {
    kind: 'stakeholder',
    stakeholder: stakeholder.id,
    name: sameText(stakeholder.name),
    weights,
    bounds: boundsOf(set, { weights, slack: stakeholder.slack }),
  };
}

type Weighed = readonly Readonly<{ stakeholder: Stakeholder; weights: Weights }>[];

/** All stakeholders together: the mean of their weights, from the least that one of them accepts to the greatest. */
function jointly(set: CriteriaSet, { weighed }: Readonly<{ weighed: Weighed }>): Whose {
  const bounds = weighed.map(({ stakeholder, weights }) =>
    boundsOf(set, { weights, slack: stakeholder.slack }),
  );
  const mean = (of: (weights: Weights) => number): number =>
    weighed.reduce((sum, { weights }) => sum + of(weights), 0) / weighed.length;
  const first = weighed[0]!.weights;
  return {
    kind: 'joint',
    stakeholder: null,
    name: { fi: 'Yhteinen', sv: 'Gemensam', en: 'Joint' },
    weights: {
      weights: first.weights.map((_, at) => mean(({ weights }) => weights[at]!)),
      perspectives: Object.fromEntries(
        Object.keys(first.perspectives).map((id) => [id, mean(({ perspectives }) => perspectives[id]!)]),
      ),
      missing: [...new Set(weighed.flatMap(({ weights }) => weights.missing))],
      consistency: [],
    },
    bounds: {
      least: first.weights.map((_, at) => Math.min(...bounds.map(({ least }) => least[at]!))),
      greatest: first.weights.map((_, at) => Math.max(...bounds.map(({ greatest }) => greatest[at]!))),
    },
  };
}

function criteriaOf(settled: Settled): Judgement['criteria'] {
  const { faced, ranges, central, worths, alternatives } = settled;
  const rows = Array.from({ length: alternatives }, (_, row) => row);
  return faced.map(({ criterion, unit, direction }, at) => {
    const { id, title, perspective, side } = criterion;
    const range = ranges[at]!;
    const values = rows.map((row) => central[row * faced.length + at]!);
    return {
      ...{ id, title, unit, direction, perspective, side },
      range: Number.isFinite(range.low) ? range : null,
      values: values.map((value) => (Number.isFinite(value) ? value : null)),
      worths: rows.map((row) => worths[row * faced.length + at]!),
    };
  });
}

/** Who dominates whom by worths as assumed, and in which share of the worlds. */
function dominanceOf({ faced, worths, worlds, alternatives }: Settled): DominatedPair[] {
  const criteria = faced.length;
  const directions = faced.map(() => 'higher' as const);
  const found = dominances({ alternatives, criteria, values: worths }, { directions });
  return found.map(({ dominated, by }) => {
    let held = 0;
    for (let world = 0; world < worlds.count; world++) {
      const from = world * alternatives * criteria;
      let worse = false;
      let better = false;
      for (let at = 0; at < criteria; at++) {
        const ahead =
          worlds.worths[from + by * criteria + at]! - worlds.worths[from + dominated * criteria + at]!;
        if (ahead < 0) worse = true;
        if (ahead > 0) better = true;
      }
      if (better && !worse) held++;
    }
    return { dominated, by, share: held / worlds.count };
  });
}
