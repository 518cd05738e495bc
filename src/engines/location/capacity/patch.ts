import { slack, type Case } from './case.ts';

/**
 * A patch of the region: some open sites and the demands that they serve whole, with a small table of costs. Moves
 * within it touch nothing outside. Arrays are kept and reused; demands and places are counted within the patch.
 */
export type Patch = {
  sites: number[];
  demands: Int32Array;
  count: number;
  size: Float64Array;
  /** Cost of demand `i` at place `k`: `cost[i × width + k]`. */
  cost: Float64Array;
  width: number;
  place: Int32Array;
  load: Float64Array;
  capacity: Float64Array;
  /** 1 where a place got or lost demands. */
  changed: Uint8Array;
};

export function emptyPatch(one: Case): Patch {
  return {
    sites: [],
    demands: new Int32Array(one.demandCount),
    count: 0,
    size: new Float64Array(one.demandCount),
    cost: new Float64Array(0),
    width: 0,
    place: new Int32Array(one.demandCount),
    load: new Float64Array(0),
    capacity: new Float64Array(0),
    changed: new Uint8Array(0),
  };
}

/** Sets the sites, and with them the table; every demand must be placed anew. */
export function setSites(one: Case, patch: Patch, sites: readonly number[]): void {
  const width = sites.length;
  patch.sites = sites.slice();
  patch.width = width;
  if (patch.cost.length < patch.count * width)
    patch.cost = new Float64Array(Math.ceil(1.3 * patch.count * width));
  if (patch.load.length < width) {
    patch.load = new Float64Array(width);
    patch.capacity = new Float64Array(width);
    patch.changed = new Uint8Array(width);
  }
  patch.changed.fill(0);
  for (let k = 0; k < width; k++) fillColumn(one, patch, k);
}

export function fillColumn(one: Case, patch: Patch, k: number): void {
  const row = one.row(patch.sites[k]!);
  patch.capacity[k] = one.capacity[patch.sites[k]!]!;
  for (let i = 0; i < patch.count; i++) patch.cost[i * patch.width + k] = row[patch.demands[i]!]!;
}

/** What a load is charged beyond a capacity. */
function beyond(load: number, capacity: number, price: number): number {
  return load > capacity && load > capacity + slack(capacity) ? (load - capacity) * price : 0;
}

/** Cost of the patch: minutes, sites, and overflow at `price`. */
export function patchCost(one: Case, patch: Patch, price: number): number {
  let cost = 0;
  for (let i = 0; i < patch.count; i++) cost += patch.cost[i * patch.width + patch.place[i]!]!;
  for (let k = 0; k < patch.width; k++)
    cost += one.fixed[patch.sites[k]!]! + beyond(patch.load[k]!, patch.capacity[k]!, price);
  return cost;
}

/** Places the demands whose place is −1, the largest first, where each costs least now. */
export function placeRest(patch: Patch, price: number): void {
  const { size, place, load, capacity, cost, width } = patch;
  const rest: number[] = [];
  load.fill(0);
  for (let i = 0; i < patch.count; i++)
    if (place[i] === -1) rest.push(i);
    else load[place[i]!]! += size[i]!;
  rest.sort((a, b) => size[b]! - size[a]! || a - b);
  for (const i of rest) {
    let [best, least] = [0, Infinity];
    for (let k = 0; k < width; k++) {
      const own = cost[i * width + k]! + beyond(load[k]! + size[i]!, capacity[k]!, price);
      if (own < least) [best, least] = [k, own];
    }
    place[i] = best;
    load[best]! += size[i]!;
    patch.changed[best] = 1;
  }
}

/** Moves single demands, and exchanges pairs, while that lowers the cost. */
export function settle(patch: Patch, price: number): void {
  for (let round = 0; round < 8; round++) {
    const moved = shiftAll(patch, price);
    if (!exchangeAll(patch, price) && !moved) return;
  }
}

function shiftAll(patch: Patch, price: number): boolean {
  const { size, place, load, capacity, cost, width } = patch;
  let moved = false;
  for (let i = 0; i < patch.count; i++) {
    const from = place[i]!;
    const own = size[i]!;
    const saved =
      cost[i * width + from]! +
      beyond(load[from]!, capacity[from]!, price) -
      beyond(load[from]! - own, capacity[from]!, price);
    let best = -1;
    let least = saved - 1e-9 * (1 + Math.abs(saved));
    for (let k = 0; k < width; k++) {
      const way = cost[i * width + k]!;
      if (way >= least || k === from) continue;
      const total = way + beyond(load[k]! + own, capacity[k]!, price) - beyond(load[k]!, capacity[k]!, price);
      if (total < least) [best, least] = [k, total];
    }
    if (best === -1) continue;
    load[from]! -= own;
    load[best]! += own;
    place[i] = best;
    patch.changed[from] = 1;
    patch.changed[best] = 1;
    moved = true;
  }
  return moved;
}

function exchangeAll(patch: Patch, price: number): boolean {
  const { place, count, width } = patch;
  let moved = false;
  if (count <= 64) {
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++)
        if (place[i] !== place[j] && exchange(patch, { i, j, price })) moved = true;
    return moved;
  }
  for (let a = 0; a < width; a++)
    for (let b = a + 1; b < width; b++) if (exchangeBetween(patch, { a, b, price })) moved = true;
  return moved;
}

/** Exchanges the demands of two places; where neither is too full only pairs that together have it nearer are looked at. */
function exchangeBetween(patch: Patch, told: Readonly<{ a: number; b: number; price: number }>): boolean {
  const { place, load, capacity, cost, width, count } = patch;
  const { a, b, price } = told;
  const full = load[a]! > capacity[a]! || load[b]! > capacity[b]!;
  const [atA, atB]: [number[], number[]] = [[], []];
  for (let i = 0; i < count; i++) {
    if (place[i] === a) atA.push(i);
    else if (place[i] === b) atB.push(i);
  }
  const savesA = (i: number) => cost[i * width + a]! - cost[i * width + b]!;
  atA.sort((i, j) => savesA(j) - savesA(i) || i - j);
  atB.sort((i, j) => savesA(i) - savesA(j) || i - j);
  let moved = false;
  for (const i of atA) {
    const own = savesA(i);
    for (const j of atB) {
      if (!full && own - savesA(j) <= 0) break;
      if (place[j] !== b || !exchange(patch, { i, j, price })) continue;
      moved = true;
      break;
    }
  }
  return moved;
}

function exchange(patch: Patch, told: Readonly<{ i: number; j: number; price: number }>): boolean {
  const { size, place, load, capacity, cost, width } = patch;
  const { i, j, price } = told;
  const a = place[i]!;
  const b = place[j]!;
  const saved = cost[i * width + a]! + cost[j * width + b]! - cost[i * width + b]! - cost[j * width + a]!;
  const more = size[j]! - size[i]!;
  const nextA = load[a]! + more;
  const nextB = load[b]! - more;
  const priced =
    beyond(nextA, capacity[a]!, price) +
    beyond(nextB, capacity[b]!, price) -
    beyond(load[a]!, capacity[a]!, price) -
    beyond(load[b]!, capacity[b]!, price);
  if (!(saved - priced > 1e-9 * (1 + Math.abs(saved)))) return false;
  place[i] = b;
  place[j] = a;
  load[a] = nextA;
  load[b] = nextB;
  patch.changed[a] = 1;
  patch.changed[b] = 1;
  return true;
}
