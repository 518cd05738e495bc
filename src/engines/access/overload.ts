import { exp } from '#kit/numbers.ts';
import type { TripPlan } from './plan.ts';
import { makeRow, noPenalties } from './share.ts';
import type { Penalties, Row } from './share.ts';
import { solveDominant } from './solve-dominant.ts';
import { responseAt, visitsAt, watchSites } from './watch.ts';
import type { Watch } from './watch.ts';

/** Penalties are told in steps of 2⁻¹⁰ minutes: what moves a site by less than that moves nothing. */
export const penaltyStepMinutes = 1 / 1024;
/** A site is settled when its penalty and the one its visits call for differ by no more than this, minutes. */
const settledMinutes = 1e-5;
/** Overload counts up to 1000 %, so that a site without capacity is shunned by a finite number. */
export const mostOverload = 10;
const leastCapacity = 1e-9;
/** Rounds by all slopes at once; after them each site moves alone by the steepest slope that is possible. */
const jointRounds = 15;
const mostRounds = 1000;
/** Sites this full are watched from the start, since their neighbours' overflow may come to them. */
const watchedLoad = 0.9;

type Settling = Readonly<{
  plan: TripPlan;
  overloadMinutes: number;
  penalties: Penalties;
  /** Per site: the penalty its visits call for less the one it has, minutes. */
  imbalance: Float64Array;
  /** Per site: the next round may change its penalty. */
  moving: Uint8Array;
  row: Row;
}>;

/**
 * Penalties at which demand and overload agree: a site's penalty is `overloadMinutes` × its overload (1 = 100 % over
 * capacity), and visits are shared at those penalties. Raising one penalty never lowers another site's visits, which
 * makes the balance unique. It is sought from no penalties at all, whatever was asked before, by Newton's method on the
 * overloaded sites, and told in steps of 2⁻¹⁰ minutes, so that the faint echo of a far change dies out. Should the joint
 * rounds not settle, single steps by the steepest possible slope follow: those cannot pass the balance.
 */
export function settleOverload(
  plan: TripPlan,
  from: Readonly<{ picks: Int16Array; freeVisits: Float64Array }>,
): { penalties: Penalties; visits: Float64Array; rounds: number } {
  const rule = plan.question.rule;
  const { siteCount } = plan.space;
  const penalties = noPenalties(siteCount);
  let visits = from.freeVisits;
  if (rule.kind !== 'logit' || !(rule.overloadMinutes > 0) || !(rule.perMinute > 0)) {
    return { penalties, visits, rounds: 0 };
  }
  const state: Settling = {
    plan,
    overloadMinutes: rule.overloadMinutes,
    penalties,
    imbalance: new Float64Array(siteCount),
    moving: new Uint8Array(siteCount),
    row: makeRow(siteCount),
  };
  const leastFactor = exp(-rule.perMinute * rule.overloadMinutes * mostOverload);
  let watch: Watch | undefined;
  let rounds = 0;
  for (; rounds < mostRounds && findMoving(state, visits) > 0; rounds++) {
    if (!watch || state.moving.some((moves, site) => moves !== 0 && watch!.watched[site] === 0)) {
      const watched = sitesToWatch(state, { visits, watch });
      watch = watchSites(plan, { ...from, watched, leastFactor, row: state.row });
      if (rounds === 0) visitsAt(watch, state);
    }
    const steps = rounds < jointRounds ? jointSteps(state, { watch, visits }) : singleSteps(state, visits);
    setPenalties(state, (site) => penalties.minutes[site]! + steps[site]!);
    visits = visitsAt(watch, state);
  }
  if (watch) {
    setPenalties(
      state,
      (site) => Math.floor(penalties.minutes[site]! / penaltyStepMinutes + 0.5) * penaltyStepMinutes,
    );
    visits = visitsAt(watch, state);
  }
  return { penalties, visits, rounds };
}

/** Marks the sites with a penalty or a call for one; says how many of them are not settled. */
function findMoving(state: Settling, visits: Float64Array): number {
  const { offers, capacity } = state.plan.question;
  let count = 0;
  for (let site = 0; site < offers.length; site++) {
    state.moving[site] = 0;
    if (offers[site] === 0 || capacity[site] === Infinity) continue;
    const load = visits[site]! / Math.max(capacity[site]!, leastCapacity);
    const called = state.overloadMinutes * Math.min(mostOverload, Math.max(0, load - 1));
    const imbalance = called - state.penalties.minutes[site]!;
    state.imbalance[site] = imbalance;
    if (called > 0 || imbalance !== 0) state.moving[site] = 1;
    if (Math.abs(imbalance) > settledMinutes) count++;
  }
  return count;
}

function sitesToWatch(state: Settling, now: { visits: Float64Array; watch: Watch | undefined }): Uint8Array {
  const { offers, capacity } = state.plan.question;
  return state.moving.map((moves, site) => {
    const full = offers[site] !== 0 && now.visits[site]! > watchedLoad * capacity[site]!;
    return moves !== 0 || full || now.watch?.watched[site] ? 1 : 0;
  });
}

/** Newton's step: every moving site at once, each answering to all the others' moves. */
function jointSteps(state: Settling, now: { watch: Watch; visits: Float64Array }): Float64Array {
  const { plan, moving, imbalance, overloadMinutes, penalties, row } = state;
  const { capacity } = plan.question;
  const place = new Int16Array(moving.length).fill(-1);
  const sites: number[] = [];
  for (let site = 0; site < moving.length; site++) {
    if (moving[site] !== 0) place[site] = sites.push(site) - 1;
  }
  const count = sites.length;
  const matrix = responseAt(now.watch, { penalties, row, place, count });
  const right = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const site = sites[at]!;
    const limit = Math.max(capacity[site]!, leastCapacity);
    const load = now.visits[site]! / limit;
    // Below capacity or above 1000 % the call is flat: visits may move without it.
    const perVisit = load > 1 && load < 1 + mostOverload ? overloadMinutes / limit : 0;
    for (let column = 0; column < count; column++) matrix[at * count + column]! *= perVisit;
    matrix[at * count + at]! += 1;
    right[at] = imbalance[site]!;
  }
  solveDominant(matrix, right);
  const steps = new Float64Array(moving.length);
  for (let at = 0; at < count; at++) steps[sites[at]!] = right[at]!;
  return steps;
}

function singleSteps(state: Settling, visits: Float64Array): Float64Array {
  const { plan, imbalance, overloadMinutes } = state;
  const { capacity } = plan.question;
  return imbalance.map((minutes, site) => {
    const load = visits[site]! / Math.max(capacity[site]!, leastCapacity);
    return minutes === 0 ? 0 : minutes / (1 + overloadMinutes * plan.perMinute * load);
  });
}

function setPenalties(state: Settling, penaltyOf: (site: number) => number): void {
  const { plan, penalties, moving, overloadMinutes } = state;
  for (let site = 0; site < moving.length; site++) {
    if (moving[site] === 0) continue;
    const minutes = Math.min(overloadMinutes * mostOverload, Math.max(0, penaltyOf(site)));
    penalties.minutes[site] = minutes;
    penalties.factors[site] = exp(-plan.perMinute * minutes);
  }
}
