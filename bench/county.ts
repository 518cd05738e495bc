import { deepFreeze } from '#kit/freeze.ts';
import { exp, log, pow } from '#kit/numbers.ts';
import { randomStream } from '#kit/random.ts';
import type { RandomStream } from '#kit/random.ts';
import { sameText } from '#kit/text.ts';
import { estimateColumn } from '#engines/travel/estimate.ts';
import { discMeanDistanceKm } from '#engines/travel/great-circle.ts';
import type { Cube, Dimension, Source } from '#cubes/cube.ts';
import type {
  Assumption,
  Boundary,
  Cell,
  Municipality,
  Region,
  Service,
  Site,
  SiteKind,
} from '#region/region.ts';
import { ageBands } from '#situation/age-bands.ts';
import { unnamedNetwork } from '#sources/county-record.ts';

/** The size that the what-if is held to: an invented county, the same from the same seed. */
export type CountySize = Readonly<{ cells: number; sites: number; services: number; municipalities: number }>;

export const fullCounty: CountySize = { cells: 20_000, sites: 100, services: 12, municipalities: 22 };

const columnsOfMunicipalities = 5;
const degreesWide = 0.65;
const degreesHigh = 0.3;
const visitsPerPost = 2000;

/**
 * How posts were set: `measured` so that use over capacity is spread as in the demo region (5 % of the pairs of site and
 * service over it); `used` by the visits that the rule brings to each site, give or take (9 % over); `nearest` by the
 * visits of those for whom the site is nearest (half over).
 */
export type Staffing = 'measured' | 'used' | 'nearest';

/**
 * Use over capacity of the demo region (regions/keski-suomi, its situation under its own rule, the 82 pairs of a site
 * and a service it offers), as [share of pairs at or below, load]. `npm run bench` prints the demo's figures of today
 * beside the county's.
 */
export const measuredLoads: readonly (readonly [number, number])[] = [
  [0, 0.537],
  [0.05, 0.622],
  [0.1, 0.643],
  [0.25, 0.697],
  [0.5, 0.761],
  [0.75, 0.828],
  [0.9, 0.921],
  [0.95, 1.002],
  [1, 1.083],
];

function loadAt(share: number): number {
  const upper = Math.max(
    1,
    measuredLoads.findIndex(([at]) => at >= share),
  );
  const [from, low] = measuredLoads[upper - 1]!;
  const [to, high] = measuredLoads[upper]!;
  return low + ((high - low) * (share - from)) / (to - from);
}

/** A county of small square cells around 22 centres and sites on populous cells, with posts rounded up to halves. */
export function inventCounty(size: CountySize, staffing: Staffing): Region {
  const seed = 'county';
  const chance = randomStream(seed);
  const municipalities = Array.from({ length: size.municipalities }, (_, at) => inventMunicipality(at));
  const cells = inventCells(size, { municipalities, chance });
  const services = Array.from({ length: size.services }, (_, at): Service => {
    const name = sameText(`Palvelu ${at + 1}`);
    return {
      id: `service-${at + 1}`,
      name,
      visit: name,
      tier: at < 4 ? 'everyday' : at < 8 ? 'local' : 'specialised',
    };
  });
  const sites = inventSites(size, { cells, chance });
  const offered = (count: number) =>
    services.slice(0, Math.ceil((count / 12) * size.services)).map(({ id }) => id);
  const offersByKind = {
    'central-hospital': offered(12),
    centre: offered(10),
    station: offered(7),
    'service-point': offered(3),
  };
  const plain = { municipalities, cells, services, sites, offersByKind };
  return deepFreeze<Region>({
    id: 'county',
    name: sameText('Keksitty maakunta'),
    invented: true,
    asOf: { network: '2025-09-30', population: '2024-12-31' },
    ...plain,
    ages: ageBands.map(({ id, fromAge, toAge }) => ({ id, fromAge, toAge })),
    catalogue: [],
    boundaries: municipalities.map(inventBoundary),
    exceptions: [],
    matrix: [],
    assumptions: inventAssumptions(plain, { staffing, chance }),
    gaps: [],
    sources: [inventedSource],
    alternatives: [unnamedNetwork({ id: inventedSource.id, date: inventedSource.fetched })],
    cubes: inventPopulation(cells),
    hash: `invented-${staffing}-${size.cells}-${size.sites}-${size.services}`,
  });
}

