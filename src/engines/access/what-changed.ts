import { listMarked, markPicking, noMarks, pickIndexOf } from './pick-index.ts';
import { mostPicks } from './plan.ts';
import type { Ends, TripPlan } from './plan.ts';
import type { TripState } from './trips.ts';

/** Sites whose being chosen, or whose visits' ends, are not as before; and those that somebody may newly pick. */
export type Changes = Readonly<{ gone: Uint8Array; come: readonly number[] }>;

export function changedSites(plan: TripPlan, before: TripPlan): Changes {
  const gone = new Uint8Array(before.space.siteCount);
  const come: number[] = [];
  for (let site = 0; site < Math.max(plan.space.siteCount, before.space.siteCount); site++) {
    const was = (before.choosable[site] ?? 0) !== 0;
    const is = (plan.choosable[site] ?? 0) !== 0;
    const samePlace =
      plan.space.places.columns[site] === before.space.places.columns[site] &&
      plan.space.places.siteHome[site] === before.space.places.siteHome[site];
    const same =
      samePlace && plan.stays[site] === before.stays[site] && sameEnds(plan.ends[site], before.ends[site]);
    if (was && !(is && same)) gone[site] = 1;
    // Where it only ends its visits elsewhere, nobody picks it who did not.
    if (is && !(was && samePlace)) come.push(site);
  }
  return { gone, come };
}

function sameEnds(a: Ends | undefined, b: Ends | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.left === b.left &&
    a.sites.length === b.sites.length &&
    a.sites.every((site, at) => site === b.sites[at] && a.shares[at] === b.shares[at])
  );
}

/**
 * Every cell whose visits, picks or ends may differ, ascending: its demand is another, it picked a site that is gone, a
 * site came into its window, or its visits are left over now or were before (those fall back on any site). Too many cost
 * time, never digits.
 */
export function dirtyCells(plan: TripPlan, from: { before: TripState; changes: Changes }): Int32Array {
  const { before, changes } = from;
  const { gone, come } = changes;
  const watched = Uint8Array.from(gone, (flag, site) =>
    flag !== 0 || (plan.ends[site]?.left ?? 0) > 0 || (before.plan.ends[site]?.left ?? 0) > 0 ? 1 : 0,
  );
  const sameDemand = plan.question.demand === before.plan.question.demand;
  const byPicksAlone = sameDemand && come.length === 0;
  if (byPicksAlone && !watched.includes(1)) return noCells;
  const last = lastListed;
  if (last && byPicksAlone && last.picks === before.picks && sameFlags(last.watched, watched))
    return last.dirty;
  const marks = noMarks(plan.space.cellCount);
  const index = pickIndexOf(before.picks, before.plan.space.siteCount);
  markPicking(index, { picks: before.picks, sites: watched, marks });
  if (come.length > 0) markComing(plan, { before, come, dirty: marks });
  if (!sameDemand) markOtherDemand(plan, { before, dirty: marks });
  const dirty = listMarked(marks);
  if (byPicksAlone) lastListed = { picks: before.picks, watched, dirty };
  return dirty;
}

const noCells = new Int32Array(0);
// Services that the same sites offer share their picks, and a closing marks the same cells in each.
let lastListed: Readonly<{ picks: Int16Array; watched: Uint8Array; dirty: Int32Array }> | undefined;

function sameFlags(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((flag, at) => flag === other[at]);
}

/**
 * Per site: 1 where anything that the settling of overload there rests on is not as before: a cell that picks or picked
 * it, its capacity or its visits. Undefined where left-over visits may make any site rest on any other.
 */
export function touchedSites(
  plan: TripPlan,
  now: { picks: Int16Array; freeVisits: Float64Array; before: TripState; dirty: Int32Array },
): Uint8Array | undefined {
  const { before, dirty } = now;
  if (plan.someLeft || before.plan.someLeft) return undefined;
  const was = before.plan.question;
  const touched = plan.question.offers.map((offered, site) =>
    offered === was.offers[site] &&
    plan.question.capacity[site] === was.capacity[site] &&
    now.freeVisits[site] === before.freeVisits[site]
      ? 0
      : 1,
  );
  for (const picks of [now.picks, before.picks]) {
    for (const cell of dirty) {
      const first = cell * mostPicks;
      for (let slot = first; slot < first + mostPicks && picks[slot]! >= 0; slot++)
        if (picks[slot]! < touched.length) touched[picks[slot]!] = 1;
    }
  }
  return touched;
}

function markOtherDemand(plan: TripPlan, from: { before: TripState; dirty: Uint8Array }): void {
  const { demand } = plan.question;
  const was = from.before.plan.question.demand;
  for (let cell = 0; cell < demand.length; cell++) if (demand[cell] !== was[cell]) from.dirty[cell] = 1;
}

/** Marks the cells into whose window a site came. */
function markComing(
  plan: TripPlan,
  from: { before: TripState; come: readonly number[]; dirty: Uint8Array },
): void {
  const { before, come, dirty } = from;
  const { minutesOf } = plan.space;
  const oldMinutesOf = before.plan.space.minutesOf;
  const { factor, rule } = plan.question;
  const { siteHome, cellHome } = plan.space.places;
  for (let cell = 0; cell < dirty.length; cell++) {
    if (dirty[cell] !== 0) continue;
    const end = (cell + 1) * mostPicks;
    let nearest = Infinity;
    for (let slot = cell * mostPicks; slot < end; slot++) {
      const site = before.picks[slot]!;
      if (site < 0) break;
      const minutes = oldMinutesOf[site]![cell]! * factor;
      if (minutes < nearest) nearest = minutes;
    }
    const limit = nearest + plan.windowMinutes;
    for (const site of come) {
      if (minutesOf[site]![cell]! * factor <= limit) dirty[cell] = 1;
      else if (rule.kind === 'home-first' && siteHome[site] === cellHome[cell]) dirty[cell] = 1;
    }
  }
}
