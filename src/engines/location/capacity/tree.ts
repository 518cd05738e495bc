import { slack, type Case } from './case.ts';
import type { Ascent } from './ascent.ts';
import type { Range } from './choose-sites.ts';

/** A part of all answers: some sites locked further. */
export type Node = Readonly<{
  locks: Int8Array;
  /** Where its ascent begins; shared with the node's sibling. */
  prices: Float64Array;
  bound: number;
}>;

/**
 * How many sites can be open under these locks, or undefined where nothing can: the number must suffice for all units
 * even with the largest sites, and what must be open must be within the budget.
 */
export function rangeOf(one: Case, locks: Int8Array): Range | undefined {
  const { budget } = one.problem;
  const free: number[] = [];
  let [forced, room, spent] = [0, 0, 0];
  for (let site = 0; site < one.siteCount; site++) {
    if (locks[site] === 0) free.push(site);
    if (locks[site] !== 1) continue;
    forced++;
    room += one.capacity[site]!;
    spent += budget?.costs[site] ?? 0;
  }
  let fewest = Math.max(one.fewest, forced, one.needs.includes(1) ? 1 : 0);
  if (one.price === Infinity) {
    const largest = free.map((site) => one.capacity[site]!).sort((a, b) => (a === b ? 0 : b - a));
    let least = forced;
    for (const capacity of largest) {
      if (room >= one.units - slack(one.units)) break;
      room += capacity;
      least++;
    }
    if (room < one.units - slack(one.units)) return undefined;
    fewest = Math.max(fewest, least);
  }
  let most = Math.min(one.most, forced + free.length);
  if (budget !== undefined) {
    if (spent > budget.most + slack(budget.most)) return undefined;
    const cheapest = free.map((site) => budget.costs[site]!).sort((a, b) => a - b);
    let affordable = forced;
    for (const cost of cheapest) {
      spent += cost;
      if (spent > budget.most + slack(budget.most)) break;
      affordable++;
    }
    most = Math.min(most, affordable);
  }
  return fewest > most ? undefined : { fewest, most };
}

/** Locks what the range leaves no choice about; how many sites are still free. */
export function settleLocks(locks: Int8Array, range: Range): number {
  let [forced, free] = [0, 0];
  for (const lock of locks) {
    if (lock === 1) forced++;
    if (lock === 0) free++;
  }
  if (free === 0 || (forced < range.most && forced + free > range.fewest)) return free;
  const last = forced >= range.most ? -1 : 1;
  for (let site = 0; site < locks.length; site++) if (locks[site] === 0) locks[site] = last;
  return 0;
}

/**
 * Locks sites whose other state would lift the bound to `most` or above: by the value that it adds, and that of the
 * site which may then close or must open instead. With a limit of changes that argument does not hold: nothing is locked.
 */
export function lockByCost(
  told: Readonly<{ one: Case; ascent: Ascent; locks: Int8Array; range: Range; most: number }>,
): void {
  const { one, ascent, locks, range, most } = told;
  if (one.problem.mostChanges !== undefined || most === Infinity) return;
  let [dearest, cheapest] = [-Infinity, Infinity];
  for (let site = 0; site < locks.length; site++) {
    if (locks[site] !== 0) continue;
    if (ascent.bestOpen[site] === 1) dearest = Math.max(dearest, ascent.sites[site]!);
    else cheapest = Math.min(cheapest, ascent.sites[site]!);
  }
  for (let site = 0; site < locks.length; site++) {
    if (locks[site] !== 0) continue;
    const own = ascent.sites[site]!;
    if (ascent.bestOpen[site] === 0) {
      const saved = ascent.bestCount >= range.most ? dearest : Math.max(0, dearest);
      if (ascent.value + own - saved >= most) locks[site] = -1;
    } else {
      const added = ascent.bestCount <= range.fewest ? cheapest : Math.min(0, cheapest);
      if (ascent.value - own + added >= most) locks[site] = 1;
    }
  }
}

/** The free site whose state is least clear; −1 where none is free. */
export function branchSite(ascent: Ascent, locks: Int8Array): number {
  let [best, most, nearest] = [-1, 0.02, Infinity];
  for (let site = 0; site < locks.length; site++) {
    if (locks[site] !== 0) continue;
    const unclear = Math.min(ascent.open[site]!, 1 - ascent.open[site]!);
    if (unclear > most) [best, most] = [site, unclear];
  }
  if (best !== -1) return best;
  for (let site = 0; site < locks.length; site++)
    if (locks[site] === 0 && Math.abs(ascent.sites[site]!) < nearest)
      [best, nearest] = [site, Math.abs(ascent.sites[site]!)];
  return best;
}
