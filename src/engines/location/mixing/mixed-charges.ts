import type { Charges } from '../assign/charges.ts';
import type { LocationProblem } from '../models/model.ts';
import { chargeOfWay } from './terms.ts';
import type { Terms } from './terms.ts';

/**
 * The terms that are a sum over pairs. A pair whose way is longer than `reach` minutes is charged `penalty` besides, and
 * one without a way so much more than `none`, which no allowed set comes to.
 */
export function mixedCharges(
  pairs: LocationProblem,
  told: Readonly<{ terms: Terms; reach: number; penalty: number; none: number }>,
): Charges {
  const { terms, reach, penalty } = told;
  const { weights, demandCount, siteCount, ways } = pairs;
  const charged = (pair: number, minutes: number): number => {
    if (weights[pair] === 0) return 0;
    const own = weights[pair]! * terms.perWeight * chargeOfWay(terms, minutes);
    return minutes > reach ? own + penalty : own;
  };
  const charge = new Float64Array(ways.minutes.length);
  const cut = new Float64Array(demandCount);
  const without = new Float64Array(demandCount);
  for (let pair = 0; pair < demandCount; pair++) {
    for (let at = ways.start[pair]!; at < ways.start[pair + 1]!; at++)
      charge[at] = charged(pair, ways.minutes[at]!);
    cut[pair] = weights[pair]! > 0 ? charged(pair, ways.cut[pair]!) : Infinity;
    without[pair] = weights[pair]! > 0 ? told.none + penalty : 0;
  }
  return {
    ...{ rules: pairs, demandCount, start: ways.start, site: ways.site, charge, cut, without },
    siteCosts: pairs.costs ?? new Float64Array(siteCount),
    chargeOf: (pair, site) => charged(pair, ways.between(pair, site)),
    ...{ whole: false, none: told.none },
  };
}

/** More than any open set is charged that leaves nobody out; Infinity where ways are not all listed. */
export function dearestCharge({ ways, weights, costs, demandCount }: LocationProblem, terms: Terms): number {
  let sum = costs?.reduce((all, cost) => all + cost, 0) ?? 0;
  for (let pair = 0; pair < demandCount; pair++) {
    if (weights[pair] === 0) continue;
    if (ways.cut[pair]! < Infinity) return Infinity;
    const last = ways.start[pair + 1]! - 1;
    if (last >= ways.start[pair]!)
      sum += weights[pair]! * terms.perWeight * chargeOfWay(terms, ways.minutes[last]!);
  }
  return 1 + 2 * sum;
}
