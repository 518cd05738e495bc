import { exp } from '#kit/numbers.ts';
import type { TripPlan } from './plan.ts';
import type { Penalties } from './share.ts';
import { factorDominant, solveFactored } from './solve-dominant.ts';
import { atSites, responseAt, visitsAt } from './watch.ts';
import type { Watch } from './watch.ts';

/** Penalties are told in steps of 2⁻¹⁰ minutes: what moves a site by less than that moves nothing. */
export const penaltyStepMinutes = 1 / 1024;
/** A site is settled when its penalty and the one its visits call for differ by no more than this, minutes. */
const settledMinutes = 5e-4;
/** Overload counts up to 1000 %, so that a site without capacity is shunned by a finite number. */
export const mostOverload = 10;
const leastCapacity = 1e-9;
const mostRounds = 100;
/** Slopes are kept for the next round as long as a round leaves less than this of the worst imbalance. */
const goodProgress = 0.25;

type Settling = Readonly<{
  watch: Watch;
  overloadMinutes: number;
  perMinute: number;
  penalties: Penalties;
  /** All by place in the part. Visits a year that the site can take. */
  limits: Float64Array;
  /** The penalty its visits call for less the one it has, minutes. */
  imbalance: Float64Array;
  /** The next round may change its penalty. */
  moving: Uint8Array;
}>;

export function isOver(visits: number, capacity: number): boolean {
  return visits > Math.max(capacity, leastCapacity);
}

/**
 * Moves `penalties` of the watched sites, from where they stand, to where each is `overloadMinutes` × its overload (1 =
 * 100 % over capacity) at the visits shared by them, by Newton's method with its way cut short where it would pass the
 * lowest point; told in steps of 2⁻¹⁰ minutes. Says how many rounds it took; 100 when it did not settle.
 */
export function settleWatched(
  plan: TripPlan,
  given: {
    watch: Watch;
    penalties: Penalties;
    overloadMinutes: number;
    /** Visits of all sites where the penalties begin, when the watch was last counted there and they are known. */
    begins: Float64Array | undefined;
  },
): number {
  const { watch, penalties, begins } = given;
  const size = watch.sites.length;
  const state: Settling = {
    ...given,
    perMinute: plan.perMinute,
    limits: Float64Array.from(watch.sites, (site) => Math.max(plan.question.capacity[site]!, leastCapacity)),
    imbalance: new Float64Array(size),
    moving: new Uint8Array(size),
  };
  let visits = begins ? atSites(begins, watch.sites) : visitsAt(watch, penalties);
  let worst = findMoving(state, visits);
  let slopes: Slopes | undefined;
  let rounds = 0;
  for (; rounds < mostRounds && worst > settledMinutes; rounds++) {
    if (!slopes || worst > goodProgress * slopes.worst || !sameFlags(slopes.moving, state.moving)) {
      slopes = findSlopes(state, worst);
    } else slopes.worst = worst;
    const start = minutesOf(state);
    visits =
      goTowards(state, { from: start, target: jointTarget(state, slopes) }) ??
      goTowards(state, { from: start, target: singleTarget(state, visits) }) ??
      visits;
    worst = findMoving(state, visits);
  }
  const settled = minutesOf(state);
  setPenalties(state, (at) => Math.floor(settled[at]! / penaltyStepMinutes + 0.5) * penaltyStepMinutes);
  return rounds;
}

function minutesOf({ watch, penalties }: Settling): Float64Array {
  return atSites(penalties.minutes, watch.sites);
}

/** Marks the sites with a penalty or a call for one; says how far the worst of them is from its balance, minutes. */
function findMoving(state: Settling, visits: Float64Array): number {
  const { watch, moving, imbalance, overloadMinutes, penalties, limits } = state;
  let worst = 0;
  for (let at = 0; at < limits.length; at++) {
    moving[at] = 0;
    imbalance[at] = 0;
    const overload = visits[at]! / limits[at]! - 1;
    const penalty = penalties.minutes[watch.sites[at]!]!;
    const called = overloadMinutes * Math.min(mostOverload, Math.max(0, overload));
    if (!(called > 0 || penalty > 0)) continue;
    // Shunned to the utmost already.
    if (overload >= mostOverload && penalty === overloadMinutes * mostOverload) continue;
    moving[at] = 1;
    // Not cut off at 0 and 1000 %: a site below its limit is told how far below, so that it can come down to it.
    imbalance[at] = overloadMinutes * overload - penalty;
    worst = Math.max(worst, Math.abs(called - penalty));
  }
  return worst;
}

/** How the moving sites' imbalances answer to their penalties, row-major; kept while rounds make good progress. */
type Slopes = {
  moving: Uint8Array;
  places: readonly number[];
  matrix: Float64Array;
  factored: Float64Array;
  worst: number;
};

function findSlopes(state: Settling, worst: number): Slopes {
  const { watch, overloadMinutes, penalties, limits } = state;
  const moving = state.moving.slice();
  const number = new Int16Array(moving.length).fill(-1);
  const places: number[] = [];
  for (let at = 0; at < moving.length; at++) if (moving[at] !== 0) number[at] = places.push(at) - 1;
  const count = places.length;
  const matrix = responseAt(watch, { penalties, number, count });
  for (let row = 0; row < count; row++) {
    const perVisit = overloadMinutes / limits[places[row]!]!;
    for (let column = 0; column < count; column++) {
      matrix[row * count + column] = matrix[row * count + column]! * perVisit;
    }
    matrix[row * count + row] = matrix[row * count + row]! + 1;
  }
  const factored = matrix.slice();
  factorDominant(factored, count);
  return { moving, places, matrix, factored, worst };
}

const mostHolds = 20;

