import { tieTolerance } from './ranking.ts';
import type { Worlds } from './worlds.ts';

export type SmaaAnswer = Readonly<{
  draws: number;
  /** `acceptability[a * alternatives + r]`: share of draws in which alternative a has rank r; tied ones share their ranks. */
  acceptability: Float64Array;
  /** `beats[a * alternatives + b]`: share of draws in which a is better than b; with that of b over a less than 1, ties. */
  beats: Float64Array;
  /** Per alternative: half the width of the 95 % interval of its share of first ranks, from the number of draws alone. */
  firstShareError: Float64Array;
  /** `centralWeights[a * criteria + c]`: mean weights of those who have a first; NaN where nobody has. */
  centralWeights: Float64Array;
  /** `firstsByWorld[w * alternatives + a]`: how many of the draws in world w alternative a is first in; ties share. */
  firstsByWorld: Float64Array;
}>;

/**
 * SMAA-2: what shares of all weights, in all the worlds that the values may be, make each alternative first, second …
 * Draw d takes weights d and world d, so both are drawn together; the additive model scores. The same weights and worlds
 * give the same answer. Lahdelma & Salminen 2001.
 */
export function smaa(worlds: Worlds, weights: Float64Array): SmaaAnswer {
  const { alternatives, criteria, worths } = worlds;
  const draws = weights.length / criteria;
  const acceptability = new Float64Array(alternatives * alternatives);
  const beats = new Float64Array(alternatives * alternatives);
  const central = new Float64Array(alternatives * criteria);
  const firsts = new Float64Array(alternatives);
  const firstsByWorld = new Float64Array(worlds.count * alternatives);
  const scores = new Float64Array(alternatives);
  const size = alternatives * criteria;
  for (let draw = 0; draw < draws; draw++) {
    const world = (draw % worlds.count) * size;
    const at = draw * criteria;
    for (let row = 0; row < alternatives; row++) {
      let score = 0;
      const from = world + row * criteria;
      for (let criterion = 0; criterion < criteria; criterion++)
        score += weights[at + criterion]! * worths[from + criterion]!;
      scores[row] = score;
    }
    const ofWorld = (draw % worlds.count) * alternatives;
    countDraw(scores, {
      acceptability,
      beats,
      firsts,
      firstsByWorld,
      ofWorld,
      central,
      weights,
      at,
      criteria,
    });
  }
  for (let at = 0; at < acceptability.length; at++) {
    acceptability[at]! /= draws;
    beats[at]! /= draws;
  }
  for (let row = 0; row < alternatives; row++)
    for (let criterion = 0; criterion < criteria; criterion++)
      central[row * criteria + criterion]! /= firsts[row]!;
  return {
    draws,
    acceptability,
    beats,
    firstShareError: errorsOf(acceptability, draws),
    centralWeights: central,
    firstsByWorld,
  };
}

type Counts = Readonly<{
  acceptability: Float64Array;
  beats: Float64Array;
  firsts: Float64Array;
  firstsByWorld: Float64Array;
  /** Where the draw's world stands in `firstsByWorld`. */
  ofWorld: number;
  central: Float64Array;
  weights: Float64Array;
  at: number;
  criteria: number;
}>;

function countDraw(scores: Float64Array, counts: Counts): void {
  const { acceptability, beats, firsts, firstsByWorld, ofWorld, central, weights, at, criteria } = counts;
  const { length } = scores;
  for (let row = 0; row < length; row++) {
    let above = 0;
    let level = 0;
    for (let other = 0; other < length; other++) {
      const ahead = scores[other]! - scores[row]!;
      if (ahead > tieTolerance) above++;
      else if (ahead >= -tieTolerance) level++;
      else beats[row * length + other]! += 1;
    }
    for (let rank = above; rank < above + level; rank++) acceptability[row * length + rank]! += 1 / level;
    if (above > 0) continue;
    firsts[row]! += 1 / level;
    firstsByWorld[ofWorld + row]! += 1 / level;
    for (let criterion = 0; criterion < criteria; criterion++)
      central[row * criteria + criterion]! += weights[at + criterion]! / level;
  }
}

function errorsOf(acceptability: Float64Array, draws: number): Float64Array {
  const alternatives = Math.sqrt(acceptability.length);
  return Float64Array.from({ length: alternatives }, (_, row) => {
    const share = acceptability[row * alternatives]!;
    return 1.96 * Math.sqrt((share * (1 - share)) / draws);
  });
}
