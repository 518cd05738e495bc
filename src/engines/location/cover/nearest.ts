import { randomStream } from '#kit/random.ts';
import type { Conflict, LocationProblem } from '../models/model.ts';
import { findConflict } from './conflict.ts';
import { findFeasible } from './feasible.ts';
import { minimise } from './minimise.ts';
import { findSmallestRadius } from './radius.ts';
import { demandsThatCount, rowsWithin, rulesOf } from './task.ts';
import type { CoverTask } from './task.ts';
import { finishPart, within, workOf } from './work.ts';
import type { Steps, Work } from './work.ts';

/** The nearest site that locks allow, whatever the limit, the first of equals; null where no way leads to any. */
export function nearestAllowed(
  { ways, locks, siteCount }: Pick<LocationProblem, 'ways' | 'locks' | 'siteCount'>,
  demand: number,
): { site: number; minutes: number } | null {
  for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++)
    if (locks[ways.site[at]!] !== -1) return { site: ways.site[at]!, minutes: ways.minutes[at]! };
  if (ways.cut[demand] === Infinity) return null;
  let nearest: { site: number; minutes: number } | null = null;
  for (let site = 0; site < siteCount; site++) {
    const minutes = locks[site] === -1 ? Infinity : ways.between(demand, site);
    if (minutes < (nearest?.minutes ?? Infinity)) nearest = { site, minutes };
  }
  return nearest;
}

/** What would make an infeasible problem feasible, one thing at a time. */
export type Relaxation = Readonly<{
  /** The smallest limit that would do, minutes; null where there is no limit, where none would do or none was found. */
  limit: number | null;
  /** The smallest number of sites that would do within the limit, other rules kept; null as above. */
  count: number | null;
  /** The fewest changes from today that would do, and the least budget; null as above. */
  mostChanges: number | null;
  budget: number | null;
  /** Sites whose lock, given up alone, would do; of a feasible problem none. */
  locks: readonly number[];
  /** All were searched to the end; else they would do, and perhaps less or other locks would. */
  exact: boolean;
}>;

export type RelaxationAsked = Readonly<{
  /** Of work for each of the five. */
  iterations?: number;
  /** Of the problem, where it is known: only locks that take part in it need be looked at. */
  conflict?: Conflict;
}>;

const iterationsUnlessTold = 2000;

/** How far one rule, or else which lock, would have to give way. Pauses like any search. */
export function* findRelaxation(problem: LocationProblem, asked: RelaxationAsked = {}): Steps<Relaxation> {
  const iterations = asked.iterations ?? iterationsUnlessTold;
  const work = workOf({ iterations: Infinity });
  const task = taskOf(problem);
  const question: Question = { problem, task, work, iterations, exact: true };
  const limit = yield* unlessStopped(question, smallestLimit(question));
  const count = yield* unlessStopped(question, fewestSites(question));
  const mostChanges = yield* unlessStopped(question, fewestChanges(question));
  const budget = yield* unlessStopped(question, leastBudget(question));
  const locks = (yield* unlessStopped(question, locksToGiveUp(question, asked.conflict))) ?? [];
  return { limit, count, mostChanges, budget, locks, exact: question.exact };
}

/** The same at once. */
export const nearestRelaxation = (problem: LocationProblem, asked?: RelaxationAsked): Relaxation =>
  finishPart(findRelaxation(problem, asked));

type Question = {
  problem: LocationProblem;
  /** Whom to reach, within the limit, without rules. */
  task: CoverTask;
  work: Work;
  iterations: number;
  /** Every part was searched to its end. */
  exact: boolean;
};

function* unlessStopped<Found>(question: Question, part: Steps<Found>): Steps<Found | null> {
  if (!question.work.stopped) return yield* part;
  question.exact = false;
  return null;
}

