import { flowsBetween } from '#engines/access/flows.ts';
import type { Network, PostChange } from '#region/network.ts';
import type { Assessment } from '#situation/assessment.ts';
import { addPosts } from './levers/leave-site.ts';

/**
 * The network with the posts that follow visits at the sites where those visits now go: in proportion to what the
 * residents who used the site in the situation do once it is gone (`after`, assessed before the posts arrive).
 * Posts of a site that had no visits follow the service's visits as a whole; with no visits anywhere they stay unplaced.
 */
export function placePosts(network: Network, told: { before: Assessment; after: Assessment }): Network {
  const moving = network.movingPosts ?? [];
  if (moving.length === 0) return network;
  const sites = [...network.sites];
  const unplaced: PostChange[] = [];
  for (const change of moving) {
    const weights = weightsOf(network, { ...told, change });
    let total = 0;
    for (const weight of weights) total += weight;
    if (!(total > 0)) {
      unplaced.push(change);
      continue;
    }
    weights.forEach((weight, site) => {
      if (weight === 0) return;
      const posts = (change.posts * weight) / total;
      sites[site] = addPosts(sites[site]!, { service: change.service, posts });
    });
  }
  return { ...network, sites, movingPosts: unplaced };
}

function weightsOf(
  network: Network,
  told: { before: Assessment; after: Assessment; change: PostChange },
): Float64Array {
  const { before, after, change } = told;
  const { service, site } = change;
  const weights = new Float64Array(network.sites.length);
  const [was, now] = [before.services[service]!, after.services[service]!];
  for (const { from, to, visits } of flowsBetween(was, now, after.prepared.demand[service]!))
    if (from === site && to >= 0 && network.sites[to]!.offers[service]) weights[to]! += visits;
  if (weights.some((weight) => weight > 0)) return weights;
  return weights.map((_, at) => (network.sites[at]!.offers[service] ? now.visits[at]! : 0));
}
