import type { Charges } from './charges.ts';
import { mustOpen } from './rules.ts';

/**
 * The same charges with what they decide by themselves: a site that somebody cannot do without is locked open, and nobody
 * is charged more than at the cheapest site that is. No allowed set is charged otherwise, and prices that would have to rise
 * without end stay small.
 */
export function withMusts(charges: Charges): Charges {
  const { demandCount, start, site, charge, cut, rules, none = Infinity } = charges;
  const locks = Int8Array.from(rules.locks);
  for (let demand = 0; demand < demandCount; demand++) {
    if (charges.without[demand]! < none || cut[demand]! < none) continue;
    let only = -1;
    let ways = 0;
    for (let at = start[demand]!; at < start[demand + 1]! && charge[at]! < none && ways < 2; at++) {
      if (rules.locks[site[at]!] === -1) continue;
      only = site[at]!;
      ways++;
    }
    if (ways === 1) locks[only] = mustOpen;
  }
  const without = Float64Array.from(charges.without);
  for (let demand = 0; demand < demandCount; demand++)
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      if (locks[site[at]!] !== mustOpen) continue;
      without[demand] = Math.min(without[demand]!, charge[at]!);
      break;
    }
  return { ...charges, without, rules: { ...rules, locks } };
}
