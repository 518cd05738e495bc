import { randomStream } from '#kit/random.ts';
import type { RandomStream } from '#kit/random.ts';
import { gapBetween } from '../models/model.ts';
import type { Answer, Effort, LocationProblem, Model, Progress } from '../models/model.ts';

export type NearAsked = Readonly<{
  model: Model;
  problem: LocationProblem;
  effort: Effort;
  /** So many answers at most, the best among them. */
  most: number;
  /** Any two differ in so many sites at least, open in one and closed in the other: an exchange differs in two. */
  leastSites: number;
  /** How much worse than the best they may be, a fraction of its objective. */
  mostLoss: number;
  /** So many narrower problems are solved at most; 60 unless told. */
  mostProbes?: number;
}>;

export type NearAnswer = Answer &
  Readonly<{
    /** How much worse than the best known answer, and than any answer at most, as fractions of the best's objective. */
    loss: number;
    lossAtMost: number;
  }>;

export type NearAnswers = Readonly<{
  /** The best first. Each with the bound of the whole problem, and its gap to that. */
  answers: readonly NearAnswer[];
  /** So many more were asked for and not found, which does not say that there are none. */
  missing: number;
  /** Sites proved to be open, and to be closed, in every answer within the loss; others may be so too. */
  inAll: readonly number[];
  inNone: readonly number[];
  /** It was told to stop before its work was done. */
  stopped: boolean;
}>;

const probesUnlessTold = 60;
/** A probe is good enough at such a part of the loss, and gets no fewer iterations than this. */
const probeGap = 1 / 4;
const leastIterations = 50;

/** A narrower problem's answer; of a single site that was locked, which. */
type Probe = Readonly<{ answer: Answer; site?: number; lock?: number }>;
type Pool = { readonly probes: Probe[]; best: Answer; stop: boolean };

/**
 * Up to so many good answers that truly differ in sites, for people to choose by what no model weighs. After the best, the
 * problem is solved again with single sites of it locked closed, others locked open, then with several changed at once by
 * chance; of what was found the best that differ enough are taken, one after another. All are allowed answers of the problem
 * as it was given; what is missing was not found, which is no proof. Where a lock's bound exceeds the loss, the site is
 * proved to be in all such answers, or in none.
 */
export function* findNearOptimal(asked: NearAsked): Generator<Progress, NearAnswers, boolean | undefined> {
  const { model, problem, effort } = asked;
  const search = model.solve(problem, effort);
  let step = search.next();
  let stop = false;
  while (!step.done) {
    stop ||= (yield step.value) === true;
    step = search.next(stop);
  }
  const first = step.value;
  if (first.objective === null)
    return { answers: [], missing: asked.most, inAll: [], inNone: [], stopped: stop };
  const pool: Pool = { probes: [{ answer: first }], best: first, stop };
  yield* probe(asked, { pool, first });
  return resultOf(asked, { pool, bound: first.bound });
}

function* probe(
  asked: NearAsked,
  { pool, first }: { pool: Pool; first: Answer },
): Generator<Progress, void, boolean | undefined> {
  const { problem, effort, mostLoss, mostProbes = probesUnlessTold } = asked;
  const chance = randomStream(effort.seed).branch('near-optimal');
  const own: Effort = {
    seed: effort.seed,
    iterations: Math.max(leastIterations, first.iterations),
    gap: Math.max(effort.gap ?? 0, mostLoss * probeGap),
  };
  const singles = singlesOf(problem, { open: first.open, chance });
  // A third of the probes is kept for several sites at once.
  const single = Math.min(singles.length, Math.ceil((mostProbes * 2) / 3));
  for (let at = 0; at < mostProbes && !pool.stop; at++) {
    const chosen = chooseUnlike(asked, pool);
    if (at >= single && chosen.length >= asked.most) return;
    const changed = at < single ? [singles[at]!] : severalOf(asked, { chosen, chance });
    if (changed.length === 0) return;
    const locks = Int8Array.from(problem.locks);
    for (const { site, lock } of changed) locks[site] = lock;
    const answer = yield* solveProbe(asked, { pool, problem: { ...problem, locks }, effort: own });
    pool.probes.push(changed.length === 1 ? { answer, ...changed[0]! } : { answer });
    if (isBetter(asked.model, answer, pool.best)) pool.best = answer;
  }
}

function* solveProbe(
  { model }: NearAsked,
  { pool, problem, effort }: { pool: Pool; problem: LocationProblem; effort: Effort },
): Generator<Progress, Answer, boolean | undefined> {
  const search = model.solve(problem, effort);
  let step = search.next();
  while (!step.done) {
    // The narrower problem's bound is none of the whole.
    const { iterations } = step.value;
    pool.stop ||=
      (yield { iterations, objective: pool.best.objective, bound: pool.probes[0]!.answer.bound }) === true;
    step = search.next(pool.stop);
  }
  return step.value;
}