function inventMunicipality(at: number): Municipality {
  const lon = 24.5 + (at % columnsOfMunicipalities) * degreesWide;
  const lat = 61.5 + Math.floor(at / columnsOfMunicipalities) * degreesHigh;
  return {
    code: String(900 + at),
    name: sameText(`Kunta ${at + 1}`),
    centre: [lon, lat],
    speedClass: 'rural',
  };
}

const inventedSource: Source = {
  id: 'invented',
  title: 'Keksitty maakunta',
  publisher: 'Savotta',
  licence: 'EUPL-1.2',
  date: '2024-12-31',
  fetched: '2025-09-30',
};

/** The municipality's own field of the grid. */
function inventBoundary({ code, name, centre: [lon, lat] }: Municipality): Boundary {
  const [east, north] = [degreesWide / 2, degreesHigh / 2];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  const ring = corners.map(([x, y]) => [lon + x * east, lat + y * north] as const);
  return { code, name: name.fi, inRegion: true, polygons: [[ring]] };
}

/** Each age has its part of every cell, to a thousandth of a person, and the last what is left. */
function inventPopulation(cells: readonly Cell[]): Region['cubes'] {
  const parts = [0.07, 0.13, 0.55, 0.13];
  const ages = cells.flatMap(({ residents }) => {
    const young = parts.map((part) => Math.floor(residents * part * 1024) / 1024);
    return [...young, young.reduce((left, people) => left - people, residents)];
  });
  const sexes = cells.flatMap(({ residents }) => [Math.floor(residents / 2), Math.ceil(residents / 2)]);
  const cube = (id: string, group: Dimension, values: readonly number[]): Cube => ({
    ...{ id, title: sameText('Väestö'), unit: 'persons', source: inventedSource.id },
    dimensions: [{ id: 'cell', members: cells.map((cell) => cell.id) }, group],
    values: Float64Array.from(values),
    states: new Uint8Array(values.length),
    hash: 'invented',
  });
  return {
    'population-by-age': cube(
      'population-by-age',
      { id: 'age', members: ageBands.map(({ id }) => id) },
      ages,
    ),
    'population-by-sex': cube('population-by-sex', { id: 'sex', members: ['male', 'female'] }, sexes),
  };
}

/** Cells thicken towards their centre and lie in order of municipality and latitude, as postcodes and grids do. */
function inventCells(
  size: CountySize,
  given: { municipalities: Municipality[]; chance: RandomStream },
): Cell[] {
  const { municipalities, chance } = given;
  const cells: Cell[] = [];
  municipalities.forEach(({ centre }, municipality) => {
    const count = Math.floor(((municipality + 1) * size.cells) / municipalities.length) - cells.length;
    const points = Array.from({ length: count }, () => {
      const away = pow(chance.next(), 1.6);
      const east = (chance.integer(2) * 2 - 1) * away * chance.next() * degreesWide * 0.5;
      const north = (chance.next() * 2 - 1) * away * degreesHigh * 0.5;
      const people = Math.floor(1 - log(1 - chance.next()) * (away < 0.15 ? 60 : 9));
      return { away, people, location: [centre[0] + east, centre[1] + north] as const };
    }).sort((a, b) => a.location[1] - b.location[1]);
    for (const { away, people, location } of points) {
      cells.push({
        id: `c${cells.length}`,
        name: `Ruutu ${cells.length}`,
        municipality,
        location,
        areaSqKm: 1,
        ownDistanceKm: discMeanDistanceKm(1),
        speedClass: away < 0.1 ? 'urban' : away < 0.2 ? 'semi-urban' : 'rural',
        residents: people,
      });
    }
  });
  return cells;
}

function inventSites(size: CountySize, given: { cells: Cell[]; chance: RandomStream }): Site[] {
  const { cells, chance } = given;
  const centres: number[] = [];
  cells.forEach((cell, at) => {
    const best = centres[cell.municipality];
    if (best === undefined || cells[best]!.residents < cell.residents) centres[cell.municipality] = at;
  });
  return Array.from({ length: size.sites }, (_, at): Site => {
    const kind: SiteKind =
      at === 0
        ? 'central-hospital'
        : at <= centres.length
          ? 'centre'
          : at % 2 === 0
            ? 'station'
            : 'service-point';
    const cell = at === 0 ? centres[7 % centres.length]! : (centres[at - 1] ?? chance.integer(cells.length));
    const { location, municipality } = cells[cell]!;
    return {
      id: `s${at}`,
      name: `Toimipiste ${at}`,
      shortName: `T${at}`,
      kind,
      municipality,
      cell,
      location,
      precision: 'invented',
    };
  });
}

