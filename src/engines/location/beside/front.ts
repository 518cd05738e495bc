import type { Effort, LocationProblem, Progress } from '../models/model.ts';
import { partBox, takeLargest } from './front-boxes.ts';
import type { Box } from './front-boxes.ts';
import { costsOf, undominated } from './front-points.ts';
import type { Aim, FrontPoint } from './front-points.ts';
import { solveWithin } from './front-solve.ts';
import type { FrontStep } from './front-solve.ts';

export type FrontAsked = Readonly<{
  problem: LocationProblem;
  /** Two or three of them. */
  aims: readonly Aim[];
  /** For each point that is solved. */
  effort: Effort;
  /** So many points at most; 20 unless told. */
  mostPoints?: number;
}>;

export type Front = Readonly<{
  /** None is as good as another in every aim; ordered by the first aim that was asked of mean, costs, worst. */
  points: readonly FrontPoint[];
  /** Proved that every point of the front is here, within rounding; else they are some of it, spread over it. */
  complete: boolean;
  stopped: boolean;
}>;

/** Beside the work, how many points are known. */
export type FrontProgress = Progress & Readonly<{ points: number }>;

const pointsUnlessTold = 20;

/** A place that was solved: what aims were held to, and what came of it. */
type Solved = Readonly<{ high: readonly number[]; step: FrontStep }>;

type Run = {
  readonly asked: FrontAsked;
  readonly first: Aim;
  readonly held: readonly Aim[];
  readonly boxes: Box[];
  readonly solved: Solved[];
  scale: readonly number[];
  isSure: boolean;
  stop: boolean;
};

/**
 * What can be had at most of each aim for what of the others: points that are not bettered in one aim without losing in
 * another. Mean minutes are minimised with worst minutes and costs held down, or costs with worst minutes (ε-constraint:
 * Haimes, Lasdon & Wismer 1971); what may still hold points is kept in boxes, the largest first, so that points spread
 * wherever it ends. Each point has the bound of what it minimised. Locks, number, changes and budget hold throughout; the
 * problem's limit, capacities and `cover` are not read.
 */
export function* findFront(asked: FrontAsked): Generator<FrontProgress, Front, boolean | undefined> {
  const { mostPoints = pointsUnlessTold } = asked;
  const run = startRun(asked);
  let points: FrontPoint[] = [];
  while (run.boxes.length > 0 && points.length < mostPoints && !run.stop) {
    const box = takeLargest(run.boxes, run.scale);
    const step = solvedBefore(run, box) ?? (yield* solveBox(run, { box, points: points.length }));
    if (typeof step === 'string') {
      if (step === 'unknown') run.isSure = false;
      continue;
    }
    if (step.gap > 0) run.isSure = false;
    points = undominated([...points, step], [run.first, ...run.held]);
    const point = run.held.map((aim) => step.values[aim]);
    run.boxes.push(...partBox(box, { point, scale: run.scale }));
  }
  return { points, complete: run.isSure && run.boxes.length === 0 && !run.stop, stopped: run.stop };
}

function startRun(told: FrontAsked): Run {
  const asked = { ...told, problem: weighed(told.problem) };
  const { problem, aims } = asked;
  const first = aims.includes('meanMinutes') ? 'meanMinutes' : 'costs';
  const held = (['worstMinutes', 'costs'] as const).filter((aim) => aim !== first && aims.includes(aim));
  if (held.length === 0 || !aims.includes(first)) throw new RangeError(`no front of ${aims.join(', ')}`);
  const high = held.map((aim) => (aim === 'costs' ? dearest(problem) : longest(problem)));
  const start = { solved: [], isSure: true, stop: false };
  return { asked, first, held, boxes: [{ low: held.map(() => 0), high }], scale: high, ...start };
}

/** Where nobody weighs anything, each demand weighs one, as in the models of covering. */
function weighed(problem: LocationProblem): LocationProblem {
  return problem.weights.some((weight) => weight > 0)
    ? problem
    : { ...problem, weights: new Float64Array(problem.demandCount).fill(1) };
}

function dearest(problem: LocationProblem): number {
  const sum = costsOf(problem).reduce((all, cost, site) => all + (problem.locks[site] === -1 ? 0 : cost), 0);
  return Math.min(sum, problem.budget?.most ?? Infinity);
}

/** The longest way of anybody; where lists are cut it is looked for among all. */
function longest({ ways, weights, demandCount, siteCount }: LocationProblem): number {
  let most = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    if (weights[demand] === 0) continue;
    const last = ways.start[demand + 1]! - 1;
    if (last >= ways.start[demand]!) most = Math.max(most, ways.minutes[last]!);
    if (ways.cut[demand] === Infinity) continue;
    for (let site = 0; site < siteCount; site++) {
      const way = ways.between(demand, site);
      if (way < Infinity) most = Math.max(most, way);
    }
  }
  return most;
}

/** What is best within wider ends and keeps within these is best here too; where wider ends allow nothing, these do not. */
function solvedBefore({ solved, held }: Run, { high }: Box): FrontStep | undefined {
  return solved.find(({ high: wider, step }) => {
    if (wider.some((end, at) => end < high[at]!)) return false;
    if (typeof step === 'string') return step === 'none';
    return step.gap === 0 && held.every((aim, at) => step.values[aim] <= high[at]!);
  })?.step;
}

function* solveBox(
  run: Run,
  { box, points }: { box: Box; points: number },
): Generator<FrontProgress, FrontStep, boolean | undefined> {
  const { asked, first, held } = run;
  const within = Object.fromEntries(held.map((aim, at) => [aim, box.high[at]!]));
  const steps = solveWithin({ ...asked, first, within });
  let step = steps.next();
  while (!step.done) {
    run.stop ||= (yield { ...step.value, points }) === true;
    step = steps.next(run.stop);
  }
  run.solved.push({ high: box.high, step: step.value });
  return step.value;
}