type Change = Readonly<{ site: number; lock: number }>;

/** Each open site closed, then each closed one open, both in an order by chance. */
function singlesOf(
  { locks }: LocationProblem,
  { open, chance }: { open: readonly number[]; chance: RandomStream },
): Change[] {
  const isOpen = new Set(open);
  const free = [...locks.keys()].filter((site) => locks[site] === 0);
  const closing = shuffled(
    free.filter((site) => isOpen.has(site)),
    chance,
  );
  const opening = shuffled(
    free.filter((site) => !isOpen.has(site)),
    chance,
  );
  return [...closing.map((site) => ({ site, lock: -1 })), ...opening.map((site) => ({ site, lock: 1 }))];
}

/** So many sites of a chosen answer changed that what comes of it differs enough from that one. */
function severalOf(
  { problem, leastSites }: NearAsked,
  { chosen, chance }: { chosen: readonly Answer[]; chance: RandomStream },
): Change[] {
  const isOpen = new Set(chosen[chance.integer(chosen.length)]!.open);
  const { locks, count } = problem;
  // With a fixed number each closing brings an opening.
  const isFixed = count !== undefined;
  const free = [...locks.keys()].filter((site) => locks[site] === 0 && (!isFixed || isOpen.has(site)));
  const changes = Math.max(1, isFixed ? Math.ceil(leastSites / 2) : leastSites);
  return shuffled(free, chance)
    .slice(0, changes)
    .map((site) => ({ site, lock: isOpen.has(site) ? -1 : 1 }));
}

function shuffled(sites: readonly number[], chance: RandomStream): number[] {
  const order = [...sites];
  for (let last = order.length - 1; last > 0; last--) {
    const other = chance.integer(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

function isBetter({ larger }: Model, one: Answer, other: Answer): boolean {
  if (one.objective === null || other.objective === null) return one.objective !== null;
  return larger ? one.objective > other.objective : one.objective < other.objective;
}

/** How much worse than `best`, as a fraction of `of`, the same unless told; where that is 0, anything worse is infinitely so. */
function lossOf(model: Model, told: { value: number; best: number; of?: number }): number {
  const { value, best, of = best } = told;
  const lost = model.larger ? best - value : value - best;
  if (lost <= 1e-9 * Math.max(1, Math.abs(of))) return 0;
  return of === 0 ? Infinity : lost / Math.abs(of);
}

/** The best within the loss, one after another, that differ from all before; ties by sites. */
function chooseUnlike({ model, most, leastSites, mostLoss }: NearAsked, { probes, best }: Pool): Answer[] {
  const within = probes
    .map(({ answer }) => answer)
    .filter(({ objective }) => objective !== null)
    .filter(({ objective }) => lossOf(model, { value: objective!, best: best.objective! }) <= mostLoss);
  const sign = model.larger ? -1 : 1;
  within.sort((a, b) => sign * (a.objective! - b.objective!) || compareSites(a.open, b.open));
  const chosen: Answer[] = [];
  for (const answer of within)
    if (
      chosen.length < most &&
      chosen.every((one) => sitesApart(one.open, answer.open) >= Math.max(1, leastSites))
    )
      chosen.push(answer);
  return chosen;
}

function compareSites(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((site, index) => site !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}

/** How many sites are open in one and not in the other. */
export function sitesApart(one: readonly number[], other: readonly number[]): number {
  const open = new Set(one);
  const shared = other.filter((site) => open.has(site)).length;
  return one.length + other.length - 2 * shared;
}

function resultOf(asked: NearAsked, { pool, bound }: { pool: Pool; bound: number | null }): NearAnswers {
  const { model, most } = asked;
  const best = pool.best.objective!;
  const answers = chooseUnlike(asked, pool).map((answer): NearAnswer => {
    const value = answer.objective!;
    const gap = bound === null ? null : gapBetween(value, bound);
    return {
      ...answer,
      ...{ status: gap === 0 ? 'optimal' : 'feasible', bound, gap },
      loss: lossOf(model, { value, best }),
      lossAtMost: bound === null ? Infinity : lossOf(model, { value, best: bound, of: best }),
    };
  });
  const proved = (lock: number): number[] =>
    pool.probes
      .filter((one) => one.lock === lock && isBeyond(asked, { answer: one.answer, best }))
      .map(({ site }) => site!)
      .sort((a, b) => a - b);
  const stopped = pool.stop;
  return { answers, missing: most - answers.length, inAll: proved(-1), inNone: proved(1), stopped };
}

/** No answer with this lock is within the loss. */
function isBeyond(
  { model, mostLoss }: NearAsked,
  { answer, best }: { answer: Answer; best: number },
): boolean {
  if (answer.status === 'infeasible') return true;
  if (answer.bound === null) return false;
  return lossOf(model, { value: answer.bound, best }) > mostLoss * (1 + 1e-9) + 1e-9;
}
