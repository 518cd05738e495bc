import { randomStream } from '#kit/random.ts';
import type { Charges } from '../assign/charges.ts';
import { reachedBy } from '../assign/interchange.ts';
import { descend, isDone, pause, roundedUp, shakeOn } from '../assign/solve-charges.ts';
import type { Run } from '../assign/solve-charges.ts';
import { beginWith } from '../assign/start.ts';
import type { Effort, Progress } from '../models/model.ts';
import type { SiteRules } from '../assign/rules.ts';
import { beginUnder, makeBargain } from './bargain.ts';
import type { Bargain } from './bargain.ts';
import { branch } from './branch.ts';
import { advance, boundAt, hasSettled, isPossible } from './judge.ts';
import { mergeEqual } from './merge.ts';
import { roundOn } from './round.ts';

/** Looks at the root at most; open sets are rounded from shares after so many, then at every so many. */
const rootLooks = 500;
const firstRounding = 4;
const roundingsBetween = { early: 5, late: 25, until: 30 };
const roundings = 8;
const roundingsInTurn = 40;
/** The root has settled when the linear relaxation is known to this share of what is left to the best known set. */
const settledShare = 0.02;
/** Nor does it go on where so many looks raise the bound by no more than this share of what is left. */
const stalledLooks = 25;
const stalledShare = 0.01;
/** Shaken beginnings before branching: hundreds where a shake is cheap, ten with 200,000 charges. */
const mostShakes = 200;
const shakesOverCharges = 2e6;

/**
 * Maximal covering: bounds and open sets from shares and prices that come to the optimum of the linear relaxation
 * (`bargain.ts`), then branching on sites. Charges are what is left outside, over equal demands merged; ends as `solveCharges`.
 */
export function* solveCovering(
  charges: Charges,
  effort: Effort,
): Generator<Progress, Run, boolean | undefined> {
  const merged = mergeEqual(charges);
  const run: Run = {
    charges: merged,
    reached: reachedBy(merged),
    effort,
    chance: randomStream(effort.seed),
    best: { open: undefined, charge: Infinity, bound: -Infinity },
    all: charges.without.reduce((sum, weight) => sum + weight, 0),
    state: { iterations: 0, stop: false, told: false },
  };
  const start = beginWith(merged, run.reached);
  if (!start) return run;
  if (!isPossible(merged.rules)) {
    run.best.bound = Infinity;
    return run;
  }
  yield* descend(run, start);
  const bargain = makeBargain(merged, run.reached);
  const { rules } = merged;
  beginUnder(bargain, {
    locks: rules.locks,
    prices: merged.without,
    shares: evenShares(rules),
    sidePrices: [],
  });
  const free = boundAt(bargain, { rules, prices: new Float64Array(merged.demandCount) });
  if (free) run.best.bound = Math.max(run.best.bound, roundedUp(run, free.value));
  yield* settle(run, bargain);
  yield* roundInTurn(run, bargain);
  yield* shakeOn(run, Math.min(mostShakes, Math.round(shakesOverCharges / merged.site.length)));
  if (!isDone(run)) yield* branch(run, bargain);
  // Whoever cuts it after as many units has the same answer: what was done after the last one counts as one.
  if (!run.state.stop) yield* pause(run);
  return run;
}

/** Every free site as open as every other. */
function evenShares({ siteCount, count, locks }: SiteRules): Float64Array {
  let [free, opened] = [0, 0];
  for (const lock of locks) {
    if (lock === 0) free++;
    if (lock > 0) opened++;
  }
  const share = count === undefined ? 0.5 : (count - opened) / Math.max(1, free);
  return new Float64Array(siteCount).fill(Math.min(1, Math.max(0, share)));
}

/** The root: bounds rise, and open sets that shares suggest are improved now and then. */
function* settle(run: Run, bargain: Bargain): Generator<Progress, void, boolean | undefined> {
  const { best, charges } = run;
  let [least, before] = [Infinity, -Infinity];
  for (let at = 0; at < rootLooks && !isDone(run); at++) {
    const seen = advance(bargain, charges.rules);
    if (!seen) return;
    least = Math.min(least, seen.outside);
    best.bound = Math.max(best.bound, roundedUp(run, bargain.best.value));
    yield* pause(run);
    if (isRoundingDue(at)) yield* roundOn(run, { bargain, rules: charges.rules, times: roundings });
    if (hasSettled(best.charge, { outside: least, bound: bargain.best.value, share: settledShare })) break;
    if (at % stalledLooks !== stalledLooks - 1) continue;
    if (best.bound - before <= stalledShare * (best.charge - best.bound)) break;
    before = best.bound;
  }
}

/** Rounds and fills up anew as long as that finds better sets. */
function* roundInTurn(run: Run, bargain: Bargain): Generator<Progress, void, boolean | undefined> {
  const { best, charges } = run;
  for (let before = Infinity; best.charge < before && !isDone(run);) {
    before = best.charge;
    yield* roundOn(run, { bargain, rules: charges.rules, times: roundingsInTurn });
  }
}

function isRoundingDue(at: number): boolean {
  const { early, late, until } = roundingsBetween;
  return at >= firstRounding && (at - firstRounding) % (at <= until ? early : late) === 0;
}
