import type { RandomStream } from '#kit/random.ts';
import { raiseBound, sharePrices, slackOf } from './bound.ts';
import { branchingOf, explore } from './branch.ts';
import type { Accept, Branching, Hunt } from './branch.ts';
import { chooseCheapest, choiceOf } from './choose.ts';
import { isPure } from './kernel.ts';
import type { Core } from './kernel.ts';
import { reduce } from './reduce.ts';
import { withSlack } from './task.ts';
import type { CoverTask } from './task.ts';
import { fixSite, treeOf } from './tree.ts';
import { coverOf, openGreedily, searchByWeights } from './weighting.ts';
import type { Cover } from './weighting.ts';
import { isOver } from './work.ts';
import type { Steps, Work } from './work.ts';

export type Found = Readonly<{
  /** Per site of the task; null where none was found. */
  open: Uint8Array | null;
  cost: number;
  /** No allowed set costs less; Infinity where there is none. Certified. */
  bound: number;
  /** Nothing is left to search. */
  complete: boolean;
}>;

export type Wanted = Readonly<{
  work: Work;
  random: RandomStream;
  /** Only a set of at most this cost is of use, and the first will do. */
  enough?: number;
  /** A set that costs at most `1 + gap` of the bound will do. */
  gap?: number;
  /** A covering set that keeps all rules, where one is known; only read where rules besides covering bind. */
  start?: Uint8Array;
  /** Told as they come. */
  onFound?: (cost: number) => void;
  onBound?: (bound: number) => void;
}>;

/** Best so far in places of the core; what a set may cost to be of use; whether there is no need to go on. */
type Best = { open: Uint8Array | null; cost: number; target: number; bound: number; ended: boolean };

/**
 * The cheapest allowed set that covers every row: reductions, greedy and local search for the set, dual ascent and
 * subgradient steps for the bound, then branch and bound until both meet or the work is used up.
 */
export function* minimise(task: CoverTask, wanted: Wanted): Steps<Found> {
  const { work } = wanted;
  const target = wanted.enough ?? Infinity;
  const core = yield* reduce(withRoom(task), work);
  if (core === null) return { open: null, cost: Infinity, bound: Infinity, complete: true };
  const best: Best = { open: null, cost: Infinity, target, bound: core.base, ended: false };
  const complete = yield* search(core, best, wanted);
  const open = best.open === null ? null : expanded(task, core, best.open);
  return { open, cost: best.cost, bound: Math.min(best.cost, best.bound), complete };
}

/** Whether the search came to its end; then `best` is what was wanted. */
function* search(core: Core, best: Best, wanted: Wanted): Steps<boolean> {
  const { work, random } = wanted;
  const accept: Accept = (open, cost) => take(core, best, { open, cost, wanted });
  const hunt: Hunt = { target: best.target, accept, ended: false, left: Infinity, work };
  const branching = branchingOf(core, hunt);
  const settled = (): boolean => best.ended || best.bound > best.target + slackOf(core, best.target);

  const { start } = wanted;
  if (start !== undefined && !isPure(core)) {
    const open = Uint8Array.from(core.sites, (site) => start[site]!);
    accept(open, costOf(core, open));
  }
  let cover = coverOf(core, work);
  openGreedily(cover, Infinity);
  if (cover.lackCount === 0) completed(cover, accept, best);
  sharePrices(branching.tree, rootPrices(branching));
  for (const { steps, begin, rounds, far } of settled() ? [] : searches) {
    // A small difference is closed sooner by branching.
    if (far && (wanted.enough !== undefined || best.bound > 0.97 * best.target)) break;
    yield* raiseRoot(branching, best, { steps, begin, wanted });
    if (settled() || isOver(work)) break;
    cover = coverOf(core, work, rootPrices(branching));
    openGreedily(cover, Infinity);
    const acceptCover = (now: Cover): number | null => completed(now, accept, best);
    const most = best.target;
    yield* searchByWeights(cover, { rounds: rounds * core.rowCount, most, accept: acceptCover, random });
    if (settled() || isOver(work)) break;
  }
  if (!settled() && !isOver(work)) {
    hunt.target = best.target;
    yield* explore(branching, 0, best.bound);
    if (best.ended) return true;
    if (hunt.ended) best.bound = Math.max(best.bound, hunt.left);
    else best.bound = Infinity;
  }
  if (!settled()) return false;
  // What is left costs more than the target, and of whole costs at least one more.
  const beyond = core.whole ? best.target + 1 : best.target;
  // Gone through to the end, nothing up to the target is left: of what lies between it and the best cost nothing is known.
  const proved = best.bound === Infinity ? beyond : Math.max(best.bound, beyond);
  if (!best.ended) best.bound = best.open === null || wanted.gap ? proved : best.cost;
  return true;
}

