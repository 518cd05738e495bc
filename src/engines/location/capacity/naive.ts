import type { LocationProblem } from '../models/model.ts';

/*
 * The definitions themselves, slow and plain, as an oracle for tests: every open set, every assignment; splits unit by
 * unit. Sizes and capacities must be whole numbers.
 */

/** Whether the rules on sites allow this set. */
export function naiveAllows(problem: LocationProblem, open: readonly number[]): boolean {
  const { siteCount, locks, today, mostChanges, count, budget } = problem;
  const isOpen = (site: number) => open.includes(site);
  let changes = 0;
  for (let site = 0; site < siteCount; site++) {
    if (locks[site] === 1 && !isOpen(site)) return false;
    if (locks[site] === -1 && isOpen(site)) return false;
    if (isOpen(site) !== (today?.[site] === 1)) changes++;
  }
  if (count !== undefined && open.length !== count) return false;
  if (mostChanges !== undefined && changes > mostChanges) return false;
  return budget === undefined || open.reduce((sum, site) => sum + budget.costs[site]!, 0) <= budget.most;
}

/** The least objective over all allowed answers; Infinity where there is none. */
export function naiveOptimum(problem: LocationProblem): number {
  let best = Infinity;
  for (let set = 0; set < 2 ** problem.siteCount; set++) {
    const open = Array.from({ length: problem.siteCount }, (_, site) => site).filter(
      (site) => (set >> site) & 1,
    );
    if (!naiveAllows(problem, open)) continue;
    const fixed = open.reduce((sum, site) => sum + (problem.costs?.[site] ?? 0), 0);
    const served =
      problem.singleSource === true ? cheapestWhole(problem, open) : cheapestSplit(problem, open);
    best = Math.min(best, fixed + served);
  }
  return best;
}

const sizeOf = (problem: LocationProblem, demand: number) => (problem.demands ?? problem.weights)[demand]!;
const capacityOf = (problem: LocationProblem, site: number) => problem.capacities?.[site] ?? Infinity;
const someone = (problem: LocationProblem, demand: number) =>
  problem.weights[demand]! > 0 || sizeOf(problem, demand) > 0;

function wayCost(problem: LocationProblem, demand: number, site: number): number {
  const minutes = problem.ways.between(demand, site);
  return minutes === Infinity ? Infinity : problem.weights[demand]! * minutes;
}

function cheapestWhole(problem: LocationProblem, open: readonly number[]): number {
  const load = new Map<number, number>();
  const place = (demand: number): number => {
    if (demand === problem.demandCount) return overflowCost(problem, load);
    if (!someone(problem, demand)) return place(demand + 1);
    let best = Infinity;
    for (const site of open) {
      const before = load.get(site) ?? 0;
      load.set(site, before + sizeOf(problem, demand));
      best = Math.min(best, wayCost(problem, demand, site) + place(demand + 1));
      load.set(site, before);
    }
    return best;
  };
  return place(0);
}

function overflowCost(problem: LocationProblem, load: ReadonlyMap<number, number>): number {
  let cost = 0;
  for (const [site, units] of load) {
    const over = units - capacityOf(problem, site);
    if (over > 0) cost += over * (problem.overflowPrice ?? Infinity);
  }
  return cost;
}

/** One unit after another along the cheapest way round all earlier ones. */
function cheapestSplit(problem: LocationProblem, open: readonly number[]): number {
  let cost = 0;
  const units = new Map<string, number>();
  const load = new Map<number, number>();
  const at = (demand: number, site: number) => units.get(`${demand}/${site}`) ?? 0;
  for (let demand = 0; demand < problem.demandCount; demand++) {
    const size = sizeOf(problem, demand);
    if (size === 0 && someone(problem, demand))
      cost += Math.min(Infinity, ...open.map((site) => wayCost(problem, demand, site)));
    for (let unit = 0; unit < size; unit++) {
      const path = cheapestPath(problem, { open, demand, at, load });
      if (path === undefined) return Infinity;
      cost += path.cost;
      path.steps.forEach(([who, from, to]) => {
        if (from !== -1) units.set(`${who}/${from}`, at(who, from) - 1);
        units.set(`${who}/${to}`, at(who, to) + 1);
      });
      load.set(path.end, (load.get(path.end) ?? 0) + 1);
    }
  }
  return cost;
}

type Step = readonly [demand: number, from: number, to: number];

function cheapestPath(
  problem: LocationProblem,
  told: Readonly<{
    open: readonly number[];
    demand: number;
    at: (demand: number, site: number) => number;
    load: ReadonlyMap<number, number>;
  }>,
): { cost: number; steps: Step[]; end: number } | undefined {
  const { open, at, load } = told;
  const reach = new Map<number, { cost: number; steps: Step[] }>();
  const unit = (demand: number, site: number) => wayCost(problem, demand, site) / sizeOf(problem, demand);
  for (const site of open)
    reach.set(site, { cost: unit(told.demand, site), steps: [[told.demand, -1, site]] });
  for (let round = 0; round < open.length; round++)
    for (const from of open)
      for (const to of open)
        for (let demand = 0; demand < problem.demandCount; demand++) {
          if (from === to || at(demand, from) === 0) continue;
          const cost = reach.get(from)!.cost + unit(demand, to) - unit(demand, from);
          if (cost < reach.get(to)!.cost - 1e-9)
            reach.set(to, { cost, steps: [...reach.get(from)!.steps, [demand, from, to]] });
        }
  let best: { cost: number; steps: Step[]; end: number } | undefined;
  for (const site of open) {
    const { cost, steps } = reach.get(site)!;
    const full = (load.get(site) ?? 0) >= capacityOf(problem, site);
    const total = cost + (full ? (problem.overflowPrice ?? Infinity) : 0);
    if (total < (best?.cost ?? Infinity)) best = { cost: total, steps, end: site };
  }
  return best;
}
