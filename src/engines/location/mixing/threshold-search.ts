import { hasRoom } from '../assign/rules.ts';
import { solveCharges } from '../assign/solve-charges.ts';
import type { Run } from '../assign/solve-charges.ts';
import { gapBetween } from '../models/model.ts';
import type { Effort, LocationProblem, Progress } from '../models/model.ts';
import { closeness, ladderOf } from './ladder.ts';
import type { Ladder } from './ladder.ts';
import { dearestCharge, mixedCharges } from './mixed-charges.ts';
import { mixedFor } from './terms.ts';
import type { Mixed, Terms } from './terms.ts';

/** All open sets whose worst minutes are from `low` to `high`; their separable terms come to no less than `charge`. */
type Part = Readonly<{
  low: number;
  high: number;
  charge: number;
  /** So many iterations go to it at most before it is parted. */
  share: number;
}>;

type Best = Readonly<{ open: Uint8Array; mixed: Mixed }>;

/** A search as it stands. */
export type Search = {
  readonly pairs: LocationProblem;
  readonly terms: Terms;
  readonly effort: Effort;
  readonly ladder: Ladder;
  /** More than any set without the worst minutes is charged that leaves nobody out; Infinity where lists are cut. */
  readonly dearest: number;
  readonly parts: Part[];
  best: Best | undefined;
  /** No set at all is charged less without the worst minutes. */
  floor: number;
  iterations: number;
  stop: boolean;
};

const iterationsUnlessTold = 20_000;
/** Of all iterations, what a part gets at first, and at least; a part that stays unsolved gets so many times more. */
const firstShare = 1 / 8;
/** With fewer a part would not come to branching. */
const leastShare = 1000;
const more = 4;

/**
 * The least of separable terms and a price on the worst minutes. Among sets whose worst minutes are at most R, ways longer
 * than R are no ways and the rest is separable, with a certified bound; their sum with the price of the least worst minutes
 * is a bound of the part. The part with the least bound is solved and parted, until none is left that could hold anything
 * better: exact within rounding when the work suffices (an ε-constraint scheme, Haimes, Lasdon & Wismer 1971, by bisection).
 */
export function* searchThresholds(
  told: Readonly<{ pairs: LocationProblem; terms: Terms; effort: Effort }>,
): Generator<Progress, Search, boolean | undefined> {
  const ladder = ladderOf(told.pairs);
  const dearest = dearestCharge(told.pairs, told.terms);
  const start = { parts: [], best: undefined, floor: 0, iterations: 0, stop: false };
  const most = told.effort.iterations ?? iterationsUnlessTold;
  const search: Search = { ...told, ...{ ladder, dearest }, ...start };
  const share = told.terms.worst === 0 ? most : Math.max(leastShare, Math.ceil(most * firstShare));
  // Somebody no way leads to, or locks, number and changes that leave no set.
  if (ladder.least < Infinity && hasRoom(told.pairs))
    search.parts.push({ low: ladder.least, high: ladder.most, charge: 0, share });
  while (!isDone(search)) {
    const part = takeLeast(search);
    for (const rest of yield* solvePart(search, part)) search.parts.push(rest);
  }
  return search;
}

function mostIterations({ effort }: Search): number {
  return effort.iterations ?? iterationsUnlessTold;
}

/** No open set comes to less; Infinity where no set is allowed. */
export function boundOf(search: Search): number {
  let least = search.best?.mixed.objective ?? Infinity;
  for (const part of search.parts) least = Math.min(least, boundOfPart(search, part));
  return least;
}

function boundOfPart({ terms }: Search, { charge, low }: Part): number {
  return charge + (terms.worst === 0 ? 0 : terms.worst * low);
}

function isDone(search: Search): boolean {
  if (search.parts.length === 0 || search.stop) return true;
  return search.iterations >= mostIterations(search) || isGoodEnough(search, boundOf(search));
}

function isGoodEnough({ best, effort }: Search, bound: number): boolean {
  return best !== undefined && gapBetween(best.mixed.objective, bound) <= (effort.gap ?? 0);
}

function takeLeast(search: Search): Part {
  let least = 0;
  search.parts.forEach((part, at) => {
    if (boundOfPart(search, part) < boundOfPart(search, search.parts[least]!)) least = at;
  });
  return search.parts.splice(least, 1)[0]!;
}

