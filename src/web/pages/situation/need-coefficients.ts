import { getCell } from '#cubes/cells.ts';
import type { Region } from '#region/region.ts';
import type { Text } from '#kit/text.ts';
import { sameText } from '#kit/text.ts';

/** Need coefficients by sector and year; they exist for the county as a whole and for no municipality. */
export type NeedTable = Readonly<{
  years: readonly string[];
  sectors: readonly Readonly<{ id: string; name: Text; values: readonly (number | null)[] }>[];
  source: string;
}>;

/** The county's coefficients, or undefined when the region has none. */
export function needTable(region: Region): NeedTable | undefined {
  const cube = region.cubes['need-coefficients'];
  const [counties, years, sectors] = cube?.dimensions ?? [];
  const county = counties?.members[0];
  if (cube === undefined || county === undefined || years === undefined || sectors === undefined)
    return undefined;
  return {
    years: years.members,
    sectors: sectors.members.map((id) => ({
      id,
      name: sectors.labels?.[id] ?? sameText(id),
      values: years.members.map((year) => getCell(cube, county, year, id).value),
    })),
    source: cube.source,
  };
}
