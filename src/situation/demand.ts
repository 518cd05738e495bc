import { assume } from '#region/assume.ts';
import type { Region, Service } from '#region/region.ts';
import { ageBands, bandOf } from './age-bands.ts';

/**
 * Residents per age band and cell. A cell whose ages are unknown (missing or withheld and not spread by the region's
 * build) gets its own number of residents by the whole region's age structure: unknown is never zero.
 */
export function peopleByBand(region: Region): readonly Float64Array[] {
  const cube = region.cubes['population-by-age'];
  if (!cube) throw new Error(`region ${region.id} has no cube population-by-age`);
  const bands = ageBands.map(() => new Float64Array(region.cells.length));
  const unknown: number[] = [];
  region.cells.forEach((_, cell) => {
    const values = cube.values.subarray(cell * region.ages.length, (cell + 1) * region.ages.length);
    if (values.some(Number.isNaN)) unknown.push(cell);
    else region.ages.forEach((age, at) => (bands[bandOf(age)]![cell]! += values[at]!));
  });
  if (unknown.length > 0) spreadUnknown(region, bands, unknown);
  return bands;
}

function spreadUnknown(region: Region, bands: readonly Float64Array[], unknown: readonly number[]): void {
  const totals = bands.map((band) => band.reduce((sum, value) => sum + value, 0));
  const all = totals.reduce((sum, value) => sum + value, 0);
  for (const cell of unknown)
    bands.forEach((band, at) => {
      const share = all > 0 ? totals[at]! / all : 1 / bands.length;
      band[cell] = region.cells[cell]!.residents * share;
    });
}

/**
 * Visits a year that residents make at sites, per age band and cell: residents × use × (1 − remote share) × the band's
 * index, the index scaled so that the region's whole use stays `use.<service>` visits an inhabitant.
 */
export function visitsByBand(
  region: Region,
  ask: { service: Service; peopleByBand: readonly Float64Array[] },
): readonly Float64Array[] {
  const { id } = ask.service;
  const perInhabitant = assume(region, `use.${id}`) * (1 - assume(region, `remote-share.${id}`));
  const indices = ageBands.map((band) => assume(region, `use-by-age.${id}.${band.id}`));
  let people = 0;
  let indexed = 0;
  ask.peopleByBand.forEach((band, at) => {
    for (let cell = 0; cell < band.length; cell++) {
      people += band[cell]!;
      indexed += band[cell]! * indices[at]!;
    }
  });
  const scale = indexed > 0 ? people / indexed : 0;
  return ask.peopleByBand.map((band, at) =>
    band.map((count) => count * perInhabitant * indices[at]! * scale),
  );
}
