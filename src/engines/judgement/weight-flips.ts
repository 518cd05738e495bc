import { tieTolerance } from './ranking.ts';

/** `worths[a * criteria + c]`, 0–1, of the additive model, and the weights that people have given. */
type Weighed = Readonly<{ worths: Float64Array; weights: Float64Array }>;

/** The weight of one criterion at which another alternative comes level with the leader. */
export type WeightFlip = Readonly<{ criterion: number; challenger: number; weight: number; over: boolean }>;

/**
 * For each criterion, the nearest weights below and above the present one at which the leader is passed, and by whom, when
 * the other weights keep their proportions. `over`: passed when the criterion weighs more than `weight`; else less. A
 * criterion that no weight turns has none. The leader is the best at the present weights, the first of several;
 * one that is level with it passes it at the present weight, on the side where it is the better.
 */
export function weightFlips({ worths, weights }: Weighed): WeightFlip[] {
  const criteria = weights.length;
  const scores = scoresOf({ worths, weights });
  const leader = scores.indexOf(Math.max(...scores));
  const flips: WeightFlip[] = [];
  for (let criterion = 0; criterion < criteria; criterion++) {
    const present = weights[criterion]!;
    if (!(present < 1)) continue;
    let below: WeightFlip | undefined;
    let above: WeightFlip | undefined;
    for (let challenger = 0; challenger < scores.length; challenger++) {
      if (challenger === leader) continue;
      const level = levelWeight({ worths, weights, leader, challenger, criterion });
      if (level === undefined) continue;
      const { weight } = level;
      const flip = { criterion, challenger, ...level };
      if (flip.over && !(above && above.weight <= weight)) above = flip;
      if (!flip.over && !(below && below.weight >= weight)) below = flip;
    }
    if (below) flips.push(below);
    if (above) flips.push(above);
  }
  return flips;
}

/**
 * The weight, 0–1, at which two scores are level as the criterion's weight moves and the others keep their proportions, and
 * whether the leader is behind over it (else under it); undefined where no weight or every weight makes them level.
 */
function levelWeight(
  told: Weighed & { leader: number; challenger: number; criterion: number },
): { weight: number; over: boolean } | undefined {
  const { worths, weights, leader, challenger, criterion } = told;
  const here =
    worths[leader * weights.length + criterion]! - worths[challenger * weights.length + criterion]!;
  const elsewhere = (leadBy(told) - weights[criterion]! * here) / (1 - weights[criterion]!);
  if (Math.abs(elsewhere - here) <= tieTolerance) return undefined;
  const weight = elsewhere / (elsewhere - here);
  return weight >= 0 && weight <= 1 ? { weight, over: elsewhere > here } : undefined;
}

/** The least change of weights that brings another alternative level with the leader. */
export type NearestFlip = Readonly<{
  challenger: number;
  /** Weight moved from some criteria to others, 0–1: half the sum of the absolute changes. */
  moved: number;
  weights: Float64Array;
}>;

/**
 * The challenger that the least moved weight makes level with the leader, and the weights where it is; undefined when no
 * weights do (the leader dominates all). Exact: the best unit to move goes from the criterion where the leader leads most to
 * the one where the challenger does, so criteria give in that order until the lead is gone.
 */
export function nearestFlip({ worths, weights }: Weighed): NearestFlip | undefined {
  const scores = scoresOf({ worths, weights });
  const leader = scores.indexOf(Math.max(...scores));
  let nearest: NearestFlip | undefined;
  for (let challenger = 0; challenger < scores.length; challenger++) {
    if (challenger === leader) continue;
    const flip = moveWeight({ worths, weights, leader, challenger });
    if (flip && !(nearest && nearest.moved <= flip.moved)) nearest = flip;
  }
  return nearest;
}

function moveWeight(told: Weighed & { leader: number; challenger: number }): NearestFlip | undefined {
  const { worths, weights, leader, challenger } = told;
  const criteria = weights.length;
  const leads = Float64Array.from(
    { length: criteria },
    (_, at) => worths[leader * criteria + at]! - worths[challenger * criteria + at]!,
  );
  const order = [...leads.keys()].sort((one, other) => leads[other]! - leads[one]! || one - other);
  const taker = order.at(-1)!;
  const after = Float64Array.from(weights);
  let lead = leadBy(told);
  let moved = 0;
  for (const giver of order) {
    if (lead <= 0) break;
    const gain = leads[giver]! - leads[taker]!;
    if (!(gain > 0)) return undefined;
    const part = Math.min(after[giver]!, lead / gain);
    after[giver]! -= part;
    after[taker]! += part;
    moved += part;
    lead -= part * gain;
    if (lead < tieTolerance) lead = 0;
  }
  return lead > 0 ? undefined : { challenger, moved, weights: after };
}

function leadBy({
  worths,
  weights,
  leader,
  challenger,
}: Weighed & { leader: number; challenger: number }): number {
  let lead = 0;
  for (let at = 0; at < weights.length; at++)
    lead +=
      weights[at]! * (worths[leader * weights.length + at]! - worths[challenger * weights.length + at]!);
  return lead;
}

function scoresOf({ worths, weights }: Weighed): number[] {
  const criteria = weights.length;
  return Array.from({ length: worths.length / criteria }, (_, row) => {
    let score = 0;
    for (let at = 0; at < criteria; at++) score += weights[at]! * worths[row * criteria + at]!;
    return score;
  });
}
