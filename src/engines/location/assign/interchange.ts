import type { RandomStream } from '#kit/random.ts';
import type { Charges } from './charges.ts';
import { isOverBudget } from './rules.ts';
import type { SiteRules } from './rules.ts';

/** For each site, the demands that list it, the cheapest charge first. */
export type Reached = Readonly<{ start: Int32Array; demand: Int32Array; charge: Float64Array }>;

export function reachedBy({ rules, demandCount, start, site, charge }: Charges): Reached {
  const from = new Int32Array(rules.siteCount + 1);
  for (const one of site) from[one + 1] = from[one + 1]! + 1;
  for (let one = 0; one < rules.siteCount; one++) from[one + 1] = from[one + 1]! + from[one]!;
  const next = from.slice();
  const demands = new Int32Array(site.length);
  const charges = new Float64Array(site.length);
  for (let demand = 0; demand < demandCount; demand++)
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      const to = next[site[at]!]!;
      next[site[at]!] = to + 1;
      demands[to] = demand;
      charges[to] = charge[at]!;
    }
  return { start: from, demand: demands, charge: charges };
}

/** An open set while it is improved, with every demand's two cheapest open sites. */
export type Walk = Readonly<{
  charges: Charges;
  reached: Reached;
  open: Uint8Array;
  /** The open ones, the first `state.opened` of it, in no order. */
  openSites: Int32Array;
  /** Per demand: its cheapest open site (−1: none), what it is charged there and at the next one, or without. */
  first: Int32Array;
  charged: Float64Array;
  second: Int32Array;
  nextCharge: Float64Array;
  /** Per open site: what closing it would cost its demands. */
  loss: Float64Array;
  /** Per open site, while one opening is weighed: how much less closing it would cost then. */
  relief: Float64Array;
  touched: Int32Array;
  /** What a demand without any allowed site is charged in the search: more than everything else together. */
  far: number;
  state: { opened: number; changes: number; spent: number };
  /** Sites to weigh, in a ring: those near demands that have another site than when they were last weighed. */
  queue: Int32Array;
  queued: Uint8Array;
  ring: { head: number; count: number };
}>;

export function startWalk(charges: Charges, told: { reached: Reached; open: Uint8Array }): Walk {
  const { rules, demandCount, charge, siteCosts } = charges;
  let far = 1;
  for (const cost of siteCosts) far += cost;
  let greatest = 0;
  for (const one of charge) greatest = Math.max(greatest, one);
  far += greatest * 4;
  const walk: Walk = {
    ...{ charges, reached: told.reached, open: Uint8Array.from(told.open), far },
    openSites: new Int32Array(rules.siteCount),
    first: new Int32Array(demandCount),
    charged: new Float64Array(demandCount),
    second: new Int32Array(demandCount),
    nextCharge: new Float64Array(demandCount),
    loss: new Float64Array(rules.siteCount),
    relief: new Float64Array(rules.siteCount),
    touched: new Int32Array(rules.siteCount),
    state: { opened: 0, changes: 0, spent: 0 },
    queue: new Int32Array(rules.siteCount),
    queued: new Uint8Array(rules.siteCount),
    ring: { head: 0, count: 0 },
  };
  const { open, state } = walk;
  for (let site = 0; site < open.length; site++) {
    if (open[site] === 1) walk.openSites[state.opened++] = site;
    if (rules.today && rules.today[site] !== open[site]) state.changes++;
    if (open[site] === 1 && rules.budget) state.spent += rules.budget.costs[site]!;
  }
  for (let demand = 0; demand < demandCount; demand++) {
    findTwo(walk, demand);
    if (walk.first[demand]! >= 0) addLoss(walk, demand, 1);
  }
  return walk;
}

