import { pullYears } from '#alternatives/lever.ts';
import type { Pull } from '#alternatives/lever.ts';
import { countUpTo, placeOfYear, yearProblem, yearsOf } from '#alternatives/years.ts';
import { yearOf } from '#kit/dates.ts';
import type { Region } from '#region/region.ts';

type Pulls = readonly Pull[];

/** Pulls of one year, one after the other in the list. */
export type YearGroup = Readonly<{ year: number; from: number; count: number }>;

/** The list by the years in which its pulls happen; one group while nobody has said a year. */
export function groupsByYear(region: Region, pulls: Pulls): readonly YearGroup[] {
  const groups: YearGroup[] = [];
  yearsOf(region, pulls).forEach((year, index) => {
    const last = groups.at(-1);
    if (last?.year === year) groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ year, from: index, count: 1 });
  });
  return groups;
}

/** Adds a pull: one with a year after everything of that year or earlier, one without at the end. */
export function addInYear(region: Region, pulls: Pulls, pull: Pull): { pulls: Pulls; at: number } {
  const at = pull.year === undefined ? pulls.length : placeOfYear(region, { pulls, year: pull.year });
  return { pulls: pulls.toSpliced(at, 0, pull), at };
}

/**
 * Puts another pull in the place of one; where its new year is out of order there, it goes to where its year belongs. A
 * pull with a year of its own takes along those without one that follow it, for they happen together with it.
 */
export function changeInYear(
  region: Region,
  pulls: Pulls,
  told: { index: number; to: Pull },
): { pulls: Pulls; at: number } {
  const { index, to } = told;
  const before = pulls[index]!;
  const here = pulls.with(index, to);
  if (to.year === undefined || to.year === before.year) return { pulls: here, at: index };
  if (before.year === undefined && to.year === yearsOf(region, pulls)[index])
    return { pulls: here, at: index };
  const count = before.year === undefined ? 1 : blockOf(pulls, index);
  if (before.year !== undefined && isInOrder(region, here, { index, count }))
    return { pulls: here, at: index };
  const block = here.slice(index, index + count);
  return insertBlock(region, pulls.toSpliced(index, count), block);
}

/** Takes a pull to where its own year belongs, with those without a year that follow it. */
export function moveToItsYear(region: Region, pulls: Pulls, index: number): { pulls: Pulls; at: number } {
  // Out of order it has no followers of its own: they count in the year of those before it.
  return insertBlock(region, pulls.toSpliced(index, 1), [pulls[index]!]);
}

/** Takes a pull away; one without a year that happened together with it keeps the year, now as its own. */
export function removeInYear(region: Region, pulls: Pulls, index: number): Pulls {
  return handOn(region, pulls, index).toSpliced(index, 1);
}

/** Moves a pull to another place, out of order too; those that it leaves keep their year. Outside the list nothing moves. */
export function moveInOrder(region: Region, pulls: Pulls, told: { from: number; to: number }): Pulls {
  const { from, to } = told;
  const pull = pulls[from];
  if (!pull || to < 0 || to >= pulls.length) return pulls;
  return handOn(region, pulls, from).toSpliced(from, 1).toSpliced(to, 0, pull);
}

/** Which year of a list is looked at, and how much of it belongs to the picture. */
export type YearView = Readonly<{
  /** The network's own year, and that of the last pull. */
  first: number;
  last: number;
  /** The year looked at; undefined: after every pull. */
  year: number | undefined;
  /** So many pulls from the beginning belong to the picture; the others are later. */
  shown: number;
}>;

/** The view of a list at the year that the address asks; undefined while no pull has a year. */
export function yearView(region: Region, pulls: Pulls, asked: string | null): YearView | undefined {
  if (!pulls.some(({ year }) => year !== undefined)) return undefined;
  const first = yearOf(region.asOf.network);
  const last = yearsOf(region, pulls).at(-1)!;
  if (asked === null || !/^\d{4}$/.test(asked)) return { first, last, year: undefined, shown: pulls.length };
  const year = Math.min(pullYears.max, Math.max(first, Number(asked)));
  return { first, last, year, shown: countUpTo(region, { pulls, year }) };
}

const mostYearsNear = 8;

/** The years of a view beside the one looked at (or, when all is shown, the last), the nearest first; at most eight. */
export function yearsNear({ first, last, year }: YearView): readonly number[] {
  const here = year ?? last;
  const others = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter(
    (one) => one !== year,
  );
  return others
    .toSorted((one, other) => Math.abs(one - here) - Math.abs(other - here) || other - one)
    .slice(0, mostYearsNear);
}

/** The year by which the whole list is done; undefined while no pull has a year. */
export function lastOwnYear(region: Region, pulls: Pulls): number | undefined {
  return pulls.some(({ year }) => year !== undefined) ? yearsOf(region, pulls).at(-1) : undefined;
}

function blockOf(pulls: Pulls, index: number): number {
  const next = pulls.findIndex(({ year }, at) => at > index && year !== undefined);
  return (next < 0 ? pulls.length : next) - index;
}

function isInOrder(region: Region, pulls: Pulls, told: { index: number; count: number }): boolean {
  const { index, count } = told;
  const next = index + count;
  return (
    yearProblem(region, { pulls, index }) === undefined &&
    (next >= pulls.length || yearProblem(region, { pulls, index: next }) === undefined)
  );
}

function insertBlock(region: Region, pulls: Pulls, block: Pulls): { pulls: Pulls; at: number } {
  const at = placeOfYear(region, { pulls, year: block[0]!.year! });
  return { pulls: pulls.toSpliced(at, 0, ...block), at };
}

/** The list in which the pull after one has the year of its own that it has had with it. */
function handOn(region: Region, pulls: Pulls, index: number): Pulls {
  const next = pulls[index + 1];
  if (!next || next.year !== undefined || pulls[index]!.year === undefined) return pulls;
  const years = yearsOf(region, pulls);
  const without = index === 0 ? yearOf(region.asOf.network) : years[index - 1]!;
  return years[index + 1] === without ? pulls : pulls.with(index + 1, { ...next, year: years[index + 1]! });
}
