import { deepFreeze } from '#kit/freeze.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { complaints } from './complaints.ts';
import type { Reading } from './parse-json.ts';
import { readCubes } from './read-cubes.ts';
import { readHeader } from './read-header.ts';
import { readAlternatives, readBoundaries } from './read-lists.ts';
import { readCells, readMunicipalities, readSites } from './read-places.ts';
import { readRegisters } from './read-registers.ts';
import { readAssumptions, readCatalogue, readExceptions, readGaps, readMatrix } from './read-words.ts';
import { matrixFileName, regionFileNames, regionHash } from './region-files.ts';
import type { Region } from './region.ts';

/**
 * A region from the texts of its folder's files, by their names: deeply frozen and named by its hash.
 * Refuses with every problem of every file: broken JSON, missing files and columns, values of the wrong kind, negative
 * populations, ids used twice or known nowhere, groups that do not sum to their residents.
 */
export function readRegion(files: Readonly<Record<string, string>>): Result<Region> {
  const problems: Problem[] = [];
  for (const name of regionFileNames) if (!(name in files)) problems.push(complaints.missingFile(name));
  if (problems.length > 0) return refuse(...problems);

  const reading = (file: string): Reading => ({ file, problems });
  const textOf = (file: string): string => files[file] ?? '';
  const header = readHeader(textOf('region.json'), reading('region.json'));
  const places = readPlaces(files, problems);
  const { municipalities, cells, sites, ids } = places;
  const boundaries = readBoundaries(textOf('boundaries.json'), {
    ...reading('boundaries.json'),
    municipalities: ids.municipalities,
  });
  const catalogue = readCatalogue(textOf('catalogue.json'), reading('catalogue.json'));
  const assumptions = readAssumptions(textOf('assumptions.json'), reading('assumptions.json'));
  const exceptionsFile = 'travel-exceptions.json';
  const exceptions = readExceptions(textOf(exceptionsFile), { ...reading(exceptionsFile), ...ids });
  const matrix =
    matrixFileName in files ? readMatrix(textOf(matrixFileName), { ...reading(matrixFileName), ...ids }) : [];
  const gaps = readGaps(textOf('gaps.json'), reading('gaps.json'));
  const alternatives = readAlternatives(textOf('alternatives.json'), {
    ...reading('alternatives.json'),
    sites: ids.sites,
  });
  const sources = header?.sources.map(({ id }) => id);
  const cubes = readCubes(files, { cells: places.placedCells, ages: header?.ages, sources, problems });
  const registers = readRegisters(files, { sites: ids.sites, problems });
  if (!header || problems.length > 0) return refuse(...problems);
  const { id, name, invented, asOf, ages, services, offersByKind } = header;
  const region: Region = {
    id,
    name,
    ...(invented ? { invented } : {}),
    asOf,
    municipalities,
    cells,
    ages,
    services,
    offersByKind,
    catalogue,
    sites,
    boundaries,
    exceptions,
    matrix,
    assumptions,
    gaps,
    sources: header.sources,
    alternatives,
    cubes,
    ...(Object.keys(registers).length > 0 ? { registers } : {}),
    hash: regionHash(files),
  };
  return ok(deepFreeze(region));
}

function readPlaces(files: Readonly<Record<string, string>>, problems: Problem[]) {
  const reading = (file: string): Reading => ({ file, problems });
  const text = (file: string): string => files[file] ?? '';
  const municipalities = readMunicipalities(text('municipalities.json'), reading('municipalities.json')).map(
    ({ thing }) => thing,
  );
  const codes = municipalities.map(({ code }) => code);
  const placedCells = readCells(text('cells.json'), { ...reading('cells.json'), municipalities: codes });
  const cells = placedCells.map(({ thing }) => thing);
  const cellIds = cells.map(({ id }) => id);
  const sites = readSites(text('sites.json'), {
    ...reading('sites.json'),
    municipalities: codes,
    cells: cellIds,
  }).map(({ thing }) => thing);
  const ids = { municipalities: codes, cells: cellIds, sites: sites.map(({ id }) => id) };
  return { municipalities, placedCells, cells, sites, ids };
}
