import { drawWeights } from '#engines/judgement/draw-weights.ts';
import type { WeightBounds } from '#engines/judgement/draw-weights.ts';
import { ranksOf } from '#engines/judgement/ranking.ts';
import { smaa } from '#engines/judgement/smaa.ts';
import type { SmaaAnswer } from '#engines/judgement/smaa.ts';
import { nearestFlip, weightFlips } from '#engines/judgement/weight-flips.ts';
import type { WeightFlip } from '#engines/judgement/weight-flips.ts';
import { randomStream } from '#kit/random.ts';
import type { CriteriaSet } from './criterion.ts';
import { dualModel } from './dual-model.ts';
import type { DualModel } from './dual-model.ts';
import { methodReversals, methodsBeside } from './methods-beside.ts';
import type { MethodAnswer, MethodReversal } from './methods-beside.ts';
import { percentiles } from './percentiles.ts';
import type { Settled } from './settle.ts';
import { weightStrips } from './weight-strips.ts';
import type { WeightStrip } from './weight-strips.ts';

/** How one alternative fares under the weights of a view. */
export type Standing = Readonly<{
  /** Points of 100 as assumed, and between which nine worlds of ten lie, less what moves all alternatives alike. */
  score: number;
  low: number;
  high: number;
  rank: number;
  /** What each criterion gives to the score, points. */
  parts: readonly number[];
  /** Share of draws with each rank, the first rank first; tied ones share ranks. */
  acceptability: readonly number[];
  firstShare: number;
  /** Half the width of the 95 % interval of that share, from the numbers of draws and worlds; null when it cannot be told. */
  firstShareError: number | null;
  /** Share of draws in which it is better than each alternative. */
  beats: readonly number[];
  /** Mean weights of the draws in which it is first; null where it never is. */
  centralWeights: readonly number[] | null;
}>;

export type LeastMoved = Readonly<{
  challenger: number;
  /** Weight moved from some criteria to others, 0–1, until the leader is caught. */
  moved: number;
  weights: readonly number[];
}>;

/** A judgement under one weighing with its bounds. */
export type View = Readonly<{
  weights: readonly number[];
  /** Null: any weights at all. */
  bounds: Readonly<{ least: readonly number[]; greatest: readonly number[] }> | null;
  standings: readonly Standing[];
  flips: readonly WeightFlip[];
  nearest: LeastMoved | null;
  strips: readonly WeightStrip[];
  methods: readonly MethodAnswer[];
  reversals: readonly MethodReversal[];
  dual: DualModel;
}>;

export type ViewAsk = Readonly<{
  weights: Float64Array;
  bounds: WeightBounds | undefined;
  target: CriteriaSet['target'];
  /** How many weights are drawn. */
  n: number;
  seed: number;
}>;

/** Everything that follows from weights: the same worlds, weights, n and seed give the same bits. */
export function viewOf(settled: Settled, ask: ViewAsk): View {
  const { weights, bounds, n, seed } = ask;
  const { worths } = settled;
  const criteria = weights.length;
  const random = randomStream(`weights:${seed}`);
  const drawn = smaa(settled.worlds, drawWeights({ criteria, count: n, random, bounds }));
  const nearest = nearestFlip({ worths, weights });
  return {
    weights: [...weights],
    bounds: bounds ? { least: Array.from(bounds.least), greatest: Array.from(bounds.greatest) } : null,
    standings: standingsOf(settled, { weights, drawn }),
    flips: weightFlips({ worths, weights }).filter(isPossible),
    nearest: nearest ? { ...nearest, weights: [...nearest.weights] } : null,
    strips: weightStrips({ worths, weights }),
    methods: methodsBeside(settled, weights),
    reversals: methodReversals(settled, weights),
    dual: dualModel(settled, { weights, target: ask.target }),
  };
}

/** A criterion cannot weigh less than nothing or more than all: level only there is never passed. */
function isPossible({ weight, over }: WeightFlip): boolean {
  return over ? weight < 1 - 1e-9 : weight > 1e-9;
}

