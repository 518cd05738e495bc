import type { Charges } from '../assign/charges.ts';
import { reachedBy } from '../assign/interchange.ts';
import { mustClose, mustOpen } from '../assign/rules.ts';

/**
 * The same coverage with demands that the same sites cover taken together, and those left out that weigh nothing or that a
 * site locked open covers: every open set that keeps the locks leaves the same weight outside. The first of a group stands
 * for it.
 */
export function mergeEqual(charges: Charges): Charges {
  const { demandCount, start, without, chargeOf, rules } = charges;
  const { locks } = rules;
  const sorted = sitesInOrder(charges);
  // Groups by a number made of their sites; groups with the same number one after the other.
  const latest = new Map<number, number>();
  const before: number[] = [];
  const sites: number[] = [];
  const from = [0];
  const weights: number[] = [];
  const first: number[] = [];
  const isOf = (group: number, own: Int32Array): boolean => {
    const at = from[group]!;
    if (from[group + 1]! - at !== own.length) return false;
    for (let one = 0; one < own.length; one++) if (sites[at + one] !== own[one]) return false;
    return true;
  };
  for (let demand = 0; demand < demandCount; demand++) {
    if (without[demand] === 0) continue;
    const all = sorted.subarray(start[demand]!, start[demand + 1]!);
    if (all.some((one) => locks[one] === mustOpen)) continue;
    const own = all.filter((one) => locks[one] !== mustClose);
    let number = 0;
    for (const one of own) number = Math.imul(number ^ one, 0x01000193) + 1;
    let group = latest.get(number) ?? -1;
    while (group >= 0 && !isOf(group, own)) group = before[group]!;
    if (group >= 0) {
      weights[group] = weights[group]! + without[demand]!;
      continue;
    }
    before.push(latest.get(number) ?? -1);
    latest.set(number, weights.length);
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

/** Every demand's sites in the order of their numbers, as two demands may have the same ones by other ways. */
function sitesInOrder(charges: Charges): Int32Array {
  const { start, demand } = reachedBy(charges);
  const sorted = new Int32Array(demand.length);
  const next = charges.start.slice();
  for (let site = 0; site + 1 < start.length; site++)
    for (let at = start[site]!; at < start[site + 1]!; at++) {
      const one = demand[at]!;
      sorted[next[one]!] = site;
      next[one] = next[one]! + 1;
    }
  return sorted;
}
