import type { Progress } from '../models/model.ts';
import { relax } from './ascent.ts';
import { goThrough, isFew } from './go-through.ts';
import type { Ascent } from './ascent.ts';
import type { Chosen, SiteRules } from './rules.ts';
import { mustClose, mustOpen } from './rules.ts';
import { climb, isDone, roundedUp, shakeOn } from './solve-charges.ts';
import { takePart, tellBound } from './parts.ts';
import type { Run } from './solve-charges.ts';

/** A part of all open sets: those that keep these locks. No set in it is charged less than its bound. */
type Part = Readonly<{ locks: Int8Array; prices: Float64Array; bound: number }>;

const stepsPerPart = 40;
const partsBetweenDives = 32;
const shakesBetweenParts = 6;
const stepsPerDepth = 12;

/**
 * Closes the gap by splitting: a site that the prices are least sure of is locked open in one part and closed in the other;
 * parts whose bound is no less than the best are let go. The part with the least bound goes first, as only its end raises the
 * bound of the whole. What is left over when the work ends keeps the answer's bound down.
 */
export function* branch(run: Run, root: Ascent): Generator<Progress, void, boolean | undefined> {
  const { charges, best } = run;
  const rootLocks = Int8Array.from(charges.rules.locks);
  fixByWorth(run, { ascent: root, locks: rootLocks });
  const parts: Part[] = [
    {
      locks: rootLocks,
      prices: root.bestPrices.slice(),
      bound: best.bound,
    },
  ];
  let looked = 0;
  while (parts.length > 0 && !isDone(run)) {
    const part = takePart(parts, mostPrices);
    if (roundedUp(run, part.bound) >= best.charge) {
      tellBound(run, parts);
      continue;
    }
    for (const child of yield* split(run, { part, root })) parts.push(child);
    tellBound(run, parts);
    // What branching finds on its way is not all: bounds close a gap from one side only.
    if (++looked % partsBetweenDives === 0) {
      yield* dive(run, { root, locks: part.locks });
      yield* shakeOn(run, shakesBetweenParts);
    }
  }
}

/**
 * Looks for a good open set by deciding: the site that prices choose most often is locked open, bounds are raised anew, and
 * so on until all are decided or nothing better can be below. What is met on the way is improved and kept.
 */
export function* dive(
  run: Run,
  told: { root: Ascent; locks: Int8Array },
): Generator<Progress, void, boolean | undefined> {
  const { root } = told;
  const { best, charges } = run;
  const locks = Int8Array.from(told.locks);
  const kept = { prices: root.bestPrices.slice() };
  for (;;) {
    beginAnew(root, { ...kept, pace: 0.3 });
    const rules: SiteRules = { ...charges.rules, locks };
    const relaxed = yield* climb(run, { ascent: root, rules, steps: stepsPerDepth, isRoot: false });
    if (!relaxed || run.state.stop || roundedUp(run, root.bound) >= best.charge) break;
    let chosen = -1;
    for (let site = 0; site < locks.length; site++)
      if (locks[site] === 0 && (chosen < 0 || root.often[site]! > root.often[chosen]!)) chosen = site;
    if (chosen < 0 || root.often[chosen]! < 0.05) break;
    locks[chosen] = mustOpen;
  }
  beginAnew(root, { ...kept, pace: 0.3 });
}

function beginAnew(root: Ascent, from: { prices: Float64Array; pace: number }): void {
  root.prices.set(from.prices);
  root.bestPrices.set(from.prices);
  root.direction.fill(0);
  root.often.fill(0.5);
  Object.assign(root, { bound: -Infinity, pace: from.pace, stalled: 0 });
}

/** So many prices of parts are remembered at most. */
const mostPrices = 4e6;

function* split(
  run: Run,
  told: { part: Part; root: Ascent },
): Generator<Progress, Part[], boolean | undefined> {
  const { part, root } = told;
  const { charges, best } = run;
  beginAnew(root, { prices: part.prices, pace: 0.5 });
  const rules: SiteRules = { ...charges.rules, locks: part.locks };
  const relaxed = yield* climb(run, { ascent: root, rules, steps: stepsPerPart, isRoot: false });
  // No open set keeps these locks.
  if (!relaxed && !run.state.stop) return [];
  const bound = Math.max(part.bound, roundedUp(run, root.bound));
  if (run.state.stop) return [{ ...part, bound }];
  if (bound >= best.charge) return [];
  const locks = Int8Array.from(part.locks);
  fixByWorth(run, { ascent: root, locks });
  if (isFew(run, locks)) {
    yield* goThrough(run, locks);
    return run.state.stop ? [{ ...part, bound }] : [];
  }
  const site = leastSure(root, locks);
  // All sites decided and yet a gap: nothing left to split but to count the set itself.
  if (site < 0) return [];
  const next = { prices: root.bestPrices.slice(), bound };
  const opened = { ...next, locks: withLock(locks, site, mustOpen) };
  const closed = { ...next, locks: withLock(locks, site, mustClose) };
  return root.often[site]! > 0.5 ? [closed, opened] : [opened, closed];
}

function withLock(locks: Int8Array, site: number, lock: number): Int8Array {
  const own = Int8Array.from(locks);
  own[site] = lock;
  return own;
}

function leastSure({ often, worth }: Ascent, locks: Int8Array): number {
  let found = -1;
  let least = Infinity;
  for (let site = 0; site < locks.length; site++) {
    if (locks[site] !== 0) continue;
    const sure = Math.abs(often[site]! - 0.5) + 1e-12 * Math.abs(worth[site]!);
    if (sure < least) [found, least] = [site, sure];
  }
  return found;
}

function fixByWorth(run: Run, told: { ascent: Ascent; locks: Int8Array }): void {
  const { ascent, locks } = told;
  const { best, charges } = run;
  if (best.charge === Infinity) return;
  ascent.prices.set(ascent.bestPrices);
  const relaxed = relax(ascent, { ...charges.rules, locks: Int8Array.from(locks) });
  if (relaxed) lockByWorth(run, { ...relaxed, worth: ascent.worth, locks });
}

/**
 * Locks the free sites whose other state would cost more than the best known set: opening one in exchange for the dearest
 * open one, or closing one for the cheapest closed one, raises the bound past it.
 */
export function lockByWorth(
  run: Run,
  told: { value: number; chosen: Chosen; worth: Float64Array; locks: Int8Array },
): void {
  const { value, chosen, worth, locks } = told;
  const { best } = run;
  const { dearestOpen, cheapestClosed, open } = chosen;
  if (best.charge === Infinity || dearestOpen === undefined || cheapestClosed === undefined) return;
  for (let site = 0; site < locks.length; site++) {
    if (locks[site] !== 0) continue;
    const own = worth[site]!;
    const raised = value + (open[site] === 1 ? cheapestClosed - own : own - dearestOpen);
    if (roundedUp(run, raised) >= best.charge) locks[site] = open[site] === 1 ? mustOpen : mustClose;
  }
}