/** Finds the two cheapest open sites of a demand: in its list, else among all open ones where the list is cut. */
function findTwo(walk: Walk, demand: number): void {
  const { open, first, charged, second, nextCharge, charges, far } = walk;
  const { start, site, charge, cut, without, chargeOf } = charges;
  const none = Math.min(far, without[demand]!);
  first[demand] = -1;
  second[demand] = -1;
  charged[demand] = none;
  nextCharge[demand] = none;
  const end = start[demand + 1]!;
  for (let at = start[demand]!; at < end; at++) {
    if (open[site[at]!] === 0) continue;
    if (charge[at]! >= none) return;
    if (first[demand]! < 0) {
      first[demand] = site[at]!;
      charged[demand] = charge[at]!;
    } else {
      second[demand] = site[at]!;
      nextCharge[demand] = charge[at]!;
      return;
    }
  }
  if (cut[demand]! >= none) return;
  for (let at = 0; at < walk.state.opened; at++) {
    const one = walk.openSites[at]!;
    if (one === first[demand]) continue;
    const own = chargeOf(demand, one);
    if (own < charged[demand]!) {
      second[demand] = first[demand]!;
      nextCharge[demand] = charged[demand]!;
      first[demand] = one;
      charged[demand] = own;
    } else if (own < nextCharge[demand]!) {
      second[demand] = one;
      nextCharge[demand] = own;
    }
  }
}

function addLoss({ loss, first, nextCharge, charged }: Walk, demand: number, sign: number): void {
  const site = first[demand]!;
  loss[site] = loss[site]! + sign * (nextCharge[demand]! - charged[demand]!);
}

/** A change of the open set: a site that opens, one that closes, or both; −1 for none. */
type Move = { opens: number; closes: number; saves: number };

/** Has every site weighed, in an order by chance: for an open set that nothing is known of. */
export function queueAll(walk: Walk, chance: RandomStream): void {
  const { queue, queued, ring } = walk;
  for (let site = 0; site < queue.length; site++) queue[site] = site;
  for (let last = queue.length - 1; last > 0; last--) {
    const other = chance.integer(last + 1);
    const held = queue[last]!;
    queue[last] = queue[other]!;
    queue[other] = held;
  }
  queued.fill(1);
  Object.assign(ring, { head: 0, count: queue.length });
}

function put({ queue, queued, ring }: Walk, site: number): void {
  if (queued[site] === 1) return;
  queued[site] = 1;
  queue[(ring.head + ring.count++) % queue.length] = site;
}

function take({ queue, queued, ring }: Walk): number {
  const site = queue[ring.head]!;
  ring.head = (ring.head + 1) % queue.length;
  ring.count--;
  queued[site] = 0;
  return site;
}

/** The sites that could serve a demand better than its next one now does, and its own, are to be weighed again. */
function touch(walk: Walk, demand: number): void {
  const { start, site, charge } = walk.charges;
  const limit = walk.nextCharge[demand]!;
  const end = start[demand + 1]!;
  for (let at = start[demand]!; at < end && charge[at]! < limit; at++) put(walk, site[at]!);
}

/**
 * Goes down by interchange (Teitz & Bart 1968), openings and closings where the number is free, until no site that is queued
 * saves anything. A closed site is weighed against its best closing at once (Whitaker 1983), over the demands that it could
 * serve better than their next site. Pauses after so many.
 */
export function* improve(walk: Walk): Generator<void> {
  const { open, charges, ring } = walk;
  const { locks } = charges.rules;
  let weighed = 0;
  while (ring.count > 0) {
    const site = take(walk);
    if (locks[site] !== 0) continue;
    const move = open[site] === 1 ? weighClosing(walk, site) : weighOpening(walk, site);
    if (move && move.saves > 1e-9 * (1 + walk.far * 1e-6)) applyMove(walk, move);
    if (++weighed % 512 === 0) yield;
  }
}

function weighClosing({ charges, loss, state }: Walk, site: number): Move | undefined {
  const { rules, siteCosts } = charges;
  if (rules.count !== undefined) return undefined;
  const change = rules.today ? (rules.today[site] === 1 ? 1 : -1) : 0;
  if (state.changes + change > (rules.mostChanges ?? Infinity)) return undefined;
  return { opens: -1, closes: site, saves: siteCosts[site]! - loss[site]! };
}

