import { randomStream } from '#kit/random.ts';
import type { LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';
import { demandsThatCount, isAllowed, rulesOf } from './task.ts';

/** What an invented problem has; the same plan gives the same problem. */
export type CoverPlan = Readonly<{
  seed: number;
  sites: number;
  demands: number;
  limit?: number | undefined;
  count?: number | undefined;
  mostChanges?: number | undefined;
  /** Of what all sites cost in euros, the share that may be spent. */
  budgetShare?: number | undefined;
  cover?: number | undefined;
  locked?: boolean;
  priced?: boolean;
  unreachable?: boolean;
  weightless?: boolean;
  /** Ways that the lists keep of each demand. */
  listed?: number | undefined;
  scale?: number;
}>;

/** Demands and sites on a square of 60 × 60 minutes, whole minutes so that limits are met exactly. */
export function inventProblem(plan: CoverPlan): LocationProblem {
  const { sites, demands, scale = 1 } = plan;
  const chance = randomStream(plan.seed);
  const points = (count: number) =>
    Array.from({ length: count }, () => [chance.next() * 60, chance.next() * 60] as const);
  const [homes, places] = [points(demands), points(sites)];
  const table = homes.map(([x, y]) =>
    places.map(([px, py]) => {
      const minutes = Math.round(Math.abs(x - px) + Math.abs(y - py));
      return plan.unreachable && chance.next() < 0.3 ? Infinity : minutes * scale;
    }),
  );
  const between = (demand: number, site: number): number => table[demand]![site]!;
  const most = plan.listed === undefined ? {} : { most: plan.listed };
  const locks = Int8Array.from(places, () => {
    const drawn = chance.next();
    return plan.locked ? (drawn < 0.15 ? 1 : drawn < 0.4 ? -1 : 0) : 0;
  });
  const weights = Float64Array.from(homes, () => Math.floor(chance.next() * 4));
  const euros = Float64Array.from(places, () => 1 + chance.integer(9));
  const costs = Float64Array.from(places, () => chance.integer(12));
  const today = Uint8Array.from(places, () => chance.integer(2));
  const sum = euros.reduce((all, one) => all + one, 0);
  return {
    siteCount: sites,
    demandCount: demands,
    ways: waysOf({ demandCount: demands, siteCount: sites, between, ...most }),
    weights: plan.weightless ? new Float64Array(demands) : weights,
    locks,
    today,
    ...(plan.limit === undefined ? {} : { limit: plan.limit * scale }),
    ...(plan.count === undefined ? {} : { count: plan.count }),
    ...(plan.mostChanges === undefined ? {} : { mostChanges: plan.mostChanges }),
    ...(plan.budgetShare === undefined
      ? {}
      : { budget: { costs: euros, most: Math.floor(sum * plan.budgetShare) } }),
    ...(plan.cover === undefined ? {} : { cover: plan.cover }),
    ...(plan.priced ? { costs } : {}),
  };
}

/** Every allowed open set, by going through all; for a dozen sites. */
export function* allowedSets(problem: LocationProblem): Generator<Uint8Array> {
  const { siteCount, locks } = problem;
  const rules = rulesOf(problem);
  for (let bits = 0; bits < 2 ** siteCount; bits++) {
    const open = Uint8Array.from({ length: siteCount }, (_, site) => (bits >> site) & 1);
    if (isAllowed({ siteCount, locks, rules }, open)) yield open;
  }
}

/** Minutes of the demand that has it worst to the `cover`-th of its open sites. */
export function naiveWorst(problem: LocationProblem, open: Uint8Array): number {
  const { siteCount, ways, cover = 1 } = problem;
  let worst = 0;
  for (const demand of demandsThatCount(problem)) {
    const minutes = [];
    for (let site = 0; site < siteCount; site++) if (open[site]) minutes.push(ways.between(demand, site));
    worst = Math.max(worst, minutes.sort((a, b) => a - b)[cover - 1] ?? Infinity);
  }
  return worst;
}

/** Whether everybody who counts has their sites within the limit. */
export function naivelyCovers(problem: LocationProblem, open: Uint8Array): boolean {
  const worst = naiveWorst(problem, open);
  return worst < Infinity && worst <= (problem.limit ?? Infinity);
}

export const naiveCost = ({ costs }: LocationProblem, open: Uint8Array): number =>
  open.reduce((sum, one, site) => sum + one * (costs?.[site] ?? 1), 0);

/** The least of a figure over allowed sets that cover; Infinity where there is none. */
export function naiveLeast(
  problem: LocationProblem,
  figure: (problem: LocationProblem, open: Uint8Array) => number,
): number {
  let least = Infinity;
  for (const open of allowedSets(problem))
    if (naivelyCovers(problem, open)) least = Math.min(least, figure(problem, open));
  return least;
}
