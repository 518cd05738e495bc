import { randomStream } from '#kit/random.ts';
import type { RandomStream } from '#kit/random.ts';
import { countAllowed } from './allowed.ts';
import { construct } from './construct.ts';
import { costOf, differenceOf } from './cost.ts';
import { enumerationRounds, goThrough } from './enumerate.ts';
import { makeGains } from './gains.ts';
import type { Gains } from './gains.ts';
import { improve } from './improve.ts';
import type {
  LocationAnswer,
  LocationNetwork,
  LocationProgress,
  LocationQuestion,
  ThreeAsk,
} from './question.ts';
import { applyMove, moveAllowed, movesOf } from './moves.ts';
import { makePool, mostCost, remember } from './pool.ts';
import type { Pool, PoolRules } from './pool.ts';
import { spaceOf } from './space.ts';
import type { LocationSpace } from './space.ts';
import { chooseDifferent } from './three.ts';
import { seekUnlike } from './unlike.ts';

/** A search under way. `steps` pauses after every pass over the cells; the answer can be asked at any pause. */
export type LocationSearch = Readonly<{
  steps: Generator<void>;
  /** Cells visited between two pauses, about: how often it is worth listening for a stop. */
  cellsPerStep: number;
  /** Words that change with every round and every better network: whether there is anything to tell. */
  mark: () => string;
  progress: () => LocationProgress;
  answer: () => LocationAnswer;
}>;

/** Up to so many open sets are gone through one by one, and up to so many visits of a cell. */
const mostEnumerated = { sets: 400_000, cellVisits: 150e6 };

/** Rounds for networks unlike the best, for each round for the best. */
const othersPerBest = 2;

/** Bytes of networks remembered; a small region's are remembered by the thousand. */
const mostKeptBytes = 40e6;

/**
 * The multi-service p-median (Hakimi 1964) and networks unlike the best: opens candidates so that, over all services, the weighted
 * minutes to the nearest open candidate that gives the service are few. Few enough open sets are gone through one by one,
 * and then the answer is exact; else greedy beginnings and interchange (Teitz & Bart 1968, with the tables of Resende &
 * Werneck 2007) from several starts: no bound is computed, so the best found is not certified. Ends by rounds alone.
 */
export function openSearch(question: LocationQuestion, ask: ThreeAsk): LocationSearch {
  const space = spaceOf(question);
  const pool = makePool();
  const allowed = countAllowed(question);
  const cellsPerStep = Math.max(1, space.cells * space.classes);
  const enumerated =
    ask.enumerate !== false &&
    allowed <= mostEnumerated.sets &&
    allowed * cellsPerStep <= mostEnumerated.cellVisits;
  const mostKept = Math.max(60, Math.min(2000, Math.floor(mostKeptBytes / (cellsPerStep * 2))));
  const rules: PoolRules = { mostLoss: ask.mostLoss, leastDifference: ask.leastDifference, mostKept };
  const state = {
    round: 0,
    of: enumerated ? enumerationRounds : Math.max(1, ask.rounds) * (1 + othersPerBest),
    ended: false,
    crowded: false,
  };
  for (const open of ask.known ?? []) remember(space, pool, { open, cost: costOf(space, open), rules });
  const choose = () => chooseDifferent(space, pool, { rules, wanted: ask.wanted });
  const told = { space, pool, rules, ask, state, allowed };
  return {
    steps: enumerated ? goThrough(told) : seek(told),
    cellsPerStep,
    mark: () => `${state.round} ${pool.best?.cost}`,
    progress: () => ({
      done: state.round,
      of: state.of,
      best: pool.best?.cost ?? null,
      found: pool.best ? choose().networks.length : 0,
    }),
    answer: () => {
      const chosen = pool.best ? choose() : { networks: [], difference: [] };
      const complete = enumerated && state.ended && !state.crowded;
      const best = pool.best?.cost ?? null;
      return { ...chosen, best, complete, allowed, looked: pool.looked, stopped: !state.ended };
    },
  };
}

type Told = Readonly<{
  space: LocationSpace;
  pool: Pool;
  rules: PoolRules;
  ask: ThreeAsk;
  state: { round: number; of: number; ended: boolean; crowded: boolean };
}>;

