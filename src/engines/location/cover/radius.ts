import type { RandomStream } from '#kit/random.ts';
import type { LocationProblem } from '../models/model.ts';
import { findFeasible } from './feasible.ts';
import type { Feasible } from './feasible.ts';
import { demandsThatCount, rowsWithin, rulesOf } from './task.ts';
import type { Rules } from './task.ts';
import { isOver } from './work.ts';
import type { Steps, Work } from './work.ts';

export type Radius = Readonly<{
  /** Null where none was found. */
  open: Uint8Array | null;
  /** Minutes of the demand that has it worst. */
  minutes: number;
  /** No allowed set has less; Infinity where none is allowed. Certified. */
  bound: number;
}>;

type Narrowing = {
  problem: LocationProblem;
  demands: Int32Array;
  rules: Rules;
  need: number;
  cap: number;
  gap: number;
  open: Uint8Array | null;
  low: number;
  high: number;
  work: Work;
  random: RandomStream;
};

/**
 * The smallest minutes within which an allowed set serves every demand that counts, each with `need` open sites, at most
 * `cap`. Halves the minutes between what is proved too little and what was found to do, and asks each time whether a
 * covering set is allowed (Minieka 1970; Daskin 1995); first with little work, then with more where it stayed open.
 */
export function* findSmallestRadius(
  problem: LocationProblem,
  told: { need: number; cap: number; gap: number; work: Work; random: RandomStream },
): Steps<Radius> {
  const demands = demandsThatCount(problem);
  const rules = rulesOf(problem);
  const narrowing: Narrowing = { problem, demands, rules, ...told, open: null, low: 0, high: Infinity };
  const { work } = told;
  narrowing.low = leastReach(narrowing);
  yield* grow(narrowing);
  for (
    let iterations = 20;
    narrowing.open !== null && !isNarrow(narrowing) && !isOver(work);
    iterations *= 6
  ) {
    yield* halve(narrowing, iterations, 'lower');
    yield* halve(narrowing, iterations, 'raise');
  }
  const { open, high, low } = narrowing;
  return { open, minutes: high, bound: Math.min(low, high) };
}

function isNarrow({ low, high, gap }: Narrowing): boolean {
  return low >= high || high - low <= gap * high;
}

/** Finds a first set: tries ever longer minutes, little work each, up to the cap with all of it. */
function* grow(narrowing: Narrowing): Steps<void> {
  const { cap, work } = narrowing;
  let radius = narrowing.low;
  while (narrowing.low <= cap && narrowing.low < Infinity && narrowing.open === null) {
    radius = Math.max(narrowing.low, Math.min(radius, cap));
    const answer = yield* decide(narrowing, radius, radius === cap ? Infinity : 5);
    if (answer === 'unknown' && (radius === cap || isOver(work))) return;
    radius = Math.max(1.4 * radius, nextAbove(narrowing, radius));
  }
  if (narrowing.low > cap) narrowing.low = Infinity;
}

/**
 * Halves what is open. What stays unknown counts as enough where the bound is to be raised, and as too little where the
 * minutes are to be lowered.
 */
function* halve(narrowing: Narrowing, iterations: number, aim: 'raise' | 'lower'): Steps<void> {
  let [from, to] = [narrowing.low, narrowing.high];
  while (from < to && !isNarrow(narrowing) && !isOver(narrowing.work)) {
    const radius = Math.max(from, lastUpTo(narrowing, from + (to - from) / 2));
    const answer = yield* decide(narrowing, radius, iterations);
    if (answer === 'no' || (answer === 'unknown' && aim === 'lower')) from = nextAbove(narrowing, radius);
    else to = radius;
    to = Math.min(to, narrowing.high);
    from = Math.max(from, narrowing.low);
  }
}

