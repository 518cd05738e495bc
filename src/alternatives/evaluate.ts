import { hashOf } from '#kit/hash.ts';
import type { Region } from '#region/region.ts';
import { assessRange } from '#situation/assess-range.ts';
import { defaultRule } from '#situation/default-rule.ts';
import { measureRows } from '#situation/figures.ts';
import type { Assessments } from '#situation/figures.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { VisitRule } from '#situation/rule.ts';
import { blockersOf } from './blockers.ts';
import { costsOf, leftRows, siteRows } from './costs.ts';
import { effectsOf, laterEffects } from './effects.ts';
import type { Evaluation } from './evaluation.ts';
import { faresOf } from './fares.ts';
import { flowsOf } from './flows.ts';
import type { Pull } from './lever.ts';
import { byRuleAlone, plansOf } from './plans.ts';
import { makeFollow } from './steps.ts';
import type { Step } from './steps.ts';
import { timelineOf } from './timeline.ts';
import { countUpTo } from './years.ts';

export type EvaluateAsk = Readonly<{
  pulls: readonly Pull[];
  /** Where visits go; the region's own rule when left out. */
  rule?: VisitRule;
  /** The picture at the end of this year: pulls up to it alone. All of them when left out. */
  year?: number;
  /** Hash of the files that compute. */
  engineVersion: string;
}>;

/** Evaluates lists of pulls on one region, keeping what the next list may share with the last. */
export type Evaluator = Readonly<{
  prepared: Prepared;
  evaluate: (ask: EvaluateAsk) => Evaluation;
  /** The same networks assessed as assumed and at both ends of the range, for a `why` of any number. */
  assess: (ask: Pick<EvaluateAsk, 'pulls' | 'rule' | 'year'>) => Assessments;
  /** The list's steps alone, the situation first: central assessments without range, rows or flows. */
  follow: (ask: Pick<EvaluateAsk, 'pulls' | 'rule'>) => readonly Step[];
}>;

/**
 * Everything that a list of pulls gives on a region: measures with ranges, sites, flows, winners and losers, plans
 * beside the rule, each pull's own effect, costs. Named by the hash of region, pulls, rule and engine version; the same
 * name always has the same numbers.
 */
export function evaluate(prepared: Prepared, ask: EvaluateAsk): Evaluation {
  return makeEvaluator(prepared).evaluate(ask);
}

/** An evaluator that answers a change by what changed; every answer equals `evaluate` from nothing bit for bit. */
export function makeEvaluator(prepared: Prepared): Evaluator {
  const followPulls = makeFollow(prepared);
  const ruleOf = (rule: VisitRule | undefined) => rule ?? defaultRule(prepared.region);
  let lastRange: Assessments | undefined;
  const range = (last: Step): Assessments => {
    if (lastRange?.central !== last.assessment) lastRange = assessRange(last.assessment, lastRange);
    return lastRange;
  };
  const follow: Evaluator['follow'] = ({ pulls, rule }) => followPulls(pulls, ruleOf(rule));
  return {
    prepared,
    follow,
    assess: (ask) => range(stepsUpTo(ask, { steps: follow(ask), region: prepared.region }).at(-1)!),
    evaluate: (ask) => {
      const all = follow(ask);
      const steps = stepsUpTo(ask, { steps: all, region: prepared.region });
      return evaluationOf(ask, { all, steps, assessments: range(steps.at(-1)!), region: prepared.region });
    },
  };
}

/** The steps up to the year looked at, the situation first. */
export function stepsUpTo(
  ask: Pick<EvaluateAsk, 'pulls' | 'year'>,
  told: { steps: readonly Step[]; region: Region },
): readonly Step[] {
  const { pulls, year } = ask;
  return year === undefined ? told.steps : told.steps.slice(0, countUpTo(told.region, { pulls, year }) + 1);
}

/** The name of an evaluation: what it was computed from. */
function evaluationHash(told: {
  regionHash: string;
  pulls: readonly Pull[];
  rule: VisitRule;
  year: number | null;
  engineVersion: string;
}): string {
  return hashOf(told);
}

function evaluationOf(
  ask: EvaluateAsk,
  told: { all: readonly Step[]; steps: readonly Step[]; assessments: Assessments; region: Region },
): Evaluation {
  const { all, steps, assessments, region } = told;
  const { pulls } = ask;
  const before = steps[0]!.assessment;
  const after = assessments.central;
  const { rule } = after;
  const year = ask.year ?? null;
  const blockers = blockersOf(region, {
    pulls,
    networks: all.map(({ network }) => network),
    applied: all.slice(1).map(({ outcome }) => outcome?.applied === true),
  });
  const named = { regionHash: region.hash, pulls, rule, year, engineVersion: ask.engineVersion };
  return {
    hash: evaluationHash(named),
    region: region.id,
    ...named,
    effects: [...effectsOf(steps), ...laterEffects(after.network, { pulls, from: steps.length - 1 })],
    measures: measureRows(assessments),
    sites: siteRows(after),
    flows: flowsOf(before, after),
    fares: faresOf(before, after),
    plans: plansOf({ before, after, ruleAlone: byRuleAlone(after) }),
    costs: costsOf(before, after),
    left: leftRows(after),
    timeline: timelineOf(region, { pulls, steps: all, blockers }),
    // The picture at a year has the pulls of that year; the timeline is of all.
    blockers: blockers.filter(({ pull }) => pull < steps.length - 1),
  };
}
