import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import type { Cell, Municipality, Site } from '#region/region.ts';
import { readEurostatSites } from './eurostat-sites.ts';
import type { EurostatSite } from './eurostat-sites.ts';
import { planeKm, roundDegrees, toMetres } from './projection.ts';
import { readSiteNetwork } from './site-network.ts';
import type { SourceSite } from './site-network.ts';
import { slugOf } from './slug.ts';
import { findNewest, yearOf } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

export type BuiltSites = Readonly<{
  sites: readonly Site[];
  origin: Readonly<{ id: string; date: string; leftOut: number; inferred: boolean }>;
}>;

type Around = Readonly<{
  municipalities: readonly Municipality[];
  cells: readonly Cell[];
  /** What people call sites, by the sources' names. */
  shortNames: Readonly<Record<string, string>>;
  problems: Problem[];
}>;

/**
 * The sites of a county: from the network table that names its municipalities, else the public hospitals and health
 * centres that Eurostat lists inside it.
 */
export function buildSites(folder: SourceFolder, around: Around): BuiltSites | undefined {
  const found = fromNetworkTables(folder, around) ?? fromEurostat(folder, around);
  if (!found || found.drafts.length === 0) {
    around.problems.push(noSites());
    return undefined;
  }
  return { sites: placeSites(found.drafts, around), origin: found.origin };
}

type Found = Readonly<{ drafts: readonly SourceSite[]; origin: BuiltSites['origin'] }>;

function fromNetworkTables(folder: SourceFolder, around: Around): Found | undefined {
  const codes = around.municipalities.map(({ code }) => code);
  const names = folder.names.filter((name) => /^sites\/health_station_network_.*\.csv$/.test(name)).sort();
  for (const name of names.reverse()) {
    const result = readSiteNetwork(folder.read(name) ?? new Uint8Array(), name);
    if (!result.ok) {
      around.problems.push(...result.problems);
      continue;
    }
    const drafts = result.value.filter(({ municipality }) => codes.includes(municipality));
    if (drafts.length === 0) continue;
    const leftOut = result.value.length - drafts.length;
    const id = slugOf(name.replace(/^sites\/health_station_/, '').replace(/\.csv$/, ''));
    return { drafts, origin: { id, date: String(yearOf(name) ?? ''), leftOut, inferred: false } };
  }
  return undefined;
}

function fromEurostat(folder: SourceFolder, around: Around): Found | undefined {
  const name = findNewest(folder, /^sites\/eurostat_healthcare_services_FI_20\d\d\.csv$/);
  const bytes = name === undefined ? undefined : folder.read(name);
  if (name === undefined || !bytes) return undefined;
  const result = readEurostatSites(bytes, name);
  if (!result.ok) {
    around.problems.push(...result.problems);
    return undefined;
  }
  const drafts: SourceSite[] = [];
  for (const site of result.value.sites) {
    const municipality = municipalityOf(site, around);
    if (municipality === undefined) continue;
    const { name: own, kind, postcode, location } = site;
    drafts.push({ name: own, kind, municipality, postcode, location, precision: 'geocoded address' });
  }
  const { leftOut } = result.value;
  const origin = { id: 'eurostat-healthcare-2019', date: '2019-01-01', leftOut, inferred: true };
  return { drafts, origin };
}

/** By the postcode when it is one of the county's, else by the town's name. */
function municipalityOf(site: EurostatSite, around: Around): string | undefined {
  const cell = around.cells.find(({ id }) => id === site.postcode);
  if (cell) return around.municipalities[cell.municipality]?.code;
  return around.municipalities.find(({ name }) => name.fi === site.city || name.sv === site.city)?.code;
}

function placeSites(drafts: readonly SourceSite[], around: Around): Site[] {
  const { municipalities, cells } = around;
  const taken = new Set<string>();
  return drafts.map((draft): Site => {
    const municipality = municipalities.findIndex(({ code }) => code === draft.municipality);
    const shortName = shortNameOf(draft, { drafts, around });
    let id = slugOf(shortName);
    for (let again = 2; taken.has(id); again++) id = `${slugOf(shortName)}-${again}`;
    taken.add(id);
    const { name, kind, precision } = draft;
    const location = roundDegrees(draft.location);
    const cell = cellOf(draft, { municipality, cells });
    return { id, name, shortName, kind, municipality, cell, location, precision };
  });
}

/** What people call it; else the municipality's when the site is its only one; else the source's own. */
function shortNameOf(draft: SourceSite, told: { drafts: readonly SourceSite[]; around: Around }): string {
  const { shortNames } = told.around;
  const called = shortNames[draft.name];
  if (called !== undefined) return called;
  const beside = told.drafts.filter(
    ({ municipality, kind, name }) =>
      municipality === draft.municipality && kind !== 'central-hospital' && !(name in shortNames),
  );
  const municipality = told.around.municipalities.find(({ code }) => code === draft.municipality);
  return beside.length === 1 && beside[0] === draft && municipality ? municipality.name.fi : draft.name;
}

/** The cell of the site's postcode; of a box number, the nearest cell of its municipality. */
function cellOf(draft: SourceSite, told: { municipality: number; cells: readonly Cell[] }): number {
  const own = told.cells.findIndex(({ id }) => id === draft.postcode);
  if (own >= 0) return own;
  const place = toMetres(draft.location);
  let best = -1;
  let bestKm = Infinity;
  for (const [index, cell] of told.cells.entries()) {
    const km = planeKm(toMetres(cell.location), place) + (cell.municipality === told.municipality ? 0 : 1000);
    if (km < bestKm) {
      best = index;
      bestKm = km;
    }
  }
  return best;
}

function noSites(): Problem {
  return makeProblem({
    code: 'no-sites',
    at: 'sites/',
    message: {
      fi: 'Alueelle ei löytynyt yhtään toimipistettä lähteistä.',
      sv: 'Inga verksamhetsställen hittades i källorna för området.',
      en: 'The sources hold no site of this county.',
    },
    remedy: {
      fi: 'Lisää sites/health_station_network_<alue>_<vuosi>.csv.',
      sv: 'Lägg till sites/health_station_network_<område>_<år>.csv.',
      en: 'Add sites/health_station_network_<county>_<year>.csv.',
    },
  });
}
