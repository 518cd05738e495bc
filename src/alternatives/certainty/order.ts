import { errorOfShare, relationOf } from './difference.ts';
import type { Draws } from './difference.ts';
import type { Quantity } from './quantities.ts';

/** One candidate that overtakes another, which is better in the world as assumed. */
export type Swap = Readonly<{ ahead: number; overtakenBy: number; share: number; error: number }>;

/** The order of candidates by one quantity, and how it holds in the draws. */
export type Order = Readonly<{
  /** Best first; those too near each other for printed figures to tell apart share a place. */
  places: readonly (readonly number[])[];
  /** Draws in which every candidate has the quantity. */
  counted: number;
  /** Share of draws in which every two that differ centrally differ the same way. */
  holds: number;
  error: number;
  /** The most frequent first; pairs that never change places are left out. */
  swaps: readonly Swap[];
  /** Share of draws in which nobody overtakes but some two that differ centrally come too near to tell apart. */
  blurred: number;
}>;

/**
 * The order of the given candidates by a quantity. Undefined where neither more nor less is better, or where fewer than two
 * have it; a candidate without it is left out and never counted as 0.
 */
export function orderOf(
  draws: Draws,
  ask: Readonly<{ quantity: number; candidates: readonly number[] }>,
): Order | undefined {
  const quantity = draws.quantities[ask.quantity]!;
  const valueIn = (values: readonly Float64Array[], candidate: number) => values[candidate]![ask.quantity]!;
  const known = ask.candidates.filter((one) => Number.isFinite(valueIn(draws.central.values, one)));
  if (quantity.better === 'neutral' || known.length < 2) return undefined;
  const places = placesOf(known, (one) => valueIn(draws.central.values, one), quantity);
  const pairs = pairsOf(places);
  const tally = pairs.map(() => ({ swapped: 0 }));
  let counted = 0;
  let held = 0;
  let blurred = 0;
  for (const { values } of draws.samples) {
    if (!known.every((one) => Number.isFinite(valueIn(values, one)))) continue;
    counted++;
    let swaps = 0;
    let ties = 0;
    pairs.forEach(({ ahead, behind }, at) => {
      const lead = leadOf(valueIn(values, ahead) - valueIn(values, behind), quantity);
      if (lead < 0) tally[at]!.swapped++;
      if (lead < 0) swaps++;
      if (lead === 0) ties++;
    });
    if (swaps === 0 && ties === 0) held++;
    if (swaps === 0 && ties > 0) blurred++;
  }
  return {
    places,
    counted,
    holds: counted === 0 ? 0 : held / counted,
    error: errorOfShare(held, counted),
    swaps: pairs
      .map(({ ahead, behind }, at): Swap => {
        const { swapped } = tally[at]!;
        const share = counted === 0 ? 0 : swapped / counted;
        return { ahead, overtakenBy: behind, share, error: errorOfShare(swapped, counted) };
      })
      .filter(({ share }) => share > 0)
      .toSorted((one, other) => other.share - one.share),
    blurred: counted === 0 ? 0 : blurred / counted,
  };
}

/** 1 when the first is better, −1 when worse, 0 when the printed figures are the same. */
function leadOf(difference: number, { unit, better }: Quantity): -1 | 0 | 1 {
  const relation = relationOf(difference, unit);
  return (better === 'lower' ? 0 - relation : relation) as -1 | 0 | 1;
}

function placesOf(known: readonly number[], value: (one: number) => number, quantity: Quantity): number[][] {
  const sign = quantity.better === 'lower' ? 1 : -1;
  const sorted = known.toSorted((one, other) => sign * (value(one) - value(other)) || one - other);
  const places: number[][] = [];
  for (const one of sorted) {
    const last = places.at(-1);
    // Compared with the first of the place, so that a chain of small steps does not become one place.
    if (last && leadOf(value(last[0]!) - value(one), quantity) === 0) last.push(one);
    else places.push([one]);
  }
  return places;
}

/** Every two that do not share a place. */
function pairsOf(places: readonly (readonly number[])[]): { ahead: number; behind: number }[] {
  return places.flatMap((ahead, at) =>
    ahead.flatMap((one) =>
      places.slice(at + 1).flatMap((behind) => behind.map((other) => ({ ahead: one, behind: other }))),
    ),
  );
}
