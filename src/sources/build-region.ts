import type { Cube } from '#cubes/cube.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import type { Boundary, Municipality, Region } from '#region/region.ts';
import { readBoundaries } from './boundaries.ts';
import { buildCells } from './build-cells.ts';
import type { BuiltCells } from './build-cells.ts';
import { buildNationalCubes, buildNetCosts } from './build-compiled-cubes.ts';
import { buildGaps } from './build-gaps.ts';
import { buildRegisters } from './build-registers.ts';
import { buildSiteAssumptions } from './build-site-assumptions.ts';
import { buildSites } from './build-sites.ts';
import type { BuiltSites } from './build-sites.ts';
import { catchmentAssumptions } from './compiled/assumptions-catchments.ts';
import { costAssumptions } from './compiled/assumptions-costs.ts';
import { leftAssumptions } from './compiled/assumptions-left.ts';
import { leverAssumptions } from './compiled/assumptions-levers.ts';
import { modeAssumptions } from './compiled/assumptions-modes.ts';
import { travelAssumptions } from './compiled/assumptions-travel.ts';
import { useAssumptions } from './compiled/assumptions-use.ts';
import type { CountyRecord } from './compiled/ready-alternatives.ts';
import { catalogueCounty, serviceCatalogue } from './compiled/service-catalogue.ts';
import { offersByKind, services } from './compiled/services.ts';
import { shortNames } from './compiled/short-names.ts';
import { findCounty } from './county.ts';
import type { County } from './county.ts';
import { findCountyRecord, unnamedNetwork } from './county-record.ts';
import { readNeedCoefficients } from './need-coefficients.ts';
import { paavoAges } from './paavo.ts';
import { roundDegrees } from './projection.ts';
import { readInputs } from './read-inputs.ts';
import type { Inputs } from './read-inputs.ts';
import { describeSources, writeSourcesPage } from './region-sources.ts';
import { readSotkanetPopulation } from './sotkanet.ts';
import { findNewest } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';
import { speedClassOfGrouping } from './speed-class.ts';
import { writeRegionFiles } from './write-region-files.ts';

export type BuiltRegion = Readonly<{ id: string; files: Readonly<Record<string, string>> }>;

/**
 * A region folder's files from public source files in their published formats, for any county of the key of
 * municipalities, by code or name. Nothing is specific to a county but published tables looked up by its code. The same
 * sources give the same bytes. Refuses with every problem of every source; what comes back can be read by `readRegion`.
 */
export function buildRegion(told: {
  folder: SourceFolder;
  county: string;
  /** ISO date on which the sources were taken. */
  fetched?: string;
}): Result<BuiltRegion> {
  const { folder } = told;
  const inputs = readInputs(folder);
  if (!inputs.ok) return inputs;
  const county = findCounty(inputs.value.key, told.county);
  if (!county.ok) return county;
  const problems: Problem[] = [];
  const municipalities = buildMunicipalities(inputs.value, county.value);
  const people = buildCells(inputs.value, { county: county.value, municipalities, problems });
  const record = findCountyRecord(folder, { county: county.value, problems });
  const network = buildSites(folder, {
    municipalities,
    cells: people.cells,
    shortNames: { ...shortNames, ...record?.shortNames },
    problems,
  });
  const codes = municipalities.map(({ code }) => code);
  const boundaries = buildBoundaries(folder, { inputs: inputs.value, codes, problems });
  const cubes = buildCubes(folder, { county: county.value, codes, people, problems });
  if (!network || problems.length > 0) return refuse(...problems);
  const region = assemble(folder, {
    inputs: inputs.value,
    county: { ...county.value, id: record?.id ?? county.value.id },
    record,
    municipalities,
    people,
    network,
    boundaries,
    cubes,
    fetched: told.fetched ?? defaultFetched,
  });
  const files = { ...writeRegionFiles(region), 'SOURCES.md': region.page };
  const readable = readRegion(files);
  problems.push(...(readable.ok ? [] : readable.problems));
  return problems.length > 0 ? refuse(...problems) : ok({ id: region.id, files });
}

// The day on which the publishers' files that the committed regions rest on were taken.
const defaultFetched = '2026-11-22';

