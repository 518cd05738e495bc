import { slack, type Case } from './case.ts';

/** The best way to give whole demands to open sites, or how far it was looked for. */
export type Assigned = Readonly<{
  /** Minutes and overflow; Infinity where nothing below the cutoff was found. */
  cost: number;
  /** Per demand: its site, −1 for those that need none. */
  site: Int32Array;
  /** Everything was looked through: nothing below the cutoff is better. */
  complete: boolean;
}>;

/**
 * Every assignment of whole demands below `cutoff`, the largest demands first, pruned by what the rest costs at least at
 * its nearest sites. For few demands or loose capacities; gives up after `mostNodes` steps.
 */
export function assignExactly(
  one: Case,
  told: Readonly<{ sites: readonly number[]; cutoff: number; mostNodes: number }>,
): Assigned {
  const { sites, mostNodes } = told;
  const order = [...one.needs.keys()]
    .filter((demand) => one.needs[demand] === 1)
    .sort((a, b) => one.size[b]! - one.size[a]! || a - b);
  const rows = sites.map((site) => one.row(site));
  const choices = order.map((demand) =>
    [...sites.keys()]
      .filter((k) => rows[k]![demand] !== one.unreachable)
      .sort((a, b) => rows[a]![demand]! - rows[b]![demand]! || a - b),
  );
  const rest = new Float64Array(order.length + 1);
  for (let at = order.length - 1; at >= 0; at--)
    rest[at] = rest[at + 1]! + (choices[at]!.length > 0 ? rows[choices[at]![0]!]![order[at]!]! : Infinity);
  const site = new Int32Array(one.demandCount).fill(-1);
  let best: Assigned = { cost: Infinity, site, complete: true };
  let [limit, nodes] = [told.cutoff, 0];
  const load = new Float64Array(sites.length);
  const next = new Int32Array(order.length + 1);
  const paid = new Float64Array(order.length + 1);
  const before = new Float64Array(order.length + 1);
  const placed = new Int32Array(order.length + 1);
  let at = 0;
  if (rest[0]! >= limit) return best;
  for (;;) {
    if (at === order.length) {
      if (paid[at]! < limit) {
        limit = paid[at]!;
        const found = new Int32Array(one.demandCount).fill(-1);
        order.forEach((demand, i) => (found[demand] = sites[placed[i]!]!));
        best = { cost: limit, site: found, complete: true };
      }
      if (--at < 0) return best;
      load[placed[at]!] = before[at]!;
    }
    const demand = order[at]!;
    let went = false;
    while (!went && next[at]! < choices[at]!.length) {
      if (++nodes > mostNodes) return { ...best, complete: false };
      const k = choices[at]![next[at]!++]!;
      const total = paid[at]! + rows[k]![demand]!;
      if (total + rest[at + 1]! >= limit) break;
      const capacity = one.capacity[sites[k]!]!;
      const now = load[k]! + one.size[demand]!;
      if (now > capacity + slack(capacity) && one.price === Infinity) continue;
      const over = Math.max(0, now - capacity) - Math.max(0, load[k]! - capacity);
      const sum = over > 0 ? total + over * one.price : total;
      if (sum + rest[at + 1]! >= limit) continue;
      before[at] = load[k]!;
      load[k] = now;
      placed[at] = k;
      paid[++at] = sum;
      next[at] = 0;
      went = true;
    }
    if (went) continue;
    if (--at < 0) return best;
    load[placed[at]!] = before[at]!;
  }
}
