import { assume } from '#region/assume.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import type { Lever, Settings } from '../lever.ts';
import { checkLeaving, leaveSite, offeredServices, withSite } from './leave-site.ts';
import { endsSupportSetting, noticeOnSetting, postsEndedSetting, siteSetting } from './leaving-settings.ts';
import { offerService } from './offer-service.ts';
import { getSite, nameOf, numberOf, phrase, siteIndex } from './read-settings.ts';
import { siteProblems } from './site-problems.ts';
import { changedStatus, checkPlaces, checkProtection, checkStanding } from './standing.ts';

/** Merge a site into another: its visits, posts and, if wanted, its services go there whole; its premises end. */
export const mergeSites: Lever = {
  id: 'merge-sites',
  group: 'sites',
  title: { fi: 'Yhdistä toimipisteet', sv: 'Slå samman verksamhetsställen', en: 'Merge sites' },
  explanation: {
    fi: 'Toimipisteen käynnit ja tehtävät siirtyvät kokonaan toiseen, ja sen tiloista luovutaan. Vastaanottajan huoneet kasvavat vain, jos niin sanotaan: lisätyille palveluille tulee huoneita tehtävien mukaan.',
    sv: 'Ställets besök och personal flyttas helt till ett annat, och dess lokaler sägs upp. Mottagarens rum växer bara om så sägs: tillagda tjänster får rum efter personalen.',
    en: 'A site’s visits and posts go to another as a whole, and its premises are given up. The receiver’s rooms grow only when asked: services that are added get rooms for their posts.',
  },
  settings: [
    siteSetting,
    {
      id: 'into',
      kind: 'site',
      required: true,
      title: { fi: 'Yhdistetään toimipisteeseen', sv: 'Slås samman med', en: 'Merged into' },
      help: {
        fi: 'Mihin käynnit, tehtävät ja palvelut siirtyvät.',
        sv: 'Dit besöken, personalen och tjänsterna flyttas.',
        en: 'Where visits, posts and services go.',
      },
    },
    {
      id: 'addsServices',
      kind: 'boolean',
      required: false,
      default: true,
      title: {
        fi: 'Puuttuvat palvelut lisätään',
        sv: 'Tjänster som saknas läggs till',
        en: 'Missing services are added',
      },
      help: {
        fi: 'Palvelut, joita vastaanottajassa ei ole, alkavat siellä; huoneita tulee tehtävien mukaan.',
        sv: 'Tjänster som mottagaren inte har börjar där; rummen följer personalen.',
        en: 'Services that the receiver lacks begin there; rooms come along for their posts.',
      },
    },
    {
      id: 'roomsPercent',
      kind: 'number',
      required: false,
      min: 0,
      max: 100,
      default: 0,
      unit: { fi: '%', sv: '%', en: '%' },
      title: { fi: 'Huoneita vastaanottajaan', sv: 'Rum till mottagaren', en: 'Rooms to the receiver' },
      help: {
        fi: 'Kuinka suuri osa yhdistyvän toimipisteen huoneista tulee vastaanottajaan palveluissa, joita siellä jo on.',
        sv: 'Hur stor del av ställets rum som mottagaren får i de tjänster som den redan har.',
        en: 'How much of the site’s rooms the receiver gets in services that it has already.',
      },
    },
    endsSupportSetting,
    postsEndedSetting,
    noticeOnSetting,
  ],
  summary: (settings, network) =>
    phrase(
      { fi: 'Yhdistä', sv: 'Slå samman', en: 'Merge' },
      `${nameOf(network, settings['site'])} → ${nameOf(network, settings['into'])}`,
    ),
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    const receiver = checkReceiver(settings, network);
    if (gone.length + receiver.length > 0) return [...gone, ...receiver];
    const leaving = leavingOf(settings, network);
    return [
      ...checkProtection('site', site),
      ...checkPlaces('site', site),
      ...checkLeaving(withAdded(settings, network), leaving).map(atInto),
    ];
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    const into = siteIndex(network, settings['into']);
    const before = network.sites[index]!;
    const shared = offeredServices(before).filter((service) => network.sites[into]!.offers[service]);
    const left = leaveSite(withAdded(settings, network), { ...leavingOf(settings, network), pull });
    const merged = withSite(left, {
      index,
      site: {
        ...left.sites[index]!,
        status: 'merged',
        mergedInto: into,
        premisesEurosPerYear: 0,
        supportEurosPerYear: settings['endsSupport'] === true ? 0 : before.supportEurosPerYear,
      },
    });
    const share = (numberOf(settings, 'roomsPercent') ?? 0) / 100;
    const receiver = merged.sites[into]!;
    const roomVisits = receiver.roomVisits.map((visits, service) =>
      shared.includes(service) ? visits + before.roomVisits[service]! * share : visits,
    );
    return withSite(merged, {
      index: into,
      site: { ...receiver, status: changedStatus(receiver), roomVisits },
    });
  },
};

/** All that the site offers leaves it, for the one receiver. */
function leavingOf(settings: Settings, network: Network) {
  const { into, ...others } = settings;
  return {
    settings: { ...others, receivers: [{ site: String(into), share: 1 }] },
    services: offeredServices(getSite(network, settings['site'])),
  };
}

/** The network with the receiver offering what it lacks, with rooms for the posts that come; as it was when not asked. */
function withAdded(settings: Settings, network: Network): Network {
  if (settings['addsServices'] === false) return network;
  const site = getSite(network, settings['site']);
  const into = siteIndex(network, settings['into']);
  const all = offeredServices(site).reduce((sum, service) => sum + site.posts[service]!, 0);
  const staying = all > 0 ? Math.max(0, 1 - (numberOf(settings, 'postsEnded') ?? 0) / all) : 1;
  let next = network;
  for (const service of offeredServices(site)) {
    if (next.sites[into]!.offers[service]) continue;
    const perPost = assume(network.region, `visits-per-post.${network.region.services[service]!.id}`);
    const roomVisits = site.posts[service]! * staying * perPost;
    next = offerService(next, { index: into, service, posts: 0, roomVisits });
  }
  return next;
}

function checkReceiver(settings: Settings, network: Network): readonly Problem[] {
  const index = siteIndex(network, settings['site']);
  const into = siteIndex(network, settings['into']);
  const receiver = network.sites[into]!;
  if (index === into) return [siteProblems.mergeIntoItself('into', receiver)];
  const chain = chainFrom(network, into);
  if (chain.includes(index)) {
    const circle = [index, ...chain.slice(0, chain.indexOf(index) + 1)];
    const names = circle.map((at) => network.sites[at]!.shortName);
    return [siteProblems.circularMerge('into', { into: receiver, chain: names })];
  }
  return checkStanding(network, { at: 'into', site: receiver });
}

/** The site and those that it was merged into, one after another. */
function chainFrom(network: Network, from: number): number[] {
  const chain: number[] = [];
  let at: number | undefined = from;
  while (at !== undefined) {
    chain.push(at);
    const site: NetworkSite = network.sites[at]!;
    at = site.mergedInto;
  }
  return chain;
}

// A merger has no list of receivers: what is wrong with the one is wrong with the setting that names it.
function atInto(problem: Problem): Problem {
  return problem.at?.startsWith('receivers') ? { ...problem, at: 'into' } : problem;
}
