import { costOf } from './cost.ts';
import { fillGains } from './gains.ts';
import type { Gains } from './gains.ts';
import { applyMove, moveAllowed, movesOf, undoMove } from './moves.ts';
import type { Move } from './moves.ts';
import type { LocationSpace } from './space.ts';

/** An open set on its way down, with its cost. */
export type Walker = { open: Uint8Array; cost: number };

/** Improvements smaller than this share are rounding, and following them could go in a circle. */
const leastImprovement = 1e-12;

/** Moves whose true cost is computed at each step when the tables alone do not tell it. */
const mostTried = 80;

/**
 * Interchange local search (Teitz & Bart 1968): the best single step again and again until none improves. With overflow,
 * a weight on the worst minutes or a condition on the set, the tables only say in which order steps are tried, and each is measured. Changes `walker`;
 * pauses after every pass over the cells, so that whoever drives it can be told to stop.
 */
export function* improve(
  space: LocationSpace,
  walker: Walker,
  told: {
    gains: Gains;
    holds?: (open: Uint8Array) => boolean;
    onLook: (open: Uint8Array, cost: number) => void;
  },
): Generator<void> {
  const exact = isExact(space) && !told.holds;
  for (;;) {
    fillGains(space, walker.open, told.gains);
    yield;
    const least = Math.abs(walker.cost) * leastImprovement;
    const moves = ranked(space, walker.open, { gains: told.gains, least: exact ? least : -Infinity });
    const step = yield* firstBetter(space, walker, {
      ...told,
      moves: exact ? moves.slice(0, 8) : moves.slice(0, mostTried),
      least,
    });
    if (!step) return;
  }
}

/** Whether the tables tell all: what they say does not pay will not. */
function isExact({ overflowMinutes, worst }: LocationSpace): boolean {
  return overflowMinutes === 0 && worst === 0;
}

function* firstBetter(
  space: LocationSpace,
  walker: Walker,
  told: {
    moves: readonly Move[];
    least: number;
    holds?: (open: Uint8Array) => boolean;
    onLook: (open: Uint8Array, cost: number) => void;
  },
): Generator<void, boolean> {
  for (const move of told.moves) {
    if (isExact(space) && move.profit <= told.least) return false;
    applyMove(walker.open, move);
    if (!told.holds || told.holds(walker.open)) {
      const cost = costOf(space, walker.open);
      told.onLook(walker.open, cost);
      if (cost < walker.cost - told.least) {
        walker.cost = cost;
        return true;
      }
    }
    undoMove(walker.open, move);
    yield;
  }
  return false;
}

/** Allowed steps that promise more than `least`, the most promising first; ties in the order they are listed. */
function ranked(
  space: LocationSpace,
  open: Uint8Array,
  told: { gains: Gains; least: number },
): readonly Move[] {
  const moves: Move[] = [];
  for (const move of movesOf(space, open, told.gains)) if (move.profit > told.least) moves.push(move);
  moves.sort((one, other) => other.profit - one.profit);
  const kept: Move[] = [];
  for (const move of moves) {
    if (moveAllowed(space, open, move)) kept.push(move);
    if (kept.length >= mostTried) break;
  }
  return kept;
}
