import { everyAllowed } from './allowed.ts';
import { costOf, differenceOf } from './cost.ts';
import type { LocationNetwork } from './question.ts';
import { mostCost } from './pool.ts';
import type { Pool, PoolRules } from './pool.ts';
import type { LocationSpace } from './space.ts';

/** In how many parts the progress of an enumeration is told. */
export const enumerationRounds = 20;

/** Dearer networks that are looked at for the nearest miss. */
const mostBeyond = 2000;

/**
 * Every allowed set: its cost, and then the near ones in order of cost into the pool. Exact, unless more lie within the loss
 * than are kept: then `crowded` says so, and those unlike the best go first.
 */
export function* goThrough(told: {
  space: LocationSpace;
  pool: Pool;
  rules: PoolRules;
  allowed: number;
  state: { round: number; ended: boolean; crowded: boolean };
}): Generator<void> {
  const { space, pool, state, allowed } = told;
  const { candidates } = space;
  const sets = new Uint8Array(allowed * candidates);
  const costs = new Float64Array(allowed);
  let count = 0;
  for (const open of everyAllowed(space.question)) {
    sets.set(open, count * candidates);
    costs[count] = costOf(space, open);
    count++;
    state.round = Math.min(enumerationRounds - 1, Math.floor((count / allowed) * enumerationRounds));
    yield;
  }
  pool.looked = count;
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  order.sort((one, other) => costs[one]! - costs[other]! || one - other);
  const networkOf = (at: number): LocationNetwork => {
    const open = sets.slice(at * candidates, (at + 1) * candidates);
    const nearest = new Int16Array(space.classes * space.cells);
    return { open, cost: costOf(space, open, nearest), nearest };
  };
  state.crowded = yield* keepNear(told, { order, networkOf });
  state.round = enumerationRounds;
  state.ended = true;
}

function* keepNear(
  { space, pool, rules }: { space: LocationSpace; pool: Pool; rules: PoolRules },
  told: { order: Uint32Array; networkOf: (at: number) => LocationNetwork },
): Generator<void, boolean> {
  // What was known beforehand is met again.
  pool.best = undefined;
  pool.near = [];
  pool.beyond = [];
  let alike = 0;
  let crowded = false;
  for (let at = 0; at < told.order.length; at++) {
    const network = told.networkOf(told.order[at]!);
    if (network.cost >= space.missing) break;
    pool.best ??= network;
    const unlike = differenceOf(space, network.nearest, pool.best.nearest) >= rules.leastDifference;
    if (network.cost <= mostCost(pool, rules)) {
      // Those like the best can never stand beside it: a quarter of the room is theirs.
      const fits = unlike ? pool.near.length - alike < (rules.mostKept * 3) / 4 : alike < rules.mostKept / 4;
      if (fits) pool.near.push(network);
      else crowded = true;
      if (fits && !unlike) alike++;
    } else {
      if (unlike) pool.beyond.push(network);
      if (pool.beyond.length >= rules.mostKept || at - pool.near.length > mostBeyond) break;
    }
    yield;
  }
  return crowded;
}
