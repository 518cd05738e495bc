import { boundingOf, fixByCost, raiseBound, slackOf } from './bound.ts';
import type { Bounding } from './bound.ts';
import { chooseCheapest, choiceOf } from './choose.ts';
import { isPure } from './kernel.ts';
import type { Core } from './kernel.ts';
import { reduce } from './reduce.ts';
import type { CoverTask, Rules } from './task.ts';
import { backTo, fixSite, markOf, propagate, treeOf } from './tree.ts';
import type { Tree } from './tree.ts';
import { isOver, pause } from './work.ts';
import type { Steps, Work } from './work.ts';

/** Sites found, and what they cost; returns how much a better set may cost, null to end. */
export type Accept = (open: Uint8Array, cost: number) => number | null;

/** What all parts of a search have in common. */
export type Hunt = {
  /** A set may cost so much to be of use. */
  target: number;
  accept: Accept;
  ended: boolean;
  /** The least bound of what was left unsearched. */
  left: number;
  work: Work;
};

export type Branching = Readonly<{
  core: Core;
  tree: Tree;
  bounding: Bounding;
  /** Prices by depth, made when first needed. */
  prices: Float64Array[];
  /** Sites of this core as sites of the core that the search began with. */
  expand: (open: Uint8Array) => Uint8Array;
  hunt: Hunt;
}>;

export function branchingOf(core: Core, hunt: Hunt, expand: Branching['expand'] = (open) => open): Branching {
  const bounding = boundingOf(core, choiceOf(core.sites.length));
  return { core, tree: treeOf(core), bounding, prices: [], expand, hunt };
}

/**
 * Goes through all sets that may cost at most the target, depth first: bounds each node by Lagrangian prices inherited
 * from its parent, fixes what the bound fixes, and opens in turn the sites of the row with the fewest (each without the
 * earlier ones). Where much is fixed, what is left is made a smaller core and reduced anew. Exact when it is let run to its
 * end; `left` says what could be below otherwise.
 */
export function* explore(branching: Branching, depth: number, above: number): Steps<void> {
  const { core, tree, hunt } = branching;
  const { work } = hunt;
  work.done += core.rowCount;
  if (work.done >= work.pauseAt) yield* pause(work);
  if (isOver(work)) {
    hunt.ended = true;
    hunt.left = Math.min(hunt.left, above);
    return;
  }
  if (!propagate(tree) || cannotKeepRules(branching)) return;
  if (tree.cost > hunt.target + slackOf(core, hunt.target)) return;
  if (tree.unmet > 0 && tree.unmet < 0.75 * core.rowCount) return yield* exploreRest(branching, depth, above);
  const bound = Math.max(above, yield* boundFirst(branching, depth));
  if (bound > hunt.target + slackOf(core, hunt.target)) return;
  if (!propagate(tree) || cannotKeepRules(branching)) return;
  if (tree.unmet === 0) yield* settle(branching, depth, bound);
  else yield* openInTurn(branching, depth, bound);
  if (hunt.ended) hunt.left = Math.min(hunt.left, bound);
}

/** The same of what is left below a node, as a core of its own. */
function* exploreRest(branching: Branching, depth: number, above: number): Steps<void> {
  const { core, hunt, expand } = branching;
  const { task, rows, sites } = restOf(branching);
  const rest = yield* reduce(task, hunt.work);
  if (rest === null) return;
  const opened = branching.tree.state.map((state) => (state === 1 ? 1 : 0));
  const inner = branchingOf(rest, hunt, (open) => {
    const all = opened.slice();
    rest.forced.forEach((forced, at) => (all[sites[at]!]! |= forced));
    open.forEach((one, at) => (all[sites[rest.sites[at]!]!]! |= one));
    return expand(all);
  });
  const own = new Float64Array(rest.rowCount + 1);
  const prices = branching.prices[depth - 1] ?? branching.prices[0]!;
  rest.rows.forEach((row, at) => (own[at] = prices[rows[row]!]!));
  inner.prices.push(own);
  if (core.budget < Infinity) own[rest.rowCount] = prices[core.rowCount]!;
  yield* explore(inner, 0, above);
}

/** Unmet rows and free sites as a task, and where they stand in the core. */
function restOf({ core, tree }: Branching): { task: CoverTask; rows: Int32Array; sites: Int32Array } {
  const sites = Int32Array.from(tree.state.keys()).filter((site) => tree.state[site] === 0);
  const rows = Int32Array.from(tree.need.keys()).filter((row) => tree.need[row]! > 0);
  const place = new Int32Array(core.sites.length).fill(-1);
  sites.forEach((site, at) => (place[site] = at));
  const start = new Int32Array(rows.length + 1);
  const site = new Int32Array(core.rowSite.length);
  let end = 0;
  rows.forEach((row, at) => {
    for (let entry = core.rowStart[row]!; entry < core.rowStart[row + 1]!; entry++) {
      const one = place[core.rowSite[entry]!]!;
      if (one >= 0) site[end++] = one;
    }
    start[at + 1] = end;
  });
  const today = Uint8Array.from(sites, (one) => core.today[one]!);
  const euros = Float64Array.from(sites, (one) => core.spend[one]!);
  const rules: Rules = {
    ...(core.count < 0 ? {} : { count: core.count - tree.open }),
    ...(core.changes < 0 ? {} : { changes: { today, most: core.changes - tree.changes } }),
    ...(core.budget === Infinity ? {} : { budget: { costs: euros, most: core.budget - tree.spent } }),
  };
  const task: CoverTask = {
    siteCount: sites.length,
    rows: { start, site: site.slice(0, end), need: Int32Array.from(rows, (row) => tree.need[row]!) },
    costs: Float64Array.from(sites, (one) => core.costs[one]!),
    locks: new Int8Array(sites.length),
    rules,
    base: tree.cost,
  };
  return { task, rows, sites };
}

