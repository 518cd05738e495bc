import type { Charges } from '../assign/charges.ts';
import { fits } from '../assign/interchange.ts';
import type { Reached } from '../assign/interchange.ts';
import type { SiteRules } from '../assign/rules.ts';

/**
 * An open set among a few sites (candidates), with what every exchange of one of them for another would bring. Kept up to date
 * demand by demand as sites open and close, so that the best exchange of all is found by reading a table.
 */
export type Exchange = Readonly<{
  charges: Charges;
  reached: Reached;
  /** Per candidate its site; per demand the candidates that cover it, from `start[d]` to `start[d + 1]`. */
  sites: Int32Array;
  start: Int32Array;
  near: Int32Array;
  /** Per candidate: the place it holds among the open ones, −1 when closed; per place its candidate. */
  place: Int32Array;
  held: Int32Array;
  /** Per demand: how many open sites cover it, and the places of those laid over each other (xor): of one, its place. */
  count: Int32Array;
  places: Int32Array;
  /** Per candidate: the weight that only it would cover; per place: the weight that only its site covers. */
  gain: Float64Array;
  loss: Float64Array;
  /** Per place and candidate: the weight that only the place's site covers and the candidate would cover too. */
  shared: Float64Array;
  state: { opened: number; changes: number; spent: number };
}>;

/** A table of places and candidates is no larger than this. */
const mostShared = 3e6;

/** Undefined where the table would be too large. Nothing is open to begin with. */
export function makeExchange(
  charges: Charges,
  told: { reached: Reached; candidates: Int32Array },
): Exchange | undefined {
  const { demandCount, rules } = charges;
  const { reached, candidates: sites } = told;
  const most = Math.min(sites.length, rules.count ?? sites.length);
  if (most * sites.length > mostShared) return undefined;
  const { start, near } = candidatesNear(charges, sites);
  const exchange: Exchange = {
    ...{ charges, reached, sites, start, near },
    place: new Int32Array(sites.length),
    held: new Int32Array(most),
    count: new Int32Array(demandCount),
    places: new Int32Array(demandCount),
    gain: new Float64Array(sites.length),
    loss: new Float64Array(most),
    shared: new Float64Array(most * sites.length),
    state: { opened: 0, changes: 0, spent: 0 },
  };
  closeAll(exchange);
  return exchange;
}

function candidatesNear(
  { demandCount, start, site, rules }: Charges,
  sites: Int32Array,
): { start: Int32Array; near: Int32Array } {
  const candidateOf = new Int32Array(rules.siteCount).fill(-1);
  for (let one = 0; one < sites.length; one++) candidateOf[sites[one]!] = one;
  const from = new Int32Array(demandCount + 1);
  const near = new Int32Array(site.length);
  let end = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      const one = candidateOf[site[at]!]!;
      if (one >= 0) near[end++] = one;
    }
    from[demand + 1] = end;
  }
  return { start: from, near: near.subarray(0, end) };
}

export function closeAll(exchange: Exchange): void {
  const { charges, place, count, places, gain, loss, shared, start, near, state } = exchange;
  const { today } = charges.rules;
  place.fill(-1);
  for (const table of [count, places]) table.fill(0);
  for (const table of [gain, loss, shared]) table.fill(0);
  for (let demand = 0; demand < charges.demandCount; demand++)
    for (let at = start[demand]!; at < start[demand + 1]!; at++)
      gain[near[at]!] = gain[near[at]!]! + charges.without[demand]!;
  Object.assign(state, { opened: 0, changes: 0, spent: 0 });
  if (today) for (const is of today) state.changes += is;
}

/** Opens a candidate at the place after the last. */
export function openOne(exchange: Exchange, candidate: number): void {
  const { state } = exchange;
  put(exchange, { candidate, at: state.opened++ });
}

/** Closes the one at a place; the last takes its place. */
function closeOne(exchange: Exchange, at: number): void {
  const { held, state } = exchange;
  lift(exchange, at);
  const last = --state.opened;
  if (last === at) return;
  const moved = held[last]!;
  lift(exchange, last);
  put(exchange, { candidate: moved, at });
}

function put(exchange: Exchange, { candidate, at }: { candidate: number; at: number }): void {
  const { charges, reached, sites, count, places, loss, place, held } = exchange;
  const site = sites[candidate]!;
  place[candidate] = at;
  held[at] = candidate;
  note(exchange, { site, to: 1 });
  const end = reached.start[site + 1]!;
  for (let one = reached.start[site]!; one < end; one++) {
    const demand = reached.demand[one]!;
    const before = count[demand]!;
    count[demand] = before + 1;
    places[demand] = places[demand]! ^ at;
    if (before > 1) continue;
    const weight = charges.without[demand]!;
    if (before === 0) {
      loss[at] = loss[at]! + weight;
      takeOver(exchange, { demand, at, weight });
    } else {
      const other = places[demand]! ^ at;
      loss[other] = loss[other]! - weight;
      share(exchange, { demand, at: other, weight: -weight });
    }
  }
}

