import { gapBetween } from '../models/model.ts';
import type { Answer, Conflict, LocationProblem } from '../models/model.ts';
import { nearestOpen } from '../models/ways.ts';
import { iterationsOf } from './work.ts';
import type { Work } from './work.ts';

/** The open sites as an answer; everybody goes to the nearest. `optimal` where objective and bound agree. */
export function answerOf(
  problem: LocationProblem,
  told: { open: Uint8Array; objective: number; bound: number; part: string; work: Work },
): Answer {
  const { open, objective, bound, part, work } = told;
  const gap = gapBetween(objective, bound);
  return {
    status: gap === 0 ? 'optimal' : 'feasible',
    objective,
    bound,
    gap,
    open: [...open.keys()].filter((site) => open[site] === 1),
    assignment: nearestOpen(problem, open).site,
    parts: { [part]: objective },
    iterations: iterationsOf(work),
    stopped: work.stopped,
  };
}

/** Nothing found: either there is nothing, and why, or the search ended before it knew. */
export function emptyAnswer(
  problem: LocationProblem,
  told: { bound: number | null; work: Work; conflict?: Conflict },
): Answer {
  const { bound, work, conflict } = told;
  return {
    status: conflict === undefined ? 'feasible' : 'infeasible',
    objective: null,
    bound: conflict === undefined ? bound : null,
    gap: null,
    open: [],
    assignment: new Int32Array(problem.demandCount).fill(-1),
    parts: {},
    iterations: iterationsOf(work),
    stopped: work.stopped,
    ...(conflict === undefined ? {} : { conflict }),
  };
}
