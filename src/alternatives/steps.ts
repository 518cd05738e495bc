import { canonicalJson } from '#kit/hash.ts';
import { assess } from '#situation/assess.ts';
import type { Assessment } from '#situation/assessment.ts';
import { networkOf } from '#situation/network-of.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { VisitRule } from '#situation/rule.ts';
import { totalCost } from '#situation/site-costs.ts';
import { applyPull } from './apply.ts';
import type { Outcome } from './apply.ts';
import { meanTripMinutes } from './effects.ts';
import type { Pull } from './lever.ts';
import { placePosts } from './place-posts.ts';

/** The network and its assessment after one more pull; the first step of a list is the situation itself. */
export type Step = Readonly<{
  assessment: Assessment;
  /** What became of the pull; absent in the situation. */
  outcome?: Outcome;
  tripMinutes: number | null;
  euros: number;
}>;

/** Follows a list of pulls and remembers where it has been: a shared beginning is not computed twice. */
export type Follow = (pulls: readonly Pull[], rule: VisitRule) => readonly Step[];

/** Steps remembered at most. A county's step is some 100 kB, one of 20,000 cells and 12 services some 20 MB. */
const mostKept = 40;

/**
 * Makes a follower of lists of pulls on a region. After undo, redo or a change at the end only what is new is computed,
 * beginning from the step before; the result is bit for bit that of following the list from nothing.
 */
export function makeFollow(prepared: Prepared): Follow {
  const kept = new Map<string, Step>();
  const remember = (key: string, make: () => Step): Step => {
    const step = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, step);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return step;
  };
  return (pulls, rule) => {
    let key = canonicalJson(rule);
    const situation = remember(key, () => firstStep(prepared, rule));
    const steps = [situation];
    pulls.forEach((pull, index) => {
      key += `\n${canonicalJson([pull.lever, pull.settings])}`;
      const before = steps[index]!;
      steps.push(remember(key, () => nextStep({ situation, before, pull, index })));
    });
    return steps;
  };
}

function firstStep(prepared: Prepared, rule: VisitRule): Step {
  return stepOf(assess({ prepared, network: networkOf(prepared.region), rule, factor: 1 }));
}

function nextStep(told: { situation: Step; before: Step; pull: Pull; index: number }): Step {
  const { situation, before, pull, index } = told;
  const { assessment } = before;
  const { network, outcome } = applyPull(assessment.network, { pull, index });
  if (!outcome.applied) return { ...before, outcome };
  const placed = placePosts(network, { situation: situation.assessment, last: assessment });
  const settled = assess({ ...assessment, network: placed }, [assessment]);
  return { ...stepOf(settled), outcome };
}

function stepOf(assessment: Assessment): Step {
  return { assessment, tripMinutes: meanTripMinutes(assessment), euros: totalCost(assessment).total };
}
