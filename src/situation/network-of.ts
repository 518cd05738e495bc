import { assumeForSite, findAssumption } from '#region/assume.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import { offersOf } from '#region/offers.ts';
import { premisesEuros } from '#region/premises.ts';
import type { Region, Site } from '#region/region.ts';

/** The region's sites before any pull: what they offer, their posts, rooms and fixed yearly costs, by assumptions. */
export function networkOf(region: Region): Network {
  let network = networks.get(region);
  if (!network) networks.set(region, (network = makeNetwork(region)));
  return network;
}

// A region never changes, and every pull begins from its network.
const networks = new WeakMap<Region, Network>();

function makeNetwork(region: Region): Network {
  return {
    region,
    sites: region.sites.map((site) => networkSite(region, site)),
    diversions: [],
    endedPosts: [],
    addedEurosPerYear: 0,
  };
}

function networkSite(region: Region, site: Site): NetworkSite {
  const offers = offersOf(region, site.kind);
  const perService = (what: string) =>
    region.services.map((service, index) =>
      offers[index] ? assumeForSite(region, site.id, `${what}.${service.id}`) : 0,
    );
  return {
    id: site.id,
    name: site.name,
    shortName: site.shortName,
    kind: site.kind,
    status: 'unchanged',
    municipality: site.municipality,
    cell: site.cell,
    location: site.location,
    offers,
    roomVisits: perService('room-visits'),
    posts: perService('posts'),
    premisesEurosPerYear: premisesEuros(region, site.id),
    supportEurosPerYear: assumeForSite(region, site.id, 'support-euros'),
    hoursPerWeek: assumeForSite(region, site.id, 'hours-per-week'),
    ...knownPlaces(region, site.id),
  };
}

/** Nobody publishes places by site: where no assumption tells them they are missing, not zero. */
function knownPlaces(region: Region, site: string): Pick<NetworkSite, 'roundTheClockPlaces' | 'beds'> {
  const places = findAssumption(region, `site.${site}.round-the-clock-places`);
  const beds = findAssumption(region, `site.${site}.beds`);
  return {
    ...(places && { roundTheClockPlaces: places.value }),
    ...(beds && { beds: beds.value }),
  };
}

/**
 * Visits a year that a site can take in a service: what its posts manage or what its rooms allow, whichever is less.
 * 0 where the service is not offered.
 */
export function capacityVisits(site: NetworkSite, service: number, visitsPerPost: number): number {
  if (!site.offers[service]) return 0;
  return Math.min(site.posts[service]! * visitsPerPost, site.roomVisits[service]!);
}
