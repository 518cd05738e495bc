import type { Pull } from './lever.ts';

/** A list of pulls being edited, with what undo and redo lead to. Every change gives a new history. */
export type PullsHistory = Readonly<{
  past: readonly (readonly Pull[])[];
  pulls: readonly Pull[];
  future: readonly (readonly Pull[])[];
}>;

/** Steps back that are remembered. */
const mostSteps = 500;

export function startHistory(pulls: readonly Pull[] = []): PullsHistory {
  return { past: [], pulls, future: [] };
}

/** A new history that begins from where another stands; neither sees the other's changes. */
export function branchHistory(history: PullsHistory): PullsHistory {
  return startHistory(history.pulls);
}

export function addPull(history: PullsHistory, pull: Pull): PullsHistory {
  return changeTo(history, [...history.pulls, pull]);
}

/** Throws a RangeError where there is no such pull, as do the next two. */
export function changePull(history: PullsHistory, told: { index: number; pull: Pull }): PullsHistory {
  checkPlace(history, told.index);
  return changeTo(history, history.pulls.with(told.index, told.pull));
}

export function removePull(history: PullsHistory, index: number): PullsHistory {
  checkPlace(history, index);
  return changeTo(history, history.pulls.toSpliced(index, 1));
}

/** Moves a pull so that it stands at `to`; the others keep their order. */
export function movePull(history: PullsHistory, told: { from: number; to: number }): PullsHistory {
  const { from, to } = told;
  checkPlace(history, from);
  checkPlace(history, to);
  if (from === to) return history;
  const moved = history.pulls[from]!;
  return changeTo(history, history.pulls.toSpliced(from, 1).toSpliced(to, 0, moved));
}

/** The whole list replaced at once, as one step that undo takes back. */
export function replacePulls(history: PullsHistory, pulls: readonly Pull[]): PullsHistory {
  return changeTo(history, pulls);
}

/** One change back; the same history when there is none. */
export function undo(history: PullsHistory): PullsHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), pulls: before, future: [history.pulls, ...history.future] };
}

/** One undone change again; the same history when there is none. */
export function redo(history: PullsHistory): PullsHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.pulls], pulls: next, future };
}

function changeTo(history: PullsHistory, pulls: readonly Pull[]): PullsHistory {
  return { past: [...history.past, history.pulls].slice(-mostSteps), pulls, future: [] };
}

function checkPlace({ pulls }: PullsHistory, index: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < pulls.length))
    throw new RangeError(`there is no pull ${index} among ${pulls.length}`);
}
