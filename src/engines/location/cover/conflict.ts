import { randomStream } from '#kit/random.ts';
import type { Conflict, LocationProblem } from '../models/model.ts';
import { explain } from './explain.ts';
import { findFeasible } from './feasible.ts';
import type { Feasible } from './feasible.ts';
import { reachOf } from './reach.ts';
import { demandsThatCount, rowsWithin, rulesOf } from './task.ts';
import type { Rules } from './task.ts';
import { finishPart, isOver, workOf } from './work.ts';
import type { Steps, Work } from './work.ts';

type RuleName = 'count' | 'mostChanges' | 'budget' | 'limit';

/** What may be given up to end a conflict. */
type Part = Readonly<
  { kind: 'demand'; demand: number } | { kind: 'lock'; site: number } | { kind: 'rule'; rule: RuleName }
>;

/** Why nothing is allowed. */
export type Found = Readonly<{
  conflict: Conflict;
  /** Without any one part the rest can be met, proved. False where the work ran out: parts may then be too many. */
  minimal: boolean;
}>;

type Question = {
  problem: LocationProblem;
  work: Work;
  /** No question was left open. */
  sure: boolean;
};

/** Iterations for each question whether parts can be met together. */
const iterationsEach = 300;

/**
 * A minimal set of demands, locks and rules that cannot be met together: without any one of them the rest can. To be
 * asked of a problem that is known to be infeasible; where that is not known, an empty conflict says that it is not.
 *
 * Demands are added, the one with the fewest allowed sites of those that the last set left out, until no set covers them;
 * then parts are taken away, many at a time (QuickXplain, Junker 2004), over the exact search for an allowed covering set.
 * The rule `limit` means "within the limit": without it any way will do. Locks are given up first, demands last.
 */
export function* findConflict(problem: LocationProblem, work: Work): Steps<Found> {
  const question: Question = { problem, work, sure: true };
  const demands = yield* gather(question);
  if (demands === null) return { conflict: asConflict([]), minimal: false };
  const parts: Part[] = [
    ...demands.map((demand): Part => ({ kind: 'demand', demand })),
    ...ruleNames(problem).map((rule): Part => ({ kind: 'rule', rule })),
    ...[...problem.locks.keys()]
      .filter((site) => problem.locks[site] !== 0)
      .map((site): Part => ({ kind: 'lock', site })),
  ];
  const kept = yield* explain(parts, (some) => isMet(question, some));
  return { conflict: asConflict(kept), minimal: question.sure };
}

/** The same at once. */
export const conflictOf = (problem: LocationProblem, iterations?: number): Found =>
  finishPart(findConflict(problem, workOf(iterations === undefined ? {} : { iterations })));

/**
 * Demands, usually few, that no allowed set covers, none where rules and locks alone allow none: all where the work ran out,
 * null where an allowed set covers all.
 */
function* gather(question: Question): Steps<number[] | null> {
  const { problem, work } = question;
  const demands = demandsThatCount(problem);
  const need = problem.cover ?? 1;
  const reach = reachOf(problem);
  work.done += problem.ways.site.length;
  const allowed = Int32Array.from(demands, reach.allowed);
  const hopeless = allowed.findIndex((count) => count < need);
  if (hopeless >= 0) return [demands[hopeless]!];
  const taken: number[] = [];
  const locks = [...problem.locks.keys()].filter((site) => problem.locks[site] !== 0);
  const rules = ruleNames(problem);
  for (;;) {
    const found = yield* canMeet(question, { demands: taken, locks, rules });
    if (found.answer === 'no') return taken;
    if (found.answer === 'unknown' || isOver(work)) {
      question.sure = false;
      return [...demands];
    }
    const is = found.open;
    const open = { is, sites: [...is.keys()].filter((site) => is[site] === 1) };
    let worst = -1;
    for (let row = 0; row < demands.length; row++) {
      if (worst >= 0 && allowed[row]! >= allowed[worst]!) continue;
      if (!reach.isCovered(demands[row]!, open)) worst = row;
    }
    work.done += problem.ways.site.length;
    if (worst < 0) return null;
    taken.push(demands[worst]!);
  }
}

function ruleNames({ count, mostChanges, budget, limit }: LocationProblem): RuleName[] {
  return [
    ...(limit === undefined ? [] : (['limit'] as const)),
    ...(count === undefined ? [] : (['count'] as const)),
    ...(mostChanges === undefined ? [] : (['mostChanges'] as const)),
    ...(budget === undefined ? [] : (['budget'] as const)),
  ];
}

type Kept = Readonly<{ demands: number[]; locks: number[]; rules: RuleName[] }>;

/** Whether these demands can be covered under these locks and rules alone. */
function* canMeet({ problem, work }: Question, { demands, locks, rules }: Kept): Steps<Feasible> {
  const limit = rules.includes('limit') ? problem.limit! : Infinity;
  const rows = rowsWithin(problem, { demands, limit, need: problem.cover ?? 1 });
  work.done += rows.site.length;
  const all = rulesOf(problem);
  const kept: Rules = {
    ...(rules.includes('count') ? { count: all.count! } : {}),
    ...(rules.includes('mostChanges') ? { changes: all.changes! } : {}),
    ...(rules.includes('budget') ? { budget: all.budget! } : {}),
  };
  const held = new Int8Array(problem.siteCount);
  for (const site of locks) held[site] = problem.locks[site]!;
  const task = { siteCount: problem.siteCount, rows, locks: held, rules: kept };
  const random = randomStream('conflict');
  return yield* findFeasible(task, { work, random, iterations: iterationsEach });
}

/** The same of parts; true too where it stays open. */
function* isMet(question: Question, parts: readonly Part[]): Steps<boolean> {
  const found = isOver(question.work) ? null : yield* canMeet(question, sorted(parts));
  if (found?.answer === 'no') return false;
  if (found?.answer !== 'yes') question.sure = false;
  return true;
}

function sorted(parts: readonly Part[]): Kept {
  const kept: Kept = { demands: [], locks: [], rules: [] };
  for (const part of parts) {
    if (part.kind === 'demand') kept.demands.push(part.demand);
    else if (part.kind === 'lock') kept.locks.push(part.site);
    else kept.rules.push(part.rule);
  }
  return kept;
}

function asConflict(parts: readonly Part[]): Conflict {
  const { demands, locks, rules } = sorted(parts);
  return { demands: demands.sort((a, b) => a - b), locks: locks.sort((a, b) => a - b), rules };
}