function buildMunicipalities(inputs: Inputs, county: County): Municipality[] {
  return county.municipalities
    .map(({ code, name, grouping }): Municipality => {
      const centre = roundDegrees(inputs.centres.get(code) ?? [0, 0]);
      return { code, name, centre, speedClass: speedClassOfGrouping(grouping) };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function buildBoundaries(
  folder: SourceFolder,
  told: { inputs: Inputs; codes: readonly string[]; problems: Problem[] },
): readonly Boundary[] {
  const file = told.inputs.boundaryFile;
  const result = readBoundaries(folder.read(file) ?? new Uint8Array(), { file, codes: told.codes });
  if (result.ok) return result.value;
  told.problems.push(...result.problems);
  return [];
}

/** Populations always; need and the years where their sources are there; compiled figures where they concern. */
function buildCubes(
  folder: SourceFolder,
  told: { county: County; codes: readonly string[]; people: BuiltCells; problems: Problem[] },
): Record<string, Cube> {
  const cubes: Cube[] = [told.people.byAge, told.people.bySex];
  const take = (
    series: RegExp,
    read: (bytes: Uint8Array, file: string) => Result<Cube | undefined>,
  ): void => {
    const file = findNewest(folder, series);
    const bytes = file === undefined ? undefined : folder.read(file);
    if (file === undefined || !bytes) return;
    const result = read(bytes, file);
    if (!result.ok) told.problems.push(...result.problems);
    else if (result.value) cubes.push(result.value);
  };
  take(/^population\/sotkanet_127_population_by_municipality\.csv$/, (bytes, file) =>
    readSotkanetPopulation(bytes, { file, codes: told.codes, source: 'sotkanet-127' }),
  );
  const name = told.county.municipalities[0]?.county.name.fi ?? '';
  take(/^costs_need\/need_coefficients_.*\.csv$/, (bytes, file) =>
    readNeedCoefficients(bytes, {
      file,
      county: { code: told.county.code, name },
      source: 'need-coefficients',
    }),
  );
  cubes.push(...buildNationalCubes(), ...buildNetCosts(told.codes));
  return Object.fromEntries(cubes.map((cube) => [cube.id, cube]));
}

function assemble(
  folder: SourceFolder,
  told: {
    inputs: Inputs;
    county: County;
    municipalities: readonly Municipality[];
    people: BuiltCells;
    network: BuiltSites;
    boundaries: readonly Boundary[];
    cubes: Record<string, Cube>;
    record: CountyRecord | undefined;
    fetched: string;
  },
): Omit<Region, 'hash'> & { page: string } {
  const { inputs, county, record, municipalities, people, network, cubes } = told;
  const { leftOut, id } = network.origin;
  const date = record?.networkDate ?? network.origin.date;
  const invented = folder.names.includes('INVENTED.txt');
  const described = describeSources({
    paavoYear: inputs.years.paavo,
    keyYear: inputs.years.key,
    boundaryYear: inputs.years.boundaries,
    network: { id, date, leftOut, publisher: record?.networkPublisher },
    postcodesLeftOut: inputs.areas.length - people.cells.length,
    fetched: told.fetched,
    invented,
  });
  const used = new Set(Object.values(cubes).map(({ source }) => source));
  const sources = described.filter((source) => !source.files.startsWith('cubes/') || used.has(source.id));
  const exceptions = (record?.exceptions ?? []).flatMap(({ from, ...rest }) =>
    from.map((cell) => ({ from: cell, ...rest })),
  );
  const general = [
    ...travelAssumptions,
    ...useAssumptions,
    ...costAssumptions,
    ...leftAssumptions,
    ...leverAssumptions,
    ...modeAssumptions,
    ...catchmentAssumptions,
  ];
  const residents = people.cells.reduce((sum, cell) => sum + cell.residents, 0);
  const assumptions = [
    ...general,
    ...buildSiteAssumptions({ sites: network.sites, cells: people.cells, general }),
  ];
  return {
    id: county.id,
    name: county.name,
    ...(invented ? { invented } : {}),
    asOf: { network: date, population: `${inputs.years.paavo - 2}-12-31` },
    municipalities,
    cells: people.cells,
    ages: paavoAges,
    services,
    offersByKind,
    catalogue: serviceCatalogue,
    sites: network.sites,
    boundaries: told.boundaries,
    exceptions,
    matrix: [],
    assumptions,
    registers: buildRegisters({ sites: network.sites, assumptions }),
    gaps: [
      ...buildGaps({
        municipalities,
        ...people,
        residents,
        sites: network.sites,
        networkInferred: network.origin.inferred,
        borrowedTiers: county.code === catalogueCounty ? 0 : serviceCatalogue.length,
        exceptions: exceptions.length,
        byYear: cubes['population-by-year'],
      }),
      ...(record?.gaps ?? []),
    ],
    sources: sources.map(({ files: _, holds: __, leftOut: ___, ...source }) => source),
    alternatives: record?.alternatives ?? [unnamedNetwork({ id, date })],
    cubes,
    page: writeSourcesPage({ name: county.name.fi, sources }),
  };
}
