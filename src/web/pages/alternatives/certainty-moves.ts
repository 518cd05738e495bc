import type { Telling } from '#alternatives/certainty/movers.ts';
import type { Quantity } from '#alternatives/certainty/quantities.ts';
import type { Region } from '#region/region.ts';
import type { CertaintyAsk } from '../../workers/certainty-messages.ts';

/** Moves the assumptions behind one quantity of one alternative against the reference, and nothing else. */
export function moveAsk(
  draws: CertaintyAsk,
  told: Readonly<{ of: number; against: number; quantity: Quantity; service: string; group: string }>,
): CertaintyAsk {
  const { of, against, quantity, service, group } = told;
  return {
    ...{ kind: 'move', seed: draws.seed, n: 0 },
    candidates: [draws.candidates[against]!, draws.candidates[of]!],
    ...{ measures: [quantity.id], services: [service], groups: [group] },
  };
}

/** The assumption's row on the page of the situation; all speeds together lead to the list. */
export function addressOf(region: Region, assumption: string): string {
  const at = assumption === 'speed' ? 'assumptions' : `assumption-${assumption}`;
  return `/alueet/${encodeURIComponent(region.id)}/tilannekuva#${at}`;
}

/** Where a bar begins and ends, px: all bars on one scale that holds every end and the difference as assumed. */
export function barOf(
  all: readonly Telling[],
  told: Readonly<{ one: Telling; central: number; width: number }>,
): Readonly<{ from: number; to: number; middle: number }> {
  const { one, central, width } = told;
  const ends = [central, ...all.flatMap(({ low, high }) => [low, high])];
  const least = Math.min(...ends);
  const span = Math.max(...ends) - least;
  const x = (value: number) => (span > 0 ? 2 + ((value - least) / span) * (width - 4) : width / 2);
  return {
    from: x(Math.min(one.low, one.high, central)),
    to: x(Math.max(one.low, one.high, central)),
    middle: x(central),
  };
}