function lift(exchange: Exchange, at: number): void {
  const { charges, reached, sites, count, places, loss, place, held } = exchange;
  const candidate = held[at]!;
  const site = sites[candidate]!;
  place[candidate] = -1;
  note(exchange, { site, to: 0 });
  const end = reached.start[site + 1]!;
  for (let one = reached.start[site]!; one < end; one++) {
    const demand = reached.demand[one]!;
    const left = count[demand]! - 1;
    count[demand] = left;
    places[demand] = places[demand]! ^ at;
    if (left > 1) continue;
    const weight = charges.without[demand]!;
    if (left === 0) {
      loss[at] = loss[at]! - weight;
      takeOver(exchange, { demand, at, weight: -weight });
    } else {
      const other = places[demand]!;
      loss[other] = loss[other]! + weight;
      share(exchange, { demand, at: other, weight });
    }
  }
}

/** A demand is covered by the site at one place alone: nobody gains by covering it any more, and all share it with that one. */
function takeOver(
  { start, near, gain, shared, sites }: Exchange,
  { demand, at, weight }: { demand: number; at: number; weight: number },
): void {
  const row = at * sites.length;
  const end = start[demand + 1]!;
  for (let one = start[demand]!; one < end; one++) {
    const candidate = near[one]!;
    gain[candidate] = gain[candidate]! - weight;
    shared[row + candidate] = shared[row + candidate]! + weight;
  }
}

function share(
  { start, near, shared, sites }: Exchange,
  { demand, at, weight }: { demand: number; at: number; weight: number },
): void {
  const row = at * sites.length;
  const end = start[demand + 1]!;
  for (let one = start[demand]!; one < end; one++)
    shared[row + near[one]!] = shared[row + near[one]!]! + weight;
}

function note({ charges, state }: Exchange, { site, to }: { site: number; to: 0 | 1 }): void {
  const { today, budget } = charges.rules;
  if (today) state.changes += today[site] === to ? -1 : 1;
  if (budget) state.spent += to === 1 ? budget.costs[site]! : -budget.costs[site]!;
}

/** Does the best exchange, opening or closing of all, again and again until none brings anything. */
export function exchangeAll(exchange: Exchange, rules: SiteRules): void {
  // Sums of doubles: less than this is a rounding, and might go round in a circle.
  const least = 1e-9 * (1 + largest(exchange.charges.without));
  for (;;) {
    const { opens, closes, brings } = bestMove(exchange, rules);
    if (!(brings > least)) return;
    if (closes >= 0 && opens >= 0) {
      lift(exchange, closes);
      put(exchange, { candidate: opens, at: closes });
    } else if (closes >= 0) closeOne(exchange, closes);
    else openOne(exchange, opens);
  }
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** By place and candidate, −1 for none. */
type Move = { opens: number; closes: number; brings: number };

function bestMove(exchange: Exchange, rules: SiteRules): Move {
  const { charges, sites, place, held, gain, loss, shared, state } = exchange;
  const { siteCosts } = charges;
  const { locks } = rules;
  const best: Move = { opens: -1, closes: -1, brings: 0 };
  const fit = (opens: number, closes: number) =>
    fits(rules, {
      state,
      opens: opens < 0 ? -1 : sites[opens]!,
      closes: closes < 0 ? -1 : sites[held[closes]!]!,
    });
  const isFree = rules.count === undefined;
  for (let closes = isFree ? -1 : 0; closes < state.opened; closes++) {
    const site = closes < 0 ? -1 : sites[held[closes]!]!;
    if (site >= 0 && locks[site] !== 0) continue;
    const lost = closes < 0 ? 0 : loss[closes]! - siteCosts[site]!;
    if (isFree && closes >= 0 && -lost > best.brings && fit(-1, closes))
      Object.assign(best, { opens: -1, closes, brings: -lost });
    const row = closes * sites.length;
    for (let opens = 0; opens < sites.length; opens++) {
      const more = gain[opens]! + (closes < 0 ? 0 : shared[row + opens]!) - siteCosts[sites[opens]!]! - lost;
      if (more <= best.brings || place[opens]! >= 0 || locks[sites[opens]!] !== 0) continue;
      if (fit(opens, closes)) Object.assign(best, { opens, closes, brings: more });
    }
  }
  return best;
}

export function openedBy({ charges, sites, held, state }: Exchange): Uint8Array {
  const open = new Uint8Array(charges.rules.siteCount);
  for (let at = 0; at < state.opened; at++) open[sites[held[at]!]!] = 1;
  return open;
}