/** Solves a part as far as its share goes; what is left of it, in parts. */
function* solvePart(search: Search, part: Part): Generator<Progress, Part[], boolean | undefined> {
  const { best } = search;
  const isWhole = part.high >= search.ladder.most;
  const run = yield* solveWithin(search, {
    part,
    penalty: best && !isWhole ? penaltyOf(search, { part, best }) : 0,
  });
  if (run.best.open) keep(search, run.best.open);
  if (isWhole) search.floor = Math.max(search.floor, run.best.bound);
  const rest = { ...part, charge: Math.max(part.charge, run.best.bound) };
  if (rest.charge >= search.dearest) return [];
  if (search.terms.worst === 0 || search.stop) return [rest];
  if (!search.best) return [{ ...rest, share: rest.share * more }];
  return partFurther(search, { rest, best: search.best, isSolved: isClosed(run) });
}

/**
 * What a pair beyond the part's reach is charged besides: as no set at all is charged less than the floor, one that goes
 * beyond the reach is then no better than the best known answer; and no more than that, so that bounds stay good.
 */
function penaltyOf(search: Search, { part, best }: { part: Part; best: Best }): number {
  const { objective } = best.mixed;
  const missing = objective - search.floor - search.terms.worst * part.low;
  return Math.max(0, missing) + 1e-9 * Math.max(1, objective);
}

function* solveWithin(
  search: Search,
  { part, penalty }: { part: Part; penalty: number },
): Generator<Progress, Run, boolean | undefined> {
  const { pairs, terms, effort, iterations: before, dearest } = search;
  const others = boundOf(search);
  const iterations = Math.max(1, Math.min(part.share, mostIterations(search) - before));
  // The gap is that of the whole; a part's own says nothing where worst minutes are beside it.
  const own: Effort = { ...effort, iterations, gap: terms.worst === 0 ? (effort.gap ?? 0) : 0 };
  const charges = mixedCharges(pairs, { terms, reach: part.high, penalty, none: dearest });
  const steps = solveCharges(charges, own);
  let isEnough = false;
  let step = steps.next();
  while (!step.done) {
    const { iterations: done, objective, bound } = step.value;
    search.iterations = before + done;
    const charge = Math.max(part.charge, bound ?? 0);
    const least = boundOfPart(search, { ...part, charge });
    const found = terms.worst === 0 && objective !== null && objective < dearest ? objective : null;
    search.stop ||= (yield tellOf(search, { found, bound: Math.min(others, least) })) === true;
    isEnough ||= search.stop || isGoodEnough(search, least) || charge >= dearest;
    step = steps.next(isEnough);
  }
  search.iterations = before + Math.max(1, step.value.state.iterations);
  return step.value;
}

function isClosed({ best }: Run): boolean {
  return best.charge < Infinity && gapBetween(best.charge, best.bound) === 0;
}

/** Without a price on the worst minutes a charge is an objective; else one is known when a part is solved. */
function tellOf(
  { best, iterations }: Search,
  { found, bound }: { found: number | null; bound: number },
): Progress {
  const objective = found ?? best?.mixed.objective ?? null;
  const least = objective === null ? bound : Math.min(bound, objective);
  return { iterations, objective, bound: least < Infinity ? least : null };
}

function keep(search: Search, open: Uint8Array): void {
  const mixed = mixedFor(search.pairs, { terms: search.terms, open });
  if (!(mixed.objective < (search.best?.mixed.objective ?? Infinity))) return;
  search.best = { open: Uint8Array.from(open), mixed };
}

/**
 * Sets whose worst minutes are as long as the best known answer leaves no room for are let go: where the part was solved,
 * those are all that are no better in the worst than the set found. The rest is halved.
 */
function partFurther(
  { ladder, terms }: Search,
  { rest, best, isSolved }: { rest: Part; best: Best; isSolved: boolean },
): Part[] {
  const { low, charge } = rest;
  const room = roomFor(best.mixed.objective, { charge, price: terms.worst });
  const high = room > rest.high ? rest.high : ladder.below(room);
  if (high < low) return [];
  const isStuck = high === rest.high && !isSolved;
  const share = isStuck ? rest.share * more : rest.share;
  if (high - low <= closeness * high) return [{ ...rest, high, share: rest.share * more }];
  const middle = ladder.middle(low, high);
  return [
    { ...rest, high: middle },
    { low: ladder.above(middle), high, charge, share },
  ];
}

/** The worst minutes with which a charge comes to the objective; within rounding of it an answer is no better. */
function roomFor(objective: number, { charge, price }: { charge: number; price: number }): number {
  return (objective - charge - 0.5e-9 * Math.max(1, objective)) / price;
}
