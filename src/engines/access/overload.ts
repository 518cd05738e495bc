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
const settledMinutes = 5e-4;
/** Overload counts up to 1000 %, so that a site without capacity is shunned by a finite number. */
export const mostOverload = 10;
const leastCapacity = 1e-9;
const mostRounds = 100;
/** Sites this full are watched from the start, since their neighbours' overflow may come to them. */
const watchedLoad = 0.95;
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
 * overloaded sites with its way cut short where it would pass the lowest point, and told in steps of 2⁻¹⁰ minutes, so
 * that the faint echo of a far change dies out. `rounds` is 100 when it did not settle.
 */
export function settleOverload(
  plan: TripPlan,
  from: Readonly<{
    picks: Int16Array;
    freeVisits: Float64Array;
    /** Visits of every site when these are the penalties, counted to the grain. */
    countVisits: (penalties: Penalties) => Float64Array;
  }>,
): { penalties: Penalties; rounds: number } {
  const rule = plan.question.rule;
  const { siteCount } = plan.space;
  const penalties = noPenalties(siteCount);
  if (rule.kind !== 'logit' || !(rule.overloadMinutes > 0) || !(rule.perMinute > 0)) {
    return { penalties, rounds: 0 };
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
  if (findMoving(state, from.freeVisits) === 0) return { penalties, rounds: 0 };
  let watched = sitesToWatch(state, from.freeVisits);
  let rounds = 0;
  for (;;) {
    const watch = watchSites(plan, { ...from, watched, leastFactor, row: state.row });
    // At no penalties, which is where the first watch was laid, the visits are known.
    const visits = rounds === 0 ? from.freeVisits : visitsAt(watch, state);
    rounds = settleWatched(state, { watch, rounds, visits });
    roundPenalties(state);
    if (!watched.includes(0)) break;
    // Visits that shun the watched sites may have filled another.
    const counted = from.countVisits(penalties);
    const { moving } = state;
    findMoving(state, counted);
    if (!moving.some((moves, site) => moves !== 0 && watched[site] === 0) || rounds >= mostRounds) break;
    const full = sitesToWatch(state, counted);
    watched = watched.map((flag, site) => flag | full[site]!);
  }
  return { penalties, rounds };
}

/** Newton's rounds on the watched sites until each is settled; says how many rounds there have been in all. */
function settleWatched(
  state: Settling,
  given: { watch: Watch; rounds: number; visits: Float64Array },
): number {
  const { watch } = given;
  const { penalties } = state;
  let { rounds, visits } = given;
  let slopes: Slopes | undefined;
  let worst = findMoving(state, visits);
  for (; rounds < mostRounds && worst > settledMinutes; rounds++) {
    if (!slopes || worst > goodProgress * slopes.worst || !sameFlags(slopes.moving, state.moving)) {
      slopes = findSlopes(state, { watch, visits, worst });
    } else slopes.worst = worst;
    const start = penalties.minutes.slice();
    visits =
      goTowards(state, { watch, from: start, target: jointTarget(state, slopes) }) ??
      goTowards(state, { watch, from: start, target: singleTarget(state, { from: start, visits }) }) ??
      visits;
    worst = findMoving(state, visits);
  }
  return rounds;
}

function roundPenalties(state: Settling): void {
  const { minutes } = state.penalties;
  setPenalties(state, (site) => Math.floor(minutes[site]! / penaltyStepMinutes + 0.5) * penaltyStepMinutes);
}

/** Marks the sites with a penalty or a call for one; says how far the worst of them is from its balance, minutes. */
function findMoving(state: Settling, visits: Float64Array): number {
  const { plan, moving, imbalance, overloadMinutes, penalties } = state;
  const { offers, capacity } = plan.question;
  let worst = 0;
  for (let site = 0; site < offers.length; site++) {
    moving[site] = 0;
    imbalance[site] = 0;
    if (offers[site] === 0 || capacity[site] === Infinity) continue;
    const overload = visits[site]! / Math.max(capacity[site]!, leastCapacity) - 1;
    const penalty = penalties.minutes[site]!;
    const called = overloadMinutes * Math.min(mostOverload, Math.max(0, overload));
    if (!(called > 0 || penalty > 0)) continue;
    // Shunned to the utmost already.
    if (overload >= mostOverload && penalty === overloadMinutes * mostOverload) continue;
    moving[site] = 1;
    // Not cut off at 0 and 1000 %: a site below its limit is told how far below, so that it can come down to it.
    imbalance[site] = overloadMinutes * overload - penalty;
    worst = Math.max(worst, Math.abs(called - penalty));
  }
  return worst;
}

/** Sites that move, and those so full that what the moving ones lose may overfill them. */
function sitesToWatch(state: Settling, visits: Float64Array): Uint8Array {
  const { offers, capacity } = state.plan.question;
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
    const perVisit = overloadMinutes / limit;
    for (let column = 0; column < count; column++) {
      factored[at * count + column] = factored[at * count + column]! * perVisit;
    }
    factored[at * count + at] = factored[at * count + at]! + 1;
  }
  factorDominant(factored, count);
  return { moving, sites, factored, worst: now.worst };
}

