import type { TripPlan } from './plan.ts';
import type { Row } from './share.ts';

/**
 * Visits are counted in grains of 2⁻²⁰ (a millionth of a visit). Sums of whole grains below 2³³ visits are exact in a
 * double, so they are the same in whatever order they are added or taken away: that is how an incremental answer can
 * equal a fresh one bit for bit.
 */
const grainsPerVisit = 1048576;
export const mostVisits = 8589934592;

export function wholeGrains(visits: number): number {
  return Math.floor(visits * grainsPerVisit + 0.5) / grainsPerVisit;
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
