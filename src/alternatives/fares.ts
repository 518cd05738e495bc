import type { Assessment } from '#situation/assessment.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { FareRow } from './evaluation.ts';

/** A trip must grow or shrink by more than this to make a resident a loser or a winner, min. */
const noticedMinutes = 1;

/** Whose fares are told, with the age bands (of `ageBands`) that they hold. */
const fareAges = [
  { id: 'all', bands: [0, 1, 2, 3, 4] },
  { id: 'children', bands: [0, 1] },
  { id: 'working', bands: [2] },
  { id: 'aged65', bands: [3, 4] },
  { id: 'aged75', bands: [4] },
] as const;

/**
 * Winners and losers: for each municipality and the whole region and each age group, the average trip before and after
 * over all services by their visits, and how many residents' own average grows or shrinks by more than a minute. A
 * resident's average is that of the postcode area and age group.
 */
export function faresOf(before: Assessment, after: Assessment): FareRow[] {
  const { prepared } = after;
  return fareAges.flatMap(({ id, bands }) => {
    const cells = cellFares(prepared, { before, after, bands });
    return areasOf(prepared).map(({ area, members }): FareRow => {
      let residents = 0;
      let visits = 0;
      let minutesBefore = 0;
      let minutesAfter = 0;
      let worse = 0;
      let better = 0;
      for (const cell of members) {
        residents += cells.people[cell]!;
        if (cells.visits[cell] === 0) continue;
        visits += cells.visits[cell]!;
        minutesBefore += cells.before[cell]!;
        minutesAfter += cells.after[cell]!;
        const change = (cells.after[cell]! - cells.before[cell]!) / cells.visits[cell]!;
        if (change > noticedMinutes) worse += cells.people[cell]!;
        else if (change < -noticedMinutes) better += cells.people[cell]!;
      }
      return {
        area,
        ages: id,
        residents,
        minutesBefore: visits > 0 ? minutesBefore / visits : null,
        minutesAfter: visits > 0 ? minutesAfter / visits : null,
        worse,
        better,
      };
    });
  });
}

type CellFares = Readonly<Record<'people' | 'visits' | 'before' | 'after', Float64Array>>;

/** Per cell: people, visits and visit minutes of an age group, over the services that both assessments reach. */
function cellFares(
  prepared: Prepared,
  told: { before: Assessment; after: Assessment; bands: readonly number[] },
): CellFares {
  const zeros = () => new Float64Array(prepared.cellCount);
  const fares = { people: zeros(), visits: zeros(), before: zeros(), after: zeros() };
  for (const band of told.bands) {
    const people = prepared.peopleByBand[band]!;
    for (let cell = 0; cell < people.length; cell++) fares.people[cell]! += people[cell]!;
    prepared.visitsByBand.forEach((bands, service) => {
      const visits = bands[band]!;
      const minutesBefore = told.before.services[service]!.tripMinutes;
      const minutesAfter = told.after.services[service]!.tripMinutes;
      for (let cell = 0; cell < visits.length; cell++) {
        const from = minutesBefore[cell]!;
        const to = minutesAfter[cell]!;
        if (!(from < Infinity && to < Infinity)) continue;
        fares.visits[cell]! += visits[cell]!;
        fares.before[cell]! += visits[cell]! * from;
        fares.after[cell]! += visits[cell]! * to;
      }
    });
  }
  return fares;
}

function areasOf(prepared: Prepared): readonly { area: string; members: Int32Array }[] {
  return [
    { area: 'region', members: prepared.allCells },
    ...prepared.region.municipalities.map(({ code }, index) => ({
      area: code,
      members: prepared.cellsOf[index]!,
    })),
  ];
}
