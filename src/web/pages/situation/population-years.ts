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

/** A line as SVG path data over a box; a missing year breaks the line. The vertical axis begins from zero. */
export function populationLine(
  years: readonly PopulationYear[],
  box: Readonly<{ width: number; height: number; top: number }>,
): string {
  const first = years[0]?.year ?? 0;
  const span = Math.max(1, (years.at(-1)?.year ?? 0) - first);
  let pen = 'M';
  let path = '';
  for (const { year, residents } of years) {
    if (residents === null) {
      pen = 'M';
      continue;
    }
    const x = ((year - first) / span) * box.width;
    const y = box.height * (1 - residents / box.top);
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
  }
  return path;
}
