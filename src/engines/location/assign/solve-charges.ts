import { randomStream } from '#kit/random.ts';
import type { RandomStream } from '#kit/random.ts';
import { gapBetween } from '../models/model.ts';
import type { Effort, Progress } from '../models/model.ts';
import { ascend, makeAscent } from './ascent.ts';
import type { Ascent, Relaxed } from './ascent.ts';
import { branch, dive } from './branch.ts';
import { chargedFor } from './charges.ts';
import type { Charges } from './charges.ts';
import { applyMove, improve, queueAll, reachedBy, startWalk } from './interchange.ts';
import type { Reached, Walk } from './interchange.ts';
import { withMusts } from './must-open.ts';
import { isAllowed } from './rules.ts';
import { withinBudget } from './repair.ts';
import type { SiteRules } from './rules.ts';
import { beginWith } from './start.ts';

/** The best open set known, what it is charged, and what no open set can be charged less than. */
export type Incumbent = { open: Uint8Array | undefined; charge: number; bound: number };

/** A search as it stands. */
export type Run = Readonly<{
  charges: Charges;
  reached: Reached;
  effort: Effort;
  chance: RandomStream;
  best: Incumbent;
  /** Under coverage, everybody's weight: a gap is then a share of what is within, and not of what is left outside. */
  all?: number;
  /** Units of work done, bounds computed and passes of interchange; whether to end, and whether somebody said so. */
  state: { iterations: number; stop: boolean; told: boolean };
}>;

const iterationsUnlessTold = 20_000;
/** Bounds at the root before branching begins, at most. */
const rootSteps = 500;
/** Shaken beginnings at each stop of the root and before branching; so many in a row that bring nothing end them. */
const shakesOnTheWay = 4;
const shakesBeforeBranching = 200;
/** Many where a shake is cheap, some tens where a demand has many charges. */
const shakesInVain = { least: 30, most: 80, charges: 2e7 };
const fewCharges = 300_000;
/** Passes over the paces at which the root's bound no longer rises. */
const leastPace = 0.002;

/**
 * The cheapest open set: bounds are raised by prices (`ascent.ts`), the open sets that they suggest are improved by
 * interchange, and what gap is left is closed by branching on sites. Deterministic; ends when the gap is closed or good
 * enough, or by work done.
 */
export function* solveCharges(told: Charges, effort: Effort): Generator<Progress, Run, boolean | undefined> {
  const charges = withMusts(told);
  const run: Run = {
    charges,
    reached: reachedBy(charges),
    effort,
    chance: randomStream(effort.seed),
    best: { open: undefined, charge: Infinity, bound: -Infinity },
    state: { iterations: 0, stop: false, told: false },
  };
  const start = beginWith(charges, run.reached);
  if (!start) {
    run.best.bound = Infinity;
    return run;
  }
  yield* descend(run, start);
  const ascent = makeAscent(charges, { reached: run.reached, open: run.best.open ?? start });
  yield* climb(run, { ascent, rules: charges.rules, steps: rootSteps });
  if (!isDone(run)) yield* dive(run, { root: ascent, locks: charges.rules.locks });
  yield* shakeOn(run, shakesBeforeBranching);
  if (!isDone(run)) yield* branch(run, ascent);
  yield* shakeOn(run, Infinity);
  return run;
}

/** Raises the bound of the rules; at the root it is the answer's. Open sets on the way are improved now and then. */
export function* climb(
  run: Run,
  told: { ascent: Ascent; rules: SiteRules; steps: number; isRoot?: boolean },
): Generator<Progress, Relaxed | undefined, boolean | undefined> {
  const { best } = run;
  const { ascent, rules, steps, isRoot = true } = told;
  let relaxed: Relaxed | undefined;
  let improvedAt = -Infinity;
  for (let step = 0; step < steps && ascent.pace > leastPace && !run.state.stop; step++) {
    relaxed = ascend(ascent, { rules, upper: best.charge });
    if (!relaxed) return undefined;
    if (isRoot) best.bound = Math.max(best.bound, roundedUp(run, ascent.bound));
    yield* pause(run);
    // Good prices suggest good open sets: they are improved where the bound is near its best.
    const isGood = relaxed.value >= ascent.bound - 0.03 * relaxed.offered;
    if (isGood && step - improvedAt >= stepsBetween(run, isRoot)) {
      improvedAt = step;
      yield* descend(run, relaxed.chosen.open);
      if (isRoot) yield* shakeOn(run, shakesOnTheWay);
    }
    if (isRoot ? isDone(run) : roundedUp(run, ascent.bound) >= best.charge) break;
  }
  return relaxed;
}

/** Interchange takes as long as many bounds where there are many charges; at the beginning prices suggest nothing good yet. */
function stepsBetween({ charges }: Run, isRoot: boolean): number {
  return Math.max(isRoot ? 10 : 25, Math.min(120, Math.round(charges.site.length / 7000)));
}

