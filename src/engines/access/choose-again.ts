import type { AccessAnswer, AccessPlaces, AccessQuestion } from './access.ts';
import { pickSites } from './pick.ts';
import { mostPicks, planTrips } from './plan.ts';
import { makeRow, noPenalties, shareVisits } from './share.ts';

/**
 * Visits a year per site: where the visits that end at `from` in the answer `before` would go if those who make them
 * chose again under `question`, by its rule and diversions, shunning no site for crowding. Demand is the question's.
 */
export function chooseAgain(
  places: AccessPlaces,
  question: AccessQuestion,
  told: { before: AccessAnswer; from: number },
): Float64Array {
  const plan = planTrips(places, question);
  const { rowStart, rowSite, rowShare } = told.before;
  const { siteCount, cellCount } = plan.space;
  const gained = new Float64Array(siteCount);
  const picks = new Int16Array(mostPicks);
  const row = makeRow(siteCount);
  const penalties = noPenalties(siteCount);
  for (let cell = 0; cell < cellCount; cell++) {
    const end = rowStart[cell + 1]!;
    for (let entry = rowStart[cell]!; entry < end; entry++) {
      if (rowSite[entry] !== told.from) continue;
      const visits = question.demand[cell]! * rowShare[entry]!;
      if (!(visits > 0)) continue;
      pickSites(plan, { cell, among: plan.choosable, picks, at: 0 });
      shareVisits(plan, { cell, picks, at: 0, penalties, row });
      for (let at = 0; at < row.length[0]!; at++) {
        const site = row.sites[at]!;
        gained[site] = gained[site]! + visits * row.shares[at]!;
      }
    }
  }
  return gained;
}
