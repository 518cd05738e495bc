import { deepFreeze } from '#kit/freeze.ts';
import { hashOf } from '#kit/hash.ts';
import { randomStream } from '#kit/random.ts';
import { sameText } from '#kit/text.ts';
import type { Assumption, Cell, Municipality, Region, Service, Site, SiteKind } from '#region/region.ts';
import type { Cube } from '#cubes/cube.ts';
import { ageBands } from './age-bands.ts';

/**
 * A small invented region for tests: municipalities side by side, cells around their centres, a central hospital and
 * a centre in the first, and stations after them. The same plan gives the same region; `seed` scatters it.
 */
export type TestPlan = Readonly<{
  seed?: number;
  municipalities?: number;
  cellsPerMunicipality?: number;
  /** One site after another, each in the next municipality. */
  kinds?: readonly SiteKind[];
  /** Values in place of the plan's own, or more of them, by id. */
  assumptions?: Readonly<Record<string, number>>;
  /** Rows of public transport, by index of cell and of site. */
  buses?: readonly Readonly<{ cell: number; site: number; hour: number; minutes: number }>[];
  /** Assumptions that a person changed. */
  edited?: readonly string[];
}>;

const usualKinds: readonly SiteKind[] = ['centre', 'station', 'station', 'station', 'service-point'];

export function testRegion(plan: TestPlan = {}): Region {
  const { municipalities: count = 4, cellsPerMunicipality: perMunicipality = 5, kinds = usualKinds } = plan;
  const chance = randomStream(plan.seed ?? 1);
  const municipalities = Array.from({ length: count }, (_, index) => municipality(index));
  const cells = municipalities.flatMap((one, index) =>
    Array.from({ length: perMunicipality }, (_, at): Cell => {
      const id = String(10000 + index * 100 + at);
      const off = at === 0 ? 0 : 0.05 + 0.15 * chance.next();
      const areaSqKm = 4 + Math.floor(chance.next() * 90);
      return {
        id,
        name: `${one.name.fi} ${at + 1}`,
        municipality: index,
        location: [
          one.centre[0] + off * 2 * (chance.next() - 0.5),
          one.centre[1] + off * (chance.next() - 0.5),
        ],
        areaSqKm,
        ownDistanceKm: (2 / 3) * Math.sqrt(areaSqKm / 3.141592653589793),
        speedClass: at === 0 ? 'semi-urban' : 'rural',
        residents: 100 + Math.floor(chance.next() * 900) * (at === 0 ? 4 : 1),
      };
    }),
  );
  const sites = (['central-hospital', ...kinds] as const).map((kind, index) =>
    site({
      kind,
      index,
      cells,
      at: index < 2 ? 0 : ((index - 1) % count) * perMunicipality + Math.floor((index - 1) / count),
    }),
  );
  const byAge = populationByAge(cells, chance);
  const region: Omit<Region, 'hash'> = {
    id: 'test',
    name: sameText('Testiseutu'),
    asOf: { network: '2025-09-30', population: '2024-12-31' },
    municipalities,
    cells,
    ages: ageBands.map(({ id, fromAge, toAge }) => ({ id, fromAge, toAge })),
    services,
    offersByKind: {
      'central-hospital': ['emergency'],
      centre: ['gp', 'nurse'],
      station: ['gp', 'nurse'],
      'service-point': ['nurse'],
    },
    catalogue: [],
    sites,
    boundaries: [],
    exceptions: [],
    matrix: (plan.buses ?? []).map(({ cell, site: to, hour, minutes }) => ({
      ...{ from: cells[cell]!.id, to: sites[to]!.id, minutes, km: minutes / 2, mode: 'public-transport' },
      ...{ source: 'invented', asOf: '2025-01-01', hour },
    })),
    assumptions: assumptions({ sites, chance, plan }),
    gaps: [],
    sources: [
      {
        id: 'invented',
        title: 'Keksitty väestö',
        publisher: 'Savotta',
        licence: 'CC0-1.0',
        date: '2024-12-31',
        fetched: '2025-01-01',
      },
    ],
    alternatives: [],
    cubes: { 'population-by-age': byAge },
  };
  const { cubes: _, ...plain } = region;
  return deepFreeze({ ...region, hash: hashOf({ plain, values: [...byAge.values] }) });
}

const services: readonly Service[] = [
  ['gp', 'Lääkärin vastaanotto', 'local'] as const,
  ['nurse', 'Hoitajan vastaanotto', 'everyday'] as const,
  ['emergency', 'Päivystys', 'specialised'] as const,
].map(([id, name, tier]) => ({ id, name: sameText(name), visit: sameText(name), tier }));

const names = ['Niemi', 'Salo', 'Vaara', 'Lampi', 'Harju', 'Koski', 'Selkä', 'Kangas'];

function municipality(index: number): Municipality {
  const name = names[index % names.length]! + (index < names.length ? '' : String(index));
  return {
    code: String(900 + index),
    name: sameText(name),
    centre: [25 + (index % 3) * 0.7, 62 + Math.floor(index / 3) * 0.35],
    speedClass: 'rural',
  };
}

