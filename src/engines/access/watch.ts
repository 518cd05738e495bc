import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { shareVisits } from './share.ts';
import type { Penalties, Row } from './share.ts';

/**
 * The cells that watched sites are picked by, laid side by side: what overload can change. Everything else is left
 * alone while penalties settle.
 */
export type Watch = Readonly<{
  watched: Uint8Array;
  cells: Int32Array;
  demand: Float64Array;
  /** Per watched cell × 8: site (−1 after the last), weight without penalties, and share at the current penalties. */
  sites: Int16Array;
  weights: Float64Array;
  shares: Float64Array;
  /** Per watched cell: diversions make its row something else than its picks. */
  diverted: Uint8Array;
}>;

export function watchSites(
  plan: TripPlan,
  now: { picks: Int16Array; watched: Uint8Array; penalties: Penalties; row: Row },
): Watch {
  const { picks, watched, penalties, row } = now;
  const cells = touchedCells(plan, picks, watched);
  const count = cells.length;
  const watch: Watch = {
    watched,
    cells,
    demand: new Float64Array(count),
    sites: new Int16Array(count * mostPicks),
    weights: new Float64Array(count * mostPicks),
    shares: new Float64Array(count * mostPicks),
    diverted: new Uint8Array(count),
  };
  for (let index = 0; index < count; index++) {
    const cell = cells[index]!;
    const at = cell * mostPicks;
    const to = index * mostPicks;
    watch.demand[index] = plan.question.demand[cell]!;
    shareVisits(plan, { cell, picks, at, penalties, row });
    for (let slot = 0; slot < mostPicks; slot++) {
      const site = picks[at + slot]!;
      watch.sites[to + slot] = site;
      if (site < 0) break;
      watch.weights[to + slot] = plan.weights[site]![cell]!;
      watch.shares[to + slot] = row.pickShares[slot]!;
      if (plan.stays[site] === 0) watch.diverted[index] = 1;
    }
  }
  return watch;
}

function touchedCells(plan: TripPlan, picks: Int16Array, watched: Uint8Array): Int32Array {
  // Visits that are left over may fall back on any site, so their cells are always touched.
  const flags = watched.map((flag, site) => (flag !== 0 || (plan.ends[site]?.left ?? 0) > 0 ? 1 : 0));
  const cellCount = plan.space.cellCount;
  const found = new Int32Array(cellCount);
  let count = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    const end = (cell + 1) * mostPicks;
    for (let slot = cell * mostPicks; slot < end; slot++) {
      const site = picks[slot]!;
      if (site < 0) break;
      if (flags[site] !== 0) {
        found[count++] = cell;
        break;
      }
    }
  }
  return found.slice(0, count);
}
