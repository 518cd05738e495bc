import { assignExactly } from './assign-exact.ts';
import { allows, type Case } from './case.ts';
import { planSteps, type Flow, type Pauses } from './transport.ts';

/** The best answer so far. */
export type Found = Readonly<{
  objective: number;
  open: Uint8Array;
  flow?: Flow;
  /** Per demand its site, where demands are whole. */
  site?: Int32Array;
}>;

export type Incumbent = {
  one: Case;
  found: Found | null;
  /** Open sets whose cheapest split is known, with its cost. */
  known: Map<string, number>;
};

/** What must be beaten: the best objective, or Infinity. */
export const bestOf = ({ found }: Incumbent): number => found?.objective ?? Infinity;

/** Splits all demands over these sites as cheaply as can be, unless it was done before; the cost, or Infinity. */
export function* trySplit(incumbent: Incumbent, open: Uint8Array): Pauses<number> {
  const { one, known } = incumbent;
  const sites = [...open.keys()].filter((site) => open[site] === 1);
  const name = sites.join();
  const before = known.get(name);
  if (before !== undefined) return before;
  if (!allows(one, open)) return Infinity;
  let fixed = 0;
  for (const site of sites) fixed += one.fixed[site]!;
  const flow = yield* planSteps(one, sites, bestOf(incumbent) - fixed);
  if (flow === undefined) return undefined;
  const objective = flow.cost + fixed;
  if (known.size > 50_000) known.clear();
  known.set(name, objective);
  if (objective < bestOf(incumbent)) incumbent.found = { objective, open: open.slice(), flow };
  return objective;
}

/** Takes an assignment of whole demands if it is better. */
export function takeWhole(
  incumbent: Incumbent,
  told: Readonly<{ cost: number; open: Uint8Array; site: Int32Array }>,
): boolean {
  if (!(told.cost < bestOf(incumbent)) || !allows(incumbent.one, told.open)) return false;
  incumbent.found = { objective: told.cost, open: told.open.slice(), site: told.site.slice() };
  return true;
}

/** The best answer with exactly these sites, as far as it can be told; what no answer with them is below. */
export function* closeLeaf(
  incumbent: Incumbent,
  told: Readonly<{ locks: Int8Array; bound: number }>,
): Generator<undefined, number, boolean | undefined> {
  const { one } = incumbent;
  const open = Uint8Array.from(told.locks, (lock) => (lock === 1 ? 1 : 0));
  if (!allows(one, open)) return Infinity;
  if (!one.single) return (yield* trySplit(incumbent, open)) ?? told.bound;
  const sites = [...open.keys()].filter((site) => open[site] === 1);
  let fixed = 0;
  for (const site of sites) fixed += one.fixed[site]!;
  const cutoff = bestOf(incumbent) - fixed;
  const best = assignExactly(one, { sites, cutoff, mostNodes: 20_000 });
  takeWhole(incumbent, { cost: best.cost + fixed, open, site: best.site });
  return best.complete ? Math.min(best.cost + fixed, bestOf(incumbent)) : told.bound;
}
