import type { LocationProblem } from '../models/model.ts';
import { nearestOpen } from '../models/ways.ts';
import { aversedMinutes } from './equity.ts';

/** What the terms of a mix weigh, every default filled in. */
export type Terms = Readonly<{
  mean: number;
  worst: number;
  beyond: number;
  equity: number;
  aversion: number;
  /** Minutes, inclusive; Infinity where nobody is beyond. */
  limit: number;
  /** 1 ÷ all weights; 0 where nobody weighs anything. */
  perWeight: number;
}>;

/** Of pairs (`pairsOf`). Throws for a weight that is negative or not a number: a person's input is checked before. */
export function termsOf({
  mix = { mean: 1 },
  weights,
  limit = Infinity,
}: Pick<LocationProblem, 'mix' | 'weights' | 'limit'>): Terms {
  const { mean = 0, worst = 0, beyond = 0, equity } = mix;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const told = { mean, worst, beyond, equity: equity?.weight ?? 0, aversion: equity?.aversion ?? 0 };
  for (const [term, value] of Object.entries(told))
    if (!(value >= 0 && value < Infinity)) throw new RangeError(`${term} of the mix weighs ${value}`);
  return { ...told, limit, perWeight: all > 0 ? 1 / all : 0 };
}

/**
 * What a unit of weight is charged for a way, but for the worst minutes, which are nobody's own. Rises with the minutes.
 * Throws where the aversion makes it more than a number can hold.
 */
export function chargeOfWay(terms: Terms, minutes: number): number {
  const { mean, beyond, equity, aversion, limit } = terms;
  if (minutes === Infinity) return Infinity;
  let charge = mean * minutes;
  if (minutes > limit) charge += beyond;
  if (equity > 0) charge += equity * aversedMinutes(minutes, aversion);
  if (charge === Infinity) throw new RangeError(`aversion ${aversion} is too much for ${minutes} minutes`);
  return charge;
}

export type Parts = Readonly<Record<'mean' | 'worst' | 'beyond' | 'costs' | 'equity', number>>;

export type Mixed = Readonly<{
  /** Sum of the parts; Infinity where somebody who weighs anything has no way. */
  objective: number;
  parts: Parts;
  /** Of whoever has it worst. */
  worstMinutes: number;
  /** Per pair, its nearest open site. */
  site: Int32Array;
}>;

/** An open set's objective and its parts, by the definition. */
export function mixedFor(
  pairs: LocationProblem,
  { terms, open }: Readonly<{ terms: Terms; open: Uint8Array }>,
): Mixed {
  const { site, minutes } = nearestOpen(pairs, open);
  let [mean, beyond, equity, costs, worstMinutes] = [0, 0, 0, 0, 0];
  for (let pair = 0; pair < minutes.length; pair++) {
    const [weight, own] = [pairs.weights[pair]!, minutes[pair]!];
    if (weight === 0) continue;
    mean += weight * own;
    if (own > terms.limit) beyond += weight;
    // Also where nobody weighs it: without a way there is no number.
    equity += weight * (own < Infinity ? aversedMinutes(own, terms.aversion) : Infinity);
    worstMinutes = Math.max(worstMinutes, own);
  }
  open.forEach((is, one) => (costs += is === 1 ? (pairs.costs?.[one] ?? 0) : 0));
  const { perWeight } = terms;
  const of = (weight: number, value: number) => (weight === 0 ? 0 : weight * value);
  const parts = {
    mean: of(terms.mean, mean * perWeight),
    worst: of(terms.worst, worstMinutes),
    beyond: of(terms.beyond, beyond * perWeight),
    costs,
    equity: of(terms.equity, equity * perWeight),
  };
  const sum = parts.mean + parts.worst + parts.beyond + parts.costs + parts.equity;
  return { objective: worstMinutes < Infinity ? sum : Infinity, parts, worstMinutes, site };
}
