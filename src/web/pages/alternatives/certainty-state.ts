import type { Draws } from '#alternatives/certainty/difference.ts';
import type { MovedSample } from '#alternatives/certainty/movers.ts';
import type { FromCertainty } from '../../workers/certainty-messages.ts';

export type CertaintyPhase = 'waiting' | 'working' | 'done' | 'stopped' | 'slow' | 'failed';

/** How far the draws of one question have come. */
export type CertaintyState = Readonly<{
  phase: CertaintyPhase;
  /** Draws (or moved assumptions) asked for, and how many have come. */
  count: number;
  done: number;
  /** What has come, shown or not. */
  coming: Draws | undefined;
  /** What is shown: the draws when they ended; more of the same question leave it on show until they have come. */
  draws: Draws | undefined;
  moved: readonly MovedSample[];
  /** How long one world takes, when that is long. */
  milliseconds: number;
}>;

export const nothingDrawn: CertaintyState = {
  ...{ phase: 'waiting', count: 0, done: 0, coming: undefined, draws: undefined, moved: [], milliseconds: 0 },
};

/** What has come of the question that was asked last. */
export type Kept = Readonly<{ question: string; state: CertaintyState }>;

/** What there is to show of a question: nothing of another one, were it the one before. */
export function stateOf(kept: Kept, question: string): CertaintyState {
  return kept.question === question ? kept.state : nothingDrawn;
}

/** After one answer to a question; what still comes of one that has been left changes nothing. */
export function hearOf(kept: Kept, question: string, answer: FromCertainty): Kept {
  return kept.question === question ? { question, state: hear(kept.state, answer) } : kept;
}

/** The state after one answer of the worker. */
export function hear(state: CertaintyState, answer: FromCertainty): CertaintyState {
  switch (answer.kind) {
    case 'begun': {
      const { quantities, central, count } = answer;
      return {
        ...state,
        phase: 'working',
        count,
        done: 0,
        coming: { quantities, central, samples: [] },
        moved: [],
      };
    }
    case 'drawn': {
      const { coming } = state;
      if (!coming) return state;
      const samples = [...coming.samples, ...answer.samples];
      // What comes after a stop was drawn before it.
      return shownWhenEnded({ ...state, done: samples.length, coming: { ...coming, samples } });
    }
    case 'moved': {
      const moved = [...state.moved, ...answer.samples];
      return { ...state, moved, done: moved.length };
    }
    case 'slow':
      return shownWhenEnded({ ...state, phase: 'slow', milliseconds: answer.milliseconds });
    case 'finished':
      return shownWhenEnded({ ...state, phase: 'done' });
    case 'failed':
      return { ...state, phase: 'failed' };
  }
}

/** The state when a person stops the draws: those that have come are kept. */
export function stopped(state: CertaintyState): CertaintyState {
  return state.phase === 'working' ? shownWhenEnded({ ...state, phase: 'stopped' }) : state;
}

function shownWhenEnded(state: CertaintyState): CertaintyState {
  const { phase, coming, draws } = state;
  if (phase === 'working' || phase === 'waiting' || !coming) return state;
  // Fewer than are on show already (of the same question) would only make it worse.
  return coming.samples.length >= (draws?.samples.length ?? 0) ? { ...state, draws: coming } : state;
}
