import type { LocationProblem } from '../models/model.ts';

/** What an open set must keep, whatever it is charged. */
export type SiteRules = Pick<
  LocationProblem,
  'siteCount' | 'locks' | 'today' | 'mostChanges' | 'count' | 'budget'
>;

/** A lock that is closed and one that is open, as `locks` has them. */
export const mustClose = -1;
export const mustOpen = 1;

export function isAllowed(rules: SiteRules, open: Uint8Array): boolean {
  const { locks, today, mostChanges = Infinity, count, budget } = rules;
  let [opened, changes, spent] = [0, 0, 0];
  for (let site = 0; site < open.length; site++) {
    const is = open[site]!;
    if ((is === 1 && locks[site] === mustClose) || (is === 0 && locks[site] === mustOpen)) return false;
    opened += is;
    if (today && today[site] !== is) changes++;
    if (is === 1 && budget) spent += budget.costs[site]!;
  }
  if (count !== undefined && opened !== count) return false;
  return changes <= mostChanges && !(budget && isOverBudget(spent, budget.most));
}

/** Sums of money are in doubles: a rounding is not an overrun. */
export function isOverBudget(spent: number, most: number): boolean {
  return spent > most + 1e-9 * Math.max(1, Math.abs(most));
}

/** The free sites, and what the locks have decided already. */
export type Room = Readonly<{
  lockedOpen: number;
  forcedChanges: number;
  /** Free sites that are open today (all count as closed without a today), and the others; ascending. */
  freeOpen: Int32Array;
  freeClosed: Int32Array;
}>;

export function roomOf({ siteCount, locks, today }: SiteRules): Room {
  const freeOpen: number[] = [];
  const freeClosed: number[] = [];
  let [lockedOpen, forcedChanges] = [0, 0];
  for (let site = 0; site < siteCount; site++) {
    const was = today?.[site] ?? 0;
    if (locks[site] === 0) (was === 1 ? freeOpen : freeClosed).push(site);
    if (locks[site] === mustOpen) lockedOpen++;
    if (today && ((locks[site] === mustOpen && was === 0) || (locks[site] === mustClose && was === 1)))
      forcedChanges++;
  }
  return {
    lockedOpen,
    forcedChanges,
    freeOpen: Int32Array.from(freeOpen),
    freeClosed: Int32Array.from(freeClosed),
  };
}

/** Whether some open set keeps locks, number and changes; money is not asked. */
export function hasRoom(rules: SiteRules): boolean {
  return chooseSites(rules, new Float64Array(rules.siteCount)) !== undefined;
}

export type Chosen = Readonly<{
  open: Uint8Array;
  /** Sum of what the open ones are worth. */
  value: number;
  /**
   * What a free site must be worth to change its state by its exchange for another: the dearest free one that is open and
   * the cheapest that is not. Infinite where no exchange is possible, undefined where changes are limited.
   */
  dearestOpen?: number;
  cheapestClosed?: number;
}>;

/**
 * The allowed open set with the least sum of `worth`, exactly, but for the budget, which is left aside: so the sum is a
 * lower bound under it too. Undefined when locks, number and changes leave none.
 */
export function chooseSites(rules: SiteRules, worth: Float64Array): Chosen | undefined {
  return rules.mostChanges === undefined ? chooseFreely(rules, worth) : chooseByChanges(rules, worth);
}

function chooseFreely({ siteCount, locks, count }: SiteRules, worth: Float64Array): Chosen | undefined {
  const open = new Uint8Array(siteCount);
  const free = new Int32Array(siteCount);
  let [frees, value, opened] = [0, 0, 0];
  for (let site = 0; site < siteCount; site++) {
    if (locks[site] === 0) free[frees++] = site;
    else if (locks[site] === mustOpen) {
      open[site] = 1;
      value += worth[site]!;
      opened++;
    }
  }
  const order = free.subarray(0, frees);
  let wanted: number;
  if (count === undefined) {
    wanted = 0;
    for (let at = 0; at < frees; at++) if (worth[order[at]!]! < 0) wanted++;
  } else wanted = count - opened;
  if (wanted < 0 || wanted > frees) return undefined;
  selectLeast(order, { worth, wanted });
  let [dearestOpen, cheapestClosed] = [-Infinity, Infinity];
  for (let at = 0; at < frees; at++) {
    const own = worth[order[at]!]!;
    if (at < wanted) {
      open[order[at]!] = 1;
      value += own;
      dearestOpen = Math.max(dearestOpen, own);
    } else cheapestClosed = Math.min(cheapestClosed, own);
  }
  // Without a number nothing has to be exchanged: a site opens or closes for its own worth.
  if (count === undefined) [dearestOpen, cheapestClosed] = [0, 0];
  return { open, value, dearestOpen, cheapestClosed };
}

/** Puts the `wanted` least by worth (ties by site) first, in no order. */
function selectLeast(order: Int32Array, told: { worth: Float64Array; wanted: number }): void {
  const { worth, wanted } = told;
  const before = (a: number, b: number) => worth[a]! < worth[b]! || (worth[a] === worth[b] && a < b);
  let [low, high] = [0, order.length - 1];
  while (low < high) {
    const pivot = order[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (before(order[left]!, pivot)) left++;
      while (before(pivot, order[right]!)) right--;
      if (left > right) break;
      const held = order[left]!;
      order[left++] = order[right]!;
      order[right--] = held;
    }
    if (wanted <= right) high = right;
    else if (wanted > left) low = left;
    else return;
  }
}

/** All pairs (closings, openings) that number and changes allow, each with the sites that are worth it most. */
function chooseByChanges(rules: SiteRules, worth: Float64Array): Chosen | undefined {
  const { siteCount, locks, today, count, mostChanges = Infinity } = rules;
  const { lockedOpen, forcedChanges, freeOpen, freeClosed } = roomOf(rules);
  const left = mostChanges - forcedChanges;
  const toClose = freeOpen.slice().sort((a, b) => worth[b]! - worth[a]! || a - b);
  const toOpen = freeClosed.slice().sort((a, b) => worth[a]! - worth[b]! || a - b);
  let best: { closings: number; openings: number; change: number } | undefined;
  let closed = 0;
  for (let closings = 0; closings <= Math.min(left, toClose.length); closings++) {
    if (closings > 0) closed -= worth[toClose[closings - 1]!]!;
    let change = closed;
    for (let openings = 0; openings <= Math.min(left - closings, toOpen.length); openings++) {
      if (openings > 0) change += worth[toOpen[openings - 1]!]!;
      const opened = lockedOpen + freeOpen.length - closings + openings;
      if (count !== undefined && opened !== count) continue;
      if (!best || change < best.change) best = { closings, openings, change };
    }
  }
  if (!best) return undefined;
  const open = Uint8Array.from(locks, (lock, site) =>
    lock === 0 ? (today?.[site] ?? 0) : lock === mustOpen ? 1 : 0,
  );
  for (let at = 0; at < best.closings; at++) open[toClose[at]!] = 0;
  for (let at = 0; at < best.openings; at++) open[toOpen[at]!] = 1;
  let value = 0;
  for (let site = 0; site < siteCount; site++) if (open[site] === 1) value += worth[site]!;
  return { open, value };
}
