import { getCell } from '#cubes/cells.ts';
import type { Cube } from '#cubes/cube.ts';
import type { Region } from '#region/region.ts';

/** One municipality's net costs of 2013, euros per inhabitant. A part that the source does not tell is null, never 0. */
export type NetCosts = Readonly<{
  parts: readonly Readonly<{ series: string; euros: number | null }>[];
  /** All parts together; null when any of them is missing. */
  total: number | null;
  /** The parts that are known, together; null when none is. */
  known: number | null;
}>;

/** Net costs by municipality code; a municipality that the source leaves out has every part missing. */
export function netCostsOf(region: Region): ReadonlyMap<string, NetCosts> {
  const cube = region.cubes['net-costs-2013'];
  if (cube === undefined) return new Map();
  return new Map(region.municipalities.map(({ code }) => [code, costsAt(cube, code)]));
}

function costsAt(cube: Cube, code: string): NetCosts {
  const [places, series] = cube.dimensions;
  if (places === undefined || series === undefined) throw new Error(`${cube.id} lacks a dimension`);
  const isTold = places.members.includes(code);
  const parts = series.members.map((id) => ({
    series: id,
    euros: isTold ? getCell(cube, code, id).value : null,
  }));
  const told = parts.flatMap(({ euros }) => (euros === null ? [] : [euros]));
  const sum = told.reduce((total, euros) => total + euros, 0);
  return {
    parts,
    total: told.length === parts.length ? sum : null,
    known: told.length === 0 ? null : sum,
  };
}
