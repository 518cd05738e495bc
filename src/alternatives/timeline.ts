import { laterOf, yearOf } from '#kit/dates.ts';
import type { Region } from '#region/region.ts';
import { stillPaid } from './blockers.ts';
import type { BlockerRow, TimelineRow } from './evaluation.ts';
import type { Pull } from './lever.ts';
import type { Step } from './steps.ts';
import { countUpTo, yearsOf } from './years.ts';

/**
 * The network year by year, from its own date to the last pull and on until the last saving has begun: which pulls begin,
 * the mean trip and yearly cost of the sites as they are once that year's pulls are done, and beside that cost what is
 * still paid for premises given up and what leaving costs once. What a contract does not tell is in no sum.
 */
export function timelineOf(
  region: Region,
  told: { pulls: readonly Pull[]; steps: readonly Step[]; blockers: readonly BlockerRow[] },
): TimelineRow[] {
  const { pulls, steps, blockers } = told;
  const first = yearOf(region.asOf.network);
  const years = yearsOf(region, pulls);
  const savings = blockers.flatMap(({ savingFrom }) => (savingFrom === null ? [] : [yearOf(savingFrom)]));
  const last = Math.max(years.at(-1) ?? first, ...savings);
  const paid = blockers.map(rentByYear);
  return Array.from({ length: last - first + 1 }, (_, at): TimelineRow => {
    const year = first + at;
    const { tripMinutes, euros } = steps[countUpTo(region, { pulls, year })]!;
    let [premisesStillPaid, exitEuros] = [0, 0];
    blockers.forEach((row, index) => {
      premisesStillPaid += paid[index]!.get(year) ?? 0;
      if (exitYear(row) === year) exitEuros += row.exitEuros ?? 0;
    });
    const begun = [...years.keys()].filter((pull) => years[pull] === year);
    return { year, pulls: begun, tripMinutes, euros, premisesStillPaid, exitEuros };
  });
}

function rentByYear({ savingEurosPerYear, leavesOn, endsOn }: BlockerRow): Map<number, number> {
  if (savingEurosPerYear === null || endsOn === null) return new Map();
  return stillPaid({ euros: savingEurosPerYear, from: leavesOn, to: endsOn });
}

/** Premises are put back in order when they are left: when the contract ends, or when the pull begins if that is later. */
function exitYear({ leavesOn, endsOn }: BlockerRow): number | undefined {
  return endsOn === null ? undefined : yearOf(laterOf(leavesOn, endsOn));
}
