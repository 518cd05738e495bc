import type { Case } from './case.ts';
import type { Range } from './choose-sites.ts';
import type { Relaxation, Relaxed } from './relaxation.ts';

/** An ascent under way: the best prices so far, and where it is now. */
export type Ascent = {
  prices: Float64Array;
  value: number;
  /** Where it is, the value there, and which way it goes. */
  current: Float64Array;
  last: number;
  way: Float64Array;
  /** Averaged share of the time that each site is open: near the best fractional solution. */
  open: Float64Array;
  /** Values of sites, and the open ones, at the best prices. */
  sites: Float64Array;
  bestOpen: Uint8Array;
  bestCount: number;
  stretch: number;
  fails: number;
};

/** Starts at prices; evaluates them once. */
export function startAscent(
  told: Readonly<{ relaxation: Relaxation; prices: Float64Array; locks: Int8Array; range: Range }>,
): Ascent {
  const first = told.relaxation.evaluate(told.prices, told.locks, told.range);
  return {
    prices: told.prices.slice(),
    value: first.value,
    current: told.prices.slice(),
    last: first.value,
    way: first.missing.slice(),
    open: Float64Array.from(first.open),
    sites: first.sites.slice(),
    bestOpen: first.open,
    bestCount: first.count,
    stretch: 1,
    fails: 0,
  };
}

/**
 * One step of a deflected subgradient ascent (Held, Wolfe & Crowder 1974; Camerini, Fratta & Maffioli 1975): along what
 * is missing, turned towards the last direction, as far as the distance to `target` suggests; after many steps that did
 * not help back to the best prices with shorter ones. Says what it met, so that good open sets can be tried.
 */
export function stepUp(
  ascent: Ascent,
  told: Readonly<{
    one: Case;
    relaxation: Relaxation;
    locks: Int8Array;
    range: Range;
    target: number;
  }>,
): Relaxed {
  const { ceiling } = told.relaxation;
  const { current, way } = ascent;
  let norm = 0;
  for (let at = 0; at < current.length; at++) {
    const own = way[at]!;
    if ((own < 0 && current[at] === 0) || (own > 0 && current[at] === ceiling[at])) continue;
    norm += own * own;
  }
  const short = Math.max(told.target - ascent.last, 1e-5 * Math.abs(ascent.value), 1e-9);
  const length = norm > 1e-20 ? (ascent.stretch * short) / norm : 0;
  for (let at = 0; at < current.length; at++)
    current[at] = Math.min(ceiling[at]!, Math.max(0, current[at]! + length * way[at]!));
  const met = told.relaxation.evaluate(current, told.locks, told.range);
  learn(ascent, met);
  return met;
}

function learn(ascent: Ascent, met: Relaxed): void {
  const { way, current, open } = ascent;
  ascent.last = met.value;
  const turn = 0.7;
  for (let at = 0; at < way.length; at++) way[at] = met.missing[at]! + turn * way[at]!;
  for (let site = 0; site < open.length; site++) open[site] = 0.05 * met.open[site]! + 0.95 * open[site]!;
  if (met.value > ascent.value) {
    if (met.value > ascent.value + 1e-5 * Math.abs(ascent.value)) ascent.fails = 0;
    ascent.value = met.value;
    ascent.prices.set(current);
    ascent.sites.set(met.sites);
    ascent.bestOpen = met.open;
    ascent.bestCount = met.count;
  } else if (++ascent.fails >= 15) {
    ascent.fails = 0;
    ascent.stretch = Math.max(0.005, ascent.stretch * 0.7);
    current.set(ascent.prices);
    ascent.last = ascent.value;
  }
}

/** Prices to begin with: what the site of the rank that fits the number of open ones would cost. */
export function firstPrices(one: Case, relaxation: Relaxation): Float64Array {
  const { start, minutes } = one.problem.ways;
  const prices = new Float64Array(relaxation.ceiling.length);
  const rank = Math.max(1, Math.round(one.siteCount / Math.max(1, Math.min(one.most, one.siteCount / 4))));
  for (let demand = 0; demand < one.demandCount; demand++) {
    const [from, to] = [start[demand]!, start[demand + 1]!];
    if (one.needs[demand] === 0 || from === to) continue;
    const way = minutes[Math.min(to - 1, from + rank)]!;
    prices[demand] = Math.min(relaxation.ceiling[demand]!, one.weights[demand]! * way);
  }
  return prices;
}
