import type { AccessAnswer, AccessPlaces, AccessQuestion } from './access.ts';
import { tripsBehind } from './assess-service.ts';
import { listMarked, markPicking, noMarks, pickIndexOf } from './pick-index.ts';
import { pickSites } from './pick.ts';
import { mostPicks, planTrips } from './plan.ts';
import type { TripPlan } from './plan.ts';
import { entriesOf, firstOf, rowsBehind } from './rows.ts';
import { borrowRow, freeOfPenalties, shareVisits } from './share.ts';
import { samePicks } from './trips.ts';

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
  const rows = rowsBehind(told.before);
  const { siteCount } = plan.space;
  const gained = new Float64Array(siteCount);
  const row = borrowRow(siteCount);
  const penalties = freeOfPenalties(siteCount);
  const cells = cellsEndingAt(told);
  const picks = pickAgain(plan, cells);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const { sites, shares } = entriesOf(rows, cell);
    const first = firstOf(rows, cell);
    for (let entry = first; entry < first + rows.count[cell]!; entry++) {
      if (sites[entry] !== told.from) continue;
      const visits = question.demand[cell]! * shares[entry]!;
      if (!(visits > 0)) continue;
      shareVisits(plan, { cell, picks, at: index * mostPicks, penalties, row });
      for (let at = 0; at < row.length[0]!; at++) {
        const site = row.sites[at]!;
        gained[site] = gained[site]! + visits * row.shares[at]!;
      }
    }
  }
  return gained;
}

// A closing is asked about service by service, and services that the same sites offer choose among the same again.
let lastAgain: Readonly<{ plan: TripPlan; cells: Int32Array; picks: Int16Array }> | undefined;

/** Per listed cell × 8: what it chooses among. */
function pickAgain(plan: TripPlan, cells: Int32Array): Int16Array {
  const last = lastAgain;
  if (last && samePicks(plan, last.plan) && sameCells(cells, last.cells)) return last.picks;
  const picks = new Int16Array(cells.length * mostPicks);
  for (let index = 0; index < cells.length; index++)
    pickSites(plan, { cell: cells[index]!, among: plan.choosable, picks, at: index * mostPicks });
  lastAgain = { plan, cells, picks };
  return picks;
}

function sameCells(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Cells some of whose visits may end at the site, ascending. */
function cellsEndingAt({ before, from }: { before: AccessAnswer; from: number }): Int32Array {
  const { plan, picks } = tripsBehind(before);
  const { siteCount, cellCount } = plan.space;
  const marks = noMarks(cellCount);
  // What is left over may end anywhere.
  if (plan.someLeft) return listMarked(marks.fill(1));
  const sites = Uint8Array.from(plan.ends, (ends, site) =>
    site === from || ends?.sites.includes(from) ? 1 : 0,
  );
  markPicking(pickIndexOf(picks, siteCount), { picks, sites, marks });
  return listMarked(marks);
}
