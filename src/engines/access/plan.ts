import type { AccessPlaces, AccessQuestion } from './access.ts';
import { spaceOf, weightsOf } from './space.ts';
import type { AccessSpace } from './space.ts';

/** Sites that a cell may choose among at most: farther ones would get next to nothing. */
export const mostPicks = 8;

/**
 * A question made ready: who may be chosen, where a chosen site's visits end up after all diversions, and the
 * weights of the rule. A diversion chain is the same for every cell, so it is followed once per site, not per cell.
 */
export type TripPlan = Readonly<{
  space: AccessSpace;
  question: AccessQuestion;
  /** Per site: it offers, or a diversion stands for it. */
  choosable: Uint8Array;
  /** Per site: what chooses it stays there. */
  stays: Uint8Array;
  /** Per site that does not keep its visits: where they end, sites ascending. */
  ends: readonly (Ends | undefined)[];
  /** True when some visits end at a site that no longer offers: those go by the rule among the sites that do. */
  someLeft: boolean;
  /** Per site: weights by cell of the logit rule; empty under the others. */
  weights: readonly Float64Array[];
  perMinute: number;
  windowMinutes: number;
}>;

export type Ends = Readonly<{ sites: readonly number[]; shares: readonly number[]; left: number }>;

export function planTrips(places: AccessPlaces, question: AccessQuestion): TripPlan {
  const space = spaceOf(places);
  const { offers, diversions, rule, factor } = question;
  if (offers.length !== space.siteCount || question.capacity.length !== space.siteCount) {
    throw new RangeError(
      `${offers.length} offers and ${question.capacity.length} capacities for ${space.siteCount} sites`,
    );
  }
  if (question.demand.length !== space.cellCount) throw new RangeError('demand and cells differ in number');
  const choosable = Uint8Array.from(offers);
  for (const diversion of diversions) choosable[diversion.from] = 1;
  const stays = new Uint8Array(space.siteCount);
  const ends: (Ends | undefined)[] = [];
  let someLeft = false;
  for (let site = 0; site < space.siteCount; site++) {
    const diverted = diversions.some((diversion) => diversion.from === site);
    stays[site] = choosable[site] && !diverted ? 1 : 0;
    const its = choosable[site] && diverted ? followDiversions(site, question) : undefined;
    ends.push(its);
    if (its && its.left > 0) someLeft = true;
  }
  const logit = rule.kind === 'logit';
  const perMinute = logit ? rule.perMinute : 0;
  return {
    space,
    question,
    choosable,
    stays,
    ends,
    someLeft,
    weights: logit ? weightsOf(space, { perMinute, factor }) : [],
    perMinute,
    windowMinutes: logit ? consideredWindowMinutes(rule) : 0,
  };
}

/**
 * How much farther than the nearest a site may be to be considered. Never less than ln 8 / perMinute: closing the
 * nearest moves the window out, and only so is it certain that the (at most 8) sites that come into it weigh no more
 * together than the one that is lost, which is what keeps a closure from raising anyone's expected utility.
 */
export function consideredWindowMinutes(
  rule: Readonly<{ perMinute: number; windowMinutes: number }>,
): number {
  if (!(rule.perMinute > 0)) return Infinity;
  return Math.max(rule.windowMinutes, lnMostPicks / rule.perMinute);
}

const lnMostPicks = 2.0794415416798357;

function followDiversions(start: number, question: AccessQuestion): Ends {
  const visits = new Float64Array(question.offers.length);
  visits[start] = 1;
  for (const { from, to } of question.diversions) {
    const moved = visits[from]!;
    if (moved === 0) continue;
    visits[from] = 0;
    for (const { site, share } of to) visits[site]! += moved * share;
  }
  const sites: number[] = [];
  const shares: number[] = [];
  let left = 0;
  for (let site = 0; site < visits.length; site++) {
    if (visits[site] === 0) continue;
    if (question.offers[site]) {
      sites.push(site);
      shares.push(visits[site]!);
    } else left += visits[site]!;
  }
  return { sites, shares, left };
}
