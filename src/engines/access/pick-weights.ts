import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';

/** The weights of these picks, side by side as the picks are. */
type Laid = { picks: Int16Array; weights: TripPlan['weights']; values: Float64Array };

/** A change reads the picks of before and its own in turns: of each both are laid. */
const mostLaid = 2;
/** Picks that came of each other share what is laid of them; what was read last stands first. */
const laidOf = new WeakMap<Int16Array, Laid[]>();
const nothingLaid = new Float64Array(0);

/** Says that `picks` are nearly those of `before`: their weights are then laid only where the two differ. */
export function noteLikePicks(picks: Int16Array, before: Int16Array): void {
  const laid = laidOf.get(before);
  if (laid && !laidOf.has(picks)) laidOf.set(picks, laid);
}

/**
 * Per cell × 8: the weight of each pick under the plan's rule, so that whoever goes through a cell's picks reads one
 * place and not one in every site's column; undefined after the last pick. Empty under rules without weights. Read it
 * before asking about other picks.
 */
export function weightsByPick({ weights }: Pick<TripPlan, 'weights'>, picks: Int16Array): Float64Array {
  if (weights.length === 0) return nothingLaid;
  let laid = laidOf.get(picks);
  if (!laid) laidOf.set(picks, (laid = []));
  const known = laid.find((one) => one.picks === picks && one.weights === weights);
  const now = known ?? layOn(laid[mostLaid - 1], { picks, weights });
  if (laid[0] === now) return now.values;
  const others = laid.filter(({ values }) => values !== now.values);
  laid.splice(0, laid.length, now, ...others.slice(0, mostLaid - 1));
  return now.values;
}

/** Lays the weights over those that stand there, or anew. */
function layOn(over: Laid | undefined, now: Omit<Laid, 'values'>): Laid {
  const { picks, weights } = now;
  if (over?.weights !== weights || over.values.length !== picks.length) {
    const laid = { picks, weights, values: new Float64Array(picks.length) };
    for (let slot = 0; slot < picks.length; slot++) laySlot(laid, slot);
    return laid;
  }
  const laid = { picks, weights, values: over.values };
  const was = inPairs(over.picks);
  const is = inPairs(picks);
  for (let pair = 0; pair < is.length; pair++) {
    if (was[pair] === is[pair]) continue;
    laySlot(laid, 2 * pair);
    laySlot(laid, 2 * pair + 1);
  }
  return laid;
}

function laySlot({ picks, weights, values }: Laid, slot: number): void {
  const site = picks[slot]!;
  if (site >= 0) values[slot] = weights[site]![Math.floor(slot / mostPicks)]!;
}

/** Two picks as one number: half as many to compare. */
function inPairs(picks: Int16Array): Int32Array {
  return new Int32Array(picks.buffer, picks.byteOffset, picks.length / 2);
}
