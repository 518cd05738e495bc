import type { DotClass } from './dots.ts';

/** Upper ends of the four nearer classes of minutes; the fifth is everything beyond. */
export type MinuteLimits = readonly [number, number, number, number];

/** Those that most of a region's people are within. */
export const usualLimits: MinuteLimits = [5, 10, 20, 30];

/** For regions of long ways, the finest first. */
const widerLimits: readonly MinuteLimits[] = [
  [10, 20, 40, 60],
  [15, 30, 60, 90],
  [30, 60, 90, 120],
  [60, 120, 180, 240],
];

/** When more of the people than this are beyond the usual classes, one colour would hide how they differ. */
const mostBeyond = 1 / 3;

/**
 * The classes that tell a region's people apart. One set for all of its services, so that a colour says the same
 * whichever is chosen: the usual ones unless more than a third of the ways are beyond them, else those whose fullest
 * class holds the fewest people. `minutes` per service, per cell.
 */
export function fitLimits(told: {
  residents: readonly number[];
  minutes: readonly ArrayLike<number>[];
}): MinuteLimits {
  const usual = sharesOf(usualLimits, told);
  if (usual.at(-1)! <= mostBeyond) return usualLimits;
  const fullest = (limits: MinuteLimits): number => Math.max(...sharesOf(limits, told));
  return widerLimits.reduce((best, limits) => (fullest(limits) < fullest(best) ? limits : best));
}

/** Share of the ways in each class; all zeros where nobody lives. */
function sharesOf(limits: MinuteLimits, told: Parameters<typeof fitLimits>[0]): readonly number[] {
  const people = [0, 0, 0, 0, 0];
  let all = 0;
  for (const minutes of told.minutes) {
    told.residents.forEach((residents, cell) => {
      people[classIndex(minutes[cell]!, limits)]! += residents;
      all += residents;
    });
  }
  return people.map((count) => (all > 0 ? count / all : 0));
}

function classIndex(minutes: number, limits: MinuteLimits): number {
  const index = limits.findIndex((limit) => minutes <= limit);
  return index < 0 ? limits.length : index;
}

/** Colours of the classes, the nearest first. */
export const minuteDots = ['s1', 's2', 's3', 's4', 's5'] as const satisfies readonly DotClass[];

/** The class of a drive in minutes. Nobody reaching it is in the last one. */
export function minutesClass(minutes: number, limits: MinuteLimits = usualLimits): DotClass {
  return minuteDots[classIndex(minutes, limits)]!;
}

/** What the key says of each class: `enintään 5 min`, `5–10`, …, `yli 30`. */
export function minuteClassTexts(
  limits: MinuteLimits,
  say: { minutesAtMost: (minutes: number) => string; minutesOver: (minutes: number) => string },
): readonly string[] {
  const between = limits.slice(1).map((limit, index) => `${limits[index]}–${limit}`);
  return [say.minutesAtMost(limits[0]), ...between, say.minutesOver(limits[3])];
}
