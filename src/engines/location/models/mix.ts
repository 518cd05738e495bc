import { findConflict } from '../cover/conflict.ts';
import { workOf } from '../cover/work.ts';
import { pairsOf, pairsToReach } from '../mixing/pairs.ts';
import { termsOf } from '../mixing/terms.ts';
import { boundOf, searchThresholds } from '../mixing/threshold-search.ts';
import type { Search as Thresholds } from '../mixing/threshold-search.ts';
import { gapBetween } from './model.ts';
import type { Answer, Conflict, Effort, LocationProblem, Model, Progress, Search } from './model.ts';

/**
 * Several aims in one sum, each at its weight in `mix`: the mean minutes of a unit of weight, the minutes of whoever has it
 * worst, the share of all weight beyond the `limit`, an equity term, and what sites cost. With `services` the sites are
 * shared: each service has its own weights and is given by those open sites that offer it, a hub giving what its satellites
 * give (`offersByLevel`). Everybody who weighs anything in a service must have a way to an open site that offers it.
 *
 * Locks, `count`, changes and `budget` hold. The limit is no rule here; capacities and `cover` are not read. The bound is
 * certified; `optimal` only where the gap is closed. Parts: mean, worst, beyond, costs, equity. Where nothing is allowed, a
 * minimal conflict says why: pairs of service and demand, locks, number, changes and budget.
 *
 * Sources: mean and worst together are the cent-dian (Halpern 1978); the equity term is the linear proxy of the Kolm–Pollak
 * equally distributed equivalent (Horton, Logan, Murrell, Skipper & Speakman 2024); docs/methods/location-mix.md.
 */
export const mix: Model = {
  id: 'mix',
  larger: false,
  *solve(problem: LocationProblem, effort: Effort): Search {
    const pairs = pairsOf(problem);
    const search = yield* searchThresholds({ pairs, terms: termsOf(pairs), effort });
    if (search.best || boundOf(search) < Infinity) return answerOf(search);
    const conflict = yield* conflictWithin(problem, search.iterations);
    return { ...answerOf(search), conflict };
  },
};

/** So much work, beyond the search, for telling why there is nothing. */
const iterationsOfConflict = 500;

/** Pauses with the iterations of the search, which the conflict comes after. */
function* conflictWithin(
  problem: LocationProblem,
  iterations: number,
): Generator<Progress, Conflict, boolean | undefined> {
  const steps = findConflict(pairsToReach(problem), workOf({ iterations: iterationsOfConflict }));
  let step = steps.next();
  while (!step.done) step = steps.next(yield { iterations, objective: null, bound: null });
  return step.value.conflict;
}

function answerOf(search: Thresholds): Answer {
  const { best, iterations, stop: stopped, pairs } = search;
  const least = boundOf(search);
  if (!best) {
    const isProved = least === Infinity;
    return {
      ...{ status: isProved ? 'infeasible' : 'feasible', objective: null, bound: isProved ? null : least },
      ...{ gap: null, open: [], assignment: new Int32Array(pairs.demandCount).fill(-1), parts: {} },
      ...{ iterations, stopped },
    };
  }
  const { objective, parts, site } = best.mixed;
  const gap = gapBetween(objective, least);
  return {
    ...{ status: gap === 0 ? 'optimal' : 'feasible', objective, bound: gap === 0 ? objective : least, gap },
    open: [...best.open.keys()].filter((one) => best.open[one] === 1),
    ...{ assignment: site, parts, iterations, stopped },
  };
}
