import { exp } from '#kit/numbers.ts';
import { countRow, wholeGrains } from './count-visits.ts';
import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { makeRow, noPenalties, shareVisits, smallestTotal } from './share.ts';
import type { Penalties, Row } from './share.ts';
import { watchSites } from './watch.ts';
import type { Watch } from './watch.ts';

/** A site is settled when its penalty and the one its visits call for differ by no more than this, minutes. */
export const settledMinutes = 0.001;
/** Overload counts up to 1000 %, so that a site without capacity is shunned by a finite number. */
export const mostOverload = 10;
const leastCapacity = 1e-9;
const mostRounds = 200;
/** Sites this full are watched from the start, since their neighbours' overflow may come to them. */
const watchedLoad = 0.9;

type Settling = Readonly<{
  plan: TripPlan;
  picks: Int16Array;
  overloadMinutes: number;
  penalties: Penalties;
  before: Penalties;
  visits: Float64Array;
  /** Per site: the penalty its visits call for less the one it has, minutes. */
  imbalance: Float64Array;
  moving: Uint8Array;
  row: Row;
}>;

/**
 * Penalties at which demand and overload agree: a site's penalty is `overloadMinutes` × its overload (1 = 100 % over
 * capacity), and visits are shared at those penalties. Starting from none, each round every unsettled site moves
 * towards its own balance by a step that cannot pass it (the slope is bounded from above). Raising one penalty never
 * lowers another site's visits, so the penalties rise monotonically to the balance, which is unique. The start is
 * always from none, whatever was asked before, and a site moves only for its own imbalance, so that a change far away
 * leaves it as it was to the last bit. `rounds` is 200 when it did not settle.
 */
export function settleOverload(
  plan: TripPlan,
  from: Readonly<{ picks: Int16Array; visits: Float64Array }>,
): { penalties: Penalties; visits: Float64Array; rounds: number } {
  const rule = plan.question.rule;
  const { siteCount } = plan.space;
  const penalties = noPenalties(siteCount);
  const visits = Float64Array.from(from.visits);
  if (rule.kind !== 'logit' || !(rule.overloadMinutes > 0) || !(rule.perMinute > 0)) {
    return { penalties, visits, rounds: 0 };
  }
  const state: Settling = {
    plan,
    picks: from.picks,
    overloadMinutes: rule.overloadMinutes,
    penalties,
    before: noPenalties(siteCount),
    visits,
    imbalance: new Float64Array(siteCount),
    moving: new Uint8Array(siteCount),
    row: makeRow(siteCount),
  };
  let watch: Watch | undefined;
  let rounds = 0;
  for (; rounds < mostRounds && findMoving(state) > 0; rounds++) {
    if (!watch || state.moving.some((moves, site) => moves !== 0 && watch!.watched[site] === 0)) {
      watch = watchSites(plan, { ...state, watched: sitesToWatch(state, watch) });
    }
    movePenalties(state, slopeBounds(state, watch));
    shareAgain(state, watch);
  }
  return { penalties, visits, rounds };
}

function findMoving(state: Settling): number {
  const { offers, capacity } = state.plan.question;
  let count = 0;
  for (let site = 0; site < offers.length; site++) {
    state.moving[site] = 0;
    if (offers[site] === 0 || capacity[site] === Infinity) continue;
    const load = state.visits[site]! / Math.max(capacity[site]!, leastCapacity);
    const called = state.overloadMinutes * Math.min(mostOverload, Math.max(0, load - 1));
    const imbalance = called - state.penalties.minutes[site]!;
    state.imbalance[site] = imbalance;
    if (Math.abs(imbalance) <= settledMinutes) continue;
    state.moving[site] = 1;
    count++;
  }
  return count;
}

function sitesToWatch(state: Settling, before: Watch | undefined): Uint8Array {
  const { offers, capacity } = state.plan.question;
  return state.moving.map((moves, site) => {
    const full = offers[site] !== 0 && state.visits[site]! > watchedLoad * capacity[site]!;
    return moves !== 0 || full || before?.watched[site] ? 1 : 0;
  });
}

/**
 * Per moving site: at least the slope of its imbalance over the whole way of this round. A cell's share q falls with
 * the penalty by perMinute × q × (1 − q), and over the step q moves to at most its end.
 */
