import type { Charges } from '../assign/charges.ts';
import { mustClose, mustOpen } from '../assign/rules.ts';

/**
 * The same coverage with demands that the same sites cover taken together, and those left out that weigh nothing or that a
 * site locked open covers: every open set that keeps the locks leaves the same weight outside. The first of a group stands
 * for it.
 */
export function mergeEqual(charges: Charges): Charges {
  const { demandCount, start, site, without, chargeOf, rules } = charges;
  const { locks } = rules;
  const groups = new Map<string, number>();
  const sites: number[] = [];
  const from = [0];
  const weights: number[] = [];
  const first: number[] = [];
  for (let demand = 0; demand < demandCount; demand++) {
    if (without[demand] === 0) continue;
    const all = site.subarray(start[demand]!, start[demand + 1]!);
    if (all.some((one) => locks[one] === mustOpen)) continue;
    // In the order of sites: two demands have the same sites by other ways.
    const own = all.filter((one) => locks[one] !== mustClose).sort();
    const name = own.join();
    const group = groups.get(name);
    if (group !== undefined) {
      weights[group] = weights[group]! + without[demand]!;
      continue;
    }
    groups.set(name, weights.length);
    for (const one of own) sites.push(one);
    from.push(sites.length);
    weights.push(without[demand]!);
    first.push(demand);
  }
  return {
    ...charges,
    demandCount: weights.length,
    start: Int32Array.from(from),
    site: Int32Array.from(sites),
    charge: new Float64Array(sites.length),
    cut: new Float64Array(weights.length).fill(Infinity),
    without: Float64Array.from(weights),
    chargeOf: (group, one) => (chargeOf(first[group]!, one) === 0 ? 0 : weights[group]!),
  };
}
