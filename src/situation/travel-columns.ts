import type { AccessPlaces } from '#engines/access/access.ts';
import { estimateColumn, measuredColumn } from '#engines/travel/estimate.ts';
import type { KnownTrip } from '#engines/travel/estimate.ts';
import type { TravelCells, TravelColumn } from '#engines/travel/travel.ts';
import { assume } from '#region/assume.ts';
import type { Network } from '#region/network.ts';
import type { LonLat, Region } from '#region/region.ts';
import type { Prepared } from './prepare.ts';

/** The region's cells as the travel engine reads them. */
export function travelCellsOf(region: Region): TravelCells {
  const { cells } = region;
  return {
    lon: Float64Array.from(cells, ({ location }) => location[0]),
    lat: Float64Array.from(cells, ({ location }) => location[1]),
    ownKm: Float64Array.from(cells, ({ ownDistanceKm }) => ownDistanceKm),
    speedKmh: Float64Array.from(cells, ({ speedClass }) => assume(region, `speed.${speedClass}`)),
    detour: assume(region, 'detour'),
  };
}

/**
 * Cells and the network's sites in space. Equal lists of sites give the very same value again, by which assessments
 * know that nothing moved.
 */
export function placesOf(prepared: Prepared, network: Network): AccessPlaces {
  const key = network.sites.map((site) => `${placeKey(site)}/${site.municipality}`).join(' ');
  let places = prepared.places.get(key);
  if (!places) {
    places = {
      cellCount: prepared.cellCount,
      columns: network.sites.map((site) => columnOf(prepared, site)),
      ownMinutes: prepared.ownMinutes,
      cellHome: prepared.cellMunicipality,
      siteHome: Int32Array.from(network.sites, ({ municipality }) => municipality),
    };
    keep(prepared.places, { key, value: places });
  }
  return places;
}

/** Where a trip ends: a site of a network, or a base from which a service comes to the person. */
export type Place = Readonly<{ id: string; location: LonLat }>;

/** Every cell's trip to a place: measured where the region has a matrix to it, else estimated. */
export function columnOf(prepared: Prepared, place: Place): TravelColumn {
  const key = placeKey(place);
  // Not by status: an opened site may be lightened or closed by a later pull, and a moved one may be changed.
  const isNew = !standsInRegion(prepared.region, place);
  const columns = isNew ? prepared.openedColumns : prepared.columns;
  let column = columns.get(key);
  if (!column) {
    column = makeColumn(prepared, place);
    if (isNew) keep(columns, { key, value: column });
    else columns.set(key, column);
  }
  return column;
}

/** Whether the region has the site, and where it is asked about: what is known of ways there is not of ways elsewhere. */
function standsInRegion(region: Region, { id, location }: Place): boolean {
  const own = region.sites.find((site) => site.id === id)?.location;
  return own !== undefined && own[0] === location[0] && own[1] === location[1];
}

/** Places tried on the map are forgotten, the oldest first, when there are more: a column of 20,000 cells is 0.5 MB. */
const mostKept = 64;

function keep<Value>(kept: Map<string, Value>, told: { key: string; value: Value }): void {
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(told.key, told.value);
}

/**
 * The mode of the matrix that travel is taken from: car where there is one, else the first by name; never public
 * transport, whose minutes are another question's (modes/).
 */
export function matrixMode(region: Region): string | undefined {
  const modes = new Set(region.matrix.map(({ mode }) => mode));
  modes.delete('public-transport');
  return modes.has('car') ? 'car' : [...modes].sort()[0];
}

// A site may bear the same id in two alternatives and stand elsewhere.
function placeKey({ id, location }: Place): string {
  return `${id}@${location[0]},${location[1]}`;
}

function makeColumn(prepared: Prepared, site: Place): TravelColumn {
  const { region, travelCells } = prepared;
  const index = cellIndex(region);
  // A moved site is not where the matrix and the exceptions lead.
  const known = standsInRegion(region, site) ? site.id : undefined;
  const toSite = <Trip extends { from: string; to: string; minutes: number; km: number }>(
    trips: readonly Trip[],
  ): KnownTrip[] =>
    trips
      .filter(({ to }) => to === known)
      .map(({ from, minutes, km }) => ({ cell: index.get(from)!, minutes, km }));
  const place = { lon: site.location[0], lat: site.location[1], exceptions: toSite(region.exceptions) };
  const mode = matrixMode(region);
  const measured = toSite(region.matrix.filter((entry) => entry.mode === mode));
  return measured.length === 0
    ? estimateColumn(travelCells, place)
    : measuredColumn({ cells: travelCells, place, measured }).column;
}

const indexes = new WeakMap<Region, Map<string, number>>();

function cellIndex(region: Region): Map<string, number> {
  let index = indexes.get(region);
  if (!index) {
    index = new Map(region.cells.map(({ id }, cell) => [id, cell]));
    indexes.set(region, index);
  }
  return index;
}
