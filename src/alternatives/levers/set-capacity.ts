import type { Language } from '#kit/text.ts';
import type { Lever } from '../lever.ts';
import { withSite } from './leave-site.ts';
import { premisesAfterSetting, serviceSetting, siteSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, inSentence, numberOf, serviceIndex, siteIndex } from './read-settings.ts';
import { changedStatus, checkProtection, checkStanding } from './standing.ts';

/** Set what a site can take in a service: its posts, its rooms, or both. */
export const setCapacity: Lever = {
  id: 'set-capacity',
  group: 'services',
  title: { fi: 'Muuta kapasiteettia', sv: 'Ändra kapaciteten', en: 'Set capacity' },
  explanation: {
    fi: 'Toimipisteen tehtävät ja huoneiden sallimat käynnit yhdessä palvelussa. Lisätyt tehtävät maksavat ja vähennetyt säästävät koko kustannuksensa.',
    sv: 'Ställets tjänster och de besök som rummen tillåter i en tjänst. Tillagda tjänster kostar och borttagna sparar hela sin kostnad.',
    en: 'A site’s posts and the visits that its rooms allow in one service. Added posts cost, and removed ones save, their whole cost.',
  },
  settings: [
    siteSetting,
    serviceSetting,
    {
      id: 'posts',
      kind: 'number',
      required: false,
      min: 0,
      max: 1000,
      unit: { fi: 'htv', sv: 'årsverken', en: 'posts' },
      title: { fi: 'Tehtävät', sv: 'Tjänster', en: 'Posts' },
      help: {
        fi: 'Tehtävien määrä muutoksen jälkeen.',
        sv: 'Antalet tjänster efter ändringen.',
        en: 'Number of posts after the pull.',
      },
    },
    {
      id: 'roomVisits',
      kind: 'number',
      required: false,
      min: 0,
      max: 10000000,
      unit: { fi: 'käyntiä/v', sv: 'besök/år', en: 'visits/year' },
      title: {
        fi: 'Huoneiden sallimat käynnit',
        sv: 'Besök som rummen tillåter',
        en: 'Visits that rooms allow',
      },
      help: {
        fi: 'Käynnit vuodessa, jotka huoneisiin mahtuvat muutoksen jälkeen.',
        sv: 'Besök per år som ryms i rummen efter ändringen.',
        en: 'Visits a year that fit in the rooms after the pull.',
      },
    },
    premisesAfterSetting,
  ],
  summary: (settings, network) => {
    const { name } = network.region.services[serviceIndex(network, settings['service'])]!;
    const posts = numberOf(settings, 'posts');
    const rooms = numberOf(settings, 'roomVisits');
    const premises = numberOf(settings, 'premisesEuros');
    const words = (language: Language, unit: { posts: string; visits: string; premises: string }) =>
      [
        inSentence(name[language]),
        ...(posts === undefined ? [] : [`${posts} ${unit.posts}`]),
        ...(rooms === undefined ? [] : [`${rooms} ${unit.visits}`]),
        ...(premises === undefined ? [] : [`${unit.premises} ${premises} €`]),
      ].join(', ');
    const site = getSite(network, settings['site']).shortName;
    return {
      fi: `Kapasiteetti ${site}: ${words('fi', { posts: 'htv', visits: 'käyntiä/v', premises: 'tilat' })}`,
      sv: `Kapacitet ${site}: ${words('sv', { posts: 'årsverken', visits: 'besök/år', premises: 'lokaler' })}`,
      en: `Capacity ${site}: ${words('en', { posts: 'posts', visits: 'visits/year', premises: 'premises' })}`,
    };
  },
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    const service = serviceIndex(network, settings['service']);
    if (!site.offers[service])
      return [leverProblems.notOffered('service', { site, service: network.region.services[service]! })];
    const given = ['posts', 'roomVisits', 'premisesEuros'].some((id) => settings[id] !== undefined);
    if (!given) return [leverProblems.nothingChanges('posts')];
    // Ending a service has its own levers, which say where its visits and posts go.
    const told = { site, service: network.region.services[service]! };
    return (['posts', 'roomVisits'] as const).flatMap((id) => {
      const after = numberOf(settings, id);
      if (after === undefined) return [];
      const fewer = after < site[id][service]!;
      return [
        ...(fewer ? checkProtection(id, site) : []),
        ...(after === 0 ? [leverProblems.serviceWouldEnd(id, told)] : []),
      ];
    });
  },
  pull: (settings, network, pull) => {
    const index = siteIndex(network, settings['site']);
    const service = serviceIndex(network, settings['service']);
    const site = network.sites[index]!;
    const posts = numberOf(settings, 'posts') ?? site.posts[service]!;
    const rooms = numberOf(settings, 'roomVisits') ?? site.roomVisits[service]!;
    const change = posts - site.posts[service]!;
    const next = withSite(network, {
      index,
      site: {
        ...site,
        status: changedStatus(site),
        posts: site.posts.map((before, at) => (at === service ? posts : before)),
        roomVisits: site.roomVisits.map((before, at) => (at === service ? rooms : before)),
        premisesEurosPerYear: numberOf(settings, 'premisesEuros') ?? site.premisesEurosPerYear,
      },
    });
    if (change === 0) return next;
    return { ...next, endedPosts: [...network.endedPosts, { pull, site: index, service, posts: change }] };
  },
};
