import { slack, type Case } from './case.ts';

/** Demands split over a set of open sites at least cost. */
export type Flow = Readonly<{
  /** Of minutes and overflow, without what sites cost; Infinity where it cannot be or would not be below the cutoff. */
  cost: number;
  sites: readonly number[];
  /** Share of demand `d` at the site in place `k`: `share[k × demandCount + d]`. */
  share: Float64Array;
}>;

/** Work that pauses now and then, some milliseconds apart; resumed with `true` it is given up, and ends with undefined. */
export type Pauses<Result> = Generator<undefined, Result | undefined, boolean | undefined>;

/** Looked-at moves between two pauses. */
const looksAPause = 2e6;

/**
 * The cheapest way to split all demands over these sites, exactly: everything begins at its cheapest site, then units
 * leave full sites along the cheapest chains of moves (successive shortest paths, Ahuja, Magnanti & Orlin 1993, ch. 9;
 * the network is that of the sites alone, each arc the demand that moves at least cost per unit). No flow once the
 * cost reaches `cutoff`.
 */
export function* planSteps(one: Case, sites: readonly number[], cutoff = Infinity): Pauses<Flow> {
  const { demandCount, size, needs, unreachable } = one;
  const rows = sites.map((site) => one.row(site));
  const share = new Float64Array(sites.length * demandCount);
  const members: number[][] = sites.map(() => []);
  const load = new Float64Array(sites.length);
  let cost = 0;
  const none: Flow = { cost: Infinity, sites, share };
  for (let demand = 0; demand < demandCount; demand++) {
    if (needs[demand] === 0) continue;
    let best = 0;
    for (let k = 1; k < rows.length; k++) if (rows[k]![demand]! < rows[best]![demand]!) best = k;
    if (rows.length === 0 || rows[best]![demand] === unreachable) return none;
    cost += rows[best]![demand]!;
    share[best * demandCount + demand] = 1;
    if (size[demand]! > 0) members[best]!.push(demand);
    load[best]! += size[demand]!;
  }
  const net: Net = {
    one,
    rows,
    share,
    members,
    load,
    sites,
    ...arcsOf(sites.length),
    looks: { left: looksAPause },
  };
  let built = false;
  for (let k = 0; k < sites.length; k++) {
    const capacity = one.capacity[sites[k]!]!;
    if (load[k]! <= capacity + slack(capacity)) continue;
    for (let from = 0; !built && from < sites.length; from++) {
      fillArcs(net, from);
      if (net.looks.left <= 0 && (yield* breathe(net))) return undefined;
    }
    built = true;
    const paid = yield* relieve(net, { from: k, allowed: cutoff - cost });
    if (paid === undefined) return undefined;
    if (paid === Infinity) return none;
    cost += paid;
  }
  return cost >= cutoff ? none : { cost: exactCost(net), sites, share };
}

/** The same at once. */
export function planFlow(one: Case, sites: readonly number[], cutoff = Infinity): Flow {
  const steps = planSteps(one, sites, cutoff);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value!;
}

/** Pauses; whether it is to be given up. */
function* breathe({ looks }: Net): Generator<undefined, boolean, boolean | undefined> {
  looks.left = looksAPause;
  return (yield undefined) === true;
}

type Net = Readonly<{
  one: Case;
  rows: readonly Float64Array[];
  share: Float64Array;
  members: number[][];
  load: Float64Array;
  sites: readonly number[];
  /** Least cost per unit of moving from k to l at k × count + l, and which demand that is. */
  least: Float64Array;
  mover: Int32Array;
  distance: Float64Array;
  before: Int32Array;
  /** Moves that may be looked at before the next pause. */
  looks: { left: number };
}>;

function arcsOf(count: number) {
  return {
    least: new Float64Array(count * count),
    mover: new Int32Array(count * count),
    distance: new Float64Array(count),
    before: new Int32Array(count),
  };
}

function fillArcs({ one, rows, members, least, mover, looks }: Net, from: number): void {
  const count = rows.length;
  looks.left -= count * (1 + members[from]!.length);
  for (let to = 0; to < count; to++) {
    let [best, who] = [Infinity, -1];
    if (to !== from)
      for (const demand of members[from]!) {
        if (rows[to]![demand] === one.unreachable) continue;
        const rate = (rows[to]![demand]! - rows[from]![demand]!) / one.size[demand]!;
        if (rate < best) [best, who] = [rate, demand];
      }
    least[from * count + to] = best;
    mover[from * count + to] = who;
  }
}

