import { allows, slack, type Case } from './case.ts';

/**
 * Changes an open set by single openings, closings and moves until its capacities hold all demand and its budget is
 * kept, each time the change that leaves least wanting, then the one whose sites add least. Undefined where that leads
 * nowhere: another set may still do.
 */
export function repair(one: Case, open: Uint8Array, value: Float64Array): Uint8Array | undefined {
  const now = open.slice();
  for (let round = 0; round <= one.siteCount; round++) {
    if (wanting(one, totals(one, now)) <= 0) return allows(one, now) ? now : undefined;
    if (!changeOnce(one, now, value)) return undefined;
  }
  return undefined;
}

type Totals = Readonly<{ capacity: number; spent: number }>;

function totals(one: Case, open: Uint8Array): Totals {
  const { budget } = one.problem;
  let [capacity, spent] = [0, 0];
  for (let site = 0; site < one.siteCount; site++) {
    if (open[site] === 0) continue;
    capacity += one.capacity[site]!;
    spent += budget?.costs[site] ?? 0;
  }
  return { capacity, spent };
}

/** Shares of demand without room and of budget overspent, added. */
function wanting(one: Case, { capacity, spent }: Totals): number {
  const { budget } = one.problem;
  let short = 0;
  if (one.price === Infinity && capacity < one.units - slack(one.units))
    short += (one.units - capacity) / one.units;
  if (budget !== undefined && spent > budget.most + slack(budget.most))
    short += (spent - budget.most) / Math.max(budget.most, spent - budget.most);
  return short;
}

function changeOnce(one: Case, open: Uint8Array, value: Float64Array): boolean {
  const { locks, today, mostChanges, budget } = one.problem;
  const start = totals(one, open);
  const old = wanting(one, start);
  let [count, changes] = [0, 0];
  for (let site = 0; site < one.siteCount; site++) {
    count += open[site]!;
    if (open[site] !== (today?.[site] ?? 0)) changes++;
  }
  const leave = [-1, ...[...open.keys()].filter((site) => open[site] === 1 && locks[site] !== 1)];
  const enter = [-1, ...[...open.keys()].filter((site) => open[site] === 0 && locks[site] !== -1)];
  const turn = (site: number) => (open[site] === (today?.[site] ?? 0) ? 1 : -1);
  let best = { out: -1, in: -1, short: old - 1e-12, adds: Infinity };
  for (const out of leave)
    for (const into of enter) {
      const [gone, come] = [out === -1 ? 0 : 1, into === -1 ? 0 : 1];
      const size = count - gone + come;
      if (size < one.fewest || size > one.most) continue;
      const turned = changes + (gone && turn(out)) + (come && turn(into));
      if (mostChanges !== undefined && turned > mostChanges) continue;
      const short = wanting(one, {
        capacity: sumOf({ values: one.capacity, sum: start.capacity, out, into }),
        spent: budget === undefined ? 0 : sumOf({ values: budget.costs, sum: start.spent, out, into }),
      });
      const adds = (come && value[into]!) - (gone && value[out]!);
      if (short < best.short || (short === best.short && adds < best.adds))
        best = { out, in: into, short, adds };
    }
  if (best.out === -1 && best.in === -1) return false;
  if (best.out !== -1) open[best.out] = 0;
  if (best.in !== -1) open[best.in] = 1;
  return true;
}

function sumOf(told: Readonly<{ values: Float64Array; sum: number; out: number; into: number }>): number {
  const { values, sum, out, into } = told;
  const come = into === -1 ? 0 : values[into]!;
  if (out === -1) return sum + come;
  // Infinity less Infinity is no number; a site of endless room is never what has to go for want of room.
  return values[out] === Infinity ? Infinity : sum - values[out]! + come;
}
