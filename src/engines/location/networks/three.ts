import { differenceOf } from './cost.ts';
import type { LocationNetwork, NearestMiss } from './question.ts';
import type { Pool, PoolRules } from './pool.ts';
import type { LocationSpace } from './space.ts';

export type Chosen = Readonly<{
  networks: readonly LocationNetwork[];
  difference: readonly (readonly number[])[];
  miss?: NearestMiss;
}>;

/**
 * The networks to show: as many as wanted, any two of them differing enough, with the least loss together. The best is
 * among them unless only others fit together in that number. Exact over the pool: every set that could be cheaper than the
 * cheapest found is gone through.
 */
export function chooseDifferent(
  space: LocationSpace,
  pool: Pool,
  told: { rules: PoolRules; wanted: number },
): Chosen {
  const { rules, wanted } = told;
  const { near } = pool;
  const measure = measurer(space, near);
  const fits = (one: number, other: number) => measure(one, other) >= rules.leastDifference;
  let chosen: readonly number[] = [];
  for (let size = Math.min(wanted, near.length); size > 0 && chosen.length === 0; size--) {
    const bestAt = near.indexOf(pool.best!);
    chosen =
      cheapest(near, { size, fits, from: [bestAt] }) ??
      (size > 1 ? (cheapest(near, { size, fits, from: [] }) ?? []) : [bestAt]);
  }
  const networks = chosen.map((at) => near[at]!);
  const difference = chosen.map((one) => chosen.map((other) => (one === other ? 0 : measure(one, other))));
  if (chosen.length >= wanted) return { networks, difference };
  return { networks, difference, miss: missOf(space, pool, { rules, networks }) };
}

/** The set of `size` that holds `from`, fits pair by pair and costs least; undefined when there is none. */
function cheapest(
  near: readonly LocationNetwork[],
  told: { size: number; fits: (one: number, other: number) => boolean; from: readonly number[] },
): readonly number[] | undefined {
  const { size, fits } = told;
  let found: readonly number[] | undefined;
  let least = Infinity;
  const extend = (chosen: readonly number[], after: number, cost: number): void => {
    if (chosen.length === size) {
      if (cost < least) {
        least = cost;
        found = chosen.toSorted((one, other) => one - other);
      }
      return;
    }
    for (let at = after; at < near.length; at++) {
      // Ascending costs: those that follow cost at least as much each.
      if (cost + near[at]!.cost * (size - chosen.length) >= least) return;
      if (!chosen.includes(at) && chosen.every((one) => fits(one, at)))
        extend([...chosen, at], at + 1, cost + near[at]!.cost);
    }
  };
  extend(
    told.from,
    0,
    told.from.reduce((sum, at) => sum + near[at]!.cost, 0),
  );
  return found;
}

function measurer(space: LocationSpace, near: readonly LocationNetwork[]) {
  const known = new Map<number, number>();
  return (one: number, other: number): number => {
    const key = Math.min(one, other) * near.length + Math.max(one, other);
    let difference = known.get(key);
    if (difference === undefined)
      known.set(key, (difference = differenceOf(space, near[one]!.nearest, near[other]!.nearest)));
    return difference;
  };
}

function missOf(
  space: LocationSpace,
  pool: Pool,
  told: { rules: PoolRules; networks: readonly LocationNetwork[] },
): NearestMiss {
  const least = (network: LocationNetwork) =>
    Math.min(...told.networks.map((one) => differenceOf(space, one.nearest, network.nearest)));
  const cheap = pool.beyond.find((network) => least(network) >= told.rules.leastDifference);
  let difference: number | null = null;
  for (const network of pool.near) {
    if (told.networks.includes(network)) continue;
    difference = Math.max(difference ?? 0, least(network));
  }
  const best = pool.best?.cost ?? 0;
  return { loss: cheap && best > 0 ? cheap.cost / best - 1 : null, difference };
}
