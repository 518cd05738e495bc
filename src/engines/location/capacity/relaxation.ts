import { slack, type Case } from './case.ts';
import { chooserOf, type Range } from './choose-sites.ts';
import { fillInParts, fillWhole, type Fill, type Items, type Run } from './knapsack.ts';

/** What one set of prices says. The arrays are those of the relaxation and change with the next evaluation. */
export type Relaxed = {
  /** No answer that keeps the locks and the range costs less; Infinity where there is none. */
  value: number;
  open: Uint8Array;
  count: number;
  /** Per site: what having it open adds. */
  sites: Float64Array;
  /** Per demand: 1 less the share that open sites serve; with a budget, last, how far it is overspent, scaled. */
  missing: Float64Array;
};

export type Relaxation = Readonly<{
  evaluate: (prices: Float64Array, locks: Int8Array, range: Range) => Relaxed;
  /**
   * The greatest price of each demand for which the lists are long enough; with a budget a last one for its own price. As
   * many prices are evaluated.
   */
  ceiling: Float64Array;
}>;

/**
 * Lagrangian relaxation of "every demand is served once": a demand pays its price for each time that it is served, each
 * site by itself serves what pays most within its capacity, and the sites that add least are opened. A budget has a price
 * too: each site pays it for what it spends, and what may be spent is paid back. The value is a lower bound for any prices.
 * Listed ways suffice, as no price exceeds what the first way left out would cost.
 */
export function relaxationOf(one: Case): Relaxation {
  const { siteCount, demandCount } = one;
  const { ways } = one.problem;
  const purse = purseOf(one);
  const ceiling = new Float64Array(demandCount + (purse === undefined ? 0 : 1));
  if (purse !== undefined) ceiling[demandCount] = Infinity;
  for (let demand = 0; demand < demandCount; demand++)
    if (one.needs[demand] === 1)
      ceiling[demand] = ways.cut[demand] === Infinity ? Infinity : one.weights[demand]! * ways.cut[demand]!;
  const choose = chooserOf(one);
  const offers = offersOf(one);
  const sites = new Float64Array(siteCount);
  const missing = new Float64Array(ceiling.length);
  const charge = purse === undefined ? one.fixed : purse.charge;
  const whole = new Int32Array(siteCount);
  const part = new Float64Array(siteCount);
  const fill: Fill = { saves: 0, whole: 0, part: 0 };
  const keep = (site: number, filled: Fill) => {
    sites[site] = charge[site]! - filled.saves;
    whole[site] = filled.whole;
    part[site] = filled.part;
  };
  const runOf = (site: number): Run => ({ from: offers.start[site]!, to: offers.start[site + 1]! });

  /** Solves the chosen sites with whole demands; says whether any value rose, so that others may now be better. */
  const sharpen = (open: Uint8Array, done: Uint8Array): boolean => {
    let rose = false;
    for (let site = 0; site < siteCount; site++) {
      if (open[site] === 0 || done[site] === 1) continue;
      done[site] = 1;
      if (part[site] === 0) continue;
      const told = { run: runOf(site), size: one.size, room: one.capacity[site]!, mostNodes: 2000 };
      const better = fillWhole(offers.items, told);
      if (better === undefined) continue;
      keep(site, better);
      rose = true;
    }
    return rose;
  };

  const evaluate = (prices: Float64Array, locks: Int8Array, range: Range): Relaxed => {
    offers.list(prices, locks);
    const price = prices[demandCount] ?? 0;
    purse?.setPrice(price);
    for (let site = 0; site < siteCount; site++) {
      if (locks[site] === -1) continue;
      const told = { run: runOf(site), size: one.size, room: one.capacity[site]!, price: one.price };
      fillInParts(offers.items, told, fill);
      keep(site, fill);
    }
    let chosen = choose(sites, locks, range);
    if (one.single && one.price === Infinity) {
      // Values in parts are no greater than true ones: once all chosen are true, no other choice is better.
      const done = new Uint8Array(siteCount);
      while (chosen.sum < Infinity && sharpen(chosen.open, done)) chosen = choose(sites, locks, range);
    }
    let total = 0;
    let size = 0;
    for (let demand = 0; demand < demandCount; demand++) {
      total += prices[demand]!;
      missing[demand] = one.needs[demand]!;
    }
    for (let site = 0; site < siteCount; site++) {
      if (chosen.open[site] === 0) continue;
      size += 2 * charge[site]! + Math.abs(sites[site]!);
      const { from } = runOf(site);
      for (let at = from; at < whole[site]!; at++) missing[offers.items.demand[at]!]! -= 1;
      if (part[site]! > 0) missing[offers.items.demand[whole[site]!]!]! -= part[site]!;
    }
    if (purse !== undefined) missing[demandCount] = purse.overspent(chosen.open);
    const back = purse === undefined ? 0 : price * purse.most;
    // Sums of many numbers are rounded: what is claimed stays below by more than that.
    const value = total - back + chosen.sum - 4e-12 * (total + back + size);
    return { value, open: chosen.open, count: chosen.count, sites, missing };
  };
  return { evaluate, ceiling };
}

