import type { Problem } from '#kit/result.ts';
import type { Network, PostChange } from '#region/network.ts';
import type { Setting, Settings } from '../lever.ts';
import { addPosts, sumPosts } from './leave-site.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, siteIndex } from './read-settings.ts';
import { changedStatus, checkProtection, checkStanding } from './standing.ts';

/** Posts for services that something new gives: of a site that gives them up, or new ones, which cost. */
export const postsFromSetting: Setting = {
  id: 'postsFrom',
  kind: 'site',
  required: false,
  title: {
    fi: 'Tehtävät siirtyvät toimipisteestä',
    sv: 'Tjänsterna flyttas från',
    en: 'Posts move from',
  },
  help: {
    fi: 'Tyhjänä tehtävät ovat uusia ja maksavat lisää.',
    sv: 'Tomt: tjänsterna är nya och kostar mer.',
    en: 'Left empty, posts are new and cost more.',
  },
};

type Asked = Readonly<{ services: readonly number[]; posts: number; at: string }>;

/** Why the named site cannot give `posts` of each service: it is gone, is protected, or has fewer. */
export function checkDonor(settings: Settings, network: Network, asked: Asked): readonly Problem[] {
  if (settings['postsFrom'] === undefined) return [];
  const site = getSite(network, settings['postsFrom']);
  const gone = checkStanding(network, { at: 'postsFrom', site });
  if (gone.length > 0) return gone;
  const { services, posts, at } = asked;
  return [
    ...checkProtection('postsFrom', site),
    ...services
      .filter((service) => site.posts[service]! < posts)
      .map((service) =>
        leverProblems.tooManyPosts(at, { site, asked: posts, posts: sumPosts(site, [service]) }),
      ),
  ];
}

/** The network after `posts` of each service were taken from the donor, or added as new ones of the site `to`. */
export function takePosts(
  settings: Settings,
  network: Network,
  asked: { services: readonly number[]; posts: number; to: number; pull: number },
): Network {
  const { services, posts, to, pull } = asked;
  if (settings['postsFrom'] === undefined) {
    const added = services.map((service): PostChange => ({ pull, site: to, service, posts }));
    return { ...network, endedPosts: [...network.endedPosts, ...added] };
  }
  const donor = siteIndex(network, settings['postsFrom']);
  const sites = [...network.sites];
  for (const service of services) sites[donor] = addPosts(sites[donor]!, { service, posts: -posts });
  sites[donor] = { ...sites[donor]!, status: changedStatus(sites[donor]!) };
  return { ...network, sites };
}
