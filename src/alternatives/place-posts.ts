import type { Network, PostChange } from '#region/network.ts';
import { visitsFromSite } from '#situation/assess.ts';
import type { AssessAsk } from '#situation/assess.ts';
import type { Assessment } from '#situation/assessment.ts';
import { addPosts } from './levers/leave-site.ts';

/** What stood before the pull: its question, and the visits per site of a service. */
type Last = Readonly<{ ask: AssessAsk; visits: (service: number) => Float64Array }>;

/**
 * The network with the posts that follow visits at the sites where those visits now go: in proportion to what the
 * residents who used the site in the situation choose once it is gone. They choose before crowding is felt: whether a
 * receiver is crowded depends on the posts that it is about to get, so crowding may not decide where these go.
 * Posts of a site that had no visits follow the service's visits as a whole, as they were before the pull (`last`); with
 * no visits anywhere they stay unplaced.
 */
export function placePosts(network: Network, told: { situation: Assessment; last: Last }): Network {
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
  told: { situation: Assessment; last: Last; change: PostChange },
): Float64Array {
  const { situation, last, change } = told;
  const { service, site } = change;
  const offered = (at: number) => network.sites[at]!.offers[service] === true;
  const weights = visitsFromSite({ ...last.ask, network }, { before: situation, service, site });
  weights.forEach((_, at) => {
    if (!offered(at)) weights[at] = 0;
  });
  if (weights.some((weight) => weight > 0)) return weights;
  const visits = last.visits(service);
  return weights.map((_, at) => (offered(at) ? (visits[at] ?? 0) : 0));
}
