import type { Effort, LocationProblem, Search } from '../models/model.ts';
import { answerOf, infeasible } from './answer.ts';
import { caseOf } from './case.ts';
import type { Case } from './case.ts';
import { findConflict, isRuledOut, unreachedOf } from './conflict.ts';
import { boundOf, searchCase } from './search.ts';

/**
 * Where sites should be open, and who is served where, within capacities; where nothing is allowed, why. The bound holds
 * for every allowed answer.
 */
export function* solveWithCapacities(problem: LocationProblem, effort: Effort): Search {
  const one = caseOf(problem);
  const unreached = unreachedOf(one);
  if (unreached !== undefined) return infeasible(one, unreached);
  if (isRuledOut(one)) return yield* explained(one, { iterations: 0, stopped: false });
  const run = yield* searchCase(one, effort);
  const bound = boundOf(run);
  const { found } = run.incumbent;
  if (found === null && bound === Infinity) return yield* explained(one, run);
  return answerOf(one, { ...run, found, bound });
}

/** Pauses with the iterations of the search: a reason comes after it. */
function* explained(
  one: Case,
  { iterations, stopped }: Readonly<{ iterations: number; stopped: boolean }>,
): Search {
  const steps = findConflict(one, stopped);
  let isOver = stopped;
  let step = steps.next();
  while (!step.done) {
    isOver ||= (yield { iterations, objective: null, bound: null }) === true;
    step = steps.next(isOver);
  }
  return { ...infeasible(one, step.value, iterations), stopped: isOver };
}
