import { costOf, differenceOf } from './cost.ts';
import type { LocationNetwork } from './question.ts';
import type { LocationSpace } from './space.ts';

/** Networks worth remembering: within the loss of the best found, and the cheapest beyond it that are unlike the best. */
export type Pool = {
  best: LocationNetwork | undefined;
  /** Within the loss, the cheapest first. */
  near: LocationNetwork[];
  /** Dearer than that, but unlike the best: what the nearest miss is told from. */
  beyond: LocationNetwork[];
  known: Set<string>;
  /** Which networks differ enough from the best of now; forgotten when there is a new best. */
  unlike: Map<LocationNetwork, boolean>;
  looked: number;
};

export type PoolRules = Readonly<{ mostLoss: number; leastDifference: number; mostKept: number }>;

export function makePool(): Pool {
  return { best: undefined, near: [], beyond: [], known: new Set(), unlike: new Map(), looked: 0 };
}

/** The largest cost that is still within the loss. */
export function mostCost({ best }: Pool, { mostLoss }: PoolRules): number {
  return best ? best.cost * (1 + mostLoss) : Infinity;
}

/** Remembers a network whose cost is known, when it is worth it. `open` is copied. */
export function remember(
  space: LocationSpace,
  pool: Pool,
  told: { open: Uint8Array; cost: number; rules: PoolRules },
): void {
  const { open, cost, rules } = told;
  pool.looked++;
  if (cost >= space.missing) return;
  const isBest =
    !pool.best || cost < pool.best.cost || (cost === pool.best.cost && isBefore(open, pool.best.open));
  const isNear = isBest || cost <= mostCost(pool, rules);
  const last = isNear ? pool.near : pool.beyond;
  if (!isBest && last.length >= rules.mostKept && cost >= last.at(-1)!.cost) return;
  const key = String.fromCharCode(...open);
  if (pool.known.has(key)) return;
  pool.known.add(key);
  const nearest = new Int16Array(space.classes * space.cells);
  costOf(space, open, nearest);
  const network: LocationNetwork = { open: Uint8Array.from(open), cost, nearest };
  if (isBest) {
    pool.best = network;
    pool.unlike.clear();
    insert(pool.near, network);
    const most = mostCost(pool, rules);
    const far = pool.near.filter((one) => one.cost > most);
    pool.near = pool.near.filter((one) => one.cost <= most);
    for (const one of far) insert(pool.beyond, one);
    pool.beyond = pool.beyond.filter((one) => isUnlike(space, pool, { network: one, rules }));
  } else if (isNear) insert(pool.near, network);
  else if (isUnlike(space, pool, { network, rules })) insert(pool.beyond, network);
  trim(space, pool, rules);
}

function isUnlike(
  space: LocationSpace,
  pool: Pool,
  told: { network: LocationNetwork; rules: PoolRules },
): boolean {
  const { network, rules } = told;
  let unlike = pool.unlike.get(network);
  if (unlike === undefined) {
    unlike = differenceOf(space, network.nearest, pool.best!.nearest) >= rules.leastDifference;
    pool.unlike.set(network, unlike);
  }
  return unlike;
}

// Two open sets of the same cost: the one that a list of candidates names first, so that chance does not decide.
function isBefore(one: Uint8Array, other: Uint8Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at]! > other[at]!;
  return false;
}

function insert(list: LocationNetwork[], network: LocationNetwork): void {
  let at = list.length;
  while (at > 0 && goesBefore(network, list[at - 1]!)) at--;
  list.splice(at, 0, network);
}

function goesBefore(one: LocationNetwork, other: LocationNetwork): boolean {
  return one.cost < other.cost || (one.cost === other.cost && isBefore(one.open, other.open));
}

/** Of too many near ones, those like the best go first: they can never stand beside it. */
function trim(space: LocationSpace, pool: Pool, rules: PoolRules): void {
  if (pool.near.length > rules.mostKept) {
    const like = pool.near.findLastIndex(
      (network) => network !== pool.best && !isUnlike(space, pool, { network, rules }),
    );
    pool.near.splice(like < 0 ? pool.near.length - 1 : like, 1);
  }
  if (pool.beyond.length > rules.mostKept) pool.beyond.pop();
}
