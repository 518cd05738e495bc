import type { Network } from '#region/network.ts';
import { withSite } from './leave-site.ts';
import { changedStatus } from './standing.ts';

/**
 * The network with one more service at a site: its posts, and rooms for `roomVisits`, or those that the building still
 * has of it if they are more. A plan by which the site once sent this service's visits on ends: it takes them again.
 */
export function offerService(
  network: Network,
  told: { index: number; service: number; posts: number; roomVisits: number },
): Network {
  const { index, service, posts, roomVisits } = told;
  const site = network.sites[index]!;
  const next = withSite(network, {
    index,
    site: {
      ...site,
      status: changedStatus(site),
      offers: site.offers.map((offered, at) => offered || at === service),
      posts: site.posts.map((before, at) => (at === service ? posts : before)),
      roomVisits: site.roomVisits.map((before, at) =>
        at === service ? Math.max(before, roomVisits) : before,
      ),
    },
  });
  return {
    ...next,
    diversions: next.diversions.filter(
      (diversion) => diversion.from !== index || diversion.service !== service,
    ),
  };
}