function inventAssumptions(
  given: Pick<Region, 'cells' | 'services' | 'sites'> & { offersByKind: Record<SiteKind, string[]> },
  how: { staffing: Staffing; chance: RandomStream },
): Assumption[] {
  const values: Record<string, number> = {
    'speed.urban': 35,
    'speed.semi-urban': 50,
    'speed.rural': 66,
    detour: 1.35,
    'choice.per-minute': 0.25,
    'choice.window-minutes': 20,
    'choice.overload-minutes': 15,
    'premises-euros-per-sqm': 200,
    'travel.euros-per-km': 0.3,
    'premises-sqm': 500,
    'support-euros': 60_000,
    'hours-per-week': 40,
    'catchment.zone-1-minutes': 10,
    'catchment.zone-2-minutes': 20,
    'catchment.zone-3-minutes': 30,
    'catchment.weight-1': 1,
    'catchment.weight-2': 0.68,
    'catchment.weight-3': 0.22,
    'leak.emergency-euros-per-visit': 300,
  };
  for (const band of ageBands) values[`no-car.${band.id}`] = band.id === '75-120' ? 0.4 : 0.12;
  given.services.forEach(({ id }, at) => {
    values[`use.${id}`] = 2.4 / (1 + at / 3);
    values[`remote-share.${id}`] = 0.2;
    for (const band of ageBands) values[`use-by-age.${id}.${band.id}`] = 1;
    values[`residents-per-post.${id}`] = 1500;
    values[`visits-per-post.${id}`] = visitsPerPost;
    values[`visits-per-room.${id}`] = 2500;
    values[`euros-per-post.${id}`] = 80_000;
    values[`euros-per-visit.${id}`] = 12;
    values[`remote-euros-per-visit.${id}`] = 20;
    for (const [site, people] of catchments(given, { service: id, staffing: how.staffing })) {
      const posts = postsFor(people * values[`use.${id}`]! * 0.8, how);
      values[`site.${site}.posts.${id}`] = posts;
      values[`site.${site}.room-visits.${id}`] = posts * visitsPerPost * 1.15;
    }
  });
  return Object.entries(values).map(([id, value]) => ({
    id,
    title: sameText(id),
    value,
    unit: '',
    reasoning: sameText('Keksitty mittausta varten.'),
    quality: 1,
    impact: 1,
    min: 0,
    max: 1e9,
  }));
}

/** Rounded up to halves, except as measured: the demo's loads have its halves in them already. */
function postsFor(visits: number, how: { staffing: Staffing; chance: RandomStream }): number {
  if (how.staffing === 'measured') return visits / loadAt(how.chance.next()) / visitsPerPost;
  const planned = how.staffing === 'used' ? visits * (0.9 + 0.4 * how.chance.next()) : visits;
  return Math.max(0.5, Math.floor((planned * 2) / visitsPerPost + 1) / 2);
}

/** Residents by site: all of a cell's at its nearest offering site, or shared by exp(−minutes / 4), as the rule shares. */
function catchments(
  given: Pick<Region, 'cells' | 'sites'> & { offersByKind: Record<SiteKind, string[]> },
  how: { service: string; staffing: Staffing },
): Map<string, number> {
  const { cells, sites, offersByKind } = given;
  const offering = sites.filter(({ kind }) => offersByKind[kind].includes(how.service));
  const travel = {
    lon: Float64Array.from(cells, ({ location }) => location[0]),
    lat: Float64Array.from(cells, ({ location }) => location[1]),
    ownKm: new Float64Array(cells.length),
    speedKmh: Float64Array.from(
      cells,
      ({ speedClass }) => ({ urban: 35, 'semi-urban': 50, rural: 66 })[speedClass],
    ),
    detour: 1.35,
  };
  const columns = offering.map(
    ({ location }) => estimateColumn(travel, { lon: location[0], lat: location[1] }).minutes,
  );
  const people = new Map(offering.map(({ id }) => [id, 0]));
  cells.forEach(({ residents }, cell) => {
    const nearest = columns.reduce((best, column) => Math.min(best, column[cell]!), Infinity);
    const weights = columns.map((column) =>
      how.staffing === 'nearest' ? (column[cell] === nearest ? 1 : 0) : exp((nearest - column[cell]!) / 4),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    offering.forEach(({ id }, at) => people.set(id, people.get(id)! + (residents * weights[at]!) / total));
  });
  return people;
}
