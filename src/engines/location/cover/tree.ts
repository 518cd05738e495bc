import type { Core } from './kernel.ts';

/** Where a search stands: which free sites it has opened and closed, and what that leaves. */
export type Tree = {
  core: Core;
  /** Per site of the core: 0 free, 1 open, 2 closed. */
  state: Uint8Array;
  /** Per row: sites it still needs (below 0: has more than it needs), and free sites that it has. */
  need: Int32Array;
  free: Int32Array;
  /** Rows that need more. */
  unmet: number;
  /** Sites in the order in which they were fixed. */
  trail: Int32Array;
  length: number;
  open: number;
  changes: number;
  spent: number;
  cost: number;
};

export function treeOf(core: Core): Tree {
  const size = core.sites.length;
  return {
    core,
    state: new Uint8Array(size),
    need: core.need.slice(),
    free: Int32Array.from(core.need, (_, row) => core.rowStart[row + 1]! - core.rowStart[row]!),
    unmet: core.rowCount,
    trail: new Int32Array(size),
    length: 0,
    open: 0,
    changes: 0,
    spent: 0,
    cost: core.base,
  };
}

/** Opens or closes a free site; returns the looked-at pairs. */
export function fixSite(tree: Tree, site: number, open: boolean): number {
  const { core, need, free } = tree;
  const end = core.colStart[site + 1]!;
  tree.state[site] = open ? 1 : 2;
  tree.trail[tree.length++] = site;
  if (core.changes >= 0 && (core.today[site] === 1) !== open) tree.changes++;
  if (open) {
    tree.open++;
    tree.spent += core.spend[site]!;
    tree.cost += core.costs[site]!;
  }
  for (let at = core.colStart[site]!; at < end; at++) {
    const row = core.colRow[at]!;
    free[row]!--;
    if (open && --need[row]! === 0) tree.unmet--;
  }
  return end - core.colStart[site]!;
}

/** Where the search may come back to. Sums are kept as they were, so that no rounding gathers. */
export type Mark = Readonly<{ length: number; spent: number; cost: number }>;

export const markOf = ({ length, spent, cost }: Tree): Mark => ({ length, spent, cost });

export function backTo(tree: Tree, mark: Mark): void {
  const { core, need, free, state } = tree;
  while (tree.length > mark.length) {
    const site = tree.trail[--tree.length]!;
    const open = state[site] === 1;
    state[site] = 0;
    if (core.changes >= 0 && (core.today[site] === 1) !== open) tree.changes--;
    if (open) tree.open--;
    for (let at = core.colStart[site]!; at < core.colStart[site + 1]!; at++) {
      const row = core.colRow[at]!;
      free[row]!++;
      if (open && ++need[row]! === 1) tree.unmet++;
    }
  }
  tree.spent = mark.spent;
  tree.cost = mark.cost;
}

/** Opens what rows cannot do without; false where a row has too few. */
export function propagate(tree: Tree): boolean {
  const { core, need, free, state } = tree;
  for (let row = 0; row < core.rowCount; row++) {
    if (need[row]! <= 0 || free[row]! > need[row]!) continue;
    if (free[row]! < need[row]!) return false;
    for (let at = core.rowStart[row]!; at < core.rowStart[row + 1]!; at++)
      if (state[core.rowSite[at]!] === 0) fixSite(tree, core.rowSite[at]!, true);
  }
  return true;
}
