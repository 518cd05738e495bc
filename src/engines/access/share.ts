import { exp } from '#kit/numbers.ts';
import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { pickSites } from './pick.ts';

/** What overload adds to a site's minutes, and exp(−perMinute × that). */
export type Penalties = Readonly<{ minutes: Float64Array; factors: Float64Array }>;

export function noPenalties(siteCount: number): Penalties {
  return { minutes: new Float64Array(siteCount), factors: new Float64Array(siteCount).fill(1) };
}

const kept: Penalties[] = [];

/** No penalties, to be read alone: the same arrays for every service and question of so many sites. */
export function freeOfPenalties(siteCount: number): Penalties {
  if (kept[0]?.minutes.length !== siteCount) kept[0] = noPenalties(siteCount);
  return kept[0];
}

/** One cell's visits while it is worked on. */
export type Row = Readonly<{
  /** Where visits end: sites ascending with their shares, `length[0]` of them. */
  sites: Int32Array;
  shares: Float64Array;
  length: Int32Array;
  /** The shares of the picks before any diversion. */
  pickShares: Float64Array;
  /** What no diversion settled, and the rule's shares of it among the sites that offer. */
  left: Float64Array;
  fallbackPicks: Int16Array;
  fallbackShares: Float64Array;
  /** Dense by site; all zero between cells. */
  dense: Float64Array;
}>;

/** Room to work on a cell, the same each time: what is found there is taken out before the next cell's. */
export function borrowRow(siteCount: number): Row {
  if (lent[0]?.dense.length !== siteCount) lent[0] = makeRow(siteCount);
  return lent[0];
}

const lent: Row[] = [];

function makeRow(siteCount: number): Row {
  return {
    sites: new Int32Array(siteCount),
    shares: new Float64Array(siteCount),
    length: new Int32Array(1),
    pickShares: new Float64Array(mostPicks),
    left: new Float64Array(1),
    fallbackPicks: new Int16Array(mostPicks),
    fallbackShares: new Float64Array(mostPicks),
    dense: new Float64Array(siteCount),
  };
}

/**
 * Where one cell's visits end: the rule's shares over the cell's picks, then the diversions; what the diversions leave
 * at a site that no longer offers goes by the rule among the sites that do. Shares sum to 1 (or the row is empty).
 */
export function shareVisits(
  plan: TripPlan,
  ask: { cell: number; picks: Int16Array; at: number; penalties: Penalties; row: Row },
): void {
  const { picks, at, row } = ask;
  const count = sharePicks(plan, ask, row.pickShares);
  let direct = true;
  for (let slot = 0; slot < count; slot++) {
    const site = picks[at + slot]!;
    if (plan.stays[site] === 0) direct = false;
    row.sites[slot] = site;
    row.shares[slot] = row.pickShares[slot]!;
  }
  row.length[0] = count;
  row.left[0] = 0;
  if (!direct) divert(plan, ask, count);
}

/** The rule's shares over the picks that stand at `at`; says how many picks there are. */
function sharePicks(
  plan: TripPlan,
  ask: { cell: number; picks: Int16Array; at: number; penalties: Penalties },
  shares: Float64Array,
): number {
  const { cell, picks, at, penalties } = ask;
  if (plan.weights.length === 0) {
    shares[0] = 1;
    return picks[at]! < 0 ? 0 : 1;
  }
  let total = 0;
  let count = 0;
  for (; count < mostPicks; count++) {
    const site = picks[at + count]!;
    if (site < 0) break;
    const weight = plan.weights[site]![cell]! * penalties.factors[site]!;
    shares[count] = weight;
    total += weight;
  }
  if (count > 0 && !(total > smallestTotal)) total = weighFarSites(plan, ask, shares);
  // The reciprocal, as in `visitsAt`: both must come to the same last bit.
  const scale = 1 / total;
  for (let slot = 0; slot < count; slot++) shares[slot] = shares[slot]! * scale;
  return count;
}

/** A smaller sum of weights has lost digits: the cell is far from everything. */
export const smallestTotal = 1e-250;

/** Weights relative to the best pick, for cells so far from everything that the plain weights vanish. */
function weighFarSites(
  plan: TripPlan,
  ask: { cell: number; picks: Int16Array; at: number; penalties: Penalties },
  shares: Float64Array,
): number {
  const { cell, picks, at, penalties } = ask;
  let best = Infinity;
  for (let slot = 0; slot < mostPicks && picks[at + slot]! >= 0; slot++) {
    const site = picks[at + slot]!;
    shares[slot] = plan.space.minutesOf[site]![cell]! * plan.question.factor + penalties.minutes[site]!;
    best = Math.min(best, shares[slot]!);
  }
  let total = 0;
  for (let slot = 0; slot < mostPicks && picks[at + slot]! >= 0; slot++) {
    shares[slot] = exp(-plan.perMinute * (shares[slot]! - best));
    total += shares[slot]!;
  }
  return total;
}

function divert(
  plan: TripPlan,
  ask: { cell: number; picks: Int16Array; at: number; penalties: Penalties; row: Row },
  count: number,
): void {
  const { picks, at, row } = ask;
  row.length[0] = 0;
  let left = 0;
  for (let slot = 0; slot < count; slot++) {
    const site = picks[at + slot]!;
    const share = row.pickShares[slot]!;
    const ends = plan.ends[site];
    if (!ends) gather(row, site, share);
    else {
      for (let end = 0; end < ends.sites.length; end++)
        gather(row, ends.sites[end]!, share * ends.shares[end]!);
      left += share * ends.left;
    }
  }
  row.left[0] = left;
  if (left > 0) {
    const among = plan.question.offers;
    pickSites(plan, { cell: ask.cell, among, picks: row.fallbackPicks, at: 0 });
    const far = { cell: ask.cell, picks: row.fallbackPicks, at: 0, penalties: ask.penalties };
    const found = sharePicks(plan, far, row.fallbackShares);
    for (let slot = 0; slot < found; slot++)
      gather(row, row.fallbackPicks[slot]!, left * row.fallbackShares[slot]!);
  }
  const length = row.length[0]!;
  for (let entry = 0; entry < length; entry++) {
    const site = row.sites[entry]!;
    row.shares[entry] = row.dense[site]!;
    row.dense[site] = 0;
  }
}

/** Adds a share to a site, which is put in its place among the row's few sites when it is new there. */
function gather(row: Row, site: number, share: number): void {
  if (share === 0) return;
  if (row.dense[site] === 0) {
    let entry = row.length[0]!++;
    for (; entry > 0 && row.sites[entry - 1]! > site; entry--) row.sites[entry] = row.sites[entry - 1]!;
    row.sites[entry] = site;
  }
  row.dense[site] = row.dense[site]! + share;
}
