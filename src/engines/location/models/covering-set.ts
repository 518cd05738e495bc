import { randomStream } from '#kit/random.ts';
import { answerOf, emptyAnswer } from '../cover/answer.ts';
import { findConflict } from '../cover/conflict.ts';
import { findFeasible } from '../cover/feasible.ts';
import { minimise } from '../cover/minimise.ts';
import { demandsThatCount, rowsWithin, rulesOf } from '../cover/task.ts';
import type { CoverTask } from '../cover/task.ts';
import { allowMore, workOf } from '../cover/work.ts';
import type { Work } from '../cover/work.ts';
import type { Answer, Effort, LocationProblem, Model, Search } from './model.ts';

/**
 * Fewest sites, or the cheapest, with everybody within the limit of `cover` open ones (Toregas et al. 1971; with a backup
 * Hogan & ReVelle 1986). Everybody is each demand that weighs something, or each where none does.
 *
 * The bound is certified: Lagrangian, raised by branch and bound; whole costs make it whole. Exact when the work
 * suffices, told by `optimal`. Where nothing is allowed, a minimal conflict says why. One iteration looks at a million
 * pairs of demand and site.
 */
export const coveringSet: Model = { id: 'covering-set', larger: false, solve };

function* solve(problem: LocationProblem, effort: Effort): Search {
  const work = workOf(effort);
  const random = randomStream(effort.seed);
  const task = taskOf(problem);
  work.done += task.rows.site.length;
  const free = Object.keys(task.rules).length === 0;
  let start: Uint8Array | undefined;
  if (!free) {
    const iterations = effort.iterations ?? Infinity;
    const first = yield* findFeasible(task, { work, random: random.branch('first'), iterations });
    if (first.answer === 'no') return yield* infeasible(problem, work);
    if (first.answer === 'yes') {
      start = first.open;
      work.objective = costOf(task, start);
      // So many sites, each as good as another: nothing is left to choose.
      if (problem.costs === undefined && problem.count !== undefined)
        return answer(problem, { task, work, start });
    }
  }
  const found = yield* minimise(task, {
    work,
    random: random.branch('best'),
    gap: effort.gap ?? 0,
    ...(start === undefined ? {} : { start }),
    onFound: (cost) => (work.objective = cost),
    onBound: (bound) => (work.bound = bound),
  });
  if (found.open !== null) return answer(problem, { task, work, start: found.open, bound: found.bound });
  if (found.complete) return yield* infeasible(problem, work);
  const bound = Number.isFinite(found.bound) ? found.bound : null;
  return emptyAnswer(problem, { bound, work });
}

function taskOf(problem: LocationProblem): CoverTask {
  const { siteCount, locks } = problem;
  return {
    siteCount,
    locks,
    rules: rulesOf(problem),
    costs: problem.costs ?? new Float64Array(siteCount).fill(1),
    rows: rowsWithin(problem, {
      demands: demandsThatCount(problem),
      limit: problem.limit ?? Infinity,
      need: problem.cover ?? 1,
    }),
  };
}

const costOf = (task: CoverTask, open: Uint8Array): number =>
  open.reduce((sum, one, site) => sum + (one === 1 ? task.costs[site]! : 0), 0);

function answer(
  problem: LocationProblem,
  { task, work, start, bound }: { task: CoverTask; work: Work; start: Uint8Array; bound?: number },
): Answer {
  const objective = costOf(task, start);
  const part = problem.costs === undefined ? 'sites' : 'costs';
  return answerOf(problem, {
    open: start,
    objective,
    bound: Math.min(objective, bound ?? objective),
    part,
    work,
  });
}

function* infeasible(problem: LocationProblem, work: Work): Search {
  const { conflict } = yield* findConflict(problem, allowMore(work));
  return emptyAnswer(problem, { bound: null, work, conflict });
}