/** The best of opening the site alone and opening it while another closes. */
function weighOpening(walk: Walk, site: number): Move | undefined {
  const { charges, reached, first, charged, nextCharge, relief, touched, loss } = walk;
  const { rules, siteCosts } = charges;
  let saves = -siteCosts[site]!;
  let count = 0;
  const end = reached.start[site + 1]!;
  for (let at = reached.start[site]!; at < end; at++) {
    const demand = reached.demand[at]!;
    const own = reached.charge[at]!;
    if (own >= nextCharge[demand]!) continue;
    const from = first[demand]!;
    if (own < charged[demand]!) saves += charged[demand]! - own;
    const less = nextCharge[demand]! - Math.max(own, charged[demand]!);
    if (from < 0 || less === 0) continue;
    if (relief[from] === 0) touched[count++] = from;
    relief[from] = relief[from]! + less;
  }
  let best: Move | undefined;
  if (rules.count === undefined && fits(rules, { state: walk.state, opens: site, closes: -1 }))
    best = { opens: site, closes: -1, saves };
  for (let at = 0; at < walk.state.opened; at++) {
    const other = walk.openSites[at]!;
    if (rules.locks[other] !== 0) continue;
    const both = saves + siteCosts[other]! - loss[other]! + relief[other]!;
    if (both > (best?.saves ?? 0) && fits(rules, { state: walk.state, opens: site, closes: other }))
      best = { opens: site, closes: other, saves: both };
  }
  for (let at = 0; at < count; at++) relief[touched[at]!] = 0;
  return best;
}

/** Whether number of changes and budget hold after a move; `state` is how many changes there are and what is spent. */
export function fits(
  { today, mostChanges, budget }: SiteRules,
  told: { state: { changes: number; spent: number }; opens: number; closes: number },
): boolean {
  const { state, opens, closes } = told;
  if (today && mostChanges !== undefined) {
    let { changes } = state;
    if (opens >= 0) changes += today[opens] === 1 ? -1 : 1;
    if (closes >= 0) changes += today[closes] === 1 ? 1 : -1;
    if (changes > mostChanges) return false;
  }
  if (!budget) return true;
  const spent =
    state.spent + (opens >= 0 ? budget.costs[opens]! : 0) - (closes >= 0 ? budget.costs[closes]! : 0);
  return !isOverBudget(spent, budget.most);
}

export function applyMove(walk: Walk, { opens, closes }: Omit<Move, 'saves'>): void {
  const { charges, open, state, first, second, charged, nextCharge, reached } = walk;
  const { today, budget } = charges.rules;
  const set = (site: number, to: 0 | 1) => {
    open[site] = to;
    if (to === 1) walk.openSites[state.opened++] = site;
    else walk.openSites[walk.openSites.indexOf(site)] = walk.openSites[--state.opened]!;
    if (today) state.changes += today[site] === to ? -1 : 1;
    if (budget) state.spent += to === 1 ? budget.costs[site]! : -budget.costs[site]!;
  };
  if (closes >= 0) {
    set(closes, 0);
    walk.loss[closes] = 0;
  }
  if (opens >= 0) {
    set(opens, 1);
    walk.loss[opens] = 0;
    for (let at = reached.start[opens]!; at < reached.start[opens + 1]!; at++) {
      const demand = reached.demand[at]!;
      const own = reached.charge[at]!;
      // Those of the site that closes are looked at anew below.
      if (own >= nextCharge[demand]!) continue;
      if (closes >= 0 && (first[demand] === closes || second[demand] === closes)) continue;
      if (first[demand]! >= 0) addLoss(walk, demand, -1);
      if (own < charged[demand]!) {
        second[demand] = first[demand]!;
        nextCharge[demand] = charged[demand]!;
        first[demand] = opens;
        charged[demand] = own;
      } else {
        second[demand] = opens;
        nextCharge[demand] = own;
      }
      addLoss(walk, demand, 1);
      touch(walk, demand);
    }
  }
  if (closes < 0) return;
  for (let demand = 0; demand < first.length; demand++) {
    if (first[demand] !== closes && second[demand] !== closes) continue;
    if (first[demand]! >= 0 && first[demand] !== closes) addLoss(walk, demand, -1);
    findTwo(walk, demand);
    if (first[demand]! >= 0) addLoss(walk, demand, 1);
    touch(walk, demand);
  }
}