/** What sums of thousands of doubles may be off by, as a share: taken off, so that a bound is one in spite of rounding. */
const roundingShare = 1e-11;

/** Where every charge is whole, a bound of 5.2 means 6: nothing lies between. */
export function roundedUp(run: Run, bound: number): number {
  const { charges, best } = run;
  if (!Number.isFinite(bound)) return bound;
  const sure = bound - roundingShare * Math.abs(bound);
  const up = charges.whole ? Math.ceil(sure - 1e-6) : sure;
  // A bound within rounding of the best is the best.
  return best.charge < Infinity && gapOf(run, up) === 0 ? best.charge : up;
}

function gapOf({ best, all }: Run, bound: number): number {
  return all === undefined ? gapBetween(best.charge, bound) : gapWithin(all, { outside: best.charge, bound });
}

/** A gap as a share of the weight within, where objective and bound are told as what is left outside. */
export function gapWithin(all: number, { outside, bound }: { outside: number; bound: number }): number {
  const difference = Math.max(0, outside - bound);
  if (difference <= 1e-9 * Math.max(1, all)) return 0;
  return difference / Math.max(Math.abs(all - outside), Number.MIN_VALUE);
}

export function isDone(run: Run): boolean {
  const { best, effort } = run;
  if (run.state.stop) return true;
  if (best.charge === Infinity) return false;
  return best.bound >= best.charge || gapOf(run, best.bound) <= (effort.gap ?? 0);
}

/** Counts a unit of work, tells of it and hears whether to stop. */
export function* pause(run: Run): Generator<Progress, void, boolean | undefined> {
  const { best, state } = run;
  state.iterations++;
  const stop = yield {
    iterations: state.iterations,
    objective: best.charge < Infinity ? best.charge : null,
    bound: best.bound > -Infinity ? best.bound : null,
  };
  if (stop) state.told = true;
  // Cut by a number of units or by somebody after as many: the same answer.
  if (stop || state.iterations >= (run.effort.iterations ?? iterationsUnlessTold)) state.stop = true;
}

/** Improves an open set as far as interchange goes, and keeps it when it is the best so far. */
export function* descend(run: Run, from: Uint8Array): Generator<Progress, void, boolean | undefined> {
  const { charges, reached, chance } = run;
  keep(run, from);
  const open = withinBudget(charges, from);
  if (!open) return;
  const walk = startWalk(charges, { reached, open });
  queueAll(walk, chance);
  yield* goDown(run, walk);
}

function* goDown(run: Run, walk: Walk): Generator<Progress, void, boolean | undefined> {
  const passes = improve(walk);
  for (let pass = passes.next(); !pass.done; pass = passes.next()) {
    yield* pause(run);
    if (run.state.stop) break;
  }
  keep(run, walk.open);
}

/** Keeps an open set that is allowed and the best so far; copied. */
export function keep({ charges, best }: Run, open: Uint8Array): void {
  if (!isAllowed(charges.rules, open)) return;
  const { total } = chargedFor(charges, open);
  if (!(total < best.charge)) return;
  best.charge = total;
  best.open = Uint8Array.from(open);
}

/** What work is left goes to open sets near the best: some sites changed by chance, and improved again. */
export function* shakeOn(run: Run, rounds: number): Generator<Progress, void, boolean | undefined> {
  const { charges, reached, chance, best } = run;
  const { rules } = charges;
  const { least, most, charges: dear } = shakesInVain;
  const vain = Math.min(most, Math.max(least, Math.round(dear / charges.site.length)));
  let since = 0;
  for (let round = 0; round < rounds && since < vain && !isDone(run) && best.open; round++) {
    const before = best.charge;
    const walk = startWalk(charges, { reached, open: best.open });
    const closed = [...walk.open.keys()].filter((site) => walk.open[site] === 0 && rules.locks[site] === 0);
    const opened = [...walk.open.keys()].filter((site) => walk.open[site] === 1 && rules.locks[site] === 0);
    if (closed.length === 0 || opened.length === 0) return;
    const changes = 1 + chance.integer(Math.max(1, Math.min(8, opened.length >> 1)));
    for (let change = 0; change < changes; change++) {
      const opens = closed[chance.integer(closed.length)]!;
      const closes = opened[chance.integer(opened.length)]!;
      if (walk.open[opens] === 0 && walk.open[closes] === 1) applyMove(walk, { opens, closes });
    }
    // A site that is worth little now may make way for one far off: looked for where that is cheap.
    if (charges.site.length <= fewCharges) queueAll(walk, chance);
    if (isAllowed(rules, walk.open)) yield* goDown(run, walk);
    yield* pause(run);
    since = best.charge < before ? 0 : since + 1;
  }
}