/**
 * Steps of the bound, then rounds of local search for each row: most tasks end in the first, cheap turn; the last is only
 * for a difference that branching would not close.
 */
const searches = [
  { steps: 100, begin: 2, rounds: 2, far: false },
  { steps: 400, begin: 1, rounds: 10, far: false },
  { steps: 600, begin: 0.5, rounds: 100, far: true },
] as const;

const rootPrices = ({ prices, core }: Branching): Float64Array =>
  (prices[0] ??= new Float64Array(core.rowCount + 1));

function* raiseRoot(
  branching: Branching,
  best: Best,
  { steps, begin, wanted }: { steps: number; begin: number; wanted: Wanted },
): Steps<void> {
  const { core, bounding, tree } = branching;
  const { work } = wanted;
  const { target } = best;
  const bound = yield* raiseBound(bounding, tree, {
    prices: rootPrices(branching),
    steps,
    begin,
    target,
    work,
  });
  // Of whole costs any set costs a whole number.
  const certain = core.whole && bound < Infinity ? Math.ceil(bound - slackOf(core, bound)) : bound;
  if (certain <= best.bound) return;
  best.bound = certain;
  wanted.onBound?.(Math.min(certain, best.cost));
}

/** Keeps a set that is better, and says what the next must cost at most. */
function take(
  core: Core,
  best: Best,
  { open, cost, wanted }: { open: Uint8Array; cost: number; wanted: Wanted },
): number | null {
  if (cost < best.cost && cost <= best.target + slackOf(core, best.target)) {
    best.open = open.slice();
    best.cost = cost;
    wanted.onFound?.(cost);
    if (wanted.enough !== undefined) best.ended = true;
    const near = cost * (1 - (wanted.gap ?? 0));
    best.target = core.whole
      ? Math.min(cost - 1, Math.floor(near))
      : Math.min(cost - 4 * slackOf(core, cost), near);
  }
  return best.ended ? null : best.target;
}

/** A covering set of the local search, filled up or emptied as the rules have it. */
function completed(cover: Cover, accept: Accept, best: Best): number | null {
  const { core } = cover;
  if (isPure(core)) return accept(cover.open, cover.cost);
  const tree = treeOf(core);
  const choice = choiceOf(core.sites.length);
  for (let site = 0; site < cover.open.length; site++) if (cover.open[site] === 1) fixSite(tree, site, true);
  const more = chooseCheapest(tree, core.costs, choice);
  const open = cover.open.map((one, site) => one | choice.picked[site]!);
  const spent = open.reduce((sum, one, site) => sum + one * core.spend[site]!, 0);
  return more < Infinity && spent <= core.budget ? accept(open, tree.cost + more) : best.target;
}

const costOf = (core: Core, open: Uint8Array): number =>
  open.reduce((sum, one, site) => sum + one * core.costs[site]!, core.base);

/** The budget with what rounding may add, once for all that is done below. */
function withRoom(task: CoverTask): CoverTask {
  const { budget } = task.rules;
  if (budget === undefined) return task;
  return { ...task, rules: { ...task.rules, budget: { ...budget, most: withSlack(budget.most) } } };
}

/** As a set of the task's own sites. */
function expanded(task: CoverTask, core: Core, open: Uint8Array): Uint8Array {
  const all = core.forced.slice(0, task.siteCount);
  core.sites.forEach((site, at) => (all[site] = open[at]!));
  return all;
}
