import { mostPicks } from './plan.ts';
import type { TripPlan } from './plan.ts';

/** Fills a cell's picks (at `at` … `at + 7` of `picks`, sites ascending, −1 after the last) and says how many. */
export function pickSites(
  plan: TripPlan,
  ask: { cell: number; among: Uint8Array; picks: Int16Array; at: number },
): number {
  const kind = plan.question.rule.kind;
  if (kind === 'logit') return pickWithinWindow(plan, ask);
  const site =
    kind === 'nearest' ? nearestAmong(plan, ask.cell, ask.among) : nearestAtHome(plan, ask.cell, ask.among);
  ask.picks.fill(-1, ask.at, ask.at + mostPicks);
  ask.picks[ask.at] = site;
  return site < 0 ? 0 : 1;
}

function pickWithinWindow(
  plan: TripPlan,
  ask: { cell: number; among: Uint8Array; picks: Int16Array; at: number },
): number {
  const { cell, among, picks, at } = ask;
  const { order, minutesOf, siteCount } = plan.space;
  const factor = plan.question.factor;
  const rowEnd = (cell + 1) * siteCount;
  let count = 0;
  let limit = Infinity;
  for (let place = cell * siteCount; place < rowEnd; place++) {
    const site = order[place]!;
    if (among[site] === 0) continue;
    const minutes = minutesOf[site]![cell]! * factor;
    if (count === 0) limit = minutes + plan.windowMinutes;
    else if (minutes > limit) break;
    let slot = at + count;
    while (slot > at && picks[slot - 1]! > site) {
      picks[slot] = picks[slot - 1]!;
      slot--;
    }
    picks[slot] = site;
    if (++count === mostPicks) return count;
  }
  for (let slot = at + count; slot < at + mostPicks; slot++) picks[slot] = -1;
  return count;
}

/** The nearest site among the marked ones, ties by index; −1 when none is marked. */
export function nearestAmong(plan: Pick<TripPlan, 'space'>, cell: number, among: Uint8Array): number {
  const { order, siteCount } = plan.space;
  const rowEnd = (cell + 1) * siteCount;
  for (let place = cell * siteCount; place < rowEnd; place++) {
    if (among[order[place]!] !== 0) return order[place]!;
  }
  return -1;
}

function nearestAtHome(plan: TripPlan, cell: number, among: Uint8Array): number {
  const { order, siteCount, places } = plan.space;
  const home = places.cellHome[cell]!;
  const rowEnd = (cell + 1) * siteCount;
  for (let place = cell * siteCount; place < rowEnd; place++) {
    const site = order[place]!;
    if (among[site] !== 0 && places.siteHome[site] === home) return site;
  }
  return nearestAmong(plan, cell, among);
}
