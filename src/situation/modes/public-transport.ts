import { findAssumption } from '#region/assume.ts';
import type { Network } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import type { Prepared } from '../prepare.ts';

/** Connections of every cell to one site, or to the best of several. */
export type Connections = Readonly<{
  /** Per cell: minutes door to door at the best hour; Infinity where none is acceptable. */
  minutes: Float64Array;
  /** Per cell: a bit for each counted hour at which an acceptable one departs, the earliest hour lowest. */
  hours: Uint32Array;
}>;

/** A region's public transport, of the hours that are counted and within the minutes that are accepted. */
export type PublicTransport = Readonly<{
  bySite: ReadonlyMap<string, Connections>;
  /** Hours that are counted, first to last; 0 when they end before they begin. */
  hourCount: number;
  /** Per cell: 1 in municipalities of which the matrix tells something; elsewhere nothing is known, not no connection. */
  known: Uint8Array;
}>;

const kept = new WeakMap<Prepared, PublicTransport | null>();

/** Public transport as the region's matrix has it; undefined without rows of it, or where nothing is assumed about it. */
export function publicTransport(prepared: Prepared): PublicTransport | undefined {
  let made = kept.get(prepared);
  if (made === undefined) kept.set(prepared, (made = readMatrix(prepared) ?? null));
  return made ?? undefined;
}

export function hasPublicTransport(region: Region): boolean {
  return region.matrix.some(({ mode }) => mode === 'public-transport');
}

/** Indices of municipalities with people from which the matrix of public transport has not one row to a site. */
export function municipalitiesWithoutRows(region: Region): number[] {
  const told = toldMunicipalities(region);
  return [...region.municipalities.keys()].filter(
    (at) => !told.has(at) && region.cells.some((cell) => cell.municipality === at && cell.residents > 0),
  );
}

function toldMunicipalities(region: Region): Set<number> {
  const home = new Map(region.cells.map(({ id, municipality }) => [id, municipality]));
  const told = new Set<number>();
  for (const { from, mode } of region.matrix) {
    const municipality = mode === 'public-transport' ? home.get(from) : undefined;
    if (municipality !== undefined) told.add(municipality);
  }
  return told;
}

function readMatrix({ region }: Prepared): PublicTransport | undefined {
  const read = (path: string) => findAssumption(region, `public-transport.${path}`)?.value;
  const [acceptable, first, last] = [read('acceptable-minutes'), read('first-hour'), read('last-hour')];
  if (acceptable === undefined || first === undefined || last === undefined) return undefined;
  if (!hasPublicTransport(region)) return undefined;
  const cells = new Map(region.cells.map(({ id }, cell) => [id, cell]));
  const bySite = new Map(region.sites.map(({ id }) => [id, noConnections(region.cells.length)]));
  for (const { from, to, minutes, mode, hour } of region.matrix) {
    const cell = cells.get(from);
    const site = bySite.get(to);
    if (mode !== 'public-transport' || cell === undefined || !site || hour === undefined) continue;
    if (hour < first || hour > last || minutes > acceptable) continue;
    site.minutes[cell] = Math.min(site.minutes[cell]!, minutes);
    site.hours[cell] = (site.hours[cell]! | (1 << (hour - Math.ceil(first)))) >>> 0;
  }
  const told = toldMunicipalities(region);
  return {
    bySite,
    hourCount: Math.max(0, Math.floor(last) - Math.ceil(first) + 1),
    known: Uint8Array.from(region.cells, ({ municipality }) => (told.has(municipality) ? 1 : 0)),
  };
}

/** Networks tried since the last of them are few; a county of 20,000 cells has 0.2 MB a network. */
const mostKept = 64;
const bests = new WeakMap<PublicTransport, Map<string, Connections>>();

/**
 * The best connection from each cell to any site of the network that gives the service. A site that a pull opened or
 * moved is not in the matrix: nobody comes there by public transport until the matrix has it.
 */
export function bestConnections(
  prepared: Prepared,
  ask: Readonly<{ transport: PublicTransport; network: Network; service: number }>,
): Connections {
  const { transport, network, service } = ask;
  const giving = network.sites.filter(({ offers }) => offers[service]);
  const sites = giving.flatMap((site) => connectionsTo(prepared, { transport, site }) ?? []);
  const key = giving.map(({ id, location }) => `${id}@${location[0]},${location[1]}`).join(' ');
  let known = bests.get(transport);
  if (!known) bests.set(transport, (known = new Map()));
  let best = known.get(key);
  if (!best) {
    best = bestOf(sites, prepared.cellCount);
    if (known.size >= mostKept) known.delete(known.keys().next().value!);
    known.set(key, best);
  }
  return best;
}

/** Connections to a site of the region where it has always stood; undefined for one that was opened or has moved. */
export function connectionsTo(
  { region }: Prepared,
  ask: Readonly<{ transport: PublicTransport; site: Network['sites'][number] }>,
): Connections | undefined {
  const { transport, site } = ask;
  const own = region.sites.find(({ id }) => id === site.id);
  const stands = own && own.location[0] === site.location[0] && own.location[1] === site.location[1];
  return stands ? transport.bySite.get(site.id) : undefined;
}

function bestOf(sites: readonly Connections[], cellCount: number): Connections {
  const best = noConnections(cellCount);
  for (const { minutes, hours } of sites)
    for (let cell = 0; cell < cellCount; cell++) {
      if (minutes[cell]! < best.minutes[cell]!) best.minutes[cell] = minutes[cell]!;
      best.hours[cell] = (best.hours[cell]! | hours[cell]!) >>> 0;
    }
  return best;
}

function noConnections(cellCount: number): { minutes: Float64Array; hours: Uint32Array } {
  return { minutes: new Float64Array(cellCount).fill(Infinity), hours: new Uint32Array(cellCount) };
}

/** How many bits of a number are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits >>> 0; left > 0; left >>>= 1) count += left & 1;
  return count;
}
