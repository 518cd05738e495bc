import type { Assessment, ServiceAssessment } from '#situation/assessment.ts';
import type { Flow } from './evaluation.ts';

/** Flows smaller than this many visits a year are ripples of the overload rule, not something to show. */
export const leastShownVisits = 1;

/** Called with each cell's visits that go from one site to another. */
export type TakeShift = (cell: number, shift: { from: number; to: number; visits: number }) => void;

/**
 * Visits that change site between two assessments of one service, cell by cell in ascending order: what a cell's lost
 * sites lose goes to its gaining sites in proportion to what these gain. What stays where it was is not counted, and
 * nothing is lost on the way.
 */
export function eachShift(
  ask: { before: ServiceAssessment; after: ServiceAssessment; demand: Float64Array },
  take: TakeShift,
): void {
  const { before, after, demand } = ask;
  if (before === after) return;
  const lost: { site: number; share: number }[] = [];
  const gained: { site: number; share: number }[] = [];
  for (let cell = 0; cell < demand.length; cell++) {
    const visits = demand[cell]!;
    if (visits === 0 || sameRow(cell, { before, after })) continue;
    lost.length = 0;
    gained.length = 0;
    compareRows(cell, { before, after, lost, gained });
    let gains = 0;
    for (const { share } of gained) gains += share;
    if (gains === 0) continue;
    for (const { site: from, share } of lost)
      for (const { site: to, share: gain } of gained)
        take(cell, { from, to, visits: (visits * share * gain) / gains });
  }
}

/** Visits a year from each site (row) to each (column) between two assessments; `siteCount` of the later network. */
export function shiftTable(
  ask: { before: ServiceAssessment; after: ServiceAssessment; demand: Float64Array },
  siteCount: number,
): Float64Array {
  const table = new Float64Array(siteCount * siteCount);
  eachShift(ask, (_, { from, to, visits }) => {
    table[from * siteCount + to]! += visits;
  });
  return table;
}

/** Every flow of at least one visit a year between the situation and an alternative, the largest first. */
export function flowsOf(before: Assessment, after: Assessment): Flow[] {
  const { sites } = after.network;
  const flows: Flow[] = [];
  after.prepared.region.services.forEach(({ id: service }, index) => {
    const answers = { before: before.services[index]!, after: after.services[index]! };
    if (answers.before === answers.after) return;
    const table = shiftTable({ ...answers, demand: after.prepared.demand[index]! }, sites.length);
    for (let from = 0; from < sites.length; from++)
      for (let to = 0; to < sites.length; to++) {
        const visits = table[from * sites.length + to]!;
        if (visits >= leastShownVisits)
          flows.push({ from: sites[from]!.id, to: sites[to]!.id, service, visits });
      }
  });
  return flows.sort(
    (one, other) => other.visits - one.visits || (one.from + one.to < other.from + other.to ? -1 : 1),
  );
}

type Answers = Readonly<{ before: ServiceAssessment; after: ServiceAssessment }>;

function sameRow(cell: number, { before, after }: Answers): boolean {
  const from = before.rowStart[cell]!;
  const then = after.rowStart[cell]!;
  const length = before.rowStart[cell + 1]! - from;
  if (after.rowStart[cell + 1]! - then !== length) return false;
  for (let at = 0; at < length; at++) {
    if (before.rowSite[from + at] !== after.rowSite[then + at]) return false;
    if (before.rowShare[from + at] !== after.rowShare[then + at]) return false;
  }
  return true;
}

type Change = { site: number; share: number };

// Both rows run by ascending sites, so one walk meets every site of either.
function compareRows(cell: number, told: Answers & { lost: Change[]; gained: Change[] }): void {
  const { before, after, lost, gained } = told;
  let one = before.rowStart[cell]!;
  let other = after.rowStart[cell]!;
  const oneEnd = before.rowStart[cell + 1]!;
  const otherEnd = after.rowStart[cell + 1]!;
  while (one < oneEnd || other < otherEnd) {
    const siteOne = one < oneEnd ? before.rowSite[one]! : Infinity;
    const siteOther = other < otherEnd ? after.rowSite[other]! : Infinity;
    const site = Math.min(siteOne, siteOther);
    let change = 0;
    if (siteOne === site) change -= before.rowShare[one++]!;
    if (siteOther === site) change += after.rowShare[other++]!;
    if (change < 0) lost.push({ site, share: -change });
    else if (change > 0) gained.push({ site, share: change });
  }
}
