import type { Charges } from './charges.ts';
import { isOverBudget } from './rules.ts';

/**
 * An open set that keeps the budget, from one that may not: the change that saves most money is made until it fits, closing
 * where the number is free, else exchanging for a cheaper site. Undefined when that leads nowhere, which proves nothing.
 */
export function withinBudget({ rules }: Charges, from: Uint8Array): Uint8Array | undefined {
  const { budget, locks, count, today, mostChanges = Infinity } = rules;
  if (!budget) return from;
  const open = Uint8Array.from(from);
  let spent = 0;
  let changes = 0;
  for (let site = 0; site < open.length; site++) {
    if (open[site] === 1) spent += budget.costs[site]!;
    if (today && today[site] !== open[site]) changes++;
  }
  const changed = (site: number, to: number) => (today ? (today[site] === to ? -1 : 1) : 0);
  while (isOverBudget(spent, budget.most)) {
    let [closes, opens, most] = [-1, -1, 0];
    for (let site = 0; site < open.length; site++) {
      if (open[site] === 0 || locks[site] !== 0) continue;
      const saved = budget.costs[site]!;
      if (count === undefined && saved > most && changes + changed(site, 0) <= mostChanges)
        [closes, opens, most] = [site, -1, saved];
      if (count === undefined) continue;
      for (let other = 0; other < open.length; other++) {
        if (open[other] === 1 || locks[other] !== 0 || saved - budget.costs[other]! <= most) continue;
        if (changes + changed(site, 0) + changed(other, 1) > mostChanges) continue;
        [closes, opens, most] = [site, other, saved - budget.costs[other]!];
      }
    }
    if (closes < 0) return undefined;
    open[closes] = 0;
    changes += changed(closes, 0);
    if (opens >= 0) {
      open[opens] = 1;
      changes += changed(opens, 1);
    }
    spent -= most;
  }
  return open;
}
