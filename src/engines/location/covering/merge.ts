import type { Charges } from '../assign/charges.ts';

/**
 * The same coverage with demands that the same sites cover taken together, and those that weigh nothing left out: every open
 * set leaves the same weight outside. The first of a group stands for it.
 */
export function mergeEqual(charges: Charges): Charges {
  const { demandCount, start, site, without, chargeOf } = charges;
  const groups = new Map<string, number>();
  const sites: number[] = [];
  const from = [0];
  const weights: number[] = [];
  const first: number[] = [];
  for (let demand = 0; demand < demandCount; demand++) {
    if (without[demand] === 0) continue;
    // In the order of sites: two demands have the same sites by other ways.
    const own = site.slice(start[demand]!, start[demand + 1]!).sort();
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