function slopeBounds(state: Settling, watch: Watch): Float64Array {
  const { plan, imbalance, moving, row } = state;
  const { capacity } = plan.question;
  const { sites, shares, demand, diverted } = watch;
  const shrink = imbalance.map((minutes, site) => (moving[site] !== 0 ? exp(-plan.perMinute * minutes) : 1));
  const slopes = new Float64Array(moving.length);
  for (let index = 0; index < demand.length; index++) {
    const end = (index + 1) * mostPicks;
    for (let slot = index * mostPicks; slot < end; slot++) {
      const site = sites[slot]!;
      if (site < 0) break;
      if (moving[site] === 0) continue;
      slopes[site] = slopes[site]! + demand[index]! * steepest(shares[slot]!, shrink[site]!);
    }
    if (diverted[index] === 0 || !plan.someLeft) continue;
    shareWatched(state, watch, index);
    if (row.left[0] === 0) continue;
    for (let slot = 0; slot < mostPicks && row.fallbackPicks[slot]! >= 0; slot++) {
      const site = row.fallbackPicks[slot]!;
      if (moving[site] === 0) continue;
      slopes[site] = slopes[site]! + demand[index]! * steepest(row.fallbackShares[slot]!, shrink[site]!);
    }
  }
  for (let site = 0; site < slopes.length; site++) {
    const perVisit = (state.overloadMinutes * plan.perMinute) / Math.max(capacity[site]!, leastCapacity);
    slopes[site] = 1 + slopes[site]! * perVisit;
  }
  return slopes;
}

/** The largest q × (1 − q) on the way from this share to where `shrink` of its weight would take it. */
function steepest(share: number, shrink: number): number {
  const shrunk = share * shrink;
  const end = shrunk / (1 - share + shrunk);
  // Not a number: the step is so long that it may pass every share between.
  if (!(end >= 0)) return 0.25;
  if ((share - 0.5) * (end - 0.5) < 0) return 0.25;
  return Math.max(share * (1 - share), end * (1 - end));
}

function movePenalties(state: Settling, slopes: Float64Array): void {
  const { plan, penalties, before, moving, imbalance } = state;
  before.minutes.set(penalties.minutes);
  before.factors.set(penalties.factors);
  for (let site = 0; site < slopes.length; site++) {
    if (moving[site] === 0) continue;
    const minutes = Math.max(0, penalties.minutes[site]! + imbalance[site]! / slopes[site]!);
    penalties.minutes[site] = minutes;
    penalties.factors[site] = exp(-plan.perMinute * minutes);
  }
}

/** Takes the old visits of every cell that a moved penalty touches away and adds the new ones. */
function shareAgain(state: Settling, watch: Watch): void {
  const { plan, visits, moving, penalties, before, row } = state;
  const { sites, weights, shares, demand, diverted } = watch;
  for (let index = 0; index < demand.length; index++) {
    const from = index * mostPicks;
    if (diverted[index] !== 0) {
      // Fallback picks are not listed here, so a diverted cell is always done again.
      shareWatched({ ...state, penalties: before }, watch, index);
      countRow(plan, watch.cells[index]!, { row, visits, sign: -1 });
      shareWatched(state, watch, index);
      countRow(plan, watch.cells[index]!, { row, visits, sign: 1 });
      for (let slot = 0; slot < mostPicks; slot++) shares[from + slot] = row.pickShares[slot]!;
      continue;
    }
    let count = 0;
    let touched = 0;
    let total = 0;
    for (; count < mostPicks; count++) {
      const site = sites[from + count]!;
      if (site < 0) break;
      touched |= moving[site]!;
      total += weights[from + count]! * penalties.factors[site]!;
    }
    if (touched === 0) continue;
    const far = !(total > smallestTotal);
    if (far) shareWatched(state, watch, index);
    for (let slot = from; slot < from + count; slot++) {
      const site = sites[slot]!;
      const share = far ? row.pickShares[slot - from]! : (weights[slot]! * penalties.factors[site]!) / total;
      visits[site] =
        visits[site]! + wholeGrains(demand[index]! * share) - wholeGrains(demand[index]! * shares[slot]!);
      shares[slot] = share;
    }
  }
}

function shareWatched(state: Settling, watch: Watch, index: number): void {
  const { plan, penalties, row } = state;
  shareVisits(plan, { cell: watch.cells[index]!, picks: watch.sites, at: index * mostPicks, penalties, row });
}
