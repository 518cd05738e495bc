import { ownRowBytes } from '#engines/access/rows.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Problem } from '#kit/result.ts';
import { assess } from '#situation/assess.ts';
import type { Assessment } from '#situation/assessment.ts';
import { demandOn } from '#situation/demand-on.ts';
import { networkOf } from '#situation/network-of.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { VisitRule } from '#situation/rule.ts';
import { totalCost } from '#situation/site-costs.ts';
import { applyPull } from './apply.ts';
import type { Outcome } from './apply.ts';
import { meanTripMinutes } from './effects.ts';
import type { Pull } from './lever.ts';
import { placePosts } from './place-posts.ts';
import { yearProblem } from './years.ts';

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

/**
 * Steps are remembered up to so many bytes of what they have that the step before had not; those of the list followed
 * last stay whatever they take. A demo region's step is some 100 kB, one of 20,000 cells and 12 services some 10 MB.
 */
const mostKeptBytes = 200e6;

/**
 * Makes a follower of lists of pulls on a region. After undo, redo or a change at the end only what is new is computed,
 * beginning from the step before; the result is bit for bit that of following the list from nothing. All minutes are
 * multiplied by `factor`.
 */
export function makeFollow(prepared: Prepared, factor = 1): Follow {
  const kept = new Map<string, Readonly<{ step: Step; bytes: number }>>();
  let keptBytes = 0;
  const remember = (key: string, make: () => Step, before?: Step): Step => {
    let own = kept.get(key);
    if (!own) {
      const step = make();
      own = { step, bytes: ownBytes(step, before) };
      keptBytes += own.bytes;
    }
    kept.delete(key);
    kept.set(key, own);
    return own.step;
  };
  const forget = (inUse: number): void => {
    for (const [key, { bytes }] of kept) {
      if (keptBytes <= mostKeptBytes || kept.size <= inUse) return;
      kept.delete(key);
      keptBytes -= bytes;
    }
  };
  return (pulls, rule) => {
    let key = canonicalJson(rule);
    const situation = remember(key, () => firstStep(prepared, { rule, factor }));
    const steps = [situation];
    pulls.forEach((pull, index) => {
      const problem = yearProblem(prepared.region, { pulls, index });
      key += `\n${canonicalJson([pull.lever, pull.settings, problem ?? null])}`;
      const before = steps[index]!;
      const told = { situation, before, pull, index, yearProblem: problem };
      steps.push(remember(key, () => nextStep(told), before));
    });
    forget(steps.length);
    return steps;
  };
}

function firstStep(prepared: Prepared, told: { rule: VisitRule; factor: number }): Step {
  return stepOf(assess({ prepared, network: networkOf(prepared.region), ...told }));
}

function nextStep(told: {
  situation: Step;
  before: Step;
  pull: Pull;
  index: number;
  yearProblem: Problem | undefined;
}): Step {
  const { situation, before } = told;
  const { assessment } = before;
  const { network, outcome } = applyPull(assessment.network, told);
  if (!outcome.applied) return { ...before, outcome };
  const { prepared } = assessment;
  const placed = placePosts(network, { situation: situation.assessment, last: assessment });
  const { demand, left } = demandOn(prepared, { network: placed, situation: situation.assessment });
  const settled = assess({ ...assessment, network: placed, demand, left }, [assessment]);
  return { ...stepOf(settled), outcome };
}

function stepOf(assessment: Assessment): Step {
  return { assessment, tripMinutes: meanTripMinutes(assessment), euros: totalCost(assessment).total };
}

const countedFields = [
  'nearestMinutes',
  'nearestSite',
  'withinShare',
  'tripMinutes',
  'tripKm',
  'visits',
] as const;

/** Bytes of the arrays that the step does not share with the one before. */
function ownBytes({ assessment }: Step, before?: Step): number {
  let bytes = 0;
  assessment.services.forEach((service, index) => {
    const last = before?.assessment.services[index];
    if (service === last) return;
    bytes += ownRowBytes(service, last);
    for (const field of countedFields)
      if (service[field] !== last?.[field]) bytes += service[field].byteLength;
  });
  return bytes;
}
