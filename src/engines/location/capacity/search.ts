import { randomStream } from '#kit/random.ts';
import { gapBetween, type Effort, type Progress } from '../models/model.ts';
import { firstPrices, startAscent, stepUp, type Ascent } from './ascent.ts';
import { tighten, type Case } from './case.ts';
import { bestOf, closeLeaf, takeWhole, trySplit, type Incumbent } from './incumbent.ts';
import { regionSearchOf, type RegionSearch } from './region-search.ts';
import { relaxationOf, type Relaxation } from './relaxation.ts';
import { repair } from './repair.ts';
import type { Whole } from './whole.ts';
import { branchSite, lockByCost, rangeOf, settleLocks, type Node } from './tree.ts';

/** A search under way. */
export type Run = {
  one: Case;
  relaxation: Relaxation;
  incumbent: Incumbent;
  region: RegionSearch;
  nodes: Node[];
  /** Least bound of parts that were put aside unsolved. */
  aside: number;
  /** Bound of the part that is being worked on. */
  current: number;
  root: Ascent | null;
  /** Walks of the patch search: at first steps that cost more are kept, later fewer. */
  walk: { turn: number; at: number; length: number; best: number; whole: Whole | null; fresh: boolean };
  iterations: number;
  most: number;
  gap: number;
  stopped: boolean;
};

type Steps<Result> = Generator<Progress, Result, boolean | undefined>;

const rootSteps = 500;
const nodeSteps = 40;
/** Units of patch search between two parts of the tree. */
const regionTurns = 15;
/** With all sites settled only the assignment is open, and its bound is worth more work. */
const leafSteps = 300;
/** Table entries gone through in one unit of work of the patch search: at most a few milliseconds. */
const workOf = ({ demandCount }: Case): number => Math.min(1_000_000, 2000 * demandCount);

/** Splits of many demands take several units each. */
const iterationsUnlessTold = ({ demandCount, single }: Case): number =>
  Math.min(30_000, Math.max(single ? 4000 : 8000, Math.ceil(3e6 / (1 + demandCount))));

/**
 * The search for open sites and who is served where, within capacities: Lagrangian bound by subgradient ascent, answers
 * from its open sets, a search by patches, and branch and bound over sites. The bound holds for every allowed answer. A
 * unit of work is one evaluation of the relaxation, one open set that is split (a large one several), or some milliseconds
 * of the patch search.
 */
export function* searchCase(one: Case, effort: Effort): Steps<Run> {
  const run: Run = {
    one,
    relaxation: relaxationOf(one),
    incumbent: { one, found: null, known: new Map() },
    region: regionSearchOf(one, randomStream(effort.seed)),
    nodes: [],
    ...{ aside: Infinity, current: -Infinity, root: null, iterations: 0, stopped: false },
    walk: { turn: 0, at: 0, length: 400, best: Infinity, whole: null, fresh: false },
    most: effort.iterations ?? iterationsUnlessTold(one),
    gap: effort.gap ?? 0,
  };
  const first = firstPrices(one, run.relaxation);
  run.nodes.push({ locks: one.problem.locks.slice(), prices: first, bound: 0 });
  run.current = 0;
  yield* openUp(run);
  while (!done(run) && run.nodes.length > 0) {
    // Where no answer can be begun from, branching is what may show one, or that there is none.
    const idle = !run.region.now.open.includes(1);
    if (idle || worthBranching(run)) yield* branchOnce(run);
    if (!done(run) && byPatches(one)) yield* searchRegion(run, regionTurns);
  }
  return run;
}

/** Nothing that is not yet known costs less; Infinity where nothing is allowed. */
export function boundOf(run: Run): number {
  let bound = Math.min(run.aside, run.current, bestOf(run.incumbent));
  for (const node of run.nodes) bound = Math.min(bound, node.bound);
  return tighten(run.one, bound);
}

/** Counts a unit of work and pauses. */
function* pause(run: Run): Steps<void> {
  // What was given up in between comes by here once more.
  if (run.stopped || run.iterations >= run.most) return;
  run.iterations++;
  const bound = boundOf(run);
  const objective = run.incumbent.found?.objective ?? null;
  const told = { iterations: run.iterations, objective, bound: bound === Infinity ? null : bound };
  if ((yield told) === true) run.stopped = true;
}

/** Work in between that pauses of itself: each pause is a unit; given up where the search is done. */
function* within<Result>(run: Run, steps: Generator<undefined, Result, boolean | undefined>): Steps<Result> {
  let step = steps.next();
  while (!step.done) {
    yield* pause(run);
    step = steps.next(done(run));
  }
  return step.value;
}

function done(run: Run): boolean {
  if (run.stopped || run.iterations >= run.most) return true;
  const { found } = run.incumbent;
  return found !== null && gapBetween(found.objective, boundOf(run)) <= run.gap;
}

