import { yearOf } from '#kit/dates.ts';
import type { Region } from '#region/region.ts';
import type { TimelineRow } from './evaluation.ts';
import type { Pull } from './lever.ts';
import type { Step } from './steps.ts';
import { countUpTo, yearsOf } from './years.ts';

/**
 * The network year by year, from its own date to the last pull: which pulls begin, and the mean trip and yearly cost of the
 * sites as they are once that year's pulls are done.
 */
export function timelineOf(
  region: Region,
  told: { pulls: readonly Pull[]; steps: readonly Step[] },
): TimelineRow[] {
  const { pulls, steps } = told;
  const first = yearOf(region.asOf.network);
  const years = yearsOf(region, pulls);
  const last = years.at(-1) ?? first;
  return Array.from({ length: last - first + 1 }, (_, at): TimelineRow => {
    const year = first + at;
    const { tripMinutes, euros } = steps[countUpTo(region, { pulls, year })]!;
    return { year, pulls: [...years.keys()].filter((pull) => years[pull] === year), tripMinutes, euros };
  });
}
