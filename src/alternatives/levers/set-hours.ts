import type { NetworkSite } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import type { Lever, Settings } from '../lever.ts';
import { withSite } from './leave-site.ts';
import { siteSetting } from './leaving-settings.ts';
import { leverProblems } from './lever-problems.ts';
import { getSite, nameOf, numberOf, siteIndex } from './read-settings.ts';
import { serviceProblems } from './service-problems.ts';
import { changedStatus, checkProtection, checkStanding } from './standing.ts';

/** Open a site for more or fewer hours a week: its rooms take visits in the same proportion, posts stay as they are. */
export const setHours: Lever = {
  id: 'set-hours',
  group: 'services',
  title: { fi: 'Muuta aukioloa', sv: 'Ändra öppettiderna', en: 'Set opening hours' },
  explanation: {
    fi: 'Toimipisteen aukiolotunnit viikossa. Huoneiden sallimat käynnit muuttuvat samassa suhteessa; tehtävät eivät muutu, joten kapasiteetti kasvaa vain, jos huoneet rajoittivat sitä.',
    sv: 'Ställets öppettimmar per vecka. De besök som rummen tillåter ändras i samma förhållande; personalen ändras inte, så kapaciteten växer bara om rummen begränsade den.',
    en: 'The site’s opening hours a week. The visits that rooms allow change in the same proportion; posts do not, so that capacity grows only where rooms were what limited it.',
  },
  settings: [
    siteSetting,
    {
      id: 'hoursPerWeek',
      kind: 'number',
      required: true,
      min: 0,
      max: 168,
      unit: { fi: 't/vko', sv: 'h/vecka', en: 'h/week' },
      title: { fi: 'Aukiolo viikossa', sv: 'Öppet per vecka', en: 'Hours a week' },
      help: {
        fi: 'Tunteja viikossa muutoksen jälkeen.',
        sv: 'Timmar per vecka efter ändringen.',
        en: 'Hours a week after the pull.',
      },
    },
    {
      id: 'supportEuros',
      kind: 'number',
      required: false,
      min: 0,
      max: 1e8,
      unit: { fi: '€/v', sv: '€/år', en: '€/year' },
      title: { fi: 'Tukipalvelut', sv: 'Stödtjänster', en: 'Support' },
      help: {
        fi: 'Siivouksen, vastaanottoavun ja laitteiden kustannus muutoksen jälkeen; tyhjänä ennallaan.',
        sv: 'Kostnaden för städning, reception och utrustning efter ändringen; tomt: oförändrad.',
        en: 'Cost of cleaning, reception and equipment after the pull; left empty, unchanged.',
      },
    },
  ],
  summary: (settings, network) => {
    const name = nameOf(network, settings['site']);
    const before = getSite(network, settings['site']).hoursPerWeek;
    const hours = `${before} → ${String(settings['hoursPerWeek'])}`;
    return {
      fi: `Aukiolo ${name}: ${hours} t/vko`,
      sv: `Öppet ${name}: ${hours} h/vecka`,
      en: `Hours ${name}: ${hours} h/week`,
    };
  },
  check: (settings, network) => {
    const site = getSite(network, settings['site']);
    const gone = checkStanding(network, { at: 'site', site });
    if (gone.length > 0) return gone;
    return checkHours(settings, site);
  },
  pull: (settings, network) => {
    const index = siteIndex(network, settings['site']);
    const site = network.sites[index]!;
    const hoursPerWeek = numberOf(settings, 'hoursPerWeek')!;
    return withSite(network, {
      index,
      site: {
        ...site,
        status: changedStatus(site),
        hoursPerWeek,
        roomVisits: site.roomVisits.map((visits) => (visits * hoursPerWeek) / site.hoursPerWeek),
        supportEurosPerYear: numberOf(settings, 'supportEuros') ?? site.supportEurosPerYear,
      },
    });
  },
};

function checkHours(settings: Settings, site: NetworkSite): readonly Problem[] {
  const at = 'hoursPerWeek';
  const hours = numberOf(settings, at)!;
  if (!(site.hoursPerWeek > 0)) return [serviceProblems.hoursUnknown(at, site)];
  if (hours === site.hoursPerWeek) return [leverProblems.nothingChanges(at)];
  return [
    ...(hours < site.hoursPerWeek ? checkProtection(at, site) : []),
    ...(hours === 0 ? [serviceProblems.neverOpen(at, site)] : []),
  ];
}
