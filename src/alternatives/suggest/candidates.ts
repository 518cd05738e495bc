import type { Network, NetworkSite } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import { networkOf } from '#situation/network-of.ts';
import { applyPull } from '../apply.ts';
import type { Pull } from '../lever.ts';
import type { SuggestAsk } from './ask.ts';
import { weighedServices } from './ask.ts';

/** Why a site is not for the search to close or open. */
export type LockReason = 'central-hospital' | 'last-site' | 'other-services' | 'asked-open' | 'asked-closed';

export type Lock = Readonly<{
  /** Index into `Candidates.network.sites`. */
  site: number;
  open: boolean;
  reason: LockReason;
  /** Of the last site: the service that only it gives. */
  service?: number;
}>;

/** Today's sites, and after them the places where a new one may be opened. */
export type Candidates = Readonly<{
  region: Region;
  /** Everything open at once: today's sites and all new places. */
  network: Network;
  /** How many of the sites are today's. */
  existing: number;
  /** Pull that opens each new place, in the order of `network.sites` from `existing` on. */
  openings: readonly Pull[];
  /** Index of the main service; −1 when no weighed service has two sites. */
  main: number;
  /** Per site: it gives the main service, and so counts. */
  counted: readonly boolean[];
  /** What the region itself keeps as it is, before anything asked. */
  ownLocks: readonly Lock[];
}>;

/** Who may stay, close or open when this is asked; ids that the region lacks are passed over here and refused elsewhere. */
export function candidatesOf(region: Region, ask: SuggestAsk): Candidates {
  const today = networkOf(region);
  const main = mainService(region, ask);
  const openings = ask.mayOpen && main >= 0 ? openingsOf(region, main) : [];
  const network = openings.reduce((now, pull, index) => applyPull(now, { pull, index }).network, today);
  const counted = network.sites.map(({ offers }) => main >= 0 && offers[main] === true);
  const existing = today.sites.length;
  return {
    region,
    network,
    existing,
    openings,
    main,
    counted,
    ownLocks: ownLocks(today, counted),
  };
}

/** The one asked for, else the first weighed service that more than one site gives; −1 when there is none. */
function mainService(region: Region, ask: SuggestAsk): number {
  if (ask.main !== undefined) return region.services.findIndex(({ id }) => id === ask.main);
  const { sites } = networkOf(region);
  const several = (service: number) => sites.filter(({ offers }) => offers[service]).length > 1;
  return weighedServices(region, ask).find(several) ?? -1;
}

function ownLocks(today: Network, counted: readonly boolean[]): Lock[] {
  return today.sites.flatMap((site, at): Lock[] => {
    if (site.kind === 'central-hospital') return [{ site: at, open: true, reason: 'central-hospital' }];
    const only = onlyService(today.sites, at);
    if (only >= 0) return [{ site: at, open: true, reason: 'last-site', service: only }];
    return counted[at] ? [] : [{ site: at, open: true, reason: 'other-services' }];
  });
}

/** The first service that this site alone gives; −1 when there is none. */
function onlyService(sites: readonly NetworkSite[], at: number): number {
  return sites[at]!.offers.findIndex(
    (offered, service) => offered && !sites.some((other, index) => index !== at && other.offers[service]),
  );
}

/** A new station in each municipality, on its most populous postcode area, unless a site with the main service is there. */
function openingsOf(region: Region, main: number): Pull[] {
  const { sites } = networkOf(region);
  const services = stationServices(region, main);
  return region.municipalities.flatMap((_, at): Pull[] => {
    const cell = largestCell(region, at);
    if (cell < 0 || sites.some((site) => site.cell === cell && site.offers[main])) return [];
    const settings = {
      name: newName(region, { municipality: at, sites }),
      cell: region.cells[cell]!.id,
      services,
    };
    return [{ lever: 'open-site', settings, rationale: '' }];
  });
}

/** What a station gives here, but always the main service. */
function stationServices(region: Region, main: number): string[] {
  const usual = region.offersByKind?.station ?? [];
  return region.services.flatMap(({ id }, at) => (at === main || usual.includes(id) ? [id] : []));
}

function newName(region: Region, told: { municipality: number; sites: readonly NetworkSite[] }): string {
  const name = region.municipalities[told.municipality]!.name.fi;
  return told.sites.some(({ shortName }) => shortName === name) ? `${name} 2` : name;
}

function largestCell(region: Region, municipality: number): number {
  let largest = -1;
  region.cells.forEach((cell, at) => {
    if (cell.municipality !== municipality || cell.residents <= 0) return;
    if (largest < 0 || cell.residents > region.cells[largest]!.residents) largest = at;
  });
  return largest;
}