type Purse = Readonly<{
  /** What a site costs open, and what it spends at the budget's price. */
  charge: Float64Array;
  setPrice: (price: number) => void;
  overspent: (open: Uint8Array) => number;
  most: number;
}>;

/**
 * The budget in a unit in which its price moves about as fast as those of demands: what is overspent then weighs about as
 * much as all that is missing of demands.
 */
function purseOf({ problem, demandCount, siteCount, fixed }: Case): Purse | undefined {
  const { budget } = problem;
  if (budget === undefined) return undefined;
  const allowed = budget.most + slack(budget.most);
  const unit = (2 * Math.sqrt(1 + demandCount)) / allowed;
  const spends = budget.costs.map((cost) => cost * unit);
  const most = allowed * unit;
  const charge = fixed.slice();
  return {
    ...{ charge, most },
    setPrice: (price) => {
      for (let site = 0; site < siteCount; site++) charge[site] = fixed[site]! + price * spends[site]!;
    },
    overspent: (open) => {
      let spent = 0;
      for (let site = 0; site < siteCount; site++) if (open[site] === 1) spent += spends[site]!;
      return spent - most;
    },
  };
}

/** The pairs whose price exceeds their cost, by site. */
function offersOf(one: Case) {
  const { siteCount, demandCount, weights, size, needs } = one;
  const { ways } = one.problem;
  const start = new Int32Array(siteCount + 1);
  const next = new Int32Array(siteCount);
  const items: Items = {
    demand: new Int32Array(0),
    saves: new Float64Array(0),
    rate: new Float64Array(0),
  };
  // A whole demand that is larger than a site's room is never served there.
  const strict = one.single && one.price === Infinity;
  const edge = Float64Array.from(one.capacity, (capacity) =>
    strict ? capacity + slack(capacity) : Infinity,
  );
  const list = (prices: Float64Array, locks: Int8Array): void => {
    const takes = (units: number, site: number) => locks[site] !== -1 && units <= edge[site]!;
    start.fill(0);
    const reach = new Int32Array(demandCount);
    for (let demand = 0; demand < demandCount; demand++) {
      const end = ways.start[demand + 1]!;
      const weight = weights[demand]!;
      const price = prices[demand]!;
      let at = ways.start[demand]!;
      if (needs[demand] === 1)
        for (; at < end && weight * ways.minutes[at]! < price; at++)
          if (takes(size[demand]!, ways.site[at]!)) start[ways.site[at]! + 1]!++;
      reach[demand] = at;
    }
    for (let site = 0; site < siteCount; site++) {
      start[site + 1]! += start[site]!;
      next[site] = start[site]!;
    }
    const total = start[siteCount]!;
    if (items.demand.length < total) {
      const room = Math.ceil(total * 1.3);
      items.demand = new Int32Array(room);
      items.saves = new Float64Array(room);
      items.rate = new Float64Array(room);
    }
    const { demand: whose, saves, rate } = items;
    for (let demand = 0; demand < demandCount; demand++) {
      const own = size[demand]!;
      const weight = weights[demand]!;
      const price = prices[demand]!;
      for (let at = ways.start[demand]!; at < reach[demand]!; at++) {
        const site = ways.site[at]!;
        if (!takes(own, site)) continue;
        const to = next[site]!++;
        const gain = price - weight * ways.minutes[at]!;
        whose[to] = demand;
        saves[to] = gain;
        rate[to] = own > 0 ? gain / own : Infinity;
      }
    }
  };
  return { start, items, list };
}
