import { medianCharges } from '../assign/charges.ts';
import { answerOf } from '../assign/answer.ts';
import { solveCharges } from '../assign/solve-charges.ts';
import type { Effort, LocationProblem, Model, Search } from './model.ts';

/**
 * Fixed charges without capacities (Balinski 1965): as many sites as pay for themselves in weighted minutes. The same as the
 * p-median but that the number is free; `count`, changes and budget hold where they are given.
 */
export const uncapacitated: Model = {
  id: 'uncapacitated',
  larger: false,
  *solve(problem: LocationProblem, effort: Effort): Search {
    const run = yield* solveCharges(medianCharges(problem), effort);
    return answerOf(problem, { run, named: { demands: 'minutes', sites: 'costs' }, served: 'all' });
  },
};
