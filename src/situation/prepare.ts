import { ownGroundMinutes } from '#engines/travel/estimate.ts';
import type { TravelCells, TravelColumn } from '#engines/travel/travel.ts';
import type { AccessPlaces } from '#engines/access/access.ts';
import { assume } from '#region/assume.ts';
import type { Region } from '#region/region.ts';
import { bandsOfGroup } from './age-bands.ts';
import { networkOf } from './network-of.ts';
import { peopleByBand, visitsByBand } from './demand.ts';
import { travelCellsOf } from './travel-columns.ts';

/**
 * A region as arrays, made once per region and kept while pulls come and go: minutes and kilometres between every
 * cell and site, people by group, and demand per cell and service summed over ages once.
 */
export type Prepared = Readonly<{
  region: Region;
  cellCount: number;
  /** Cells in ascending order: all, and those of each municipality. */
  allCells: Int32Array;
  cellsOf: readonly Int32Array[];
  /** Per cell: index into the region's municipalities. */
  cellMunicipality: Int32Array;
  /** Residents per group (order of `groups`) and cell: `people[group][cell]`. */
  people: readonly Float64Array[];
  /** Residents per age band (order of `ageBands`) and cell. */
  peopleByBand: readonly Float64Array[];
  /** Visits a year made at sites, per service and cell: `demand[service][cell]`. */
  demand: readonly Float64Array[];
  /** The same by age band and by group: `visitsByBand[service][band][cell]`. */
  visitsByBand: readonly (readonly Float64Array[])[];
  visitsByGroup: readonly (readonly Float64Array[])[];
  /** Per service: visits a year of the whole region. */
  totalDemand: readonly number[];
  /** Per service: posts of the whole region before any pull. */
  basePosts: readonly number[];
  /** Per service: visits a year that a post manages, and yearly euros of a post and of a visit's variable part. */
  visitsPerPost: readonly number[];
  eurosPerPost: readonly number[];
  eurosPerVisit: readonly number[];
  travelCells: TravelCells;
  /** Per cell: mean minutes over its own ground. */
  ownMinutes: Float64Array;
  /** Travel to sites, by where they stand; opened sites are added when first asked. Only `placesOf` touches these. */
  columns: Map<string, TravelColumn>;
  openedColumns: Map<string, TravelColumn>;
  places: Map<string, AccessPlaces>;
}>;

/** Makes a region ready for assessments; a few milliseconds for a county. Throws when an assumption it needs is absent. */
export function prepare(region: Region): Prepared {
  const cellMunicipality = Int32Array.from(region.cells, (cell) => cell.municipality);
  const byBand = peopleByBand(region);
  const travelCells = travelCellsOf(region);
  return {
    region,
    cellCount: region.cells.length,
    allCells: Int32Array.from(region.cells, (_, cell) => cell),
    cellsOf: region.municipalities.map((_, municipality) =>
      Int32Array.from(cellMunicipality.keys().filter((cell) => cellMunicipality[cell] === municipality)),
    ),
    cellMunicipality,
    people: bandsOfGroup.map((members) => sumOf(byBand, members)),
    peopleByBand: byBand,
    ...useAndPrices(region, byBand),
    travelCells,
    ownMinutes: ownGroundMinutes(travelCells),
    columns: new Map(),
    openedColumns: new Map(),
    places: new Map(),
  };
}

/**
 * The prepared region under other values of its assumptions, those of travel apart: people, cells and minutes are the very
 * same arrays, use and prices are made anew. Throws when speed or detour differ, as minutes would then be wrong.
 */
export function prepareAgain(prepared: Prepared, region: Region): Prepared {
  const travel = (of: Region) => of.assumptions.filter(({ id }) => /^(speed\.|detour$)/.test(id));
  const before = travel(prepared.region);
  if (travel(region).some(({ id, value }, at) => before[at]?.id !== id || before[at]?.value !== value))
    throw new Error(`speed or detour of ${region.id} changed: prepare it from the beginning`);
  return { ...prepared, region, ...useAndPrices(region, prepared.peopleByBand) };
}

type UseAndPrices = Pick<
  Prepared,
  | 'demand'
  | 'visitsByBand'
  | 'visitsByGroup'
  | 'totalDemand'
  | 'basePosts'
  | 'visitsPerPost'
  | 'eurosPerPost'
  | 'eurosPerVisit'
>;

/** What rests on assumptions of use, posts and prices. */
function useAndPrices(region: Region, byBand: readonly Float64Array[]): UseAndPrices {
  const visits = region.services.map((service) => visitsByBand(region, { service, peopleByBand: byBand }));
  const visitsByGroup = visits.map((bands) => bandsOfGroup.map((members) => sumOf(bands, members)));
  const demand = visitsByGroup.map((group) => group[0]!);
  const perService = (what: string) => region.services.map(({ id }) => assume(region, `${what}.${id}`));
  return {
    demand,
    visitsByBand: visits,
    visitsByGroup,
    totalDemand: demand.map(total),
    basePosts: basePosts(region),
    visitsPerPost: perService('visits-per-post'),
    eurosPerPost: perService('euros-per-post'),
    eurosPerVisit: perService('euros-per-visit'),
  };
}

function basePosts(region: Region): number[] {
  const { sites } = networkOf(region);
  return region.services.map((_, service) => {
    let posts = 0;
    for (const site of sites) posts += site.posts[service]!;
    return posts;
  });
}

function sumOf(arrays: readonly Float64Array[], members: readonly number[]): Float64Array {
  const sum = new Float64Array(arrays[0]!.length);
  for (const member of members) {
    const values = arrays[member]!;
    for (let at = 0; at < sum.length; at++) sum[at]! += values[at]!;
  }
  return sum;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
