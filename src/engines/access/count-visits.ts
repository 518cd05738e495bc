import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { borrowRow, shareVisits, smallestTotal } from './share.ts';
import type { Penalties, Row } from './share.ts';

/**
 * Visits are counted in grains of 2⁻²⁰ (a millionth of a visit). Sums of whole grains below 2³³ visits are exact in a
 * double, so they are the same in whatever order they are added or taken away: that is how an incremental answer can
 * equal a fresh one bit for bit.
 */
const grainsPerVisit = 1048576;
const visitsPerGrain = 1 / grainsPerVisit;
export const mostVisits = 8589934592;

function wholeGrains(visits: number): number {
  return Math.floor(visits * grainsPerVisit + 0.5) * visitsPerGrain;
}

/** Adds (sign 1) or takes away (sign −1) one cell's visits at the sites where its row ends. */
export function countRow(
  plan: TripPlan,
  cell: number,
  at: { row: Row; visits: Float64Array; sign: number },
): void {
  const { row, visits, sign } = at;
  const demand = plan.question.demand[cell]!;
  const length = row.length[0]!;
  for (let entry = 0; entry < length; entry++) {
    const site = row.sites[entry]!;
    visits[site] = visits[site]! + sign * wholeGrains(demand * row.shares[entry]!);
  }
}

type Counting = Readonly<{
  /** All when none are listed. */
  cells: Int32Array | undefined;
  picks: Int16Array;
  penalties: Penalties;
  /** Per site; what is counted is added here. */
  visits: Float64Array;
  /** Taken away: the same cells' visits at these penalties. */
  insteadOf?: Penalties;
  sign?: 1 | -1;
}>;

/**
 * Adds (or takes away) the visits of the listed cells, shared at these penalties. What several picks send to one site
 * is counted pick by pick, whatever the row says of it as a whole.
 */
export function countCells(plan: TripPlan, ask: Counting): void {
  const { cells, picks, penalties, visits, insteadOf, sign = 1 } = ask;
  const row = borrowRow(plan.space.siteCount);
  const count = cells ? cells.length : plan.space.cellCount;
  for (let at = 0; at < count; at++) {
    const cell = cells ? cells[at]! : at;
    const picked = weighPicks(plan, cell, picks);
    if (!countWeighed(plan, { cell, picked, picks, factors: penalties.factors, visits, sign })) {
      shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties, row });
      countRow(plan, cell, { row, visits, sign });
    }
    if (!insteadOf) continue;
    if (!countWeighed(plan, { cell, picked, picks, factors: insteadOf.factors, visits, sign: -sign })) {
      shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties: insteadOf, row });
      countRow(plan, cell, { row, visits, sign: -sign });
    }
  }
}

const weightOfSlot = new Float64Array(mostPicks);
const shareOfSlot = new Float64Array(mostPicks);

/** Puts the weights of the cell's picks into `weightOfSlot`; says how many, −1 where some visits are left over. */
function weighPicks(plan: TripPlan, cell: number, picks: Int16Array): number {
  const { weights, ends, someLeft } = plan;
  if (weights.length === 0) return -1;
  const first = cell * mostPicks;
  let count = 0;
  for (; count < mostPicks; count++) {
    const site = picks[first + count]!;
    if (site < 0) break;
    if (someLeft && (ends[site]?.left ?? 0) > 0) return -1;
    weightOfSlot[count] = weights[site]![cell]!;
  }
  return count;
}

/** False, with nothing counted, for cells that are not weighed or are far from everything: few ever are. */
function countWeighed(
  plan: TripPlan,
  ask: {
    cell: number;
    picked: number;
    picks: Int16Array;
    factors: Float64Array;
    visits: Float64Array;
    sign: number;
  },
): boolean {
  const { picked, picks, factors, visits, sign } = ask;
  const first = ask.cell * mostPicks;
  let total = 0;
  for (let slot = 0; slot < picked; slot++) {
    const weight = weightOfSlot[slot]! * factors[picks[first + slot]!]!;
    shareOfSlot[slot] = weight;
    total += weight;
  }
  if (!(total > smallestTotal)) return false;
  const scale = 1 / total;
  const demand = plan.question.demand[ask.cell]!;
  for (let slot = 0; slot < picked; slot++) {
    const site = picks[first + slot]!;
    const share = shareOfSlot[slot]! * scale;
    if (plan.stays[site] !== 0) visits[site] = visits[site]! + sign * wholeGrains(demand * share);
    else {
      const { sites, shares } = plan.ends[site]!;
      for (let end = 0; end < sites.length; end++)
        visits[sites[end]!] = visits[sites[end]!]! + sign * wholeGrains(demand * (share * shares[end]!));
    }
  }
  return true;
}