/** A part whose bound reaches this holds nothing better than what is found. */
function enough(run: Run): number {
  const best = bestOf(run.incumbent);
  // What costs more than the dearest answer could is no answer.
  if (best === Infinity) return run.one.dearest;
  return run.one.step === 1 ? best - 1 + 1e-6 : best - 1e-10 * Math.abs(best);
}

/**
 * Whole demands are searched by patches. So are split ones among many sites: where sites are good for whole demands they
 * are nearly as good for split ones, and a split of them takes longer than many steps.
 */
const byPatches = (one: Case): boolean => one.single || one.siteCount > 300;

/** The bound of the whole, with answers tried on the way, and the search for good ones. */
function* openUp(run: Run): Steps<void> {
  const { one } = run;
  const root = run.nodes.pop()!;
  const first = yield* climb(run, root, byPatches(one) ? 150 : rootSteps);
  if (first === undefined) return;
  run.root = first;
  if (!byPatches(one)) {
    yield* exchangeSites(run);
    split(run, { node: root, ascent: first });
    return;
  }
  // A good answer first: the last part of the ascent is as good as its target.
  const { found } = run.incumbent;
  if (!one.single && found !== null) run.region.restart(found.open);
  yield* searchRegion(run, run.walk.length);
  const again = { ...root, prices: first.prices, bound: Math.max(0, first.value) };
  const ascent = yield* climb(run, again, rootSteps);
  if (ascent === undefined) return;
  split(run, { node: root, ascent });
}

/** Raises the bound of a part; undefined where it holds nothing better or nothing at all. */
function* climb(run: Run, node: Node, steps: number): Steps<Ascent | undefined> {
  const { one, relaxation } = run;
  const { locks } = node;
  const range = rangeOf(one, locks);
  run.current = Infinity;
  if (range === undefined) return undefined;
  run.current = node.bound;
  const ascent = startAscent({ relaxation, prices: node.prices, locks, range });
  if (ascent.value === Infinity) {
    run.current = Infinity;
    return undefined;
  }
  for (let at = 0; at < steps && !done(run); at++) {
    // Far beyond what can be reached steps would be too long.
    const target = Math.min(bestOf(run.incumbent), ascent.value + 0.05 * Math.abs(ascent.value) + 1e-3);
    const met = stepUp(ascent, { one, relaxation, locks, range, target });
    run.current = Math.max(node.bound, ascent.value);
    if (run.current >= enough(run) || met.value === Infinity) {
      run.current = Infinity;
      return undefined;
    }
    if (at % 25 === 10) yield* tryOpen(run, ascent.bestOpen, ascent);
    if (at % 25 === 22) yield* tryOpen(run, likeliest(ascent), ascent);
    yield* pause(run);
    if (at % 100 === 99) lockByCost({ one, ascent, locks, range, most: enough(run) });
  }
  return ascent;
}

/** As many sites as in the best relaxed solution, those that were open most. */
function likeliest(ascent: Ascent): Uint8Array {
  const open = new Uint8Array(ascent.open.length);
  let sum = 0;
  for (const share of ascent.open) sum += share;
  const order = [...ascent.open.keys()].sort((a, b) => ascent.open[b]! - ascent.open[a]! || a - b);
  for (const site of order.slice(0, Math.round(sum))) open[site] = 1;
  return open;
}

/** An answer from an open set, repaired where capacity or budget asks for it. */
function* tryOpen(run: Run, open: Uint8Array, ascent: Ascent): Steps<void> {
  const set = repair(run.one, open, ascent.sites);
  if (set === undefined) return;
  if (!run.one.single) {
    yield* within(run, trySplit(run.incumbent, set));
    return;
  }
  const name = [...set.keys()].filter((site) => set[site] === 1).join();
  if (run.incumbent.known.has(name)) return;
  run.incumbent.known.set(name, 0);
  const trial = run.region;
  const kept = { open: trial.now.open.slice(), site: trial.now.site.slice(), cost: judgeNow(run) };
  trial.restart(set);
  trial.improve(workOf(run.one) / 4);
  if (judgeNow(run) <= kept.cost) return;
  if (kept.cost < Infinity) trial.restore(kept);
}

/** Takes what the patch search now has if it is an answer and better; its cost, broken capacities charged. */
function judgeNow(run: Run): number {
  const { now, judge } = run.region;
  if (!now.open.includes(1)) return Infinity;
  const { cost, kept } = judge();
  if (kept && run.one.single) takeWhole(run.incumbent, { cost, open: now.open, site: now.site });
  return cost;
}

