import { defaultRule } from '#situation/default-rule.ts';
import { prepareAgain } from '#situation/prepare.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { VisitRule } from '#situation/rule.ts';
import { stepsUpTo } from '../evaluate.ts';
import type { Pull } from '../lever.ts';
import { makeFollow } from '../steps.ts';
import { quantitiesOf } from './quantities.ts';
import type { Counted, QuantitiesAsk, Quantity } from './quantities.ts';
import { centralWorld, makeWorlds } from './worlds.ts';
import type { World, WorldsAsk } from './worlds.ts';

/** A list of pulls that is compared; the empty list is the situation. */
export type Candidate = Readonly<{
  pulls: readonly Pull[];
  /** The region's own rule, whose numbers are drawn, when left out; a rule that a planner chose stays as it is. */
  rule?: VisitRule;
  /** The picture at the end of this year. */
  year?: number;
}>;

export type DrawAsk = QuantitiesAsk &
  WorldsAsk &
  Readonly<{
    candidates: readonly Candidate[];
    /** More quantities, counted in the same worlds and listed after the others. */
    also?: QuantitiesAsk;
  }>;

/** Every candidate in one world. */
export type Sample = Readonly<{
  /** Per candidate, a number for each quantity; NaN where there is nothing to count. */
  values: readonly Float64Array[];
  /** Per candidate: whether other pulls were carried out than in the world as assumed. */
  altered: readonly boolean[];
}>;

/** Worlds of a region and what the candidates give in each. */
export type Drawing = Readonly<{
  quantities: readonly Quantity[];
  /** The world as assumed: the numbers of an evaluation. */
  central: Sample;
  /** Per candidate: pulls that are not carried out in the world as assumed. */
  refused: readonly number[];
  /** The next world. */
  next: () => Sample;
  sampleIn: (world: World) => Sample;
}>;

/**
 * Counts candidates in worlds, all of them in the same one each time, so that differences are paired: what a world makes
 * worse for all alike leaves their differences alone (common random numbers).
 */
export function makeDrawing(prepared: Prepared, ask: DrawAsk): Drawing {
  const { region } = prepared;
  const counted = [...quantitiesOf(region, ask), ...(ask.also ? quantitiesOf(region, ask.also) : [])];
  const nextWorld = makeWorlds(region, ask);
  const told = { prepared, counted, candidates: ask.candidates };
  const first = countIn(centralWorld(region), told);
  const sampleIn = (world: World): Sample => {
    const { values, applied } = countIn(world, told);
    return { values, altered: applied.map((pattern, at) => pattern !== first.applied[at]) };
  };
  return {
    quantities: counted.map(({ quantity }) => quantity),
    central: { values: first.values, altered: first.applied.map(() => false) },
    refused: first.applied.map((pattern) => pattern.split('0').length - 1),
    next: () => sampleIn(nextWorld()),
    sampleIn,
  };
}

type Told = Readonly<{
  prepared: Prepared;
  counted: readonly Counted[];
  candidates: readonly Candidate[];
}>;

/** Every candidate in a world: its numbers, and which of its pulls were carried out. */
function countIn(world: World, told: Told): { values: Float64Array[]; applied: string[] } {
  const { region } = told.prepared;
  const prepared = world.region === region ? told.prepared : prepareAgain(told.prepared, world.region);
  const follow = makeFollow(prepared, world.minutesFactor);
  const lists = told.candidates.map(({ pulls, rule, year }) => {
    const steps = follow(pulls, rule ?? defaultRule(world.region));
    return stepsUpTo(year === undefined ? { pulls } : { pulls, year }, { steps, region });
  });
  return {
    values: lists.map((steps) => {
      const { assessment } = steps.at(-1)!;
      return Float64Array.from(told.counted, ({ count }) => count(assessment, world) ?? NaN);
    }),
    applied: lists.map((steps) => steps.map(({ outcome }) => (outcome?.applied === false ? 0 : 1)).join('')),
  };
}
