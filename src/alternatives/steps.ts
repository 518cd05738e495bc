import { ownRowBytes } from '#engines/access/rows.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Problem } from '#kit/result.ts';
import type { Network } from '#region/network.ts';
import { assess } from '#situation/assess.ts';
import type { AssessAsk } from '#situation/assess.ts';
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

/**
 * The network and its assessment after one more pull; the first step of a list is the situation itself. Assessed when it
 * is first asked about: who looks at the last step alone does not wait for those between.
 */
export type Step = Readonly<{
  network: Network;
  assessment: Assessment;
  /** What became of the pull; absent in the situation. */
  outcome?: Outcome;
  tripMinutes: number | null;
  euros: number;
}>;

/** A step and what the next one begins from. */
type Own = Readonly<{
  step: Step;
  ask: AssessAsk;
  /** Its assessment if it has been made, else the last that was made before it. */
  made: () => Assessment;
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
  const kept = new Map<string, { own: Own; bytes: number }>();
  let keptBytes = 0;
  const remember = (key: string, make: (noteBytes: (bytes: number) => void) => Own): Own => {
    let entry = kept.get(key);
    if (!entry) {
      const own = make((bytes) => {
        const known = kept.get(key);
        if (known?.own !== own) return;
        known.bytes += bytes;
        keptBytes += bytes;
      });
      entry = { own, bytes: 0 };
    }
    kept.delete(key);
    kept.set(key, entry);
    return entry.own;
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
    const situation = remember(key, (noteBytes) => {
      const network = networkOf(prepared.region);
      return ownStep({ prepared, network, rule, factor, demand: prepared.demand }, { noteBytes });
    });
    const all = [situation];
    pulls.forEach((pull, index) => {
      const problem = yearProblem(prepared.region, { pulls, index });
      key += `\n${canonicalJson([pull.lever, pull.settings, problem ?? null])}`;
      const before = all[index]!;
      const told = { situation, before, pull, index, yearProblem: problem };
      all.push(remember(key, (noteBytes) => nextStep({ ...told, noteBytes })));
    });
    forget(all.length);
    return all.map(({ step }) => step);
  };
}

function nextStep(told: {
  situation: Own;
  before: Own;
  pull: Pull;
  index: number;
  yearProblem: Problem | undefined;
  noteBytes: (bytes: number) => void;
}): Own {
  const { before, noteBytes } = told;
  const { network, outcome } = applyPull(before.step.network, told);
  if (!outcome.applied) return { ...before, step: stepOf(before.step, outcome) };
  const situation = told.situation.step.assessment;
  const { ask, step } = before;
  const last = { ask, visits: (service: number) => step.assessment.services[service]!.visits };
  const placed = placePosts(network, { situation, last });
  const { demand, left } = demandOn(ask.prepared, { network: placed, situation });
  return ownStep({ ...ask, network: placed, demand, left }, { before, outcome, noteBytes });
}

function ownStep(
  ask: AssessAsk,
  told: { before?: Own; outcome?: Outcome; noteBytes: (bytes: number) => void },
): Own {
  let { before } = told;
  let assessment: Assessment | undefined;
  const assessed = (): Assessment => {
    if (assessment) return assessment;
    const previous = before?.made();
    assessment = assess(ask, previous ? [previous] : []);
    before = undefined;
    told.noteBytes(ownBytes(assessment, previous));
    return assessment;
  };
  const { network } = ask;
  const facts = {
    network,
    get assessment() {
      return assessed();
    },
  };
  return { step: stepOf(facts, told.outcome), ask, made: () => assessment ?? before?.made() ?? assessed() };
}

function stepOf(of: Pick<Step, 'network' | 'assessment'>, outcome: Outcome | undefined): Step {
  return {
    network: of.network,
    ...(outcome && { outcome }),
    get assessment() {
      return of.assessment;
    },
    get tripMinutes() {
      return meanTripMinutes(of.assessment);
    },
    get euros() {
      return totalCost(of.assessment).total;
    },
  };
}

const countedFields = [
  'nearestMinutes',
  'nearestSite',
  'withinShare',
  'tripMinutes',
  'tripKm',
  'visits',
] as const;

/** Bytes of the arrays that the assessment does not share with the one it began from. */
function ownBytes(assessment: Assessment, before?: Assessment): number {
  let bytes = 0;
  assessment.services.forEach((service, index) => {
    const last = before?.services[index];
    if (service === last) return;
    bytes += ownRowBytes(service, last);
    for (const field of countedFields)
      if (service[field] !== last?.[field]) bytes += service[field].byteLength;
  });
  return bytes;
}
