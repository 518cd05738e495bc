import { exp } from '#kit/numbers.ts';
import type { TripPlan } from './plan.ts';
import { makeRow, noPenalties } from './share.ts';
import type { Penalties, Row } from './share.ts';
import { factorDominant, solveFactored } from './solve-dominant.ts';
import { responseAt, visitsAt, watchSites } from './watch.ts';
import type { Watch } from './watch.ts';

/** Penalties are told in steps of 2⁻¹⁰ minutes: what moves a site by less than that moves nothing. */
export const penaltyStepMinutes = 1 / 1024;
/** A site is settled when its penalty and the one its visits call for differ by no more than this, minutes. */
const settledMinutes = 1e-4;
/** Overload counts up to 1000 %, so that a site without capacity is shunned by a finite number. */
export const mostOverload = 10;
const leastCapacity = 1e-9;
/** Rounds by all slopes at once; after them each site moves alone by the steepest slope that is possible. */
const jointRounds = 25;
const mostRounds = 1000;
/** Sites this full are watched from the start, since their neighbours' overflow may come to them. */
const watchedLoad = 0.9;
/** With more than this share of the sites short, their cells are nearly all cells: all are watched at once. */
const shareThatTouchesAll = 0.1;
/** Slopes are kept for the next round as long as a round leaves less than this of the worst imbalance. */
const goodProgress = 0.25;

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
  let slopes: Slopes | undefined;
  let rounds = 0;
  let damping = 1;
  let worst = findMoving(state, visits);
  for (; rounds < mostRounds && worst > settledMinutes; rounds++) {
    if (!watch || state.moving.some((moves, site) => moves !== 0 && watch!.watched[site] === 0)) {
      const watched = watch ? allSites(siteCount) : sitesToWatch(state, visits);
      watch = watchSites(plan, { ...from, watched, leastFactor, row: state.row });
      // Laying out has shared the cells at no penalties.
      if (rounds > 0) visitsAt(watch, state);
    }
    if (!slopes || worst > goodProgress * slopes.worst || !sameFlags(slopes.moving, state.moving)) {
      slopes = findSlopes(state, { watch, visits, worst });
    } else slopes.worst = worst;
    const steps = rounds < jointRounds ? jointSteps(state, slopes) : singleSteps(state, visits);
    setPenalties(state, (site) => penalties.minutes[site]! + damping * steps[site]!);
    visits = visitsAt(watch, state);
    const before = worst;
    worst = findMoving(state, visits);
    // A round that helped little has jumped between the two sides of a site's limit: go half as far.
    damping =
      worst > 0.7 * before && rounds < jointRounds ? Math.max(0.25, damping / 2) : Math.min(1, damping * 2);
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

/** Marks the sites with a penalty or a call for one; says how far the worst of them is from its balance, minutes. */
function findMoving(state: Settling, visits: Float64Array): number {
  const { offers, capacity } = state.plan.question;
  let worst = 0;
  for (let site = 0; site < offers.length; site++) {
    state.moving[site] = 0;
    if (offers[site] === 0 || capacity[site] === Infinity) continue;
    const load = visits[site]! / Math.max(capacity[site]!, leastCapacity);
    const called = state.overloadMinutes * Math.min(mostOverload, Math.max(0, load - 1));
    const imbalance = called - state.penalties.minutes[site]!;
    state.imbalance[site] = imbalance;
    if (called > 0 || imbalance !== 0) state.moving[site] = 1;
    worst = Math.max(worst, Math.abs(imbalance));
  }
  return worst;
}

function allSites(siteCount: number): Uint8Array {
  return new Uint8Array(siteCount).fill(1);
}

function sitesToWatch(state: Settling, visits: Float64Array): Uint8Array {
  const { offers, capacity } = state.plan.question;
  const short = state.moving.reduce((sum, flag) => sum + flag, 0);
  const offering = offers.reduce((sum, flag) => sum + flag, 0);
  if (short > shareThatTouchesAll * offering) return allSites(offers.length);
  return state.moving.map((moves, site) => {
    const full = offers[site] !== 0 && visits[site]! > watchedLoad * capacity[site]!;
    return moves !== 0 || full ? 1 : 0;
  });
}

/** How the moving sites' imbalances answer to their penalties, factored; kept while rounds make good progress. */
type Slopes = { moving: Uint8Array; sites: readonly number[]; factored: Float64Array; worst: number };

function findSlopes(state: Settling, now: { watch: Watch; visits: Float64Array; worst: number }): Slopes {
  const { plan, overloadMinutes, penalties, row } = state;
  const { capacity } = plan.question;
  const moving = state.moving.slice();
  const place = new Int16Array(moving.length).fill(-1);
  const sites: number[] = [];
  for (let site = 0; site < moving.length; site++) {
    if (moving[site] !== 0) place[site] = sites.push(site) - 1;
  }
  const count = sites.length;
  const factored = responseAt(now.watch, { penalties, row, place, count });
  for (let at = 0; at < count; at++) {
    const limit = Math.max(capacity[sites[at]!]!, leastCapacity);
    const load = now.visits[sites[at]!]! / limit;
    // Below capacity or above 1000 % the call is flat: visits may move without it.
    const perVisit = load > 1 && load < 1 + mostOverload ? overloadMinutes / limit : 0;
    for (let column = 0; column < count; column++) {
      factored[at * count + column] = factored[at * count + column]! * perVisit;
    }
    factored[at * count + at] = factored[at * count + at]! + 1;
  }
  factorDominant(factored, count);
  return { moving, sites, factored, worst: now.worst };
}

/** Newton's step: every moving site at once, each answering to all the others' moves. */
function jointSteps(state: Settling, slopes: Slopes): Float64Array {
  const right = Float64Array.from(slopes.sites, (site) => state.imbalance[site]!);
  solveFactored(slopes.factored, right);
  const steps = new Float64Array(state.moving.length);
  slopes.sites.forEach((site, at) => (steps[site] = right[at]!));
  return steps;
}

function sameFlags(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((flag, at) => flag === b[at]);
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