/** A first bound of a node takes more steps than one renewed after a site was closed. */
const [firstSteps, nextSteps] = [24, 8];

function* boundFirst(branching: Branching, depth: number): Steps<number> {
  const { core, prices } = branching;
  if (depth > 0) (prices[depth] ??= new Float64Array(core.rowCount + 1)).set(prices[depth - 1]!);
  return yield* boundOf(branching, depth, firstSteps);
}

function* boundOf(branching: Branching, depth: number, steps: number): Steps<number> {
  const { core, tree, bounding, prices } = branching;
  const { target, work } = branching.hunt;
  const own = (prices[depth] ??= new Float64Array(core.rowCount + 1));
  const bound = yield* raiseBound(bounding, tree, { prices: own, steps, target, work, begin: 0.5 });
  if (bound <= target + slackOf(core, target)) fixByCost(bounding, tree, { bound, target });
  return bound;
}

/** Whether number, changes and budget cannot be kept below here, whatever is covered; exact for any two of them. */
function cannotKeepRules({ core, tree, bounding }: Branching): boolean {
  if (isPure(core)) return false;
  return tree.spent + chooseCheapest(tree, core.spend, bounding.choice) > core.budget;
}

/** Both ways of one site after another: all that is below when it opens, then the rest without it, bounded anew. */
function* openInTurn(branching: Branching, depth: number, above: number): Steps<void> {
  const { core, tree, hunt } = branching;
  const here = markOf(tree);
  let bound = above;
  while (tree.unmet > 0) {
    const site = siteToBranch(branching);
    const mark = markOf(tree);
    fixSite(tree, site, true);
    yield* explore(branching, depth + 1, bound);
    backTo(tree, mark);
    if (hunt.ended) break;
    fixSite(tree, site, false);
    if (!propagate(tree) || cannotKeepRules(branching)) break;
    bound = Math.max(bound, yield* boundOf(branching, depth, nextSteps));
    if (bound > hunt.target + slackOf(core, hunt.target) || !propagate(tree)) break;
    if (tree.unmet === 0) yield* settle(branching, depth, bound);
  }
  if (hunt.ended) hunt.left = Math.min(hunt.left, bound);
  backTo(tree, here);
}

/** Of the row with the fewest free sites the one that the prices like best. */
function siteToBranch(branching: Branching): number {
  const { core, tree, bounding } = branching;
  const row = rowToBranch(branching);
  let best = -1;
  for (let at = core.rowStart[row]!; at < core.rowStart[row + 1]!; at++) {
    const site = core.rowSite[at]!;
    if (tree.state[site] !== 0) continue;
    if (best < 0 || bounding.reduced[site]! < bounding.reduced[best]!) best = site;
  }
  return best;
}

/** The row with the fewest free sites; the dearest among equals. */
function rowToBranch({ core, tree, bounding }: Branching): number {
  let best = -1;
  for (let row = 0; row < core.rowCount; row++) {
    if (tree.need[row]! <= 0) continue;
    if (best >= 0) {
      const more = tree.free[row]! - tree.free[best]!;
      if (more > 0 || (more === 0 && bounding.prices[row]! <= bounding.prices[best]!)) continue;
    }
    best = row;
  }
  return best;
}

/** All rows have their sites: the cheapest way to keep the rules, or, where the budget is in the way, both ways of a site. */
function* settle(branching: Branching, depth: number, bound: number): Steps<void> {
  const { core, tree, bounding } = branching;
  const { choice } = bounding;
  const more = isPure(core) ? 0 : chooseCheapest(tree, core.costs, choice);
  if (isPure(core)) choice.picked.fill(0);
  if (tree.cost + more > branching.hunt.target + slackOf(branching.core, branching.hunt.target)) return;
  let [spent, dearest] = [tree.spent, -1];
  for (let site = 0; site < tree.state.length; site++) {
    if (choice.picked[site] === 0) continue;
    spent += core.spend[site]!;
    if (dearest < 0 || core.spend[site]! > core.spend[dearest]!) dearest = site;
  }
  if (spent <= core.budget) {
    const open = choice.picked.map((picked, site) => (picked === 1 || tree.state[site] === 1 ? 1 : 0));
    const next = branching.hunt.accept(branching.expand(open), tree.cost + more);
    if (next === null) branching.hunt.ended = true;
    else branching.hunt.target = next;
    return;
  }
  for (const open of [false, true]) {
    const mark = markOf(tree);
    fixSite(tree, dearest, open);
    yield* explore(branching, depth + 1, bound);
    backTo(tree, mark);
    if (branching.hunt.ended) return;
  }
}
