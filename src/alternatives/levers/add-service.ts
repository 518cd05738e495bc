import { assume } from '#region/assume.ts';
import type { Network } from '#region/network.ts';
import type { Lever, Settings } from '../lever.ts';
import { checkDonor, postsFromSetting, takePosts } from './donor.ts';
import { premisesAfterSetting, serviceSetting, siteSetting } from './leaving-settings.ts';
import { withSite } from './leave-site.ts';
import { offerService } from './offer-service.ts';
import { inSentence, nameOf, numberOf, serviceIndex, siteIndex, getSite } from './read-settings.ts';
import { serviceProblems } from './service-problems.ts';
import { checkStanding } from './standing.ts';

/** Begin a service at a site that stands, with new posts or posts of another site. */
export const addService: Lever = {
  id: 'add-service',
  group: 'services',
  title: { fi: 'Lisää palvelu', sv: 'Lägg till en tjänst', en: 'Add a service' },
  explanation: {
    fi: 'Toimipisteessä alkaa palvelu, jota siellä ei ole. Tehtävät ovat uusia tai siirtyvät nimetystä toimipisteestä; huoneita tulee tehtäville, ja tilojen kustannus muuttuu vain, jos sen annat.',
    sv: 'På stället börjar en tjänst som inte finns där. Personalen är ny eller flyttas från ett namngivet ställe; rummen räcker för den, och lokalernas kostnad ändras bara om du anger den.',
    en: 'A service begins at a site that lacks it. Posts are new or move from a named site; rooms suffice for the posts, and the cost of premises changes only if you give it.',
  },
  settings: [
    siteSetting,
    serviceSetting,
    {
      id: 'posts',
      kind: 'number',
      required: false,
      min: 0.1,
      max: 1000,
      default: 1,
      unit: { fi: 'htv', sv: 'årsverken', en: 'posts' },
      title: { fi: 'Tehtävät', sv: 'Tjänster', en: 'Posts' },
      help: {
        fi: 'Montako tehtävää palveluun tulee.',
        sv: 'Hur många tjänster verksamheten får.',
        en: 'How many posts the service gets.',
      },
    },
    postsFromSetting,
    premisesAfterSetting,
  ],
  summary: (settings, network) => {
    const { name } = network.region.services[serviceIndex(network, settings['service'])]!;
    const site = nameOf(network, settings['site']);
    const posts = postsOf(settings);
    return {
      fi: `Lisää ${site}: ${inSentence(name.fi)}, ${posts} htv`,
      sv: `Lägg till ${site}: ${inSentence(name.sv)}, ${posts} årsverken`,
      en: `Add ${site}: ${inSentence(name.en)}, ${posts} posts`,
    };
  },
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    const service = serviceIndex(network, settings['service']);
    const there = site.offers[service]
      ? [serviceProblems.alreadyOffered('service', { site, service: network.region.services[service]! })]
      : [];
    return [
      ...there,
      ...checkDonor(settings, network, { services: [service], posts: postsOf(settings), at: 'posts' }),
    ];
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    const service = serviceIndex(network, settings['service']);
    const posts = postsOf(settings);
    const staffed = takePosts(settings, network, { services: [service], posts, to: index, pull });
    const offered = offerService(staffed, {
      index,
      service,
      posts,
      roomVisits: posts * visitsPerPost(network, service),
    });
    const premises = numberOf(settings, 'premisesEuros');
    if (premises === undefined) return offered;
    return withSite(offered, {
      index,
      site: { ...offered.sites[index]!, premisesEurosPerYear: premises },
    });
  },
};

function postsOf(settings: Settings): number {
  return numberOf(settings, 'posts') ?? 1;
}

function visitsPerPost({ region }: Network, service: number): number {
  return assume(region, `visits-per-post.${region.services[service]!.id}`);
}
