import { mostPicks } from './plan.ts';
import { weightsByPick } from './pick-weights.ts';
import type { TripPlan } from './plan.ts';
import { borrowRow, freeOfPenalties, shareVisits, smallestTotal } from './share.ts';
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
  sign?: 1 | -1;
}>;

const shareOfSlot = new Float64Array(mostPicks);
const freeWeightOfSlot = new Float64Array(mostPicks);

/**
 * Adds (or takes away) the visits of the listed cells, shared at these penalties. What several picks send to one site
 * is counted pick by pick, whatever the row says of it as a whole.
 */
export function countCells(plan: TripPlan, ask: Counting): void {
  const { cells, picks, penalties, visits, sign = 1 } = ask;
  const { factors } = penalties;
  const { stays, question } = plan;
  const { demand } = question;
  const weights = weightsByPick(plan, picks);
  const count = cells ? cells.length : plan.space.cellCount;
  for (let at = 0; at < count; at++) {
    const cell = cells ? cells[at]! : at;
    const first = cell * mostPicks;
    let all = weights.length > 0 ? 1 : 0;
    let total = 0;
    let length = 0;
    for (; length < mostPicks; length++) {
      const site = picks[first + length]!;
      if (site < 0) break;
      all &= stays[site]!;
      const weight = weights[first + length]! * factors[site]!;
      shareOfSlot[length] = weight;
      total += weight;
    }
    if (all === 0 || !(total > smallestTotal)) {
      countUnlike(plan, cell, { picks, weights, penalties, visits, sign });
      continue;
    }
    const scale = 1 / total;
    const made = demand[cell]!;
    for (let slot = 0; slot < length; slot++) {
      const site = picks[first + slot]!;
      visits[site] = visits[site]! + sign * wholeGrains(made * (shareOfSlot[slot]! * scale));
    }
  }
}

/** Adds how the visits of the listed cells at these penalties differ from those at none: both counted in one going. */
export function countMoved(plan: TripPlan, ask: Counting & Readonly<{ cells: Int32Array }>): void {
  const { cells, picks, penalties, visits } = ask;
  const { factors } = penalties;
  const { stays, question } = plan;
  const { demand } = question;
  const weights = weightsByPick(plan, picks);
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const first = cell * mostPicks;
    let all = weights.length > 0 ? 1 : 0;
    let total = 0;
    let freeTotal = 0;
    let length = 0;
    for (; length < mostPicks; length++) {
      const site = picks[first + length]!;
      if (site < 0) break;
      all &= stays[site]!;
      const freeWeight = weights[first + length]!;
      const weight = freeWeight * factors[site]!;
      freeWeightOfSlot[length] = freeWeight;
      shareOfSlot[length] = weight;
      total += weight;
      freeTotal += freeWeight;
    }
    // Without penalties the sum is larger still.
    if (all === 0 || !(total > smallestTotal)) {
      const none = freeOfPenalties(plan.space.siteCount);
      countUnlike(plan, cell, { picks, weights, penalties, visits, sign: 1 });
      countUnlike(plan, cell, { picks, weights, penalties: none, visits, sign: -1 });
      continue;
    }
    const scale = 1 / total;
    const freeScale = 1 / freeTotal;
    const made = demand[cell]!;
    for (let slot = 0; slot < length; slot++) {
      const site = picks[first + slot]!;
      const now = wholeGrains(made * (shareOfSlot[slot]! * scale));
      visits[site] = visits[site]! + (now - wholeGrains(made * (freeWeightOfSlot[slot]! * freeScale)));
    }
  }
}

type Unlike = Readonly<{
  picks: Int16Array;
  weights: Float64Array;
  penalties: Penalties;
  visits: Float64Array;
  sign: number;
}>;

/** Counts a cell that is diverted, far from everything or not weighed: few ever are. */
function countUnlike(plan: TripPlan, cell: number, ask: Unlike): void {
  if (countDiverted(plan, cell, ask)) return;
  const { picks, penalties, visits, sign } = ask;
  const row = borrowRow(plan.space.siteCount);
  shareVisits(plan, { cell, picks, at: cell * mostPicks, penalties, row });
  countRow(plan, cell, { row, visits, sign });
}

/** False, with nothing counted, for cells that are not weighed, are far from everything or leave visits over. */
function countDiverted(plan: TripPlan, cell: number, ask: Unlike): boolean {
  const { picks, weights, penalties, visits, sign } = ask;
  if (weights.length === 0) return false;
  const first = cell * mostPicks;
  let total = 0;
  let length = 0;
  for (; length < mostPicks; length++) {
    const site = picks[first + length]!;
    if (site < 0) break;
    if ((plan.ends[site]?.left ?? 0) > 0) return false;
    const weight = weights[first + length]! * penalties.factors[site]!;
    shareOfSlot[length] = weight;
    total += weight;
  }
  if (!(total > smallestTotal)) return false;
  const scale = 1 / total;
  const made = plan.question.demand[cell]!;
  for (let slot = 0; slot < length; slot++) {
    const site = picks[first + slot]!;
    const share = shareOfSlot[slot]! * scale;
    const ends = plan.ends[site];
    if (!ends) visits[site] = visits[site]! + sign * wholeGrains(made * share);
    else
      for (let end = 0; end < ends.sites.length; end++) {
        const receiver = ends.sites[end]!;
        visits[receiver] = visits[receiver]! + sign * wholeGrains(made * (share * ends.shares[end]!));
      }
  }
  return true;
}