function* smallestLimit(question: Question): Steps<number | null> {
  const { problem, work, iterations } = question;
  if (problem.limit === undefined) return null;
  const random = randomStream('relaxation');
  const told = { need: problem.cover ?? 1, cap: Infinity, gap: 0, work, random };
  const { open, minutes, bound } = yield* within(work, iterations, findSmallestRadius(problem, told));
  // What it told of its minutes is not of this question's other parts.
  work.objective = work.bound = null;
  question.exact &&= open === null ? bound === Infinity : bound >= minutes;
  return open === null ? null : minutes;
}

/** The smallest covering set under the other rules. */
function* fewestSites(question: Question): Steps<number | null> {
  const { count, ...rules } = rulesOf(question.problem);
  if (count === undefined) return null;
  return yield* least(question, { ...question.task, rules });
}

function* leastBudget(question: Question): Steps<number | null> {
  const { budget, ...rules } = rulesOf(question.problem);
  if (budget === undefined) return null;
  return yield* least(question, { ...question.task, rules, costs: budget.costs });
}

/** The least cost; whether there is any set is asked first, as that has an end. */
function* least(question: Question, task: CoverTask): Steps<number | null> {
  const { work, iterations } = question;
  const random = randomStream('fewest');
  const first = yield* findFeasible(task, { work, random, iterations });
  if (first.answer === 'no') return null;
  const start = first.answer === 'yes' ? { start: first.open } : {};
  const found = yield* within(work, iterations, minimise(task, { work, random, ...start }));
  question.exact &&= found.complete;
  return found.open === null ? null : found.cost;
}

/** Halves the changes between what is proved too few and what was found to do. */
function* fewestChanges(question: Question): Steps<number | null> {
  const { problem, task, work, iterations } = question;
  const { changes, ...others } = rulesOf(problem);
  if (changes === undefined) return null;
  const { today } = changes;
  const random = randomStream('changes');
  const told = { work, random, iterations };
  const any = yield* findFeasible({ ...task, rules: others }, told);
  question.exact &&= any.answer !== 'unknown';
  if (any.answer !== 'yes') return null;
  let [low, high] = [0, changesOf(any.open, today)];
  while (low < high && !work.stopped) {
    const most = (low + high) >> 1;
    const rules = { ...others, changes: { today, most } };
    const found = yield* findFeasible({ ...task, rules }, told);
    question.exact &&= found.answer !== 'unknown';
    if (found.answer === 'yes') high = changesOf(found.open, today);
    else low = most + 1;
  }
  question.exact &&= low >= high;
  return high;
}

function changesOf(open: Uint8Array, today: Uint8Array): number {
  let changes = 0;
  for (let site = 0; site < open.length; site++) if (open[site] !== today[site]) changes++;
  return changes;
}

/** A lock that has no part in one conflict leaves that conflict as it is: only those that have are tried. */
function* locksToGiveUp(question: Question, known: Conflict | undefined): Steps<number[]> {
  const { problem, task, work, iterations } = question;
  const conflict = known ?? (yield* within(work, iterations, findConflict(problem, work))).conflict;
  const each = Math.max(20, iterations / Math.max(1, conflict.locks.length));
  const rules = rulesOf(problem);
  const enough: number[] = [];
  for (const site of conflict.locks) {
    if (work.stopped) question.exact = false;
    if (work.stopped) break;
    const locks = problem.locks.slice();
    locks[site] = 0;
    const random = randomStream('lock');
    const found = yield* findFeasible({ ...task, rules, locks }, { work, random, iterations: each });
    question.exact &&= found.answer !== 'unknown';
    if (found.answer === 'yes') enough.push(site);
  }
  return enough;
}

function taskOf(problem: LocationProblem): CoverTask {
  const { siteCount, locks } = problem;
  const rows = rowsWithin(problem, {
    demands: demandsThatCount(problem),
    limit: problem.limit ?? Infinity,
    need: problem.cover ?? 1,
  });
  return { siteCount, locks, rows, rules: {}, costs: new Float64Array(siteCount).fill(1) };
}
