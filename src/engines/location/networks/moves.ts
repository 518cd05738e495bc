import { isAllowed } from './allowed.ts';
import type { Gains } from './gains.ts';
import type { LocationSpace } from './space.ts';

/** One candidate to open, one to close, or both; −1 where there is none. */
export type Move = Readonly<{ add: number; remove: number; profit: number }>;

/** Open sets one step away: swaps where the number is fixed, also openings and closings where it is not. */
export function* movesOf(space: LocationSpace, open: Uint8Array, gains: Gains): Generator<Move> {
  const { candidates, question } = space;
  const { locks, count } = question;
  const { gain, loss, extra } = gains;
  const free = Array.from({ length: candidates }, (_, one) => one).filter((one) => locks[one] === 0);
  const shut = free.filter((one) => open[one] === 0);
  const standing = free.filter((one) => open[one] === 1);
  for (const add of shut)
    for (const remove of standing)
      yield { add, remove, profit: gain[add]! - loss[remove]! + extra[add * candidates + remove]! };
  if (count !== undefined) return;
  for (const add of shut) yield { add, remove: -1, profit: gain[add]! };
  for (const remove of standing) yield { add: -1, remove, profit: -loss[remove]! };
}

export function applyMove(open: Uint8Array, { add, remove }: Move): void {
  if (add >= 0) open[add] = 1;
  if (remove >= 0) open[remove] = 0;
}

export function undoMove(open: Uint8Array, { add, remove }: Move): void {
  if (add >= 0) open[add] = 0;
  if (remove >= 0) open[remove] = 1;
}

/** Whether the open set after the move keeps what the question asks; `open` is as it was afterwards. */
export function moveAllowed(space: LocationSpace, open: Uint8Array, move: Move): boolean {
  applyMove(open, move);
  const allowed = isAllowed(space.question, open);
  undoMove(open, move);
  return allowed;
}
