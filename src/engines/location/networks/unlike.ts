import type { RandomStream } from '#kit/random.ts';
import { construct } from './construct.ts';
import { costOf, differenceOf } from './cost.ts';
import { fillGains } from './gains.ts';
import type { Gains } from './gains.ts';
import { improve } from './improve.ts';
import type { Walker } from './improve.ts';
import type { LocationNetwork } from './question.ts';
import { applyMove, moveAllowed, movesOf } from './moves.ts';
import type { Move } from './moves.ts';
import type { LocationSpace } from './space.ts';

type Told = Readonly<{
  /** Networks that the one looked for must differ from. */
  from: readonly LocationNetwork[];
  leastDifference: number;
  gains: Gains;
  chance: RandomStream;
  /** Counts up from round to round, so that ways of beginning take turns. */
  round: number;
  onLook: (open: Uint8Array, cost: number) => void;
}>;

/** A walk that cannot reach the difference in so many steps is given up. */
const mostSteps = 40;

/**
 * Looks for a cheap network that differs enough from others: first makes it different, by the steps that cost least for each
 * resident who changes site, or by avoiding sites that the others keep; then goes down with the difference kept.
 */
export function* seekUnlike(space: LocationSpace, told: Told): Generator<void> {
  const start = told.round % 3 === 1 ? yield* avoiding(space, told) : yield* walkAway(space, told);
  if (!start) return;
  const holds = (open: Uint8Array): boolean => isUnlike(space, open, told);
  const walker: Walker = { open: start, cost: costOf(space, start) };
  told.onLook(start, walker.cost);
  if (!holds(start)) return;
  yield* improve(space, walker, { gains: told.gains, holds, onLook: told.onLook });
}

function isUnlike(space: LocationSpace, open: Uint8Array, told: Told): boolean {
  const nearest = new Int16Array(space.classes * space.cells);
  costOf(space, open, nearest);
  return told.from.every((one) => differenceOf(space, one.nearest, nearest) >= told.leastDifference);
}

/** A beginning without a few sites, by chance, of those that the others have open. */
function* avoiding(space: LocationSpace, told: Told): Generator<void, Uint8Array | undefined> {
  const { chance, gains } = told;
  const avoid = new Uint8Array(space.candidates);
  const shared = free(space).filter((one) => told.from.every(({ open }) => open[one] === 1));
  const count = Math.min(shared.length, 1 + chance.integer(3));
  for (let at = 0; at < count; at++) avoid[shared[chance.integer(shared.length)]!] = 1;
  return yield* construct(space, { gains, manner: 'greedy', chance, avoid });
}

/** From one of the others, step by step, until enough residents have another nearest site. */
function* walkAway(space: LocationSpace, told: Told): Generator<void, Uint8Array | undefined> {
  const { chance, gains, from } = told;
  const open = Uint8Array.from(from[chance.integer(from.length)]!.open);
  const moved = new Set<number>();
  for (let step = 0; step < mostSteps && !isUnlike(space, open, told); step++) {
    fillGains(space, open, gains);
    yield;
    const move = pickStep(space, open, { ...told, moved });
    if (!move) return undefined;
    applyMove(open, move);
    // A site is moved once: a walk does not come back.
    for (const one of [move.add, move.remove]) if (one >= 0) moved.add(one);
  }
  return open;
}

function pickStep(
  space: LocationSpace,
  open: Uint8Array,
  told: Told & Readonly<{ moved: ReadonlySet<number> }>,
): Move | undefined {
  const people = peopleOf(space, open);
  const scored: { move: Move; score: number }[] = [];
  for (const move of movesOf(space, open, told.gains)) {
    if (told.moved.has(move.add) || told.moved.has(move.remove)) continue;
    const changed = move.remove >= 0 ? people[move.remove]! : space.residents / space.candidates;
    if (changed > 0) scored.push({ move, score: move.profit / changed });
  }
  scored.sort((one, other) => other.score - one.score);
  const few: Move[] = [];
  for (const { move } of scored) {
    if (moveAllowed(space, open, move)) few.push(move);
    if (few.length === 3) break;
  }
  // The first round takes the cheapest; later ones wander.
  return few.length === 0 ? undefined : few[told.round === 0 ? 0 : told.chance.integer(few.length)];
}

/** Residents who have the candidate as their nearest in some service. */
function peopleOf(space: LocationSpace, open: Uint8Array): Float64Array {
  const { cells, classes, question } = space;
  const nearest = new Int16Array(classes * cells);
  costOf(space, open, nearest);
  const people = new Float64Array(space.candidates);
  for (let cell = 0; cell < cells; cell++) {
    for (let at = cell; at < classes * cells; at += cells) {
      const one = nearest[at]!;
      let again = false;
      for (let before = cell; before < at; before += cells) if (nearest[before] === one) again = true;
      if (one >= 0 && !again) people[one]! += question.residents[cell]!;
    }
  }
  return people;
}

function free({ question, candidates }: LocationSpace): number[] {
  return Array.from({ length: candidates }, (_, one) => one).filter((one) => question.locks[one] === 0);
}