function* seek(told: Told): Generator<void> {
  const { space, ask, state } = told;
  const gains = makeGains(space);
  const chance = randomStream(ask.seed);
  for (; state.round < ask.rounds; state.round++)
    yield* seekBest(told, { gains, chance: chance.branch(`best/${state.round}`) });
  for (; state.round < state.of; state.round++)
    yield* seekOther(told, { gains, chance: chance.branch(`other/${state.round}`) });
  state.ended = true;
}

/** One round for the best: a new beginning, or the best so far shaken, and down from there. */
function* seekBest(told: Told, by: { gains: Gains; chance: RandomStream }): Generator<void> {
  const { space, pool, rules, state } = told;
  const { gains, chance } = by;
  const { round } = state;
  const start =
    round > 2 && round % 2 === 1 && pool.best
      ? yield* shaken(space, pool.best.open, by)
      : yield* construct(space, {
          gains,
          chance,
          manner: round === 0 ? 'greedy' : round % 4 === 2 ? 'any' : 'loose',
        });
  if (!start) return;
  const walker = { open: start, cost: costOf(space, start) };
  const onLook = (open: Uint8Array, cost: number) => remember(space, pool, { open, cost, rules });
  onLook(walker.open, walker.cost);
  yield* improve(space, walker, { gains, onLook });
  rememberNeighbours(told, { walker, gains });
}

/** The best so far after a few steps by chance. */
function* shaken(
  space: LocationSpace,
  from: Uint8Array,
  { gains, chance }: { gains: Gains; chance: RandomStream },
): Generator<void, Uint8Array> {
  const open = Uint8Array.from(from);
  const times = 2 + chance.integer(3);
  for (let time = 0; time < times; time++) {
    const moves = [...movesOf(space, open, gains)];
    for (let tries = 0; tries < 20 && moves.length > 0; tries++) {
      const move = moves[chance.integer(moves.length)]!;
      if (!moveAllowed(space, open, move)) continue;
      applyMove(open, move);
      break;
    }
    yield;
  }
  return open;
}

/** Neighbours of a local optimum that may stand beside it, as the tables of its last pass tell. */
function rememberNeighbours(
  told: Told,
  by: { walker: { open: Uint8Array; cost: number }; gains: Gains },
): void {
  const { space, pool, rules } = told;
  const { walker, gains } = by;
  const most = mostCost(pool, rules);
  const moves = [...movesOf(space, walker.open, gains)]
    .filter(({ profit }) => walker.cost - profit <= most)
    .toSorted((one, other) => other.profit - one.profit);
  for (const move of moves.slice(0, 12)) {
    if (!moveAllowed(space, walker.open, move)) continue;
    const open = Uint8Array.from(walker.open);
    applyMove(open, move);
    remember(space, pool, { open, cost: costOf(space, open), rules });
  }
}

/** One round for a network unlike the best, or unlike the best and another that already differs from it. */
function* seekOther(told: Told, by: { gains: Gains; chance: RandomStream }): Generator<void> {
  const { space, pool, rules, ask, state } = told;
  if (!pool.best) return;
  const round = state.round - ask.rounds;
  const onLook = (open: Uint8Array, cost: number) => remember(space, pool, { open, cost, rules });
  const from = round % 3 === 0 ? [pool.best] : pairFrom(told, { ...by, withBest: round % 3 === 1 });
  const { leastDifference } = ask;
  yield* seekUnlike(space, { ...by, from, leastDifference, round: Math.floor(round / 3), onLook });
}

/** Two known networks within the loss that differ enough, the best one of them or any; the best alone where chance finds none. */
function pairFrom(
  { space, pool, ask }: Told,
  { chance, withBest }: { chance: RandomStream; withBest: boolean },
): LocationNetwork[] {
  const { near } = pool;
  const some = () => near[chance.integer(near.length)]!;
  for (let tries = 0; tries < 30; tries++) {
    const pair = [withBest ? pool.best! : some(), some()];
    if (differenceOf(space, pair[0]!.nearest, pair[1]!.nearest) >= ask.leastDifference) return pair;
  }
  return [pool.best!];
}
