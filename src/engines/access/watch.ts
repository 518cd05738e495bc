import { countRow } from './count-visits.ts';
import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { noPenalties, shareVisits, smallestTotal } from './share.ts';
import type { Penalties, Row } from './share.ts';

/**
 * The cells that watched sites are picked by, laid one after another: what overload can change. Of each only the
 * watched picks are laid; the others' weights are one sum. Everything else is left alone while penalties settle.
 */
export type Watch = Readonly<{
  plan: TripPlan;
  watched: Uint8Array;
  /** Visits of all other cells, per site; of a site that is not watched all its visits without penalties. */
  rest: Float64Array;
  /** Watched cells whose rows are just their picks: visits, and the sum of weights of their unwatched picks. */
  demand: Float64Array;
  unwatched: Float64Array;
  /** Their watched picks: entries `start[i]` … `start[i + 1]` of sites and weights. */
  start: Int32Array;
  sites: Int16Array;
  weights: Float64Array;
  /** Per entry: share at the penalties of the last `visitsAt`. */
  shares: Float64Array;
  /** Watched cells whose visits are diverted somewhere, or that are far from everything: done one by one. */
  slowCells: Int32Array;
  picks: Int16Array;
}>;

export function watchSites(
  plan: TripPlan,
  now: { picks: Int16Array; freeVisits: Float64Array; watched: Uint8Array; leastFactor: number; row: Row },
): Watch {
  const watch = layCells(plan, now);
  const counted = visitsAt(watch, { penalties: noPenalties(plan.space.siteCount), row: now.row });
  for (let site = 0; site < counted.length; site++) watch.rest[site] = now.freeVisits[site]! - counted[site]!;
  return watch;
}

/** The watched cells' picks side by side; a cell with one pick goes there whatever the penalty and stays out. */
function layCells(
  plan: TripPlan,
  now: { picks: Int16Array; watched: Uint8Array; leastFactor: number },
): Watch {
  const { picks, watched } = now;
  const { cellCount, siteCount } = plan.space;
  // Even if every pick were shunned to the utmost, the sum of weights must keep its digits.
  const safeTotal = smallestTotal / now.leastFactor;
  // Visits that are left over may fall back on any site, so their cells are always touched.
  const touch = watched.map((flag, site) => (flag !== 0 || (plan.ends[site]?.left ?? 0) > 0 ? 1 : 0));
  const { start, demand, unwatched, sites, weights, shares } = borrowBench(cellCount);
  const slow: number[] = [];
  let count = 0;
  let entry = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    const first = cell * mostPicks;
    let touched = 0;
    let stays = 1;
    let length = 0;
    for (; length < mostPicks; length++) {
      const site = picks[first + length]!;
      if (site < 0) break;
      touched |= touch[site]!;
      stays &= plan.stays[site]!;
    }
    if (touched === 0 || (stays === 1 && length === 1)) continue;
    let others = 0;
    let total = 0;
    let end = entry;
    for (let slot = 0; slot < length; slot++) {
      const site = picks[first + slot]!;
      const weight = plan.weights[site]![cell]!;
      total += weight;
      if (watched[site] === 0) others += weight;
      else {
        sites[end] = site;
        weights[end++] = weight;
      }
    }
    if (stays === 0 || !(total > safeTotal)) {
      slow.push(cell);
      continue;
    }
    entry = end;
    unwatched[count] = others;
    demand[count++] = plan.question.demand[cell]!;
    start[count] = entry;
  }
  return {
    plan,
    watched,
    rest: new Float64Array(siteCount),
    demand: demand.subarray(0, count),
    unwatched,
    start,
    sites,
    weights,
    shares,
    slowCells: Int32Array.from(slow),
    picks,
  };
}

type Bench = Pick<Watch, 'start' | 'demand' | 'unwatched' | 'sites' | 'weights' | 'shares'>;
const benches: Bench[] = [];

