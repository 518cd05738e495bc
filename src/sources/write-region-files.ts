import { writeCube } from '#cubes/cube-text.ts';
import {
  assumptionColumns,
  catalogueColumns,
  cellColumns,
  exceptionColumns,
  gapColumns,
  municipalityColumns,
  siteColumns,
} from '#region/columns.ts';
import type { Columns, Row } from '#region/read-table.ts';
import type { Region } from '#region/region.ts';
import { registerText } from '#region/register-table.ts';
import { writeLines, writeTable } from '#region/table-text.ts';
import type { TableValue } from '#region/table-text.ts';
import { getRegister } from '#registers/index.ts';

/** A region without a hash as the texts of its folder's files. The same region always gives the same bytes. */
export function writeRegionFiles(region: Omit<Region, 'hash'>): Record<string, string> {
  const { id, name, invented, asOf, ages, services, offersByKind, sources } = region;
  // What is undefined is not written: a region of real figures has no word of invention in its file.
  const header = { id, name, invented, asOf, ages, services, offersByKind, sources };
  const files: Record<string, string> = {
    'region.json': `${JSON.stringify(header, null, 1)}\n`,
    ...writePlaces(region),
    'boundaries.json': writeLines('boundaries', region.boundaries),
    'catalogue.json': tableOf(
      catalogueColumns,
      region.catalogue.map(({ name: { fi, sv, en }, ...rest }) => ({ fi, sv, en, ...rest })),
    ),
    'assumptions.json': writeAssumptions(region),
    'travel-exceptions.json': tableOf(
      exceptionColumns,
      region.exceptions.map(({ reason, ...rest }) => ({
        ...rest,
        ...{ reasonFi: reason.fi, reasonSv: reason.sv, reasonEn: reason.en },
      })),
    ),
    'gaps.json': tableOf(
      gapColumns,
      region.gaps.map(({ what, weakens, ...rest }) => ({
        ...rest,
        ...{ whatFi: what.fi, whatSv: what.sv, whatEn: what.en },
        ...{ weakensFi: weakens.fi, weakensSv: weakens.sv, weakensEn: weakens.en },
      })),
    ),
    'alternatives.json': writeLines('alternatives', region.alternatives),
  };
  for (const cube of Object.values(region.cubes)) files[`cubes/${cube.id}.json`] = writeCube(cube);
  for (const [id, entries] of Object.entries(region.registers ?? {}))
    files[`registers/${id}.json`] = registerText(getRegister(id), entries);
  return files;
}

function writePlaces(region: Omit<Region, 'hash'>): Record<string, string> {
  const codeOf = (index: number): string => region.municipalities[index]!.code;
  return {
    'municipalities.json': tableOf(
      municipalityColumns,
      region.municipalities.map(({ code, name: { fi, sv, en }, centre: [lon, lat], speedClass }) => ({
        ...{ code, fi, sv, en, lon, lat, speedClass },
      })),
    ),
    'cells.json': tableOf(
      cellColumns,
      region.cells.map(({ municipality, location: [lon, lat], ...rest }) => ({
        ...rest,
        ...{ municipality: codeOf(municipality), lon, lat },
      })),
    ),
    'sites.json': tableOf(
      siteColumns,
      region.sites.map(({ municipality, cell, location: [lon, lat], ...rest }) => ({
        ...rest,
        ...{ municipality: codeOf(municipality), cell: region.cells[cell]!.id, lon, lat },
      })),
    ),
  };
}

function writeAssumptions(region: Omit<Region, 'hash'>): string {
  return tableOf(
    assumptionColumns,
    region.assumptions.map(({ title, reasoning, source, ...rest }) => ({
      ...rest,
      source: (source ?? null) as string,
      ...{ titleFi: title.fi, titleSv: title.sv, titleEn: title.en },
      ...{ reasoningFi: reasoning.fi, reasoningSv: reasoning.sv, reasoningEn: reasoning.en },
    })),
  );
}

function tableOf<C extends Columns>(columns: C, rows: readonly Row<C>[]): string {
  const names = Object.keys(columns);
  return writeTable({
    columns: names,
    rows: rows.map((row) => names.map((name) => row[name as keyof C] as TableValue)),
  });
}
