import type { LocationProblem } from '../models/model.ts';

/** A capacity is kept when a load is no further beyond it than rounding. */
export const slack = (capacity: number): number => 1e-9 * Math.max(1, capacity);

/** A capacitated problem made ready: every default filled in, costs of whole demands by site on call. */
export type Case = Readonly<{
  problem: LocationProblem;
  demandCount: number;
  siteCount: number;
  /** Per demand: units of capacity. */
  size: Float64Array;
  weights: Float64Array;
  /** 0 where a demand has neither weight nor size: nobody is there, so nobody need be reached. */
  needs: Uint8Array;
  fixed: Float64Array;
  /** Infinity where a site has none. */
  capacity: Float64Array;
  /** Of a unit beyond a capacity; Infinity where capacities hold. */
  price: number;
  /** Units of all demands. */
  units: number;
  single: boolean;
  /** Fewest and most open sites that the count allows. */
  fewest: number;
  most: number;
  /** 1 where every allowed answer's objective is a whole number, else 0. */
  step: 0 | 1;
  /** Cost of every whole demand at this site; `unreachable` where no way leads. */
  row: (site: number) => Float64Array;
  /** Far beyond every cost, yet finite, so that differences stay numbers. */
  unreachable: number;
  /** No allowed answer costs as much. */
  dearest: number;
}>;

/** Reads what the capacitated models know of; nothing is written into the problem. */
export function caseOf(problem: LocationProblem): Case {
  const { demandCount, siteCount, weights } = problem;
  const size = problem.demands ?? weights;
  const needs = new Uint8Array(demandCount);
  let units = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    if (weights[demand]! > 0 || size[demand]! > 0) needs[demand] = 1;
    units += size[demand]!;
  }
  const fixed = problem.costs ?? new Float64Array(siteCount);
  const capacity = problem.capacities ?? new Float64Array(siteCount).fill(Infinity);
  const price = problem.overflowPrice ?? Infinity;
  const single = problem.singleSource === true;
  const unreachable = farCost(problem);
  return {
    ...{ problem, demandCount, siteCount, size, weights, needs, fixed, capacity, price, units, single },
    fewest: problem.count ?? 0,
    most: problem.count ?? siteCount,
    step: isWhole({ problem, size, price, single }) ? 1 : 0,
    row: rowsOf({ problem, needs, unreachable }),
    unreachable,
    dearest: dearestOf({ problem, fixed, overflow: price === Infinity ? 0 : price * units }),
  };
}

function dearestOf(
  told: Readonly<{ problem: LocationProblem; fixed: Float64Array; overflow: number }>,
): number {
  const { ways, weights, demandCount, siteCount } = told.problem;
  let sum = told.overflow + told.fixed.reduce((total, one) => total + one, 0);
  for (let demand = 0; demand < demandCount; demand++) {
    const last = ways.start[demand + 1]! - 1;
    let longest = last >= ways.start[demand]! ? ways.minutes[last]! : 0;
    if (ways.cut[demand]! < Infinity) {
      if (siteCount * demandCount > 1e7) return Infinity;
      for (let site = 0; site < siteCount; site++) {
        const way = ways.between(demand, site);
        if (way < Infinity) longest = Math.max(longest, way);
      }
    }
    sum += weights[demand]! * longest;
  }
  return 1 + sum * (1 + 1e-9);
}

/** Whether a demand that goes whole finds the room at a site, were it alone there. */
export function fits(one: Case, { demand, site }: Readonly<{ demand: number; site: number }>): boolean {
  const capacity = one.capacity[site]!;
  return !one.single || one.price < Infinity || one.size[demand]! <= capacity + slack(capacity);
}

function farCost({ ways, weights, demandCount }: LocationProblem): number {
  let greatest = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    const last = ways.start[demand + 1]! - 1;
    if (last >= ways.start[demand]!)
      greatest = Math.max(greatest, weights[demand]! * Math.max(1, ways.minutes[last]!));
  }
  return 1e4 * (1 + greatest);
}

/** Whether every unit that can move between sites changes the objective by a whole number. */
function isWhole(
  told: Readonly<{ problem: LocationProblem; size: Float64Array; price: number; single: boolean }>,
): boolean {
  const { problem, size, price, single } = told;
  const { ways, weights, costs, capacities, demandCount } = problem;
  const whole = (values: Float64Array | undefined) =>
    values === undefined || values.every((value) => Number.isInteger(value));
  if (!whole(costs)) return false;
  if (price < Infinity || !single) {
    const edges = capacities?.every((one) => one === Infinity || Number.isInteger(one)) ?? true;
    if (!whole(size) || !edges || (price < Infinity && !Number.isInteger(price))) return false;
  }
  for (let demand = 0; demand < demandCount; demand++) {
    if (ways.cut[demand] !== Infinity) return false;
    const parts = single || size[demand] === 0 ? 1 : size[demand]!;
    for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++)
      if (!Number.isInteger((weights[demand]! * ways.minutes[at]!) / parts)) return false;
  }
  return true;
}

/** Rows are made when first asked for; the oldest go when they would fill memory. */
function rowsOf(
  told: Readonly<{ problem: LocationProblem; needs: Uint8Array; unreachable: number }>,
): (site: number) => Float64Array {
  const { problem, needs, unreachable } = told;
  const { demandCount, weights, ways } = problem;
  const mostRows = Math.max(200, Math.floor(4e7 / Math.max(1, demandCount)));
  const rows: (Float64Array | undefined)[] = Array.from({ length: problem.siteCount });
  const made: number[] = [];
  const make = (site: number): Float64Array => {
    const row = new Float64Array(demandCount);
    for (let demand = 0; demand < demandCount; demand++) {
      if (needs[demand] === 0) continue;
      const way = ways.between(demand, site);
      // A way that is finite but longer than anything listed stays a way.
      row[demand] =
        way === Infinity ? unreachable : Math.min(weights[demand]! * way, unreachable * (1 - 1e-9));
    }
    if (made.length >= mostRows) rows[made.shift()!] = undefined;
    made.push(site);
    rows[site] = row;
    return row;
  };
  return (site) => rows[site] ?? make(site);
}

/** Whether locks, count, changes and budget allow these sites to be the open ones. */
export function allows(one: Case, open: Uint8Array): boolean {
  const { locks, today, mostChanges, budget } = one.problem;
  let count = 0;
  let changes = 0;
  let spent = 0;
  for (let site = 0; site < one.siteCount; site++) {
    const is = open[site]!;
    if ((locks[site] === 1 && is === 0) || (locks[site] === -1 && is === 1)) return false;
    if (is !== (today?.[site] ?? 0)) changes++;
    if (is === 0) continue;
    count++;
    if (budget !== undefined) spent += budget.costs[site]!;
  }
  if (count < one.fewest || count > one.most) return false;
  if (mostChanges !== undefined && changes > mostChanges) return false;
  return budget === undefined || spent <= budget.most + slack(budget.most);
}

/** The least that a true bound allows the objective to be, where objectives are whole numbers. */
export function tighten(one: Case, bound: number): number {
  return one.step === 1 && Number.isFinite(bound) ? Math.ceil(bound - 1e-6) : bound;
}