/** Arrays to lay cells out on, kept from one settling to the next: a watch is used up before another is made. */
function borrowBench(cellCount: number): Bench {
  const last = benches[0];
  if (last && last.demand.length === cellCount) return last;
  benches[0] = {
    start: new Int32Array(cellCount + 1),
    demand: new Float64Array(cellCount),
    unwatched: new Float64Array(cellCount),
    sites: new Int16Array(cellCount * mostPicks),
    weights: new Float64Array(cellCount * mostPicks),
    shares: new Float64Array(cellCount * mostPicks),
  };
  return benches[0];
}

/**
 * Visits per site when these are the penalties: the rest's, and those of every watched cell shared anew. They are sums
 * in doubles, good for finding penalties; the visits of an answer are counted in whole grains from its rows.
 */
export function visitsAt(watch: Watch, now: { penalties: Penalties; row: Row }): Float64Array {
  const { demand, unwatched, start, sites, weights, shares } = watch;
  const { factors } = now.penalties;
  const counted = new Float64Array(factors.length);
  for (let index = 0; index < demand.length; index++) {
    const first = start[index]!;
    const end = start[index + 1]!;
    let total = unwatched[index]!;
    for (let entry = first; entry < end; entry++) {
      const weight = weights[entry]! * factors[sites[entry]!]!;
      shares[entry] = weight;
      total += weight;
    }
    const scale = 1 / total;
    const visits = demand[index]!;
    for (let entry = first; entry < end; entry++) {
      const site = sites[entry]!;
      const share = shares[entry]! * scale;
      shares[entry] = share;
      counted[site] = counted[site]! + visits * share;
    }
  }
  for (let site = 0; site < counted.length; site++) counted[site] = counted[site]! + watch.rest[site]!;
  for (const cell of watch.slowCells) {
    shareSlowCell(watch, cell, now);
    countRow(watch.plan, cell, { row: now.row, visits: counted, sign: 1 });
  }
  return counted;
}

/**
 * How visits answer to penalties at the shares of the last `visitsAt`: entry `row * n + column` is the fall of visits
 * at the row's site per minute of penalty at the column's, for the `n` sites that `place` numbers (−1: not asked).
 */
export function responseAt(
  watch: Watch,
  now: { penalties: Penalties; row: Row; place: Int16Array; count: number },
): Float64Array {
  const { demand, start, sites, shares, plan } = watch;
  const { place, count, row } = now;
  const response = new Float64Array(count * count);
  const perMinute = plan.perMinute;
  for (let index = 0; index < demand.length; index++) {
    const end = start[index + 1]!;
    const rate = demand[index]! * perMinute;
    for (let entry = start[index]!; entry < end; entry++) {
      const own = place[sites[entry]!]!;
      if (own < 0) continue;
      const falls = rate * shares[entry]!;
      response[own * count + own] = response[own * count + own]! + falls * (1 - shares[entry]!);
      // What one site's penalty does to another's visits is what the other's does to its: half is enough.
      for (let other = entry + 1; other < end; other++) {
        const column = place[sites[other]!]!;
        if (column >= 0)
          response[own * count + column] = response[own * count + column]! - falls * shares[other]!;
      }
    }
  }
  for (let own = 0; own < count; own++) {
    for (let column = own + 1; column < count; column++)
      response[column * count + own] = response[own * count + column]!;
  }
  for (const cell of watch.slowCells) {
    shareSlowCell(watch, cell, now);
    const rate = plan.question.demand[cell]! * perMinute;
    for (let slot = 0; slot < mostPicks; slot++) {
      const site = watch.picks[cell * mostPicks + slot]!;
      if (site < 0) break;
      const column = place[site]!;
      if (column < 0) continue;
      const falls = rate * row.pickShares[slot]!;
      response[column * count + column] = response[column * count + column]! + falls;
      for (let entry = 0; entry < row.length[0]!; entry++) {
        const own = place[row.sites[entry]!]!;
        if (own >= 0)
          response[own * count + column] = response[own * count + column]! - falls * row.shares[entry]!;
      }
    }
  }
  return response;
}

function shareSlowCell(watch: Watch, cell: number, now: { penalties: Penalties; row: Row }): void {
  const { plan, picks } = watch;
  shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties: now.penalties, row: now.row });
}
