import { log } from '#kit/numbers.ts';
import type { RandomStream } from '#kit/random.ts';

/** Least and greatest weight of each criterion; weights sum to 1. */
export type WeightBounds = Readonly<{ least: ArrayLike<number>; greatest: ArrayLike<number> }>;

/** Rounds of exchanges before the first draw and between draws, where upper bounds bind. */
const warmUpRounds = 50;
const roundsBetween = 2;

/** Whether any weights lie within the bounds: the least sum to no more than 1, the greatest to no less. */
export function boundsHold({ least, greatest }: WeightBounds): boolean {
  let [low, high] = [0, 0];
  for (let at = 0; at < least.length; at++) {
    if (!(least[at]! >= 0 && least[at]! <= greatest[at]! && greatest[at]! <= 1)) return false;
    low += least[at]!;
    high += greatest[at]!;
  }
  return low <= 1 + 1e-12 && high >= 1 - 1e-12;
}

/**
 * Draws weights uniformly from all that sum to 1, or from those within bounds; `weights[draw * criteria + criterion]`.
 * Without upper bounds a draw is exact and independent: exponentials divided by their sum (Rubinstein & Kroese 2016, §2.5),
 * spread over what the lower bounds leave. With them draws are steps of a Gibbs sampler that exchanges weight between pairs:
 * its stationary distribution is the uniform one, and near draws are a little alike. Throws where no weights hold.
 */
export function drawWeights(told: {
  criteria: number;
  count: number;
  random: RandomStream;
  bounds?: WeightBounds | undefined;
}): Float64Array {
  const { criteria, count, random, bounds } = told;
  if (bounds && !boundsHold(bounds)) throw new RangeError('no weights lie within the bounds');
  const weights = new Float64Array(criteria * count);
  if (bounds && hasCeiling(bounds)) walkWithin(weights, { criteria, random, bounds });
  else
    for (let draw = 0; draw < count; draw++)
      drawAbove(weights.subarray(draw * criteria, (draw + 1) * criteria), { random, least: bounds?.least });
  return weights;
}

/** A greatest weight that the least ones of the others do not already keep is a ceiling. */
function hasCeiling({ least, greatest }: WeightBounds): boolean {
  let sum = 0;
  for (let at = 0; at < least.length; at++) sum += least[at]!;
  for (let at = 0; at < least.length; at++) if (greatest[at]! < 1 - (sum - least[at]!) - 1e-12) return true;
  return false;
}

function drawAbove(
  into: Float64Array,
  told: { random: RandomStream; least: ArrayLike<number> | undefined },
): void {
  const { random, least } = told;
  let sum = 0;
  let free = 1;
  for (let at = 0; at < into.length; at++) {
    into[at] = -log(1 - random.next());
    sum += into[at]!;
    if (least) free -= least[at]!;
  }
  for (let at = 0; at < into.length; at++) into[at] = (least ? least[at]! : 0) + (free * into[at]!) / sum;
}

function walkWithin(
  weights: Float64Array,
  told: { criteria: number; random: RandomStream; bounds: WeightBounds },
): void {
  const { criteria, random, bounds } = told;
  const now = startWithin(bounds, criteria);
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round++)
      for (let one = 0; one < criteria; one++) exchange(now, { one, random, bounds });
  };
  rounds(warmUpRounds);
  for (let from = 0; from < weights.length; from += criteria) {
    rounds(roundsBetween);
    weights.set(now, from);
  }
}

/** Least weights, filled up in order of criteria by the same share of the room that each has. */
function startWithin({ least, greatest }: WeightBounds, criteria: number): Float64Array {
  let [missing, room] = [1, 0];
  for (let at = 0; at < criteria; at++) {
    missing -= least[at]!;
    room += greatest[at]! - least[at]!;
  }
  const share = room > 0 ? missing / room : 0;
  return Float64Array.from(
    { length: criteria },
    (_, at) => least[at]! + share * (greatest[at]! - least[at]!),
  );
}

/** Shares what a criterion and a random other have between them anew, evenly over what their bounds allow. */
function exchange(
  now: Float64Array,
  told: { one: number; random: RandomStream; bounds: WeightBounds },
): void {
  const { one, random, bounds } = told;
  if (now.length < 2) return;
  const other = (one + 1 + random.integer(now.length - 1)) % now.length;
  const both = now[one]! + now[other]!;
  const low = Math.max(bounds.least[one]!, both - bounds.greatest[other]!);
  const high = Math.min(bounds.greatest[one]!, both - bounds.least[other]!);
  if (!(high > low)) return;
  now[one] = low + random.next() * (high - low);
  now[other] = both - now[one]!;
}