function standingsOf(settled: Settled, told: { weights: Float64Array; drawn: SmaaAnswer }): Standing[] {
  const { alternatives, worths, worlds } = settled;
  const { weights, drawn } = told;
  const criteria = weights.length;
  const partsOf = (row: number): number[] =>
    Array.from(weights, (weight, at) => 100 * weight * worths[row * criteria + at]!);
  const scores = Array.from({ length: alternatives }, (_, row) => sumOf(partsOf(row)));
  const ranks = ranksOf(scores.map((score) => score / 100));
  const errors = firstErrors(drawn, worlds.count);
  const shift = sharedShift(settled, weights);
  return scores.map((score, row) => {
    const inWorlds = Array.from({ length: worlds.count }, (_, world) => {
      let points = 0;
      const from = (world * alternatives + row) * criteria;
      for (let at = 0; at < criteria; at++) points += 100 * weights[at]! * worlds.worths[from + at]!;
      return points - shift[world]!;
    });
    const { low, high } = percentiles(inWorlds);
    const acceptability = [...drawn.acceptability.subarray(row * alternatives, (row + 1) * alternatives)];
    const central = [...drawn.centralWeights.subarray(row * criteria, (row + 1) * criteria)];
    return {
      ...{ score, low, high, rank: ranks[row]!, parts: partsOf(row), acceptability },
      firstShare: acceptability[0]!,
      firstShareError: errors[row]!,
      beats: [...drawn.beats.subarray(row * alternatives, (row + 1) * alternatives)],
      centralWeights: central.every(Number.isFinite) ? central : null,
    };
  });
}

/**
 * Points by which a world moves all alternatives alike on criteria with a local range, of which only differences mean
 * anything: longer trips for everybody make nobody worse against the others.
 */
function sharedShift({ faced, worths, worlds, alternatives }: Settled, weights: Float64Array): Float64Array {
  const criteria = faced.length;
  const meanOf = (from: Float64Array, told: { start: number; at: number }): number => {
    let sum = 0;
    for (let row = 0; row < alternatives; row++) sum += from[told.start + row * criteria + told.at]!;
    return sum / alternatives;
  };
  const shift = new Float64Array(worlds.count);
  faced.forEach(({ criterion }, at) => {
    if (criterion.range !== 'local') return;
    const assumed = meanOf(worths, { start: 0, at });
    for (let world = 0; world < worlds.count; world++) {
      const start = world * alternatives * criteria;
      shift[world]! += 100 * weights[at]! * (meanOf(worlds.worths, { start, at }) - assumed);
    }
  });
  return shift;
}

/**
 * 95 % errors of the first shares. Draws of one world share its errors, so worlds are the sample (a cluster sample, Cochran
 * 1977, §9A.4); never less than draws alone would leave. A share of none or all is off by 3/worlds at most (the rule of
 * three). One world tells nothing of its own luck.
 */
function firstErrors({ acceptability, firstsByWorld, draws }: SmaaAnswer, count: number): (number | null)[] {
  const alternatives = Math.sqrt(acceptability.length);
  const worlds = Math.min(count, draws);
  return Array.from({ length: alternatives }, (_, row) => {
    if (worlds < 2) return null;
    const share = acceptability[row * alternatives]!;
    let between = 0;
    for (let world = 0; world < worlds; world++) {
      const ofWorld = Math.floor(draws / count) + (world < draws % count ? 1 : 0);
      const off = firstsByWorld[world * alternatives + row]! - ofWorld * share;
      between += off * off;
    }
    const clustered = Math.sqrt((worlds / (worlds - 1)) * between) / draws;
    const alone = Math.sqrt((share * (1 - share)) / draws);
    const error = 1.96 * Math.max(clustered, alone);
    return Math.min(1, error > 1e-12 ? error : 3 / worlds);
  });
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
