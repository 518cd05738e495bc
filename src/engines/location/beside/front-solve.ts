import { randomStream } from '#kit/random.ts';
import { findFeasible } from '../cover/feasible.ts';
import { rowsWithin, rulesOf } from '../cover/task.ts';
import { workOf } from '../cover/work.ts';
import { waysWithin } from '../mixing/ways-within.ts';
import { coveringSet } from '../models/covering-set.ts';
import { gapBetween } from '../models/model.ts';
import type { Effort, LocationProblem, Progress } from '../models/model.ts';
import { pMedian } from '../models/p-median.ts';
import { costsOf, valuesOf } from './front-points.ts';
import type { Aim, FrontPoint } from './front-points.ts';

/** `none`: proved that no allowed set keeps within. `unknown`: neither found nor proved. */
export type FrontStep = FrontPoint | 'none' | 'unknown';

export type FrontTask = Readonly<{
  problem: LocationProblem;
  /** The one that is minimised. */
  first: Aim;
  effort: Effort;
  within: Readonly<Partial<Record<Aim, number>>>;
}>;

type Steps = Generator<Progress, FrontStep, boolean | undefined>;

/**
 * The least of the first aim with the others held within (ε-constraint): ways longer than the worst minutes are no ways, and
 * costs are a budget. Whether anything keeps within is asked first, as covering proves that faster than medians do.
 */
export function* solveWithin(task: FrontTask): Steps {
  const problem = heldWithin(task);
  const known = yield* findAny(task, problem);
  if (known === 'no') return 'none';
  const { effort, first, within } = task;
  const limit = within.worstMinutes ?? Infinity;
  const answer =
    first === 'meanMinutes'
      ? yield* pMedian.solve({ ...problem, ways: waysWithin(problem.ways, limit) }, effort)
      : yield* coveringSet.solve({ ...problem, limit, costs: costsOf(task.problem) }, effort);
  if (answer.status === 'infeasible') return 'none';
  const open = answer.objective === null ? known : answer.open;
  if (!open) return 'unknown';
  const values = valuesOf(task.problem, open);
  if (values.worstMinutes === Infinity) return 'unknown';
  const all = problem.weights.reduce((sum, weight) => sum + weight, 0);
  const unit = first === 'meanMinutes' ? Math.max(all, Number.MIN_VALUE) : 1;
  const value = values[first];
  const bound = answer.gap === 0 ? value : Math.min(value, (answer.bound ?? 0) / unit);
  return { open, values, bound, gap: gapBetween(value, bound), within };
}

/** The problem with its own rules and the budget that holds here; what it costs is no part of the minutes. */
function heldWithin({ problem, within }: FrontTask): LocationProblem {
  const { costs: _, limit: __, cover: ___, budget, ...others } = problem;
  const most = Math.min(within.costs ?? Infinity, budget?.most ?? Infinity);
  return most < Infinity ? { ...others, budget: { costs: costsOf(problem), most } } : others;
}

/** Some set that keeps within; undefined where that is not known, `no` where there is none. */
function* findAny(
  { effort, within }: FrontTask,
  problem: LocationProblem,
): Generator<Progress, readonly number[] | 'no' | undefined, boolean | undefined> {
  const { siteCount, locks, weights } = problem;
  const demands = [...weights.keys()].filter((demand) => weights[demand]! > 0);
  const rows = rowsWithin(problem, { demands, limit: within.worstMinutes ?? Infinity, need: 1 });
  const work = workOf(effort);
  const told = {
    work,
    random: randomStream(effort.seed).branch('any'),
    iterations: effort.iterations ?? 500,
  };
  const found = yield* findFeasible({ siteCount, locks, rows, rules: rulesOf(problem) }, told);
  if (found.answer === 'no') return 'no';
  if (found.answer === 'unknown') return undefined;
  return [...found.open.keys()].filter((site) => found.open[site] === 1);
}
