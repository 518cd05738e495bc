import type { LocationProblem } from '../models/model.ts';
import { nearestOpen } from '../models/ways.ts';
import type { SiteRules } from './rules.ts';

/**
 * What every demand is charged at each site, the cheapest first, and what without any: the shape that medians, fixed
 * charges and coverage have in common. The charge of an open set is the sum over demands of the least charge at an open
 * site (or without one), and what its sites cost.
 */
export type Charges = Readonly<{
  rules: SiteRules;
  demandCount: number;
  /** Demand `d` has the charges from `start[d]` to `start[d + 1]`, ascending. */
  start: Int32Array;
  site: Int32Array;
  charge: Float64Array;
  /** Per demand: no charge that is not listed is less; Infinity where none is left out. */
  cut: Float64Array;
  /** Per demand: its charge without any site; Infinity where it must have one. */
  without: Float64Array;
  /** Per site: what it costs when open. */
  siteCosts: Float64Array;
  /** The charge of any pair, listed or not. */
  chargeOf: (demand: number, site: number) => number;
  /** All charges and costs are whole numbers, so that every objective is. */
  whole: boolean;
  /** No allowed set comes to so much: whoever is charged it has no site. Infinity when left out. */
  none?: number;
}>;

/** Weighted minutes to the nearest open site; everybody who weighs anything must have one. */
export function medianCharges(problem: LocationProblem): Charges {
  const { ways, weights, demandCount, siteCount } = problem;
  const { start, between } = ways;
  const charge = new Float64Array(ways.minutes.length);
  const cut = new Float64Array(demandCount);
  const without = new Float64Array(demandCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const weight = weights[demand]!;
    for (let at = start[demand]!; at < start[demand + 1]!; at++) charge[at] = weight * ways.minutes[at]!;
    cut[demand] = weight > 0 ? weight * ways.cut[demand]! : Infinity;
    without[demand] = weight > 0 ? Infinity : 0;
  }
  const siteCosts = problem.costs ?? new Float64Array(siteCount);
  return {
    rules: problem,
    ...{ demandCount, start, site: ways.site, charge, cut, without, siteCosts },
    chargeOf: (demand, site) => (weights[demand]! > 0 ? weights[demand]! * between(demand, site) : 0),
    whole: charge.every(Number.isInteger) && cut.every(isWholeOrNone) && siteCosts.every(Number.isInteger),
  };
}

function isWholeOrNone(value: number): boolean {
  return value === Infinity || Number.isInteger(value);
}

/** A demand's weight is charged unless an open site is within the limit, minutes, inclusive. */
export function coverageCharges(problem: LocationProblem): Charges {
  const { ways, weights, demandCount, siteCount, limit = Infinity } = problem;
  const start = new Int32Array(demandCount + 1);
  const sites: number[] = [];
  for (let demand = 0; demand < demandCount; demand++) {
    if (ways.cut[demand]! <= limit) listAll(problem, { demand, limit, sites });
    else
      for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++) {
        if (ways.minutes[at]! > limit) break;
        sites.push(ways.site[at]!);
      }
    start[demand + 1] = sites.length;
  }
  const siteCosts = problem.costs ?? new Float64Array(siteCount);
  return {
    rules: problem,
    demandCount,
    start,
    site: Int32Array.from(sites),
    charge: new Float64Array(sites.length),
    cut: new Float64Array(demandCount).fill(Infinity),
    without: Float64Array.from(weights),
    siteCosts,
    chargeOf: (demand, site) => (ways.between(demand, site) <= limit ? 0 : weights[demand]!),
    whole: weights.every(Number.isInteger) && siteCosts.every(Number.isInteger),
  };
}

/** The listed ways do not reach to the limit: every site is asked. */
function listAll(
  { ways, siteCount }: LocationProblem,
  told: { demand: number; limit: number; sites: number[] },
): void {
  for (let site = 0; site < siteCount; site++)
    if (ways.between(told.demand, site) <= told.limit) told.sites.push(site);
}

/** What an open set is charged, summed in the order of demands and sites: the same bits whichever way it was found. */
export function chargedFor(
  charges: Charges,
  open: Uint8Array,
): { demands: number; sites: number; total: number } {
  const { demandCount, start, site, charge, cut, without, siteCosts, chargeOf } = charges;
  let listed: number[] | undefined;
  let demands = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    let least = without[demand]!;
    let found = false;
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      if (open[site[at]!] === 0) continue;
      least = Math.min(least, charge[at]!);
      found = true;
      break;
    }
    if (!found && cut[demand]! < least)
      for (const one of (listed ??= [...open.keys()].filter((at) => open[at] === 1)))
        least = Math.min(least, chargeOf(demand, one));
    demands += least;
  }
  let sites = 0;
  for (let one = 0; one < open.length; one++) if (open[one] === 1) sites += siteCosts[one]!;
  return { demands, sites, total: demands + sites };
}

/** Per demand its nearest open site by minutes, for the answer. */
export function assignNearest(problem: LocationProblem, open: Uint8Array): Int32Array {
  return nearestOpen(problem, open).site;
}
