import { assume } from '#region/assume.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import type { Lever, Settings, Stop } from '../lever.ts';
import { settingProblems } from '../setting-problems.ts';
import { checkDonor, postsFromSetting, takePosts } from './donor.ts';
import { freeId } from './free-id.ts';
import { leverProblems } from './lever-problems.ts';
import { cellIndex, numberOf, serviceIndexes } from './read-settings.ts';
import { checkAssumptions } from './standing.ts';

/** A unit on wheels that stands at some postcodes on some weekdays: a small site at each stop, for its share of the days. */
export const mobileUnit: Lever = {
  id: 'mobile-unit',
  group: 'mobile',
  title: { fi: 'Liikkuva yksikkö', sv: 'Mobil enhet', en: 'Mobile unit' },
  explanation: {
    fi: 'Ajoneuvo, joka on viikonpäivinä eri paikoissa. Jokainen pysähdys on pieni toimipiste, jolla on päiviensä osuus yksikön tehtävistä, huoneista ja tunneista. Ajoneuvo maksaa oletuksen tai antamasi summan.',
    sv: 'Ett fordon som står på olika platser på veckodagarna. Varje hållplats är ett litet ställe med sina dagars andel av enhetens personal, rum och timmar. Fordonet kostar antagandet eller den summa du anger.',
    en: 'A vehicle that stands at different places on weekdays. Each stop is a small site with its days’ share of the unit’s posts, rooms and hours. The vehicle costs what is assumed, or the sum that you give.',
  },
  settings: [
    {
      id: 'name',
      kind: 'text',
      required: true,
      maxLength: 60,
      title: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
      help: {
        fi: 'Näkyy kartalla ja taulukoissa pysähdyksen nimen edellä.',
        sv: 'Syns på kartan och i tabeller före hållplatsens namn.',
        en: 'Shown on the map and in tables before the name of the stop.',
      },
    },
    {
      id: 'services',
      kind: 'services',
      required: true,
      title: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
      help: {
        fi: 'Mitä yksikkö antaa jokaisella pysähdyksellä.',
        sv: 'Vad enheten ger på varje hållplats.',
        en: 'What the unit gives at every stop.',
      },
    },
    {
      id: 'stops',
      kind: 'stops',
      required: true,
      title: { fi: 'Pysähdykset', sv: 'Hållplatser', en: 'Stops' },
      help: {
        fi: 'Postinumeroalueet ja viikonpäivät; yksi paikka päivässä.',
        sv: 'Postnummerområden och veckodagar; en plats om dagen.',
        en: 'Postcode areas and weekdays; one place a day.',
      },
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
        fi: 'Koko yksikössä; ne jakautuvat pysähdyksille päivien mukaan.',
        sv: 'I hela enheten; de fördelas på hållplatserna efter dagarna.',
        en: 'In the whole unit; they are shared among the stops by days.',
      },
    },
    postsFromSetting,
    {
      id: 'vehicleEuros',
      kind: 'number',
      required: false,
      min: 0,
      max: 1e7,
      unit: { fi: '€/v', sv: '€/år', en: '€/year' },
      title: { fi: 'Ajoneuvon kustannus', sv: 'Fordonets kostnad', en: 'Cost of the vehicle' },
      help: {
        fi: 'Vuodessa, ilman henkilöstöä; tyhjänä alueen oletus.',
        sv: 'Per år, utan personal; tomt: regionens antagande.',
        en: 'In a year, without staff; left empty, the region’s assumption.',
      },
    },
  ],
  summary: (settings, network) => {
    const stops = stopsOf(settings)
      .map(({ cell, weekdays }) => `${cellName(network, cell)} ${weekdays.length}`)
      .join(', ');
    const name = nameOf(settings);
    return {
      fi: `Liikkuva ${name}: ${stops} pv/vko`,
      sv: `Mobil ${name}: ${stops} d/vecka`,
      en: `Mobile ${name}: ${stops} days/week`,
    };
  },
  check: (settings, network) => {
    const services = serviceIndexes(network, settings['services']);
    const none = services.length === 0 ? [leverProblems.nothingChanges('services')] : [];
    const ids = settings['vehicleEuros'] === undefined ? ['mobile.vehicle-euros'] : [];
    return [
      ...none,
      ...doubledCells(stopsOf(settings)),
      ...checkAssumptions(network, ids),
      ...checkDonor(settings, network, { services, posts: postsOf(settings), at: 'postsPerService' }),
    ];
  },
  pull: (settings, network, pull) => {
    const services = serviceIndexes(network, settings['services']);
    const posts = postsOf(settings);
    const staffed = takePosts(settings, network, { services, posts, to: network.sites.length, pull });
    const vehicle = numberOf(settings, 'vehicleEuros') ?? assume(network.region, 'mobile.vehicle-euros');
    let sites = staffed.sites;
    for (const stop of stopsOf(settings))
      sites = [...sites, stopSite(settings, { network: { ...staffed, sites }, stop, services })];
    return { ...staffed, sites, addedEurosPerYear: staffed.addedEurosPerYear + vehicle };
  },
};

/** Hours of a day that the unit stands somewhere. */
const hoursPerDay = 8;

function stopSite(
  settings: Settings,
  told: { network: Network; stop: Stop; services: readonly number[] },
): NetworkSite {
  const { network, stop, services } = told;
  const { region } = network;
  const cell = cellIndex(network, stop.cell);
  const { municipality, location } = region.cells[cell]!;
  const days = stop.weekdays.length;
  const posts = region.services.map((_, service) =>
    services.includes(service) ? (postsOf(settings) * days) / allDays(settings) : 0,
  );
  // No comma: names stand in lists.
  const name = `${nameOf(settings)} – ${cellName(network, stop.cell)}`;
  return {
    id: freeId(network, `stop-${stop.cell}`),
    name,
    shortName: name,
    kind: 'service-point',
    status: 'opened',
    municipality,
    cell,
    location,
    offers: posts.map((count) => count > 0),
    roomVisits: posts.map(
      (count, service) => count * assume(region, `visits-per-post.${region.services[service]!.id}`),
    ),
    posts,
    premisesEurosPerYear: 0,
    supportEurosPerYear: 0,
    hoursPerWeek: hoursPerDay * days,
    daysPerWeek: days,
  };
}

function stopsOf(settings: Settings): readonly Stop[] {
  return settings['stops'] as readonly Stop[];
}

function allDays(settings: Settings): number {
  return stopsOf(settings).reduce((sum, { weekdays }) => sum + weekdays.length, 0);
}

function postsOf(settings: Settings): number {
  return numberOf(settings, 'postsPerService') ?? 1;
}

function nameOf(settings: Settings): string {
  return String(settings['name']).trim();
}

function cellName(network: Network, cell: string): string {
  return network.region.cells[cellIndex(network, cell)]!.name;
}

// Two sites of one unit on one point would share its people by halves: their days belong together.
function doubledCells(stops: readonly Stop[]): readonly Problem[] {
  return stops.flatMap(({ cell }, index) =>
    stops.findIndex((stop) => stop.cell === cell) < index
      ? [settingProblems.duplicate(`stops[${index}].cell`, cell)]
      : [],
  );
}