function* searchRegion(run: Run, rounds: number): Steps<void> {
  const { region, incumbent, walk } = run;
  if (!region.now.open.includes(1)) return;
  for (let round = 0; round < rounds && !done(run); round++) {
    if (walk.best === Infinity) walk.best = judgeNow(run);
    if (walk.at >= walk.length) {
      // A new walk begins from the best of all and takes longer.
      walk.at = 0;
      walk.turn++;
      walk.length = Math.min(2000, Math.ceil(walk.length * 1.5));
      if (walk.whole !== null) region.restore(walk.whole);
    }
    region.improve(workOf(run.one), leewayOf(run));
    const cost = judgeNow(run);
    if (cost < walk.best) {
      walk.best = cost;
      walk.whole = { open: region.now.open.slice(), site: region.now.site.slice() };
      walk.fresh = true;
    }
    if (walk.fresh && !run.one.single && (walk.at % 25 === 0 || walk.at >= walk.length)) {
      yield* within(run, trySplit(incumbent, walk.whole!.open));
      walk.fresh = false;
    }
    yield* pause(run);
  }
}

/** How much more a step may cost: less and less on each walk, at the end nothing. Scaled between a demand's and a site's share. */
function leewayOf({ one, walk, region }: Run): number {
  const left = 1 - walk.at++ / walk.length;
  let open = 0;
  for (const is of region.now.open) open += is;
  return (
    (Math.max(0, left - 0.1) * (1.6 / (1 + (walk.turn % 3))) * walk.best) /
    Math.sqrt(Math.max(1, one.demandCount * open))
  );
}

/** Closings, openings and exchanges of single sites, each split anew, until none is better. */
function* exchangeSites(run: Run): Steps<void> {
  const { incumbent, root } = run;
  const order = [...root!.sites.keys()].sort((a, b) => root!.sites[a]! - root!.sites[b]! || a - b);
  for (let better = true; better && incumbent.found !== null && !done(run);) {
    better = false;
    const now = incumbent.found.open;
    const leave = order.filter((site) => now[site] === 1).reverse();
    const enter = order.filter((site) => now[site] === 0).slice(0, 12);
    for (const out of [-1, ...leave]) {
      for (const into of [-1, ...enter]) {
        const next = now.slice();
        if (out !== -1) next[out] = 0;
        if (into !== -1) next[into] = 1;
        const before = bestOf(incumbent);
        if (incumbent.known.has([...next.keys()].filter((site) => next[site] === 1).join())) continue;
        yield* within(run, trySplit(incumbent, next));
        yield* pause(run);
        if (done(run)) return;
        better = bestOf(incumbent) < before;
        if (better) break;
      }
      if (better) break;
    }
  }
}

/** Branching helps where few sites are undecided; else time is better spent on answers. */
function worthBranching(run: Run): boolean {
  const locks = run.nodes[run.nodes.length - 1]?.locks;
  if (locks === undefined) return false;
  let free = 0;
  for (const lock of locks) if (lock === 0) free++;
  return free <= 300;
}

/** Takes the part with the least bound, raises it, and divides it in two. */
function* branchOnce(run: Run): Steps<void> {
  let at = 0;
  for (let other = 1; other < run.nodes.length; other++)
    if (run.nodes[other]!.bound < run.nodes[at]!.bound) at = other;
  const [node] = run.nodes.splice(at, 1);
  if (node!.bound >= enough(run)) return;
  const leaf = !node!.locks.includes(0);
  if (leaf && !run.one.single) {
    // Given up, it may still hold what its bound allows.
    run.current = node!.bound;
    const left = yield* within(run, closeLeaf(run.incumbent, node!));
    run.aside = Math.min(run.aside, left);
    run.current = Infinity;
    return;
  }
  const ascent = yield* climb(run, node!, leaf ? leafSteps : nodeSteps);
  if (ascent === undefined) return;
  yield* tryOpen(run, ascent.bestOpen, ascent);
  if (!leaf) return split(run, { node: node!, ascent });
  const left = yield* within(run, closeLeaf(run.incumbent, { locks: node!.locks, bound: run.current }));
  run.aside = Math.min(run.aside, left);
  run.current = Infinity;
}

/** Puts the two halves of a part on the list; a part without free sites is solved, or put aside. */
function split(run: Run, told: Readonly<{ node: Node; ascent: Ascent }>): void {
  const { one } = run;
  const { node, ascent } = told;
  const bound = Math.max(node.bound, ascent.value);
  run.current = Infinity;
  const range = rangeOf(one, node.locks);
  if (range === undefined || bound >= enough(run)) return;
  lockByCost({ one, ascent, locks: node.locks, range, most: enough(run) });
  if (settleLocks(node.locks, range) === 0) {
    run.nodes.push({ locks: node.locks, prices: ascent.prices, bound });
    return;
  }
  const site = branchSite(ascent, node.locks);
  for (const lock of [-1, 1]) {
    const locks = node.locks.slice();
    locks[site] = lock;
    run.nodes.push({ locks, prices: ascent.prices, bound });
  }
}
