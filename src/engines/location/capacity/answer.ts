import { gapBetween, type Answer, type Conflict } from '../models/model.ts';
import { slack, tighten, type Case } from './case.ts';
import type { Found } from './incumbent.ts';

type Split = NonNullable<Answer['split']>;

/** No answer is allowed, for this cause. */
export function infeasible(one: Case, conflict: Conflict, iterations = 0): Answer {
  return {
    status: 'infeasible',
    ...{ objective: null, bound: null, gap: null, open: [] },
    assignment: new Int32Array(one.demandCount).fill(-1),
    ...{ parts: {}, iterations, stopped: false, conflict },
  };
}

/** The best answer found as the contract tells it, with parts summed from the assignment itself. */
export function answerOf(
  one: Case,
  told: Readonly<{ found: Found | null; bound: number; iterations: number; stopped: boolean }>,
): Answer {
  const { found, iterations, stopped } = told;
  if (found === null)
    return {
      status: 'feasible',
      ...{ objective: null, bound: Number.isFinite(told.bound) ? told.bound : null, gap: null, open: [] },
      assignment: new Int32Array(one.demandCount).fill(-1),
      ...{ parts: {}, iterations, stopped },
    };
  const open = [...found.open.keys()].filter((site) => found.open[site] === 1);
  const split = found.flow === undefined ? undefined : splitOf(one, found.flow);
  const assignment = split === undefined ? found.site!.slice() : largestOf(one, split);
  for (let demand = 0; demand < one.demandCount; demand++)
    if (one.needs[demand] === 0) assignment[demand] = nearest(one, demand, open);
  const parts = partsOf(one, { open, assignment, split });
  const objective = parts.minutes + parts.costs + parts.overflow;
  const bound = Math.min(tighten(one, told.bound), objective);
  const gap = gapBetween(objective, bound);
  return {
    status: gap === 0 ? 'optimal' : 'feasible',
    ...{ objective, bound, gap, open, assignment },
    ...(split === undefined ? {} : { split: unitsOf(one, split) }),
    ...{ parts, iterations, stopped },
  };
}

/** Shares by demand; turned into units at the end. */
function splitOf(one: Case, { sites, share }: NonNullable<Found['flow']>): Split {
  const start = new Int32Array(one.demandCount + 1);
  const site: number[] = [];
  const shares: number[] = [];
  for (let demand = 0; demand < one.demandCount; demand++) {
    for (let k = 0; k < sites.length; k++) {
      const part = share[k * one.demandCount + demand]!;
      if (part <= 0) continue;
      site.push(sites[k]!);
      shares.push(part);
    }
    start[demand + 1] = site.length;
  }
  return { start, site: Int32Array.from(site), units: Float64Array.from(shares) };
}

function unitsOf(one: Case, { start, site, units }: Split): Split {
  const own = units.slice();
  for (let demand = 0; demand < one.demandCount; demand++)
    for (let at = start[demand]!; at < start[demand + 1]!; at++) own[at]! *= one.size[demand]!;
  return { start, site, units: own };
}

function largestOf(one: Case, { start, site, units }: Split): Int32Array {
  const largest = new Int32Array(one.demandCount).fill(-1);
  for (let demand = 0; demand < one.demandCount; demand++) {
    let most = 0;
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      if (units[at]! <= most) continue;
      most = units[at]!;
      largest[demand] = site[at]!;
    }
  }
  return largest;
}

function nearest(one: Case, demand: number, open: readonly number[]): number {
  let [best, least] = [-1, Infinity];
  for (const site of open) {
    const way = one.problem.ways.between(demand, site);
    if (way < least) [best, least] = [site, way];
  }
  return best;
}

function partsOf(
  one: Case,
  told: Readonly<{ open: readonly number[]; assignment: Int32Array; split: Split | undefined }>,
): { minutes: number; costs: number; overflow: number } {
  const { open, assignment, split } = told;
  const load = new Float64Array(one.siteCount);
  let minutes = 0;
  const serve = (demand: number, site: number, share: number) => {
    minutes += share * one.row(site)[demand]!;
    load[site]! += share * one.size[demand]!;
  };
  for (let demand = 0; demand < one.demandCount; demand++) {
    if (one.needs[demand] === 0) continue;
    if (split === undefined) serve(demand, assignment[demand]!, 1);
    else
      for (let at = split.start[demand]!; at < split.start[demand + 1]!; at++)
        serve(demand, split.site[at]!, split.units[at]!);
  }
  let [costs, overflow] = [0, 0];
  for (const site of open) {
    costs += one.fixed[site]!;
    const most = one.capacity[site]!;
    if (load[site]! > most + slack(most) && one.price < Infinity)
      overflow += (load[site]! - most) * one.price;
  }
  return { minutes, costs, overflow };
}
