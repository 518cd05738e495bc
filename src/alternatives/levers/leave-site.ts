import type { Problem } from '#kit/result.ts';
import type { Diversion, Network, NetworkSite, PostChange } from '#region/network.ts';
import type { Settings } from '../lever.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, numberOf, receiversOf, siteIndex } from './read-settings.ts';

/** Services that a site gives up, what becomes of their posts, and who receives their visits. */
export type Leaving = Readonly<{ settings: Settings; services: readonly number[]; pull: number }>;

/** Every problem of giving up services: the last site of one, a receiver that cannot receive, a plan left hanging. */
export function checkLeaving(network: Network, leaving: Omit<Leaving, 'pull'>): readonly Problem[] {
  const { settings, services } = leaving;
  const index = siteIndex(network, settings['site']);
  const site = network.sites[index]!;
  const problems: Problem[] = [];
  for (const service of services)
    if (!network.sites.some((other, at) => at !== index && other.offers[service]))
      problems.push(leverProblems.lastSite('site', { site, service: network.region.services[service]! }));
  problems.push(...checkReceivers(network, leaving));
  const hanging = plansInto(network, { index, services });
  if (hanging.length > 0 && receiversOf(settings).length === 0)
    problems.push(leverProblems.siteIsReceiver('receivers', { site, from: hanging }));
  const posts = sumPosts(site, services);
  const asked = numberOf(settings, 'postsEnded') ?? 0;
  if (asked > posts) problems.push(leverProblems.tooManyPosts('postsEnded', { site, asked, posts }));
  return problems;
}

function checkReceivers(network: Network, leaving: Omit<Leaving, 'pull'>): Problem[] {
  const from = siteIndex(network, leaving.settings['site']);
  const problems: Problem[] = [];
  receiversOf(leaving.settings).forEach((receiver, at) => {
    const place = `receivers[${at}].site`;
    const to = siteIndex(network, receiver.site);
    const site = network.sites[to]!;
    if (to === from) {
      problems.push(leverProblems.receiverIsItself(place, site));
      return;
    }
    const lacking = leaving.services.filter((service) => !site.offers[service]);
    const services = lacking.map((service) => network.region.services[service]!);
    if (lacking.length > 0) problems.push(leverProblems.receiverLacks(place, { site, services }));
  });
  return problems;
}

/** Short names of sites whose visits earlier pulls send here in one of the services. */
function plansInto(network: Network, told: { index: number; services: readonly number[] }): string[] {
  const from = network.diversions
    .filter(
      ({ service, to }) => told.services.includes(service) && to.some(({ site }) => site === told.index),
    )
    .map((diversion) => network.sites[diversion.from]!.shortName);
  return [...new Set(from)];
}

/**
 * The network after a site has given up services. Their visits go to the named receivers by shares, or by the rule when
 * none is named; their posts go along in the same shares, but for those that the pull ends. Rooms stay with the building.
 */
export function leaveSite(network: Network, leaving: Leaving): Network {
  const { settings, services, pull } = leaving;
  const index = siteIndex(network, settings['site']);
  const site = getSite(network, settings['site']);
  const receivers = receiversOf(settings).map(({ site: to, share }) => ({
    site: siteIndex(network, to),
    share,
  }));
  const all = sumPosts(site, services);
  const endedShare = all > 0 ? (numberOf(settings, 'postsEnded') ?? 0) / all : 0;
  const ended: PostChange[] = [];
  const moving: PostChange[] = [];
  const diversions: Diversion[] = [];
  const sites = [...network.sites];
  for (const service of services) {
    const posts = site.posts[service]!;
    const staying = posts * (1 - endedShare);
    if (endedShare > 0) ended.push({ pull, site: index, service, posts: -posts * endedShare });
    if (receivers.length === 0) {
      if (staying > 0) moving.push({ pull, site: index, service, posts: staying });
      continue;
    }
    diversions.push({ pull, from: index, service, to: receivers });
    for (const { site: to, share } of receivers)
      sites[to] = addPosts(sites[to]!, { service, posts: staying * share });
  }
  sites[index] = {
    ...sites[index]!,
    offers: site.offers.map((offered, service) => offered && !services.includes(service)),
    posts: site.posts.map((posts, service) => (services.includes(service) ? 0 : posts)),
  };
  return {
    ...network,
    sites,
    diversions: [...network.diversions, ...diversions],
    endedPosts: [...network.endedPosts, ...ended],
    movingPosts: [...(network.movingPosts ?? []), ...moving],
  };
}

/** A site with more posts (or fewer) in a service. */
export function addPosts(site: NetworkSite, told: { service: number; posts: number }): NetworkSite {
  return {
    ...site,
    posts: site.posts.map((posts, service) => (service === told.service ? posts + told.posts : posts)),
  };
}

/** A network with one site replaced. */
export function withSite(network: Network, told: { index: number; site: NetworkSite }): Network {
  return { ...network, sites: network.sites.map((site, at) => (at === told.index ? told.site : site)) };
}

/** Services that the site offers now, ascending. */
export function offeredServices(site: NetworkSite): number[] {
  return site.offers.flatMap((offered, service) => (offered ? [service] : []));
}

export function sumPosts(site: NetworkSite, services: readonly number[]): number {
  return services.reduce((sum, service) => sum + site.posts[service]!, 0);
}
