import { hashOf } from '#kit/hash.ts';
import type { Region } from '#region/region.ts';
import { assessRange } from '#situation/assess-range.ts';
import { defaultRule } from '#situation/default-rule.ts';
import { measureRows } from '#situation/figures.ts';
import type { Assessments } from '#situation/figures.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { VisitRule } from '#situation/rule.ts';
import { costsOf, siteRows } from './costs.ts';
import { effectsOf } from './effects.ts';
import type { Evaluation } from './evaluation.ts';
import { faresOf } from './fares.ts';
import { flowsOf } from './flows.ts';
import type { Pull } from './lever.ts';
import { byRuleAlone, plansOf } from './plans.ts';
import { makeFollow } from './steps.ts';
import type { Step } from './steps.ts';

export type EvaluateAsk = Readonly<{
  pulls: readonly Pull[];
  /** Where visits go; the region's own rule when left out. */
  rule?: VisitRule;
  /** Hash of the files that compute. */
  engineVersion: string;
}>;

/** Evaluates lists of pulls on one region, keeping what the next list may share with the last. */
export type Evaluator = Readonly<{
  prepared: Prepared;
  evaluate: (ask: EvaluateAsk) => Evaluation;
  /** The same networks assessed as assumed and at both ends of the range, for a `why` of any number. */
  assess: (ask: Pick<EvaluateAsk, 'pulls' | 'rule'>) => Assessments;
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
    assess: (ask) => range(follow(ask).at(-1)!),
    evaluate: (ask) => {
      const steps = follow(ask);
      return evaluationOf(ask, { steps, assessments: range(steps.at(-1)!), region: prepared.region });
    },
  };
}

/** The name of an evaluation: what it was computed from. */
function evaluationHash(told: {
  regionHash: string;
  pulls: readonly Pull[];
  rule: VisitRule;
  engineVersion: string;
}): string {
  return hashOf(told);
}

function evaluationOf(
  ask: EvaluateAsk,
  told: { steps: readonly Step[]; assessments: Assessments; region: Region },
): Evaluation {
  const { steps, assessments, region } = told;
  const before = steps[0]!.assessment;
  const after = assessments.central;
  const { rule } = after;
  const named = { regionHash: region.hash, pulls: ask.pulls, rule, engineVersion: ask.engineVersion };
  return {
    hash: evaluationHash(named),
    region: region.id,
    ...named,
    effects: effectsOf(steps),
    measures: measureRows(assessments),
    sites: siteRows(after),
    flows: flowsOf(before, after),
    fares: faresOf(before, after),
    plans: plansOf({ before, after, ruleAlone: byRuleAlone(after) }),
    costs: costsOf(before, after),
  };
}
