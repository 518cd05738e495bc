import type { LocationProblem, Ways } from '../models/model.ts';
import type { LocationSpace } from './space.ts';

/** So many ways are listed in full; beyond, the nearest of each cell, and it is known from where on others begin. */
const mostWays = 5e6;
const mostListed = 32;

/**
 * What a cover weighs, and somebody who must have a site but weighs nothing, at the dearest charge as a share of all weights:
 * it is asked, not measured.
 */
const tokenShare = 1e-12;

/** A demand of the problem: the cell of a merged service, or a cover. */
type Demand = Readonly<{ class: number; cell: number } | { cover: number }>;

export type NetworkProblem = Readonly<{
  problem: LocationProblem;
  /** The problem's objective times this is a network's cost, overflow left aside. */
  weight: number;
  /** What those who are asked and not measured may add to a cost at most. */
  slack: number;
}>;

/**
 * A question as the models take it: a demand for each cell of each merged service that weighs anything, which has ways to
 * those that give it, and one without a way for each cover. Where a cell has no way the far minutes stand in its place, so
 * that any site that gives the service will do; where everybody must have a site, ways longer than that are none. Overflow
 * is left aside: it can only add to a cost.
 */
export function networkProblem(space: LocationSpace): NetworkProblem {
  const { question, candidates, classes, cells, weights, price } = space;
  const { locks, today, count, mostChanges, covers, mix, limit, residents } = question;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const token = (Math.max(all, 1) * tokenShare) / (1 + space.farCharge);
  let tokens = 0;
  const demands: Demand[] = [];
  const own: number[] = [];
  for (let of = 0; of < classes; of++)
    for (let cell = 0; cell < cells; cell++) {
      const weight = weights[of * cells + cell]!;
      const must = of === space.mustClass && residents[cell]! > 0;
      if (weight === 0 && !must) continue;
      demands.push({ class: of, cell });
      own.push(weight === 0 ? token : weight);
      if (weight === 0) tokens++;
    }
  const asked = new Set(demands.map((demand) => ('class' in demand ? demand.class : -1)));
  covers.forEach((_, cover) => {
    if (isMetAnyway(space, { cover, classes: asked })) return;
    demands.push({ cover });
    own.push(token);
    tokens++;
  });
  // Where nothing weighs anything a cost is told as it is.
  const weight = own.reduce((sum, one) => sum + one, 0) || 1;
  return {
    problem: {
      ...{ siteCount: candidates, demandCount: demands.length, weights: Float64Array.from(own) },
      ...{ ways: waysOfDemands(space, demands), locks, today, costs: price.map((one) => one / weight) },
      ...(count === undefined ? {} : { count }),
      ...(mostChanges === undefined ? {} : { mostChanges }),
      ...(mix ? { mix } : {}),
      ...(limit === undefined ? {} : { limit }),
    },
    ...{ weight, slack: tokens * token * (1 + space.farCharge) },
  };
}

/**
 * Whether a cover keeps a site by what is asked besides: a member that must be open, or a class of which somebody must have a
 * site and whose sites are all members. A demand that all sites serve alike would make a bound rise slowly.
 */
function isMetAnyway(
  { question, candidates, offers }: LocationSpace,
  told: Readonly<{ cover: number; classes: ReadonlySet<number> }>,
): boolean {
  const members = question.covers[told.cover]!;
  if (members.some((is, one) => is === 1 && question.locks[one] === 1)) return true;
  return [...told.classes].some((of) =>
    members.every((is, one) => is === 1 || offers[of * candidates + one] === 0),
  );
}

function waysOfDemands(space: LocationSpace, demands: readonly Demand[]): Ways {
  const { candidates } = space;
  const most = demands.length * candidates <= mostWays ? candidates : Math.min(candidates, mostListed);
  const start = new Int32Array(demands.length + 1);
  const site = new Int32Array(demands.length * most);
  const minutes = new Float64Array(site.length);
  const cut = new Float64Array(demands.length).fill(Infinity);
  const between = (demand: number, one: number): number => wayOf(space, { demand: demands[demand]!, one });
  let end = 0;
  demands.forEach((demand, at) => {
    for (const one of inOrder(space, demand)) {
      const way = between(at, one);
      if (way === Infinity) continue;
      if (end - start[at]! === most) {
        cut[at] = way;
        break;
      }
      site[end] = one;
      minutes[end++] = way;
    }
    start[at + 1] = end;
  });
  return { start, site: site.slice(0, end), minutes: minutes.slice(0, end), cut, between };
}

/** Every candidate, those that the cell reaches first and in order of minutes. */
function* inOrder({ candidates, order, reach }: LocationSpace, demand: Demand): Generator<number> {
  if ('cover' in demand) return yield* Array.from({ length: candidates }, (_, one) => one);
  const start = demand.cell * candidates;
  const end = start + reach[demand.cell]!;
  for (let at = start; at < end; at++) yield order[at]!;
  if (end === start + candidates) return;
  const reached = new Set(order.subarray(start, end));
  for (let one = 0; one < candidates; one++) if (!reached.has(one)) yield one;
}

function wayOf(space: LocationSpace, { demand, one }: { demand: Demand; one: number }): number {
  const { question, candidates, offers, mustClass, mustMinutes } = space;
  if ('cover' in demand) return question.covers[demand.cover]![one] === 1 ? 0 : Infinity;
  if (offers[demand.class * candidates + one] === 0) return Infinity;
  const way = question.minutes[one]![demand.cell]!;
  if (demand.class === mustClass && question.residents[demand.cell]! > 0 && way > mustMinutes)
    return Infinity;
  return way < Infinity ? way : question.farMinutes;
}
