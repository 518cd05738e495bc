import type { Cube, Source } from '#cubes/cube.ts';
import type { Text } from '#kit/text.ts';
import type { Entry } from '#registers/register.ts';

/** `[longitude, latitude]` in WGS84 degrees. */
export type LonLat = readonly [number, number];

/** How fast one drives there: the class of the cell where a trip starts. */
export const speedClasses = ['urban', 'semi-urban', 'rural'] as const;
export type SpeedClass = (typeof speedClasses)[number];

export type Municipality = Readonly<{
  /** Statistics Finland's code with leading zeros: `077`. */
  code: string;
  name: Text;
  centre: LonLat;
  speedClass: SpeedClass;
}>;

/** A demand point: the residents of one postcode area, standing at its point and spread over its area. */
export type Cell = Readonly<{
  id: string;
  name: string;
  /** Index into `Region.municipalities`. */
  municipality: number;
  location: LonLat;
  areaSqKm: number;
  /** Mean straight distance from the area's own ground to its point, so that nobody is at 0 minutes. */
  ownDistanceKm: number;
  speedClass: SpeedClass;
  residents: number;
}>;

/** Age group with its first and last year of age; the last group is open (`toAge` 120). */
export type AgeGroup = Readonly<{ id: string; fromAge: number; toAge: number }>;

export const tiers = ['everyday', 'local', 'subregional', 'specialised'] as const;
export type Tier = (typeof tiers)[number];

/** A service that the model gives demand, sites and costs. */
export type Service = Readonly<{ id: string; name: Text; visit: Text; tier: Tier }>;

/** A service as the region's own documents name it, on one of the four tiers. */
export type CatalogueEntry = Readonly<{
  name: Text;
  tier: Tier;
  /** True where the tier was inferred and not stated by the source. */
  inferred: boolean;
  /** Part of the elderly people's view. */
  elderly: boolean;
  source: string;
}>;

export const siteKinds = ['central-hospital', 'centre', 'station', 'service-point'] as const;
export type SiteKind = (typeof siteKinds)[number];

/** A place where services are given (toimipiste), as it stood on the network's date. */
export type Site = Readonly<{
  id: string;
  name: string;
  shortName: string;
  kind: SiteKind;
  municipality: number;
  /** Index into `Region.cells`: the postcode on whose point the site stands. */
  cell: number;
  location: LonLat;
  precision: string;
}>;

/** A named number that nobody publishes, with why we believe it; editable, and visible in every result. */
export type Assumption = Readonly<{
  /** Dotted path, the general first: `speed.rural`, `use-by-age.gp.75-120`, `site.kinnula.posts.gp`. */
  id: string;
  title: Text;
  value: number;
  unit: string;
  reasoning: Text;
  /** 1 a guess … 5 measured here. */
  quality: number;
  /** 1 hardly moves a result … 5 decides it. */
  impact: number;
  min: number;
  max: number;
  /** Id of a source when the value leans on one. */
  source?: string;
  /** True when a person of this region changed it. */
  edited?: boolean;
}>;

/** Something that is missing, suppressed, old or assumed, and what it weakens. */
export type Gap = Readonly<{
  id: string;
  kind: 'missing' | 'suppressed' | 'old' | 'assumed' | 'ambiguous';
  what: Text;
  weakens: Text;
  /** How many figures (cells, municipalities, sites) it touches. */
  count: number;
}>;

/** Minutes for a named pair that the estimate would get wrong: a lake, a ferry, a missing bridge. */
export type TravelException = Readonly<{
  from: string;
  to: string;
  minutes: number;
  km: number;
  reason: Text;
}>;

/**
 * Modes of a matrix. `public-transport` is told by hour of departure; what it does not tell is no connection then, and
 * it is never read as minutes by car.
 */
export const matrixModes = ['car', 'public-transport'] as const;

/** One measured pair, from a cell to a site. */
export type TravelEntry = Readonly<{
  from: string;
  to: string;
  minutes: number;
  km: number;
  mode: string;
  source: string;
  asOf: string;
  /** Hour of departure, 0–23; of public transport alone. */
  hour?: number;
}>;

/** A ready alternative that comes with the region. */
export type ReadyAlternative = Readonly<{
  id: string;
  number: number;
  name: Text;
  asOf: string;
  source: string;
  pulls: readonly Readonly<{
    lever: string;
    settings: Readonly<Record<string, unknown>>;
    rationale: string;
  }>[];
}>;

/** Polygons as rings of `[lon, lat]`, by municipality code; neighbours are only drawn. */
export type Boundary = Readonly<{
  code: string;
  name: string;
  inRegion: boolean;
  polygons: readonly (readonly LonLat[])[][];
}>;

/** A region at a date: a plain value, deeply frozen, named by its hash. */
export type Region = Readonly<{
  id: string;
  name: Text;
  /** True when its names and figures are made up, for tests and first tries; such a region is never shown as real. */
  invented?: boolean;
  asOf: Readonly<{ network: string; population: string }>;
  municipalities: readonly Municipality[];
  cells: readonly Cell[];
  ages: readonly AgeGroup[];
  services: readonly Service[];
  /** Ids of the services that a site of each kind gives; inferred from the kinds, the sources do not list them. */
  offersByKind?: Readonly<Record<SiteKind, readonly string[]>>;
  catalogue: readonly CatalogueEntry[];
  sites: readonly Site[];
  boundaries: readonly Boundary[];
  exceptions: readonly TravelException[];
  matrix: readonly TravelEntry[];
  assumptions: readonly Assumption[];
  gaps: readonly Gap[];
  sources: readonly Source[];
  alternatives: readonly ReadyAlternative[];
  /**
   * By id. Always there: `population-by-age` (cells × ages) and `population-by-sex` (cells × male, female).
   * Where the sources had them: `population-by-year`, `need-coefficients`, `net-costs-2013`, `unit-costs`, `use-per-inhabitant`.
   */
  cubes: Readonly<Record<string, Cube>>;
  /** Entries of each register that the folder has, by the register's id; one that it lacks is missing and not empty. */
  registers?: Readonly<Record<string, readonly Entry[]>>;
  hash: string;
  /** True when a person changed an assumption or an entry of a register, or imported a matrix. */
  edited?: boolean;
}>;
