import { medianCharges } from '../assign/charges.ts';
import { answerOf } from '../assign/answer.ts';
import { solveCharges } from '../assign/solve-charges.ts';
import type { Effort, LocationProblem, Model, Search } from './model.ts';

/**
 * The p-median (Hakimi 1964): opens sites so that the weighted minutes to everybody's nearest open site are few, with what
 * sites cost beside them. Everybody who weighs anything must reach an open site.
 */
export const pMedian: Model = {
  id: 'p-median',
  larger: false,
  *solve(problem: LocationProblem, effort: Effort): Search {
    const run = yield* solveCharges(medianCharges(problem), effort);
    return answerOf(problem, { run, named: { demands: 'minutes', sites: 'costs' }, served: 'all' });
  },
};