/** Moves what is too much at a site until it fits; what that costs, Infinity where it cannot be within what is allowed. */
function* relieve(net: Net, told: Readonly<{ from: number; allowed: number }>): Pauses<number> {
  const { one, load, sites, distance } = net;
  const { from } = told;
  const capacity = one.capacity[sites[from]!]!;
  let paid = 0;
  while (load[from]! > capacity + slack(capacity)) {
    walk(net, from);
    if (net.looks.left <= 0 && (yield* breathe(net))) return undefined;
    let [end, least] = [-1, Infinity];
    for (let k = 0; k < sites.length; k++) {
      const room = one.capacity[sites[k]!]!;
      const full = load[k]! >= room - 1e-3 * slack(room);
      const reach = distance[k]! + (k === from || full ? one.price : 0);
      if (reach < least) [end, least] = [k, reach];
    }
    const excess = load[from]! - capacity;
    if (least === Infinity || paid + excess * least >= told.allowed) return Infinity;
    if (end === from) return paid + excess * least;
    const room = one.capacity[sites[end]!]!;
    const full = load[end]! >= room - 1e-3 * slack(room);
    paid += least * push(net, { from, end, most: full ? excess : Math.min(excess, room - load[end]!) });
  }
  return paid;
}

/** Least cost per unit from a site to all others (Bellman & Ford, with a queue). */
function walk({ sites, least, distance, before, looks }: Net, from: number): void {
  const count = sites.length;
  distance.fill(Infinity);
  distance[from] = 0;
  const queue = [from];
  const waits = new Uint8Array(count);
  const most = count * count * count;
  for (let at = 0; at < queue.length && at < most; at++) {
    const k = queue[at]!;
    waits[k] = 0;
    looks.left -= count;
    for (let to = 0; to < count; to++) {
      const reach = distance[k]! + least[k * count + to]!;
      // Rounding must not lead round in circles.
      if (!(reach < distance[to]! - 1e-12 * (1 + Math.abs(reach))) || to === from) continue;
      distance[to] = reach;
      before[to] = k;
      if (waits[to] === 0) queue.push(to);
      waits[to] = 1;
    }
  }
}

/** Moves as much as every demand on the chain has, at most `most`; says how much. */
function push(net: Net, told: Readonly<{ from: number; end: number; most: number }>): number {
  const { one, rows, share, members, load, mover, before } = net;
  const count = rows.length;
  let amount = told.most;
  for (let to = told.end; to !== told.from; to = before[to]!) {
    const demand = mover[before[to]! * count + to]!;
    amount = Math.min(amount, share[before[to]! * one.demandCount + demand]! * one.size[demand]!);
  }
  const moves: [number, number, number][] = [];
  for (let to = told.end; to !== told.from; to = before[to]!)
    moves.push([before[to]!, to, mover[before[to]! * count + to]!]);
  const touched = new Set<number>();
  for (const [from, to, demand] of moves) {
    const [old, now] = [from * one.demandCount + demand, to * one.demandCount + demand];
    const part = amount / one.size[demand]!;
    if (share[now] === 0) {
      members[to]!.push(demand);
      arrive(net, to, demand);
    }
    share[now]! += part;
    share[old]! -= part;
    if (share[old]! > 1e-12) continue;
    share[now]! += share[old]!;
    share[old] = 0;
    members[from]!.splice(members[from]!.indexOf(demand), 1);
    touched.add(from);
  }
  load[told.from]! -= amount;
  load[told.end]! += amount;
  for (const k of touched) fillArcs(net, k);
  return amount;
}

/** A demand that is new at a site may be the one that leaves it cheapest. */
function arrive({ one, rows, least, mover }: Net, from: number, demand: number): void {
  const count = rows.length;
  for (let to = 0; to < count; to++) {
    if (to === from || rows[to]![demand] === one.unreachable) continue;
    const rate = (rows[to]![demand]! - rows[from]![demand]!) / one.size[demand]!;
    if (rate >= least[from * count + to]!) continue;
    least[from * count + to] = rate;
    mover[from * count + to] = demand;
  }
}

/** Summed anew from the shares, in the order of sites and demands, so that no rounding of the search remains. */
function exactCost({ one, rows, share, sites }: Net): number {
  let cost = 0;
  for (let k = 0; k < sites.length; k++) {
    let load = 0;
    for (let demand = 0; demand < one.demandCount; demand++) {
      const part = share[k * one.demandCount + demand]!;
      if (part === 0) continue;
      cost += part * rows[k]![demand]!;
      load += part * one.size[demand]!;
    }
    const capacity = one.capacity[sites[k]!]!;
    if (load > capacity + slack(capacity)) cost += (load - capacity) * one.price;
  }
  return cost;
}
