import type { CoverTask } from './task.ts';

/** What is left of a task when locks and forced sites are taken out: free sites, rows they must still cover. */
export type Core = Readonly<{
  /** Their places in the task, ascending. */
  sites: Int32Array;
  rowCount: number;
  /** Their places in the task, ascending. */
  rows: Int32Array;
  rowStart: Int32Array;
  rowSite: Int32Array;
  colStart: Int32Array;
  colRow: Int32Array;
  need: Int32Array;
  costs: Float64Array;
  whole: boolean;
  /** The greatest cost of a site of the task, 1 where nothing costs: what small and large is measured by. */
  grain: number;
  /** Of the free sites, where the rule of changes binds: 1 open today. */
  today: Uint8Array;
  spend: Float64Array;
  /** How many free sites are open, exactly; −1 where that is free. */
  count: number;
  /** How many free sites may differ from today; −1 where that is free. */
  changes: number;
  /** What free sites may spend; Infinity where that is free. */
  budget: number;
  /** Sites of the task that are open in any case, and their cost. */
  forced: Uint8Array;
  base: number;
}>;

/** Whether only covering binds: then a site that covers nothing new never needs to open. */
export const isPure = (core: Pick<Core, 'count' | 'changes' | 'budget'>): boolean =>
  core.count < 0 && core.changes < 0 && core.budget === Infinity;

/** A core of the rows and free sites that are kept; `state` is per site of the task: 0 free, 1 open, 2 closed. */
export function coreOf(
  task: CoverTask,
  told: { state: Uint8Array; row: Uint8Array; need: Int32Array },
): Core {
  const { state, row } = told;
  const { rows, rules } = task;
  const place = new Int32Array(task.siteCount).fill(-1);
  const sites = freeOf(state);
  sites.forEach((site, at) => (place[site] = at));
  const kept = Int32Array.from(row.keys()).filter((at) => row[at] === 1);
  const rowStart = new Int32Array(kept.length + 1);
  const rowSite = new Int32Array(rows.site.length);
  let end = 0;
  kept.forEach((from, at) => {
    for (let entry = rows.start[from]!; entry < rows.start[from + 1]!; entry++) {
      const one = place[rows.site[entry]!]!;
      if (one >= 0) rowSite[end++] = one;
    }
    rowStart[at + 1] = end;
  });
  const costs = Float64Array.from(sites, (site) => task.costs[site]!);
  const used = usedBy(task, state);
  return {
    sites,
    rowCount: kept.length,
    rows: kept,
    rowStart,
    rowSite: rowSite.slice(0, end),
    ...columnsOf({ rowStart, rowSite, rowCount: kept.length, siteCount: sites.length }),
    need: Int32Array.from(kept, (from) => told.need[from]!),
    costs,
    whole: task.costs.every((cost) => Number.isInteger(cost)),
    grain: task.costs.reduce((most, cost) => Math.max(most, cost), 0) || 1,
    today: Uint8Array.from(sites, (site) => rules.changes?.today[site] ?? 0),
    spend: Float64Array.from(sites, (site) => rules.budget?.costs[site] ?? 0),
    count: rules.count === undefined ? -1 : rules.count - used.count,
    changes: rules.changes === undefined ? -1 : rules.changes.most - used.changes,
    budget: rules.budget === undefined ? Infinity : rules.budget.most - used.spent,
    forced: state.map((one) => (one === 1 ? 1 : 0)),
    base: (task.base ?? 0) + used.cost,
  };
}

function freeOf(state: Uint8Array): Int32Array {
  return Int32Array.from(state.keys()).filter((site) => state[site] === 0);
}

function usedBy(
  task: CoverTask,
  state: Uint8Array,
): { count: number; changes: number; spent: number; cost: number } {
  const { changes, budget } = task.rules;
  const used = { count: 0, changes: 0, spent: 0, cost: 0 };
  for (let site = 0; site < task.siteCount; site++) {
    if (state[site] === 0) continue;
    const open = state[site] === 1 ? 1 : 0;
    used.count += open;
    used.cost += open * task.costs[site]!;
    used.spent += open * (budget?.costs[site] ?? 0);
    if (changes !== undefined && changes.today[site] !== open) used.changes++;
  }
  return used;
}

/** The same entries by site. */
export function columnsOf(told: {
  rowStart: Int32Array;
  rowSite: Int32Array;
  rowCount: number;
  siteCount: number;
}): { colStart: Int32Array; colRow: Int32Array } {
  const { rowStart, rowSite, rowCount, siteCount } = told;
  const end = rowStart[rowCount]!;
  const colStart = new Int32Array(siteCount + 1);
  for (let at = 0; at < end; at++) colStart[rowSite[at]! + 1]!++;
  for (let site = 0; site < siteCount; site++) colStart[site + 1]! += colStart[site]!;
  const next = colStart.slice();
  const colRow = new Int32Array(end);
  for (let row = 0; row < rowCount; row++)
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) colRow[next[rowSite[at]!]!++] = row;
  return { colStart, colRow };
}
