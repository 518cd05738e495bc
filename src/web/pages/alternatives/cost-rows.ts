import type { Evaluation, SiteCost } from '#alternatives/evaluation.ts';

export type CostPart = keyof SiteCost | 'clientTravel';
export type CostRow = Readonly<{ part: CostPart; before: number; after: number; change: number }>;

/** A change under this is rounding in the last step of a sum of millions, euros. */
const leastEuros = 0.5;

/** The sites' cost by part with its total, and the clients' own travel apart: it is in no total. */
export function costRowsOf({ costs }: Pick<Evaluation, 'costs'>): {
  rows: readonly CostRow[];
  clientTravel: CostRow;
} {
  const row = (part: CostPart, before: number, after: number): CostRow => ({
    part,
    before,
    after,
    change: Math.abs(after - before) < leastEuros ? 0 : after - before,
  });
  const parts = ['premises', 'support', 'staff', 'variable', 'added', 'total'] as const;
  return {
    // What no pull has added is no row.
    rows: parts
      .filter((part) => part !== 'added' || costs.before.added !== 0 || costs.after.added !== 0)
      .map((part) => row(part, costs.before[part], costs.after[part])),
    clientTravel: row('clientTravel', costs.clientTravelEurosBefore, costs.clientTravelEurosAfter),
  };
}
