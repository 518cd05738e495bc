import type { Steps } from './work.ts';

/**
 * Of parts that cannot be met together a minimal choice that cannot either: without any one of it the rest can
 * (QuickXplain, Junker 2004). `isMet` says of some whether they can; where that stays open it should say yes, and parts may
 * then be too many. Later parts are given up first.
 */
export function* explain<Part>(
  parts: readonly Part[],
  isMet: (kept: readonly Part[]) => Steps<boolean>,
): Steps<readonly Part[]> {
  return yield* explainBeside([], { parts, isNew: false, isMet });
}

/** Beside what is given; whether that alone can be met is asked only where it is new. */
function* explainBeside<Part>(
  given: readonly Part[],
  told: Readonly<{
    parts: readonly Part[];
    isNew: boolean;
    isMet: (kept: readonly Part[]) => Steps<boolean>;
  }>,
): Steps<readonly Part[]> {
  const { parts, isNew, isMet } = told;
  if (isNew && !(yield* isMet(given))) return [];
  if (parts.length <= 1) return parts;
  const half = parts.length >> 1;
  const [first, last] = [parts.slice(0, half), parts.slice(half)];
  const right = yield* explainBeside([...given, ...first], { parts: last, isNew: true, isMet });
  const left = yield* explainBeside([...given, ...right], { parts: first, isNew: right.length > 0, isMet });
  return [...left, ...right];
}
