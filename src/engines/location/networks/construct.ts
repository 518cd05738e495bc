import type { RandomStream } from '#kit/random.ts';
import { allowedSteps, covered, isAllowed, roomOf } from './allowed.ts';
import { fillGains } from './gains.ts';
import type { Gains } from './gains.ts';
import type { LocationSpace } from './space.ts';

/** How a beginning is chosen: always what looks best, or one of the few best by chance (greedy randomised). */
export type Manner = 'greedy' | 'loose' | 'any';

const choicesOf: Readonly<Record<Manner, number>> = { greedy: 1, loose: 4, any: Infinity };

/**
 * An allowed open set to begin from: today's with the locks, closed and opened one by one to the number asked, each time
 * what costs least or saves most by the tables. Undefined when covers or locks leave no way that was found.
 */
export function* construct(
  space: LocationSpace,
  told: { gains: Gains; manner: Manner; chance: RandomStream; avoid?: Uint8Array },
): Generator<void, Uint8Array | undefined> {
  const { question } = space;
  const { locks, today } = question;
  const open = Uint8Array.from(locks, (lock, one) => (lock === 0 ? today[one]! : lock === 1 ? 1 : 0));
  const steps = allowedSteps(question);
  if (steps.length === 0) return undefined;
  const step = steps[told.manner === 'greedy' ? 0 : told.chance.integer(steps.length)]!;
  let { closings, openings } = step;
  const { freeOpen, freeClosed } = roomOf(question);
  // What is to be avoided is closed before anything else.
  const avoided = freeOpen.filter((one) => told.avoid?.[one] === 1);
  for (const one of avoided) {
    if (closings === 0 || !stillCovered(space, open, one)) continue;
    open[one] = 0;
    closings--;
  }
  while (openings > 0) {
    const shut = freeClosed.filter((one) => open[one] === 0);
    const wanted = shut.filter((one) => told.avoid?.[one] !== 1);
    const one = yield* pick(space, {
      ...told,
      open,
      among: wanted.length > 0 ? wanted : shut,
      closing: false,
    });
    open[one] = 1;
    openings--;
  }
  while (closings > 0) {
    const standing = freeOpen.filter((one) => open[one] === 1 && stillCovered(space, open, one));
    if (standing.length === 0) return undefined;
    const one = yield* pick(space, { ...told, open, among: standing, closing: true });
    open[one] = 0;
    closings--;
  }
  return isAllowed(question, open) ? open : undefined;
}

function* pick(
  space: LocationSpace,
  told: {
    gains: Gains;
    manner: Manner;
    chance: RandomStream;
    open: Uint8Array;
    among: readonly number[];
    closing: boolean;
  },
): Generator<void, number> {
  const { among, closing, manner, chance } = told;
  if (manner === 'any') return among[chance.integer(among.length)]!;
  fillGains(space, told.open, told.gains);
  yield;
  const worth = (one: number) => (closing ? -told.gains.loss[one]! : told.gains.gain[one]!);
  const best = among.toSorted((one, other) => worth(other) - worth(one) || one - other);
  return best[manner === 'greedy' ? 0 : chance.integer(Math.min(choicesOf[manner], best.length))]!;
}

/** Whether every cover still has an open candidate once this one is closed. */
function stillCovered({ question }: LocationSpace, open: Uint8Array, one: number): boolean {
  open[one] = 0;
  const is = question.covers.every((cover) => covered(cover, open));
  open[one] = 1;
  return is;
}
