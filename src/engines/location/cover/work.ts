import type { Effort, Progress } from '../models/model.ts';

/** A part of a search: pauses like the whole, and ends with what it found. */
export type Steps<Found> = Generator<Progress, Found, boolean | undefined>;

/** Looked-at pairs of demand and site in one iteration: a few milliseconds. */
export const pairsPerIteration = 1_000_000;

/** Unless told, some ten seconds at most. */
const defaultIterations = 5000;

/** What a search has done, may do, and knows. Counted in looked-at pairs, never in time: the same everywhere. */
export type Work = {
  done: number;
  /** No further than this; a part of a search may be given less than the whole. */
  most: number;
  /** When to pause next. */
  pauseAt: number;
  stopped: boolean;
  objective: number | null;
  bound: number | null;
};

export function workOf(effort: Pick<Effort, 'iterations'>): Work {
  const most = (effort.iterations ?? defaultIterations) * pairsPerIteration;
  return { done: 0, most, pauseAt: 4 * pairsPerIteration, stopped: false, objective: null, bound: null };
}

export const iterationsOf = (work: Work): number => Math.ceil(work.done / pairsPerIteration);

export const isOver = (work: Work): boolean => work.stopped || work.done >= work.most;

/** Call where `work.done >= work.pauseAt`. */
export function* pause(work: Work): Steps<void> {
  const { objective, bound } = work;
  const stop = yield { iterations: iterationsOf(work), objective, bound };
  if (stop === true) work.stopped = true;
  work.pauseAt = work.done + 4 * pairsPerIteration;
}

/** A part with at most so many iterations of the work that is left. */
export function* within<Found>(work: Work, iterations: number, part: Steps<Found>): Steps<Found> {
  const { most } = work;
  work.most = Math.min(most, work.done + iterations * pairsPerIteration);
  const found = yield* part;
  work.most = most;
  return found;
}

/** Runs a part to its end without a pause. */
export function finishPart<Found>(part: Steps<Found>): Found {
  let step = part.next();
  while (!step.done) step = part.next();
  return step.value;
}

/** To say why there is nothing, a search may go beyond what it was given. */
export function allowMore(work: Work): Work {
  work.most = Math.max(work.most, work.done + 500 * pairsPerIteration);
  return work;
}