/**
 * Newton's step for every moving site at once, each answering to all the others' moves. A site that would pass 0 or
 * 1000 % is held there and the others step anew, knowing that it goes no farther; one that would come back is let go.
 */
function jointTarget(state: Settling, slopes: Slopes): Float64Array {
  const { imbalance, overloadMinutes } = state;
  const { places, factored } = slopes;
  const count = places.length;
  const most = overloadMinutes * mostOverload;
  const target = minutesOf(state);
  const start = atSites(target, places);
  const right = atSites(imbalance, places);
  let step: Float64Array = right.slice();
  solveFactored(factored, step);
  // Per moving site: 0 free, −1 held at 0, 1 held at the utmost.
  const held = new Int8Array(count);
  for (let again = 0; again < mostHolds; again++) {
    let changed = false;
    for (let row = 0; row < count; row++) {
      const end = start[row]! + step[row]!;
      const is = held[row]!;
      if (is === 0) held[row] = end < 0 ? -1 : end > most ? 1 : 0;
      else if (is * leftAfter(slopes, { right, step, row }) < 0) held[row] = 0;
      if (held[row] !== is) changed = true;
    }
    if (!changed) break;
    const bounds = start.map((minutes, row) => (held[row] === 1 ? most : 0) - minutes);
    step = stepBeside(slopes, { right, held, bounds });
  }
  for (let row = 0; row < count; row++)
    target[places[row]!] = Math.min(most, Math.max(0, start[row]! + step[row]!));
  return target;
}

/** What is left of the row's imbalance after the step, as the slopes have it. */
function leftAfter(
  { matrix, places }: Slopes,
  now: { right: Float64Array; step: Float64Array; row: number },
): number {
  const count = places.length;
  let left = now.right[now.row]!;
  for (let column = 0; column < count; column++)
    left -= matrix[now.row * count + column]! * now.step[column]!;
  return left;
}

/** The step of the free sites when those that are held move to their bounds. */
function stepBeside(
  slopes: Slopes,
  now: { right: Float64Array; held: Int8Array; bounds: Float64Array },
): Float64Array {
  const { matrix } = slopes;
  const count = slopes.places.length;
  const { right, held, bounds } = now;
  const step = bounds.map((move, row) => (held[row] === 0 ? 0 : move));
  const free = [...held.keys()].filter((row) => held[row] === 0);
  const rest = Float64Array.from(free, (row) => leftAfter(slopes, { right, step, row }));
  const inner = new Float64Array(free.length * free.length);
  free.forEach((row, at) => {
    free.forEach((column, to) => (inner[at * free.length + to] = matrix[row * count + column]!));
  });
  factorDominant(inner, free.length);
  solveFactored(inner, rest);
  free.forEach((row, at) => (step[row] = rest[at]!));
  return step;
}

/** Every moving site for itself, by the steepest slope that is possible: short, but never the wrong way. */
function singleTarget(state: Settling, visits: Float64Array): Float64Array {
  const { imbalance, moving, overloadMinutes, limits } = state;
  return minutesOf(state).map((penalty, at) => {
    if (moving[at] === 0) return penalty;
    const slope = 1 + (overloadMinutes * state.perMinute * visits[at]!) / limits[at]!;
    return Math.min(overloadMinutes * mostOverload, Math.max(0, penalty + imbalance[at]! / slope));
  });
}

const mostCuts = 6;
/** A climb at the end of the way of less than this of the descent at its start is let pass. */
const steepestClimb = 0.5;

/**
 * Sets the penalties on the way to the target and says the visits there. The balance is the lowest point of a convex
 * valley (Beckmann's potential), whose slope along the way is told by the imbalances: where the target lies well up the
 * other side, the way is cut short by the secant. Undefined when the way does not lead down.
 */
function goTowards(
  state: Settling,
  way: { from: Float64Array; target: Float64Array },
): Float64Array | undefined {
  const { imbalance, penalties, moving, watch, limits, overloadMinutes } = state;
  const { from, target } = way;
  const before = descent(state, { from, target, imbalance });
  if (!(before > 0)) return undefined;
  const there = new Float64Array(moving.length);
  let part = 1;
  for (let cuts = 0; cuts <= mostCuts; cuts++) {
    setPenalties(state, (at) => from[at]! + part * (target[at]! - from[at]!));
    const visits = visitsAt(watch, penalties);
    for (let at = 0; at < there.length; at++) {
      if (moving[at] === 0) continue;
      there[at] = overloadMinutes * (visits[at]! / limits[at]! - 1) - penalties.minutes[watch.sites[at]!]!;
    }
    const after = descent(state, { from, target, imbalance: there });
    if (!(after < -steepestClimb * before)) return visits;
    part *= Math.min(0.9, Math.max(0.1, before / (before - after)));
  }
  return undefined;
}

/** How fast the valley falls along the way, where the imbalances are these; negative where it climbs. */
function descent(
  state: Settling,
  way: { from: Float64Array; target: Float64Array; imbalance: Float64Array },
): number {
  let sum = 0;
  for (let at = 0; at < way.from.length; at++) {
    if (state.moving[at] === 0) continue;
    sum += state.limits[at]! * way.imbalance[at]! * (way.target[at]! - way.from[at]!);
  }
  return sum;
}

function sameFlags(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function setPenalties(state: Settling, minutesAt: (at: number) => number): void {
  const { watch, penalties, moving, overloadMinutes, perMinute } = state;
  for (let at = 0; at < moving.length; at++) {
    if (moving[at] === 0) continue;
    const site = watch.sites[at]!;
    const minutes = Math.min(overloadMinutes * mostOverload, Math.max(0, minutesAt(at)));
    penalties.minutes[site] = minutes;
    penalties.factors[site] = exp(-perMinute * minutes);
  }
}
