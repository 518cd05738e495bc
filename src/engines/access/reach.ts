import { shareWithin } from '../travel/spread.ts';
import type { AccessAnswer, AccessQuestion } from './access.ts';
import { nearestAmong } from './pick.ts';
import { copyOf } from './ready-room.ts';
import type { AccessSpace } from './space.ts';

/** Who is nearest to whom, and how many are within the limits. */
export type Reach = Pick<AccessAnswer, 'nearestMinutes' | 'nearestSite' | 'withinShare'>;

/** What is needed to begin from another answer to nearly the same question. */
export type ReachBefore = Readonly<{ space: AccessSpace; question: AccessQuestion; reach: Reach }>;

/**
 * Every cell's nearest site that offers the service. From `before`, only the cells that lost their nearest site or
 * got a nearer one are done again; the answer is the same to the last bit.
 */
export function reachOf(space: AccessSpace, question: AccessQuestion, before?: ReachBefore): Reach {
  if (!before || !comparable(space, question, before)) return reachAfresh(space, question);
  const changed = changedCells(space, question, before);
  if (changed.length === 0) return before.reach;
  const reach: Reach = {
    nearestMinutes: copyOf(before.reach.nearestMinutes),
    nearestSite: copyOf(before.reach.nearestSite),
    withinShare: copyOf(before.reach.withinShare),
  };
  for (const cell of changed) reachCell(space, question, { cell, reach });
  return reach;
}

function reachAfresh(space: AccessSpace, question: AccessQuestion): Reach {
  const reach: Reach = {
    nearestMinutes: new Float64Array(space.cellCount),
    nearestSite: new Int32Array(space.cellCount),
    withinShare: new Float64Array(space.cellCount * question.limits.length),
  };
  for (let cell = 0; cell < space.cellCount; cell++) reachCell(space, question, { cell, reach });
  return reach;
}

function reachCell(space: AccessSpace, question: AccessQuestion, at: { cell: number; reach: Reach }): void {
  const { cell, reach } = at;
  const { factor, limits } = question;
  const site = nearestAmong({ space }, cell, question.offers);
  reach.nearestSite[cell] = site;
  reach.nearestMinutes[cell] = site < 0 ? Infinity : space.minutesOf[site]![cell]! * factor;
  for (let index = 0; index < limits.length; index++) {
    reach.withinShare[cell * limits.length + index] =
      site < 0
        ? 0
        : shareWithin({
            centreMinutes: space.places.columns[site]!.centreMinutes[cell]! * factor,
            ownMinutes: space.places.ownMinutes[cell]! * factor,
            limitMinutes: limits[index]!,
          });
  }
}

function comparable(space: AccessSpace, question: AccessQuestion, before: ReachBefore): boolean {
  const { limits, factor } = question;
  return (
    factor === before.question.factor &&
    space.places.ownMinutes === before.space.places.ownMinutes &&
    limits.length === before.question.limits.length &&
    limits.every((limit, index) => limit === before.question.limits[index])
  );
}

/** Whether two services, asked of the same places, are reached alike. */
export function sameReach(one: AccessQuestion, other: AccessQuestion): boolean {
  return (
    one.factor === other.factor &&
    one.offers.every((offered, site) => offered === other.offers[site]) &&
    one.limits.length === other.limits.length &&
    one.limits.every((limit, index) => limit === other.limits[index])
  );
}

function changedCells(space: AccessSpace, question: AccessQuestion, before: ReachBefore): number[] {
  const gone = new Uint8Array(before.space.siteCount);
  const come: number[] = [];
  for (let site = 0; site < Math.max(space.siteCount, before.space.siteCount); site++) {
    const same = space.places.columns[site] === before.space.places.columns[site];
    const offered = (before.question.offers[site] ?? 0) !== 0;
    const offers = (question.offers[site] ?? 0) !== 0;
    if (offered && !(offers && same)) gone[site] = 1;
    if (offers && !(offered && same)) come.push(site);
  }
  if (come.length === 0 && !gone.includes(1)) return [];
  const { nearestSite, nearestMinutes } = before.reach;
  const changed: number[] = [];
  for (let cell = 0; cell < space.cellCount; cell++) {
    const nearest = nearestSite[cell]!;
    let again = nearest >= 0 && gone[nearest] !== 0;
    for (const site of come)
      again ||= space.minutesOf[site]![cell]! * question.factor <= nearestMinutes[cell]!;
    if (again) changed.push(cell);
  }
  return changed;
}
