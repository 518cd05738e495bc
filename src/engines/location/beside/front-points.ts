import type { LocationProblem } from '../models/model.ts';
import { nearestOpen } from '../models/ways.ts';

/** Less is better in each: minutes of the average unit of weight, of whoever has it worst, and what open sites cost. */
export type Aim = 'meanMinutes' | 'worstMinutes' | 'costs';

export type FrontPoint = Readonly<{
  /** Ascending. */
  open: readonly number[];
  values: Readonly<Record<Aim, number>>;
  /** No allowed set within `within` has less of the first aim: certified. */
  bound: number;
  gap: number;
  /** What the other aims were held to when the point was looked for. */
  within: Readonly<Partial<Record<Aim, number>>>;
}>;

/** What a site costs towards the aim: of the budget where there is one, else the costs of the problem, else nothing. */
export function costsOf({ budget, costs, siteCount }: LocationProblem): Float64Array {
  return budget?.costs ?? costs ?? new Float64Array(siteCount);
}

/** Every aim of an open set; Infinity where somebody who weighs anything has no way. */
export function valuesOf(problem: LocationProblem, open: readonly number[]): FrontPoint['values'] {
  const is = new Uint8Array(problem.siteCount);
  for (const site of open) is[site] = 1;
  const { minutes } = nearestOpen(problem, is);
  let [sum, all, worstMinutes] = [0, 0, 0];
  problem.weights.forEach((weight, demand) => {
    if (weight === 0) return;
    sum += weight * minutes[demand]!;
    all += weight;
    worstMinutes = Math.max(worstMinutes, minutes[demand]!);
  });
  const each = costsOf(problem);
  const costs = open.reduce((total, site) => total + each[site]!, 0);
  return { meanMinutes: all > 0 ? sum / all : 0, worstMinutes, costs };
}

/** The points that no other is as good as in every aim and better in one; of equals the first. Best first by the first aim. */
export function undominated(points: readonly FrontPoint[], aims: readonly Aim[]): FrontPoint[] {
  const isNoWorse = (one: FrontPoint, other: FrontPoint): boolean =>
    aims.every((aim) => one.values[aim] <= other.values[aim] + roundingOf(other.values[aim]));
  const kept: FrontPoint[] = [];
  for (const point of points) {
    if (kept.some((other) => isNoWorse(other, point))) continue;
    for (let at = kept.length - 1; at >= 0; at--) if (isNoWorse(point, kept[at]!)) kept.splice(at, 1);
    kept.push(point);
  }
  return kept.sort((one, other) => {
    for (const aim of aims)
      if (one.values[aim] !== other.values[aim]) return one.values[aim] - other.values[aim];
    return 0;
  });
}

/** Values closer than this are one: sums are in doubles. */
export function roundingOf(value: number): number {
  return value === Infinity ? 0 : 1e-9 * Math.max(1, Math.abs(value));
}
