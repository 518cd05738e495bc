import type { LocationQuestion } from './question.ts';

/** How many of a kind a question leaves to choose from. */
export type Room = Readonly<{
  lockedOpen: number;
  /** Free candidates that are open today, and those that are not, ascending. */
  freeOpen: readonly number[];
  freeClosed: readonly number[];
  /** Changes that the locks alone make. */
  forced: number;
}>;

export function roomOf({ locks, today }: LocationQuestion): Room {
  const freeOpen: number[] = [];
  const freeClosed: number[] = [];
  let lockedOpen = 0;
  let forced = 0;
  locks.forEach((lock, one) => {
    if (lock === 0) (today[one] === 1 ? freeOpen : freeClosed).push(one);
    if (lock === 1) lockedOpen++;
    if ((lock === 1 && today[one] === 0) || (lock === -1 && today[one] === 1)) forced++;
  });
  return { lockedOpen, freeOpen, freeClosed, forced };
}

/** Pairs (closings, openings) among the free candidates that number and changes allow. */
export function allowedSteps(
  question: LocationQuestion,
): readonly Readonly<{ closings: number; openings: number }>[] {
  const { lockedOpen, freeOpen, freeClosed, forced } = roomOf(question);
  const steps: { closings: number; openings: number }[] = [];
  for (let closings = 0; closings <= freeOpen.length; closings++) {
    for (let openings = 0; openings <= freeClosed.length; openings++) {
      const open = lockedOpen + freeOpen.length - closings + openings;
      if (question.count !== undefined && open !== question.count) continue;
      if (closings + openings + forced > (question.mostChanges ?? Infinity)) continue;
      steps.push({ closings, openings });
    }
  }
  return steps;
}

/** How many open sets the locks, the number and the changes allow; covers are not asked. */
export function countAllowed(question: LocationQuestion): number {
  const { freeOpen, freeClosed } = roomOf(question);
  return allowedSteps(question).reduce(
    (sum, { closings, openings }) =>
      sum + choose(freeOpen.length, closings) * choose(freeClosed.length, openings),
    0,
  );
}

function choose(from: number, count: number): number {
  let ways = 1;
  for (let at = 1; at <= count; at++) ways = (ways * (from - count + at)) / at;
  return Math.round(ways);
}

/** Whether an open set keeps locks, number, changes and covers. */
export function isAllowed(question: LocationQuestion, open: Uint8Array): boolean {
  const { locks, today, count, mostChanges = Infinity, covers } = question;
  let number = 0;
  let changes = 0;
  for (let one = 0; one < open.length; one++) {
    if (locks[one] === 1 && open[one] === 0) return false;
    if (locks[one] === -1 && open[one] === 1) return false;
    number += open[one]!;
    if (open[one] !== today[one]) changes++;
  }
  if (count !== undefined && number !== count) return false;
  return changes <= mostChanges && covers.every((cover) => covered(cover, open));
}

export function covered(cover: Uint8Array, open: Uint8Array): boolean {
  for (let one = 0; one < open.length; one++) if (cover[one] === 1 && open[one] === 1) return true;
  return false;
}

/** Every open set that the question allows, in a fixed order; the same array each time, to be copied by who keeps it. */
export function* everyAllowed(question: LocationQuestion): Generator<Uint8Array> {
  const { freeOpen, freeClosed } = roomOf(question);
  const open = Uint8Array.from(question.locks, (lock, one) =>
    lock === 0 ? question.today[one]! : lock === 1 ? 1 : 0,
  );
  for (const { closings, openings } of allowedSteps(question)) {
    for (const closed of subsets(freeOpen, closings)) {
      for (const one of closed) open[one] = 0;
      for (const opened of subsets(freeClosed, openings)) {
        for (const one of opened) open[one] = 1;
        if (question.covers.every((cover) => covered(cover, open))) yield open;
        for (const one of opened) open[one] = 0;
      }
      for (const one of closed) open[one] = 1;
    }
  }
}

function* subsets(from: readonly number[], count: number): Generator<readonly number[]> {
  const at = Array.from({ length: count }, (_, index) => index);
  for (;;) {
    yield at.map((index) => from[index]!);
    let last = count - 1;
    while (last >= 0 && at[last]! === from.length - count + last) last--;
    if (last < 0) return;
    at[last]!++;
    for (let next = last + 1; next < count; next++) at[next] = at[next - 1]! + 1;
  }
}
