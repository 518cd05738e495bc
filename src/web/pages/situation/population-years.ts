import { cellAt } from '#cubes/cells.ts';
import type { Region } from '#region/region.ts';

export type PopulationYear = Readonly<{
  year: number;
  /** Residents on 31 December; null when any municipality's figure is missing, for a part is not the whole. */
  residents: number | null;
}>;

/** The region's residents by year, or nothing when the region has no such figures. */
export function populationYears(region: Region): readonly PopulationYear[] {
  const cube = region.cubes['population-by-year'];
  const [places, years] = cube?.dimensions ?? [];
  if (cube === undefined || places === undefined || years === undefined) return [];
  return years.members.map((year, at) => {
    let residents: number | null = 0;
    for (let place = 0; place < places.members.length; place++) {
      const value = cube.values[cellAt(cube, place, at)]!;
      residents = residents === null || Number.isNaN(value) ? null : residents + value;
    }
    return { year: Number(year), residents };
  });
}

/** One year's bar in a box: where it begins, how wide and how tall it is; the scale begins from zero. */
export type YearBar = Readonly<{ year: number; residents: number; x: number; width: number; height: number }>;

/** Bars of the years that are known, each in its own year's place; a missing year leaves its place empty. */
export function yearBars(
  years: readonly PopulationYear[],
  box: Readonly<{ width: number; height: number; top: number }>,
): readonly YearBar[] {
  const first = years[0]?.year ?? 0;
  const places = Math.max(1, (years.at(-1)?.year ?? 0) - first + 1);
  const step = box.width / places;
  return years.flatMap(({ year, residents }) =>
    residents === null
      ? []
      : [
          {
            year,
            residents,
            x: (year - first) * step,
            width: step * 0.72,
            height: (residents / box.top) * box.height,
          },
        ],
  );
}