/** Newton's step for every moving site at once, each answering to all the others' moves, kept within 0 … 1000 %. */
function jointTarget(state: Settling, slopes: Slopes): Float64Array {
  const { imbalance, penalties, overloadMinutes } = state;
  const right = Float64Array.from(slopes.sites, (site) => imbalance[site]!);
  solveFactored(slopes.factored, right);
  const target = penalties.minutes.slice();
  slopes.sites.forEach((site, at) => {
    target[site] = Math.min(overloadMinutes * mostOverload, Math.max(0, target[site]! + right[at]!));
  });
  return target;
}

/** Every moving site for itself, by the steepest slope that is possible: short, but never the wrong way. */
function singleTarget(state: Settling, now: { from: Float64Array; visits: Float64Array }): Float64Array {
  const { plan, imbalance, moving, overloadMinutes } = state;
  const { capacity } = plan.question;
  return now.from.map((penalty, site) => {
    if (moving[site] === 0) return penalty;
    const load = now.visits[site]! / Math.max(capacity[site]!, leastCapacity);
    const slope = 1 + overloadMinutes * plan.perMinute * load;
    return Math.min(overloadMinutes * mostOverload, Math.max(0, penalty + imbalance[site]! / slope));
  });
}

/**
 * Sets the penalties on the way to the target and says the visits there. The balance is the lowest point of a convex
 * valley (Beckmann's potential), whose slope along the way is told by the imbalances: where the target lies well up the
 * other side, the way is cut short by the secant. Undefined when the way does not lead down.
 */
function goTowards(
  state: Settling,
  way: { watch: Watch; from: Float64Array; target: Float64Array },
): Float64Array | undefined {
  const { imbalance, penalties } = state;
  const { from, target } = way;
  const before = descent(state, { from, target, imbalance });
  if (!(before > 0)) return undefined;
  let part = 1;
  for (let cuts = 0; cuts <= mostCuts; cuts++) {
    setPenalties(state, (site) => from[site]! + part * (target[site]! - from[site]!));
    const visits = visitsAt(way.watch, state);
    const there = imbalance.map((_, site) =>
      state.moving[site] !== 0 ? callOf(state, site, visits) - penalties.minutes[site]! : 0,
    );
    const after = descent(state, { from, target, imbalance: there });
    if (!(after < -steepestClimb * before)) return visits;
    part *= Math.min(0.9, Math.max(0.1, before / (before - after)));
  }
  return undefined;
}

const mostCuts = 6;
/** A climb at the end of the way of less than this of the descent at its start is let pass. */
const steepestClimb = 0.5;

function callOf(state: Settling, site: number, visits: Float64Array): number {
  const limit = Math.max(state.plan.question.capacity[site]!, leastCapacity);
  return state.overloadMinutes * (visits[site]! / limit - 1);
}

/** How fast the valley falls along the way, where the imbalances are these; negative where it climbs. */
function descent(
  state: Settling,
  way: { from: Float64Array; target: Float64Array; imbalance: Float64Array },
): number {
  const { capacity } = state.plan.question;
  let sum = 0;
  for (let site = 0; site < way.from.length; site++) {
    if (state.moving[site] === 0) continue;
    const limit = Math.max(capacity[site]!, leastCapacity);
    sum += limit * way.imbalance[site]! * (way.target[site]! - way.from[site]!);
  }
  return sum;
}

function sameFlags(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((flag, at) => flag === b[at]);
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
