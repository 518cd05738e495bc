import { randomStream } from '#kit/random.ts';
import type { LocationProblem } from './model.ts';
import { waysOf } from './ways.ts';

/** What an invented problem has; the same plan gives the same problem. */
export type ProblemPlan = Readonly<{
  seed: number;
  sites: number;
  demands: number;
  /** A number of open sites, a limit of changes, costs, a budget, locks, pairs without a way, cut lists. */
  count?: boolean;
  changes?: boolean;
  costs?: boolean;
  budget?: boolean;
  locks?: boolean;
  unreachable?: boolean;
  listed?: number;
  whole?: boolean;
  limit?: number;
}>;

/** Demands and sites scattered on a square of 60 × 60 minutes; ways there and back may differ. */
export function inventProblem(plan: ProblemPlan): LocationProblem {
  const { sites, demands } = plan;
  const chance = randomStream(`problem ${plan.seed}`);
  const round = (value: number) => (plan.whole ? Math.round(value) : value);
  const points = (count: number) =>
    Array.from({ length: count }, () => [chance.next() * 60, chance.next() * 60] as const);
  const homes = points(demands);
  const places = points(sites);
  const minutes = homes.map(([x, y]) =>
    places.map(([px, py]) => {
      if (plan.unreachable && chance.next() < 0.25) return Infinity;
      return round((Math.abs(px - x) + Math.abs(py - y)) * (0.8 + 0.4 * chance.next()));
    }),
  );
  const weights = Float64Array.from(homes, () => (chance.next() < 0.1 ? 0 : round(1 + chance.next() * 100)));
  const locks = Int8Array.from(places, () => {
    if (!plan.locks) return 0;
    const drawn = chance.next();
    return drawn < 0.15 ? 1 : drawn < 0.3 ? -1 : 0;
  });
  const budgetCosts = Float64Array.from(places, () => 1 + chance.next() * 9);
  const ways = waysOf({
    demandCount: demands,
    siteCount: sites,
    between: (demand, site) => minutes[demand]![site]!,
    ...(plan.listed === undefined ? {} : { most: plan.listed }),
  });
  return {
    ...{ siteCount: sites, demandCount: demands, ways, weights, locks },
    ...(plan.count ? { count: 1 + chance.integer(Math.max(1, sites - 1)) } : {}),
    ...(plan.changes
      ? { today: Uint8Array.from(places, () => chance.integer(2)), mostChanges: chance.integer(4) }
      : {}),
    ...(plan.costs ? { costs: Float64Array.from(places, () => round(chance.next() * 600)) } : {}),
    ...(plan.budget
      ? {
          budget: {
            costs: budgetCosts,
            most: (0.2 + 0.6 * chance.next()) * budgetCosts.reduce((a, b) => a + b),
          },
        }
      : {}),
    ...(plan.limit === undefined ? {} : { limit: plan.limit }),
  };
}

/** Every open set that locks, number, changes and budget allow, the plainest way; for up to some 12 sites. */
export function* everyAllowed(problem: LocationProblem): Generator<readonly number[]> {
  const { siteCount, locks, today, mostChanges, count, budget } = problem;
  for (let bits = 0; bits < 1 << siteCount; bits++) {
    const open = Array.from({ length: siteCount }, (_, site) => site).filter((site) => (bits >> site) & 1);
    if (open.some((site) => locks[site] === -1)) continue;
    if ([...locks.keys()].some((site) => locks[site] === 1 && !open.includes(site))) continue;
    if (count !== undefined && open.length !== count) continue;
    const changed = [...(today ?? []).keys()].filter((site) => (today![site] === 1) !== open.includes(site));
    if (today && mostChanges !== undefined && changed.length > mostChanges) continue;
    if (budget && open.reduce((sum, site) => sum + budget.costs[site]!, 0) > budget.most + 1e-9) continue;
    yield open;
  }
}

/** Minutes to the nearest of the open sites, Infinity without one. */
export function minutesTo(problem: LocationProblem, demand: number, open: readonly number[]): number {
  return Math.min(Infinity, ...open.map((site) => problem.ways.between(demand, site)));
}