/** Asks whether some allowed set does within these minutes, and keeps what the answer proves. */
function* decide(narrowing: Narrowing, radius: number, iterations: number): Steps<Feasible['answer']> {
  const { problem, demands, need, rules, work, random } = narrowing;
  const { siteCount, locks } = problem;
  const rows = rowsWithin(problem, { demands, limit: radius, need });
  work.done += rows.site.length;
  const found = yield* findFeasible(
    { siteCount, locks, rules, rows },
    {
      work,
      random: random.branch(`${radius} ${iterations}`),
      iterations: iterations * Math.max(1, rows.site.length / 50_000),
    },
  );
  if (found.answer === 'yes') {
    const minutes = worstMinutes(narrowing, found.open);
    if (minutes < narrowing.high || narrowing.open === null) {
      narrowing.open = found.open;
      narrowing.high = minutes;
      work.objective = minutes;
    }
  } else if (found.answer === 'no') {
    narrowing.low = Math.max(narrowing.low, nextAbove(narrowing, radius));
    work.bound = Math.min(narrowing.low, narrowing.high);
  }
  return found.answer;
}

/** Minutes of the demand that has it worst, to the last of the sites that it needs. */
export function worstMinutes(
  { problem, demands, need }: Pick<Narrowing, 'problem' | 'demands' | 'need'>,
  open: Uint8Array,
): number {
  let worst = 0;
  for (const demand of demands)
    worst = Math.max(worst, nthNearest(problem, { demand, need, serves: (site) => open[site] === 1 }));
  return worst;
}

/** No set does better: each demand has its sites among the allowed ones. */
function leastReach({ problem, demands, need }: Narrowing): number {
  let least = 0;
  for (const demand of demands)
    least = Math.max(
      least,
      nthNearest(problem, { demand, need, serves: (site) => problem.locks[site] !== -1 }),
    );
  return least;
}

/** Minutes to the `need`-th nearest of the sites that serve; Infinity where there are fewer. */
function nthNearest(
  { ways, siteCount }: LocationProblem,
  { demand, need, serves }: { demand: number; need: number; serves: (site: number) => boolean },
): number {
  let seen = 0;
  if (need <= 0) return 0;
  for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++)
    if (serves(ways.site[at]!) && ++seen === need) return ways.minutes[at]!;
  if (ways.cut[demand] === Infinity) return Infinity;
  const all: number[] = [];
  for (let site = 0; site < siteCount; site++) if (serves(site)) all.push(ways.between(demand, site));
  return all.sort((a, b) => a - b)[need - 1] ?? Infinity;
}

/** The next minutes at which some demand has one more allowed site; where lists are cut, perhaps a little less. */
function nextAbove({ problem, demands }: Narrowing, radius: number): number {
  const { ways, locks, siteCount } = problem;
  let next = Infinity;
  for (const demand of demands) {
    const cut = ways.cut[demand]!;
    if (cut <= radius) {
      for (let site = 0; site < siteCount; site++) {
        const minutes = locks[site] === -1 ? 0 : ways.between(demand, site);
        if (minutes > radius && minutes < next) next = minutes;
      }
      continue;
    }
    const end = ways.start[demand + 1]!;
    let at = firstBeyond(ways.minutes, { from: ways.start[demand]!, to: end, radius });
    while (at < end && locks[ways.site[at]!] === -1) at++;
    next = Math.min(next, at < end ? Math.min(cut, ways.minutes[at]!) : cut);
  }
  return next;
}

/** The last minutes, at most these, at which some demand gets one more site; 0 for none. */
function lastUpTo({ problem, demands }: Narrowing, radius: number): number {
  const { ways, siteCount } = problem;
  let last = 0;
  for (const demand of demands) {
    if (ways.cut[demand]! <= radius) {
      for (let site = 0; site < siteCount; site++) {
        const minutes = ways.between(demand, site);
        if (minutes <= radius && minutes > last) last = minutes;
      }
      continue;
    }
    const from = ways.start[demand]!;
    const at = firstBeyond(ways.minutes, { from, to: ways.start[demand + 1]!, radius });
    if (at > from) last = Math.max(last, ways.minutes[at - 1]!);
  }
  return last;
}

/** The first of ascending minutes that is beyond the radius. */
function firstBeyond(
  minutes: Float64Array,
  { from, to, radius }: { from: number; to: number; radius: number },
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minutes[middle]! <= radius) low = middle + 1;
    else high = middle;
  }
  return low;
}
