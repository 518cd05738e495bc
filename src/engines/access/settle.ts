import { exp } from '#kit/numbers.ts';
import { countMoved } from './count-visits.ts';
import { isOver, mostOverload, settleWatched } from './overload.ts';
import { cellsOfPart, partsOf } from './parts.ts';
import type { TripPlan } from './plan.ts';
import { noPenalties } from './share.ts';
import type { Penalties } from './share.ts';
import { watchSites } from './watch.ts';

/** Sites whose overload settled together, and what it came to. */
export type SettledPart = Readonly<{
  /** Ascending. */
  sites: readonly number[];
  /** Penalties that it began from and that it ended at, minutes. */
  from: readonly number[];
  minutes: readonly number[];
  /** Where visits differ from those without penalties, and by how many. */
  movedSites: readonly number[];
  movedVisits: readonly number[];
  rounds: number;
}>;

export type Balance = Readonly<{
  penalties: Penalties;
  /** Of the part that took most; 100 when it did not settle. */
  rounds: number;
  /** Per site, counted to the grain. */
  visits: Float64Array;
  /** Every part that settled, also those that another then grew into. */
  parts: readonly SettledPart[];
}>;

/** Parts of an earlier balance, and the sites for which anything that a part may depend on is not as it was. */
export type SettledBefore = Readonly<{ parts: readonly SettledPart[]; touched: Uint8Array }>;

type Given = Readonly<{ picks: Int16Array; freeVisits: Float64Array; before: SettledBefore | undefined }>;

/**
 * Penalties at which demand and overload agree: a site's penalty is `overloadMinutes` × its overload, and visits are
 * shared at those penalties. Raising one penalty never lowers another site's visits, which makes the balance unique.
 * Overloaded sites that no cell picks side by side, directly or by way of others, know nothing of each
 * other: each such part settles for itself, from no penalties at all. Where its overflow fills another site, that one
 * joins it and the search goes on. A part of `before` that nothing touched is what it was.
 */
export function settleOverload(plan: TripPlan, given: Given): Balance {
  const { rule } = plan.question;
  const { freeVisits } = given;
  const penalties = noPenalties(plan.space.siteCount);
  const free: Balance = { penalties, rounds: 0, visits: freeVisits, parts: [] };
  if (rule.kind !== 'logit' || !(rule.overloadMinutes > 0) || !(rule.perMinute > 0)) return free;
  const watched = sitesOver(plan, freeVisits);
  if (!watched.includes(1)) return free;
  let visits = freeVisits;
  let parts: readonly SettledPart[] = [];
  const all: SettledPart[] = [];
  for (;;) {
    const settled = partsOf(plan, { picks: given.picks, watched }).map((sites) => {
      const same = parts.find((part) => sameNumbers(part.sites, sites));
      if (same) return same;
      const from = sites.map((site) => penalties.minutes[site]!);
      const part = findSettled(given.before, { sites, from }) ?? settlePart(plan, { ...given, sites, from });
      all.push(part);
      return part;
    });
    parts = settled;
    visits = addMoved(freeVisits, parts);
    setPenalties(plan, { penalties, parts });
    // Visits that shun the watched sites may have filled others.
    const filled = sitesOver(plan, visits);
    if (!filled.some((over, site) => over !== 0 && watched[site] === 0)) break;
    filled.forEach((over, site) => (watched[site]! |= over));
  }
  return { penalties, visits, parts: all, rounds: Math.max(0, ...parts.map(({ rounds }) => rounds)) };
}

/** Per site: 1 where visits are more than it can take. */
function sitesOver(plan: TripPlan, visits: Float64Array): Uint8Array {
  const { offers, capacity } = plan.question;
  return offers.map((offered, site) => (offered !== 0 && isOver(visits[site]!, capacity[site]!) ? 1 : 0));
}

function findSettled(
  before: SettledBefore | undefined,
  asked: { sites: readonly number[]; from: readonly number[] },
): SettledPart | undefined {
  if (!before || asked.sites.some((site) => before.touched[site] !== 0)) return undefined;
  return before.parts.find(
    ({ sites, from }) => sameNumbers(sites, asked.sites) && sameNumbers(from, asked.from),
  );
}

function settlePart(
  plan: TripPlan,
  given: Given & Readonly<{ sites: readonly number[]; from: readonly number[] }>,
): SettledPart {
  const { picks, sites, from, freeVisits } = given;
  const { rule } = plan.question;
  const overloadMinutes = rule.kind === 'logit' ? rule.overloadMinutes : 0;
  const cells = cellsOfPart(plan, { picks, sites });
  const leastFactor = exp(-plan.perMinute * overloadMinutes * mostOverload);
  const penalties = noPenalties(plan.space.siteCount);
  setPenalties(plan, { penalties, parts: [{ sites, minutes: from }] });
  const watch = watchSites(plan, { ...given, cells, leastFactor });
  const begins = from.some((minutes) => minutes > 0) ? undefined : freeVisits;
  const rounds = settleWatched(plan, { watch, penalties, overloadMinutes, begins });
  const moved = new Float64Array(plan.space.siteCount);
  countMoved(plan, { cells, picks, penalties, visits: moved });
  const movedSites = [...moved.keys()].filter((site) => moved[site] !== 0);
  return {
    sites,
    from,
    minutes: sites.map((site) => penalties.minutes[site]!),
    movedSites,
    movedVisits: movedSites.map((site) => moved[site]!),
    rounds,
  };
}

function addMoved(freeVisits: Float64Array, parts: readonly SettledPart[]): Float64Array {
  const visits = freeVisits.slice();
  for (const { movedSites, movedVisits } of parts)
    movedSites.forEach((site, at) => (visits[site] = visits[site]! + movedVisits[at]!));
  return visits;
}

function setPenalties(
  plan: TripPlan,
  told: { penalties: Penalties; parts: readonly Pick<SettledPart, 'sites' | 'minutes'>[] },
): void {
  const { minutes, factors } = told.penalties;
  for (const part of told.parts) {
    part.sites.forEach((site, at) => {
      minutes[site] = part.minutes[at]!;
      factors[site] = exp(-plan.perMinute * minutes[site]!);
    });
  }
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
