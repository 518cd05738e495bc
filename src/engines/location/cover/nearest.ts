import { randomStream } from '#kit/random.ts';
import type { LocationProblem } from '../models/model.ts';
import { findFeasible } from './feasible.ts';
import { minimise } from './minimise.ts';
import type { Found } from './minimise.ts';
import { findSmallestRadius } from './radius.ts';
import { demandsThatCount, rowsWithin, rulesOf } from './task.ts';
import { finishPart, workOf } from './work.ts';
import type { Steps } from './work.ts';

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
  /** The smallest limit that would do, minutes; null where none would or none was found. */
  limit: number | null;
  /** The smallest number of sites that would do within the limit, other rules kept; null as above. */
  count: number | null;
  /** Both were searched to the end; else they would do, and perhaps less would. */
  exact: boolean;
}>;

/** How far the limit, or else the number of sites, would have to give way. `iterations` for each of the two. */
export function nearestRelaxation(problem: LocationProblem, iterations = 2000): Relaxation {
  const need = problem.cover ?? 1;
  const radius = finishPart(
    findSmallestRadius(problem, {
      need,
      cap: Infinity,
      gap: 0,
      work: workOf({ iterations }),
      random: randomStream('relaxation'),
    }),
  );
  const fewest = finishPart(fewestSites(problem, iterations));
  return {
    limit: radius.open === null ? null : radius.minutes,
    count: fewest.open === null ? null : fewest.cost,
    exact:
      fewest.complete && (radius.open === null ? radius.bound === Infinity : radius.bound >= radius.minutes),
  };
}

/** The smallest covering set under the other rules; whether there is one is asked first, as that has an end. */
function* fewestSites(problem: LocationProblem, iterations: number): Steps<Found> {
  const { siteCount, locks } = problem;
  const { count: _, ...rules } = rulesOf(problem);
  const rows = rowsWithin(problem, {
    demands: demandsThatCount(problem),
    limit: problem.limit ?? Infinity,
    need: problem.cover ?? 1,
  });
  const [work, random] = [workOf({ iterations }), randomStream('fewest')];
  const task = { siteCount, locks, rules, rows };
  const first = yield* findFeasible(task, { work, random, iterations });
  if (first.answer === 'no') return { open: null, cost: Infinity, bound: Infinity, complete: true };
  const start = first.answer === 'yes' ? { start: first.open } : {};
  const costs = new Float64Array(siteCount).fill(1);
  return yield* minimise({ ...task, costs }, { work, random, ...start });
}
