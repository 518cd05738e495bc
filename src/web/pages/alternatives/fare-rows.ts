import type { Evaluation, FareRow } from '#alternatives/evaluation.ts';

export type FareAges = FareRow['ages'];

export type Fare = Readonly<{
  area: string;
  residents: number;
  worse: number;
  better: number;
  before: number | null;
  after: number | null;
  change: number | null;
}>;

/** Under this many minutes either way a municipality's mean has not moved for its reader. */
export const noticeableMinutes = 0.05;

/** Municipalities by how an age group fares, those that lose most first. */
export function faresOf(evaluation: Evaluation, ages: FareAges): readonly Fare[] {
  return evaluation.fares
    .filter((row) => row.ages === ages && row.area !== 'region')
    .map(fareOf)
    .toSorted((a, b) => (b.change ?? 0) - (a.change ?? 0) || (a.area < b.area ? -1 : 1));
}

/** The whole region by age. */
export function faresByAge(evaluation: Evaluation): readonly (Fare & { ages: FareAges })[] {
  return evaluation.fares
    .filter((row) => row.area === 'region')
    .map((row) => ({ ...fareOf(row), ages: row.ages }));
}

function fareOf(row: FareRow): Fare {
  const change =
    row.minutesBefore === null || row.minutesAfter === null ? null : row.minutesAfter - row.minutesBefore;
  return {
    area: row.area,
    residents: row.residents,
    worse: row.worse,
    better: row.better,
    before: row.minutesBefore,
    after: row.minutesAfter,
    change,
  };
}

/** The headline names areas whose average trip changes by what counts a resident as a winner or a loser. */
const headlineMinutes = 1;

/** Who wins and who loses, for the heading: at most three of each, those that lose or win most first. */
export function headlineOf(fares: readonly Fare[]): {
  losers: readonly string[];
  winners: readonly string[];
} {
  const moved = fares.filter((fare) => Math.abs(fare.change ?? 0) >= headlineMinutes);
  return {
    losers: moved
      .filter((fare) => fare.change! > 0)
      .slice(0, 3)
      .map((fare) => fare.area),
    winners: moved
      .filter((fare) => fare.change! < 0)
      .toReversed()
      .slice(0, 3)
      .map((fare) => fare.area),
  };
}

/** A round end for an axis from zero that holds the largest value, in steps a reader knows. */
export function axisEnd(largest: number): { end: number; step: number } {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((one) => largest / one <= 5) ?? 500;
  return { end: Math.max(1, Math.ceil(largest / step)) * step, step };
}
