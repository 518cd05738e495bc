import type { Charges } from './charges.ts';
import type { Reached } from './interchange.ts';
import { priceBudget } from './budget-price.ts';
import type { Chosen, SiteRules } from './rules.ts';

/**
 * A lower bound that is raised step by step. Every demand offers a price for being served; a site is worth what it costs
 * less what the offers near it exceed their charges. The prices and the least worth of an allowed open set sum to no more
 * than any allowed open set is charged (Lagrangian relaxation: Cornuéjols, Fisher & Nemhauser 1977), whatever the prices, as
 * long as no price exceeds a charge that the lists leave out (`cut`) or the charge without a site: above those a pair that is
 * not listed could be worth something. Prices are kept below both, and so the bound holds for cut lists too.
 */
export type Ascent = {
  readonly charges: Charges;
  readonly reached: Reached;
  /** Per demand, between 0 and `most`. */
  readonly prices: Float64Array;
  readonly most: Float64Array;
  /** The best bound so far, and where it was. */
  bound: number;
  readonly bestPrices: Float64Array;
  /** The share of the remaining gap that a step aims at; halved when bounds stop rising. */
  pace: number;
  stalled: number;
  readonly direction: Float64Array;
  /** Per site, its worth at the last prices; per demand, how many open sites serve it there. */
  readonly worth: Float64Array;
  readonly served: Float64Array;
  /** Per site: how often it was open of late, 0–1. */
  readonly often: Float64Array;
};

/** `offered`: the sum of all prices, by whose size a bound's distance from another is judged. */
export type Relaxed = Readonly<{ value: number; offered: number; chosen: Chosen }>;

const stallsToHalve = 8;

/** Begins from prices halfway between each demand's least charges at two sites of the `open` ones. */
export function makeAscent(
  charges: Charges,
  told: { reached: Reached; open: Uint8Array | undefined },
): Ascent {
  const { reached, open } = told;
  const { demandCount, cut, without, rules } = charges;
  const most = cut.map((least, demand) => Math.min(least, without[demand]!));
  const prices = new Float64Array(demandCount);
  for (let demand = 0; demand < demandCount; demand++)
    prices[demand] = Math.min(most[demand]!, firstPrice(charges, { demand, open }));
  return {
    ...{ charges, reached, prices, most, bound: -Infinity, pace: 1, stalled: 0 },
    bestPrices: prices.slice(),
    direction: new Float64Array(demandCount),
    worth: new Float64Array(rules.siteCount),
    served: new Float64Array(demandCount),
    often: new Float64Array(rules.siteCount),
  };
}

function firstPrice(
  { start, site, charge, without }: Charges,
  told: { demand: number; open: Uint8Array | undefined },
): number {
  const { demand, open } = told;
  let first = -1;
  for (let at = start[demand]!; at < start[demand + 1]!; at++) {
    if (open && open[site[at]!] === 0) continue;
    if (first >= 0) return (first + charge[at]!) / 2;
    first = charge[at]!;
  }
  return first >= 0 ? first : without[demand]! < Infinity ? without[demand]! : 0;
}

/**
 * The bound at the present prices, the budget priced at its best; undefined when no open set is allowed. `rules` may be
 * narrower than the charges' own.
 */
export function relax(ascent: Ascent, rules: SiteRules): Relaxed | undefined {
  const { charges, prices, worth } = ascent;
  const { demandCount, start, site, charge, siteCosts } = charges;
  const { budget } = rules;
  worth.set(siteCosts);
  let offered = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    const price = prices[demand]!;
    offered += price;
    const end = start[demand + 1]!;
    for (let at = start[demand]!; at < end; at++) {
      const short = charge[at]! - price;
      if (short >= 0) break;
      worth[site[at]!] = worth[site[at]!]! + short;
    }
  }
  const priced = priceBudget(rules, worth);
  if (!priced) return undefined;
  const { chosen, price, value, sides } = priced;
  if (budget && price > 0)
    for (let one = 0; one < worth.length; one++) worth[one] = worth[one]! + price * budget.costs[one]!;
  ascent.served.fill(0);
  if (!sides) countServed(ascent, chosen.open, 1);
  else {
    countServed(ascent, sides.under, 1 - sides.share);
    countServed(ascent, sides.over, sides.share);
  }
  return { value: offered + value, offered, chosen };
}

/** Over the few sites that are open, and not over every demand's list. */
function countServed({ reached, prices, served }: Ascent, open: Uint8Array, share: number): void {
  if (share === 0) return;
  for (let one = 0; one < open.length; one++) {
    if (open[one] === 0) continue;
    const end = reached.start[one + 1]!;
    for (let at = reached.start[one]!; at < end; at++) {
      const demand = reached.demand[at]!;
      if (reached.charge[at]! < prices[demand]!) served[demand] = served[demand]! + share;
    }
  }
}

/** One bound, and a step towards better prices, where `upper` is what the best known open set is charged, Infinity without one. */
export function ascend(
  ascent: Ascent,
  told: Readonly<{ rules: SiteRules; upper: number }>,
): Relaxed | undefined {
  const relaxed = relax(ascent, told.rules);
  if (!relaxed) return undefined;
  noteBound(ascent, relaxed);
  for (let site = 0; site < ascent.often.length; site++)
    ascent.often[site] = 0.85 * ascent.often[site]! + 0.15 * relaxed.chosen.open[site]!;
  stepOn(ascent, { ...told, relaxed });
  return relaxed;
}

function noteBound(ascent: Ascent, { value }: Relaxed): void {
  if (value > ascent.bound + 1e-7 * Math.abs(ascent.bound)) ascent.stalled = 0;
  else ascent.stalled++;
  if (value > ascent.bound) {
    ascent.bound = value;
    ascent.bestPrices.set(ascent.prices);
  }
  if (ascent.stalled < stallsToHalve) return;
  ascent.stalled = 0;
  ascent.pace /= 2;
  ascent.prices.set(ascent.bestPrices);
  ascent.direction.fill(0);
}

/** A subgradient step whose direction keeps something of the last one (Camerini, Fratta & Maffioli 1975). */
function stepOn(ascent: Ascent, told: { rules: SiteRules; upper: number; relaxed: Relaxed }): void {
  const { prices, most, direction } = ascent;
  let [inner, own] = [0, 0];
  for (let demand = 0; demand < prices.length; demand++) {
    const slope = slopeAt(ascent, demand);
    inner += slope * direction[demand]!;
    own += direction[demand]! * direction[demand]!;
  }
  const kept = inner < 0 && own > 0 ? (-1.5 * inner) / own : 0;
  let length = 0;
  for (let demand = 0; demand < prices.length; demand++) {
    direction[demand] = slopeAt(ascent, demand) + kept * direction[demand]!;
    length += direction[demand]! * direction[demand]!;
  }
  if (length === 0) return;
  const { value } = told.relaxed;
  const aim =
    told.upper < Infinity
      ? Math.max(told.upper - value, 1e-6 * Math.abs(told.upper))
      : 0.1 * Math.abs(value) + 1;
  const step = (ascent.pace * aim) / length;
  for (let demand = 0; demand < prices.length; demand++) {
    const moved = prices[demand]! + step * direction[demand]!;
    prices[demand] = Math.min(most[demand]!, Math.max(0, moved));
  }
}

/** Unserved demands offer more, those served several times less; not beyond what a price may be. */
function slopeAt({ served, prices, most }: Ascent, demand: number): number {
  const slope = 1 - served[demand]!;
  if (slope > 0 && prices[demand]! >= most[demand]!) return 0;
  return slope < 0 && prices[demand]! <= 0 ? 0 : slope;
}
