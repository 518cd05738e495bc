/** What could be served at sites, in runs by site: a demand, what serving it saves, and that per unit of its size. */
export type Items = { demand: Int32Array; saves: Float64Array; rate: Float64Array };

export type Run = Readonly<{ from: number; to: number }>;

export type Fill = {
  /** What all that is served saves, less the price of overflow. */
  saves: number;
  /** Items from the run's start to here are served whole. */
  whole: number;
  /** Share of the item at `whole` that is served. */
  part: number;
};

/**
 * Serves what saves most within the room, the last item in part (Dantzig 1957); units beyond the room at `price` each.
 * Orders the run so that served items come first. Exact for demands that may be split, and no less than the best for
 * whole ones. Finds the last item by partition, without sorting (Balas & Zemel 1980).
 */
export function fillInParts(
  items: Items,
  told: Readonly<{ run: Run; size: Float64Array; room: number; price: number }>,
  fill: Fill,
): void {
  const { run, size, price } = told;
  const { demand, saves, rate } = items;
  fill.saves = 0;
  fill.part = 0;
  let total = 0;
  for (let at = run.from; at < run.to; at++) total += size[demand[at]!]!;
  fill.whole = run.to;
  let overflow = 0;
  if (total > told.room) {
    let dear = 0;
    let end = run.from;
    if (price < Infinity)
      for (let at = run.from; at < run.to; at++) {
        if (rate[at]! <= price) continue;
        swap(items, at, end++);
        dear += size[demand[end - 1]!]!;
      }
    if (dear >= told.room && price < Infinity) {
      fill.whole = end;
      overflow = dear - told.room;
    } else breakItem(items, { from: end, to: run.to, size, room: told.room - dear }, fill);
  }
  let sum = 0;
  for (let at = run.from; at < fill.whole; at++) sum += saves[at]!;
  if (fill.part > 0) sum += fill.part * saves[fill.whole]!;
  fill.saves = overflow > 0 ? sum - price * overflow : sum;
}

/** Partitions the run by falling rate until the item that no longer fits whole stands behind all that do. */
function breakItem(
  items: Items,
  told: Readonly<{ from: number; to: number; size: Float64Array; room: number }>,
  fill: Fill,
): void {
  const { demand, rate } = items;
  const { size } = told;
  let { from, to, room } = told;
  while (from < to) {
    const pivot = middle(rate[from]!, rate[(from + to) >> 1]!, rate[to - 1]!);
    let [above, at, below, greater] = [from, from, to, 0];
    while (at < below) {
      const own = rate[at]!;
      if (own > pivot) {
        greater += size[demand[at]!]!;
        swap(items, at++, above++);
      } else if (own < pivot) swap(items, at, --below);
      else at++;
    }
    if (greater > room) {
      to = above;
      continue;
    }
    room -= greater;
    for (from = above; from < below; from++) {
      const own = size[demand[from]!]!;
      if (own > room) {
        fill.whole = from;
        fill.part = room / own;
        return;
      }
      room -= own;
    }
  }
  fill.whole = from;
}

function middle(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  return a < c ? a : b < c ? c : b;
}

function swap({ demand, saves, rate }: Items, a: number, b: number): void {
  if (a === b) return;
  const [oldDemand, oldSaves, oldRate] = [demand[a]!, saves[a]!, rate[a]!];
  demand[a] = demand[b]!;
  saves[a] = saves[b]!;
  rate[a] = rate[b]!;
  demand[b] = oldDemand;
  saves[b] = oldSaves;
  rate[b] = oldRate;
}

/**
 * The best choice of whole items within the room (Horowitz & Sahni 1974), or undefined when more than `mostNodes` steps
 * back would be needed: then only the value in parts is known, which is no less. Orders the run so that what is served
 * comes first.
 */
export function fillWhole(
  items: Items,
  told: Readonly<{ run: Run; size: Float64Array; room: number; mostNodes: number }>,
): Fill | undefined {
  const { run, size, room } = told;
  const count = run.to - run.from;
  const order = new Int32Array(count);
  for (let at = 0; at < count; at++) order[at] = run.from + at;
  order.sort((a, b) => items.rate[b]! - items.rate[a]! || items.demand[a]! - items.demand[b]!);
  const heavy = new Float64Array(count);
  const saves = new Float64Array(count);
  const demand = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    demand[at] = items.demand[order[at]!]!;
    saves[at] = items.saves[order[at]!]!;
    heavy[at] = size[demand[at]!]!;
  }
  const best = bestWhole({ heavy, saves, room, mostNodes: told.mostNodes });
  if (best === undefined) return undefined;
  let [front, back, sum] = [run.from, run.to, 0];
  for (let at = 0; at < count; at++) {
    const to = best[at] === 1 ? front++ : --back;
    if (best[at] === 1) sum += saves[at]!;
    items.demand[to] = demand[at]!;
    items.saves[to] = saves[at]!;
    items.rate[to] = heavy[at]! > 0 ? saves[at]! / heavy[at]! : Infinity;
  }
  return { saves: sum, whole: front, part: 0 };
}

/** 1 per item taken; items stand by falling savings per unit. */
function bestWhole(
  told: Readonly<{ heavy: Float64Array; saves: Float64Array; room: number; mostNodes: number }>,
): Uint8Array | undefined {
  const { heavy, saves, mostNodes } = told;
  const count = heavy.length;
  const taken = new Uint8Array(count);
  let best: Uint8Array | undefined;
  // Sums that come back from steps differ in their last bits: an item that just fits must go on fitting.
  const touch = 1e-9 * Math.max(1, told.room);
  let [bestSum, sum, room, at, nodes] = [-1, 0, told.room, 0, 0];
  for (;;) {
    let pruned = false;
    while (at < count) {
      let [next, ahead, left] = [at, sum, room];
      while (next < count && heavy[next]! <= left + touch) {
        ahead += saves[next]!;
        left -= heavy[next]!;
        next++;
      }
      const bound = next < count ? ahead + (Math.max(0, left) / heavy[next]!) * saves[next]! : ahead;
      if (bound <= bestSum * (1 + 1e-12)) {
        pruned = true;
        break;
      }
      taken.fill(1, at, next);
      [sum, room, at] = [ahead, left, next + 1];
    }
    if (!pruned && sum > bestSum) {
      bestSum = sum;
      best = taken.slice();
    }
    let last = Math.min(at, count) - 1;
    while (last >= 0 && taken[last] === 0) last--;
    if (last < 0) return best ?? taken;
    if (++nodes > mostNodes) return undefined;
    taken[last] = 0;
    sum -= saves[last]!;
    room += heavy[last]!;
    at = last + 1;
  }
}