function site(ask: { kind: SiteKind; index: number; at: number; cells: readonly Cell[] }): Site {
  const cell = ask.at % ask.cells.length;
  const { location, municipality: home, name } = ask.cells[cell]!;
  return {
    id: `${ask.kind}-${ask.index}`,
    name: `${name}, ${ask.kind} ${ask.index}`,
    shortName: `${names[home % names.length]!} ${ask.index}`,
    kind: ask.kind,
    municipality: home,
    cell,
    location,
    precision: 'invented',
  };
}

function populationByAge(cells: readonly Cell[], chance: ReturnType<typeof randomStream>): Cube {
  const values = cells.flatMap(({ residents }) => {
    const parts = ageBands.map((_, band) => (band === 2 ? 5 : 1) * (0.2 + chance.next()));
    const sum = parts.reduce((total, part) => total + part, 0);
    const counts = parts.map((part) => Math.floor((residents * part) / sum));
    counts[2]! += residents - counts.reduce((total, part) => total + part, 0);
    return counts;
  });
  return {
    id: 'population-by-age',
    title: sameText('Väestö iän mukaan'),
    unit: 'persons',
    source: 'invented',
    dimensions: [
      { id: 'cell', members: cells.map(({ id }) => id) },
      { id: 'age', members: ageBands.map(({ id }) => id) },
    ],
    values: Float64Array.from(values),
    states: new Uint8Array(values.length),
    hash: hashOf(values),
  };
}

function assumptions(ask: {
  sites: readonly Site[];
  chance: ReturnType<typeof randomStream>;
  plan: TestPlan;
}): Assumption[] {
  const values: Record<string, number> = {
    'speed.urban': 32,
    'speed.semi-urban': 50,
    'speed.rural': 66,
    detour: 1.35,
    'choice.per-minute': 0.25,
    'choice.window-minutes': 20,
    'choice.overload-minutes': 15,
    'premises-euros-per-sqm': 200,
    'travel.euros-per-km': 0.3,
    'public-transport.acceptable-minutes': 60,
    'public-transport.first-hour': 8,
    'public-transport.last-hour': 15,
    'taxi.wait-minutes': 20,
    'taxi.start-euros': 9,
    'taxi.euros-per-km': 1.5,
    'taxi.client-share-euros': 25,
    'catchment.zone-1-minutes': 10,
    'catchment.zone-2-minutes': 20,
    'catchment.zone-3-minutes': 30,
    'catchment.weight-1': 1,
    'catchment.weight-2': 0.68,
    'catchment.weight-3': 0.22,
    'hours-per-week': 40,
    'leak.emergency-euros-per-visit': 250,
    'places.euros-per-place': 73000,
    'places.euros-per-bed': 150000,
    'places.staff-per-place': 0.6,
    'places.staff-per-bed': 0.9,
    'mobile.vehicle-euros': 45000,
    'response.ambulance.first-minutes': 8,
    'response.ambulance.second-minutes': 15,
    'response.ambulance.speed-factor': 1.2,
    'response.ambulance.missions': 0.15,
    'response.ambulance.hours-per-mission': 1.3,
    'response.ambulance.hours-per-vehicle': 8760,
    'response.ambulance.euros-per-vehicle': 750000,
    'response.home-care.minutes': 20,
    'response.home-care.speed-factor': 1,
    'response.home-care.missions': 45,
    'response.home-care.hours-per-mission': 0.6,
    'response.home-care.hours-per-vehicle': 5475,
    'response.home-care.euros-per-vehicle': 300000,
  };
  ageBands.forEach((band, at) => (values[`no-car.${band.id}`] = [0.1, 0.2, 0.15, 0.25, 0.4][at]!));
  const use = { gp: 1.2, nurse: 2, emergency: 0.4 };
  for (const { id } of services) {
    values[`use.${id}`] = use[id as keyof typeof use];
    values[`remote-share.${id}`] = id === 'emergency' ? 0 : 0.288;
    ageBands.forEach((band, at) => (values[`use-by-age.${id}.${band.id}`] = [1.2, 0.7, 0.8, 1.4, 2.1][at]!));
    values[`residents-per-post.${id}`] = 1500;
    values[`visits-per-post.${id}`] = 2000;
    values[`visits-per-room.${id}`] = 2500;
    values[`euros-per-post.${id}`] = id === 'nurse' ? 62000 : 110000;
    values[`remote-euros-per-visit.${id}`] = 40;
    values[`euros-per-visit.${id}`] = id === 'nurse' ? 9 : 17;
  }
  for (const { id } of ask.sites) {
    for (const service of services) {
      const posts = Math.floor(2 + ask.chance.next() * 6) / 2;
      values[`site.${id}.posts.${service.id}`] = posts;
      values[`site.${id}.room-visits.${service.id}`] = posts * 2600;
    }
    values[`site.${id}.premises-sqm`] = 300 + Math.floor(ask.chance.next() * 900);
    values[`site.${id}.support-euros`] = 40000 + Math.floor(ask.chance.next() * 60000);
  }
  return Object.entries({ ...values, ...ask.plan.assumptions }).map(([id, value]) => ({
    id,
    title: sameText(id),
    value,
    unit: '',
    reasoning: sameText('Keksitty testiä varten.'),
    quality: 2,
    impact: 3,
    min: 0,
    max: 1e9,
    ...(ask.plan.edited?.includes(id) ? { edited: true } : {}),
  }));
}
