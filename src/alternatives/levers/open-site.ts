import { assume } from '#region/assume.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { Lever, Settings } from '../lever.ts';
import { checkDonor, postsFromSetting, takePosts } from './donor.ts';
import { freeId } from './free-id.ts';
import { leverProblems } from './lever-problems.ts';
import { numberOf, phrase, serviceIndexes } from './read-settings.ts';

/** Open a site on a postcode's point, with new posts or posts moved from another site. */
export const openSite: Lever = {
  id: 'open-site',
  group: 'sites',
  title: { fi: 'Avaa toimipiste', sv: 'Öppna ett verksamhetsställe', en: 'Open a site' },
  explanation: {
    fi: 'Uusi toimipiste postinumeroalueen pisteeseen. Tehtävät ovat uusia tai siirtyvät nimetystä toimipisteestä; tilat mitoitetaan tehtäville.',
    sv: 'Ett nytt ställe på postnummerområdets punkt. Tjänsterna är nya eller flyttas från ett namngivet ställe; rummen räcker för dem.',
    en: 'A new site on the point of a postcode area. Posts are new or move from a named site; rooms suffice for the posts.',
  },
  settings: [
    {
      id: 'name',
      kind: 'text',
      required: true,
      maxLength: 60,
      title: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
      help: {
        fi: 'Näkyy kartalla ja taulukoissa.',
        sv: 'Syns på kartan och i tabeller.',
        en: 'Shown on the map and in tables.',
      },
    },
    {
      id: 'cell',
      kind: 'cell',
      required: true,
      title: { fi: 'Postinumeroalue', sv: 'Postnummerområde', en: 'Postcode area' },
      help: { fi: 'Missä toimipiste on.', sv: 'Var stället finns.', en: 'Where the site stands.' },
    },
    {
      id: 'services',
      kind: 'services',
      required: true,
      title: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
      help: { fi: 'Mitä siellä on.', sv: 'Vad som finns där.', en: 'What it offers.' },
    },
    {
      id: 'postsPerService',
      kind: 'number',
      required: false,
      min: 0.1,
      max: 100,
      default: 1,
      unit: { fi: 'htv', sv: 'årsverken', en: 'posts' },
      title: { fi: 'Tehtäviä palvelua kohti', sv: 'Tjänster per service', en: 'Posts a service' },
      help: {
        fi: 'Yhtä monta jokaiseen palveluun; muuta yhtä palvelua kapasiteetin muutoksella.',
        sv: 'Lika många i varje; ändra en med kapacitetsändringen.',
        en: 'As many in each; change one with the capacity lever.',
      },
    },
    postsFromSetting,
    {
      id: 'premisesSqm',
      kind: 'number',
      required: false,
      min: 0,
      max: 100000,
      default: 200,
      unit: { fi: 'm²', sv: 'm²', en: 'm²' },
      title: { fi: 'Tilat', sv: 'Lokaler', en: 'Premises' },
      help: {
        fi: 'Kustannus lasketaan alueen oletuksella neliöhinnasta.',
        sv: 'Kostnaden räknas med regionens antagande om pris per kvadratmeter.',
        en: 'Their cost follows the region’s assumption of euros a square metre.',
      },
    },
    {
      id: 'supportEuros',
      kind: 'number',
      required: false,
      min: 0,
      max: 1e8,
      default: 0,
      unit: { fi: '€/v', sv: '€/år', en: '€/year' },
      title: { fi: 'Tukipalvelut', sv: 'Stödtjänster', en: 'Support' },
      help: {
        fi: 'Siivous, vastaanottoapu, laitteet vuodessa.',
        sv: 'Städning, reception, utrustning per år.',
        en: 'Cleaning, reception, equipment in a year.',
      },
    },
  ],
  summary: (settings) =>
    phrase(
      { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
      `${String(settings['name'])} (${String(settings['cell'])})`,
    ),
  check: (settings, network) => {
    const services = serviceIndexes(network, settings['services']);
    if (services.length === 0) return [leverProblems.nothingChanges('services')];
    return checkDonor(settings, network, {
      services,
      posts: postsPerService(settings),
      at: 'postsPerService',
    });
  },
  pull: (settings, network, pull) => {
    const services = serviceIndexes(network, settings['services']);
    const posts = postsPerService(settings);
    const opened = openedSite(settings, network);
    const staffed = takePosts(settings, network, { services, posts, to: network.sites.length, pull });
    return { ...staffed, sites: [...staffed.sites, opened] };
  },
};

// Open as health stations usually are; the lever of hours changes it.
const officeHoursPerWeek = 40;

function postsPerService(settings: Settings): number {
  return numberOf(settings, 'postsPerService') ?? 1;
}

function openedSite(settings: Settings, network: Network): NetworkSite {
  const { region } = network;
  const cell = region.cells.findIndex(({ id }) => id === settings['cell']);
  const { municipality, location } = region.cells[cell]!;
  const services = serviceIndexes(network, settings['services']);
  const posts = region.services.map((_, service) =>
    services.includes(service) ? postsPerService(settings) : 0,
  );
  const name = String(settings['name']).trim();
  return {
    id: freeId(network, `open-${String(settings['cell'])}`),
    name,
    shortName: name,
    kind: services.length > 1 ? 'station' : 'service-point',
    status: 'opened',
    municipality,
    cell,
    location,
    offers: posts.map((count) => count > 0),
    roomVisits: posts.map(
      (count, service) => count * assume(region, `visits-per-post.${region.services[service]!.id}`),
    ),
    posts,
    premisesEurosPerYear:
      (numberOf(settings, 'premisesSqm') ?? 200) * assume(region, 'premises-euros-per-sqm'),
    supportEurosPerYear: numberOf(settings, 'supportEuros') ?? 0,
    hoursPerWeek: officeHoursPerWeek,
  };
}
