import { coverageCharges } from '../assign/charges.ts';
import { answerOf } from '../assign/answer.ts';
import { gapWithin } from '../assign/solve-charges.ts';
import { solveCovering } from '../covering/solve-covering.ts';
import type { Answer, Effort, LocationProblem, Model, Progress, Search } from './model.ts';

/**
 * Maximal covering (Church & ReVelle 1974): the weight within the limit (inclusive) of an open site is as large as it can be.
 * Searched as its mirror, the least weight left outside plus what sites cost; told as the weight within.
 */
export const coveringMax: Model = {
  id: 'covering-max',
  larger: true,
  *solve(problem: LocationProblem, effort: Effort): Search {
    const all = problem.weights.reduce((sum, weight) => sum + weight, 0);
    const mirror = (value: number | null) => (value === null ? null : all - value);
    const charges = coverageCharges(problem);
    const search = solveCovering(charges, effort);
    let step = search.next();
    while (!step.done) {
      const { iterations, objective, bound } = step.value;
      const told: Progress = { iterations, objective: mirror(objective), bound: mirror(bound) };
      step = search.next(yield told);
    }
    const answer = answerOf(problem, {
      run: { ...step.value, charges },
      named: { demands: 'outside', sites: 'costs' },
      served: 'some',
    });
    return { ...answer, ...mirrored(answer, all) };
  },
};

/** Objective = all weight − outside − costs; the gap is taken anew, as it is a fraction of another number. */
function mirrored(answer: Answer, all: number): Partial<Answer> {
  const { objective, bound, parts } = answer;
  if (objective === null || bound === null) return {};
  const [within, most] = [all - objective, all - bound];
  const gap = gapWithin(all, { outside: objective, bound });
  return {
    status: gap === 0 ? 'optimal' : 'feasible',
    objective: within,
    bound: gap === 0 ? within : most,
    gap,
    parts: { covered: all - (parts['outside'] ?? 0), costs: -(parts['costs'] ?? 0) },
  };
}
