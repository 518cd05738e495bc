import type { Text } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { Assessment } from '#situation/assessment.ts';
import { measures } from '#situation/measures/index.ts';
import { groups } from '#situation/measures/measure.ts';
import type { Measure, Question } from '#situation/measures/measure.ts';
import { capacityVisits } from '#situation/network-of.ts';
import { clientTravelEuros, totalCost } from '#situation/site-costs.ts';
import type { World } from './worlds.ts';

/** What is counted beside the measures: parts of the yearly cost, clients' own travel, visits over capacity. */
export const extras = [
  'premises',
  'support',
  'staff',
  'variable',
  'added',
  'client-travel',
  'overflow',
] as const;
export type Extra = (typeof extras)[number];

const extraTitles: Readonly<Record<Extra, Text>> = {
  premises: { fi: 'Tilat', sv: 'Lokaler', en: 'Premises' },
  support: { fi: 'Tukipalvelut', sv: 'Stödtjänster', en: 'Support' },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  variable: {
    fi: 'Käyntien muuttuva kustannus',
    sv: 'Besökens rörliga kostnad',
    en: 'Variable cost of visits',
  },
  added: {
    fi: 'Paikat, ajoneuvot ja lähtöpisteet',
    sv: 'Platser, fordon och utgångspunkter',
    en: 'Places, vehicles and bases',
  },
  'client-travel': {
    fi: 'Asiakkaiden omat matkat (ei netotettu)',
    sv: 'Klienternas egna resor (ej nettade)',
    en: "Clients' own travel (not netted)",
  },
  overflow: { fi: 'Käyntejä yli kapasiteetin', sv: 'Besök över kapaciteten', en: 'Visits over capacity' },
};

/** One thing that is counted in every world: a measure's answer or an extra. */
export type Quantity = Readonly<{
  /** A measure's id or an extra. */
  id: string;
  title: Text;
  service: string | null;
  group: string | null;
  /** Municipality code, or `region`. */
  area: string;
  unit: Measure['unit'];
  better: Measure['better'];
  restsOn: readonly string[];
}>;

/** Which quantities: everything of the whole region unless told. */
export type QuantitiesAsk = Readonly<{
  measures?: readonly string[];
  services?: readonly string[];
  groups?: readonly string[];
  /** Also the mean trip of every municipality, for winners and losers. */
  municipalities?: boolean;
}>;

export type Counted = Readonly<{
  quantity: Quantity;
  /** The value, or null when there is nothing to count. */
  count: (assessment: Assessment, world: World) => number | null;
}>;

/** Quantities with how each is counted. People are left out: no pull moves anybody's home. */
export function quantitiesOf(region: Region, ask: QuantitiesAsk = {}): Counted[] {
  const wanted = (id: string) => ask.measures?.includes(id) ?? true;
  const ofMeasures = measures
    .filter((measure) => measure.unit !== 'people' && wanted(measure.id))
    .flatMap((measure) => measureQuantities(region, { measure, ask }));
  return [
    ...ofMeasures,
    ...extras
      .filter((extra) => wanted(extra))
      .flatMap((extra) =>
        extra === 'overflow'
          ? servicesOf(region, ask).map((service) => overflow(region, service))
          : [costPart(extra)],
      ),
  ];
}

function servicesOf(region: Region, { services }: QuantitiesAsk): number[] {
  const all = region.services.map((_, index) => index);
  return services ? all.filter((index) => services.includes(region.services[index]!.id)) : all;
}

function measureQuantities(region: Region, told: { measure: Measure; ask: QuantitiesAsk }): Counted[] {
  const { measure, ask } = told;
  const services = measure.by.service ? servicesOf(region, ask) : [0];
  const asked = measure.by.group
    ? groups.filter((group) => ask.groups?.includes(group) ?? true)
    : [groups[0]];
  const areas: Question['area'][] = ['region'];
  if (ask.municipalities && measure.id === 'trip-minutes') areas.push(...region.municipalities.keys());
  return services.flatMap((service) =>
    asked.flatMap((group) =>
      areas.map((area): Counted => {
        const question: Question = { service, group: groups.indexOf(group), area };
        const quantity = {
          id: measure.id,
          title: measure.title,
          service: measure.by.service ? region.services[service]!.id : null,
          group: measure.by.group ? group : null,
          area: area === 'region' ? area : region.municipalities[area]!.code,
          unit: measure.unit,
          better: measure.better,
          restsOn: measure.restsOn,
        };
        return { quantity, count: (assessment) => measure.compute(assessment, question) };
      }),
    ),
  );
}

const whole = { service: null, group: null, area: 'region', unit: 'euros', better: 'lower' } as const;
const useRestsOn = ['use.', 'use-by-age.', 'remote-share.'];

function costPart(part: Exclude<Extra, 'overflow'>): Counted {
  if (part === 'client-travel')
    return {
      quantity: {
        ...whole,
        id: part,
        title: extraTitles[part],
        restsOn: [...useRestsOn, 'travel.', 'speed.', 'detour', 'choice.', 'site.', 'visits-per-post.'],
      },
      // All minutes are multiplied by a factor in a world; kilometres grow with the detour alone.
      count: (assessment, world) => finite(clientTravelEuros(assessment) * world.kmFactor),
    };
  const restsOn = {
    premises: ['premises-euros-per-sqm', 'site.'],
    support: ['site.'],
    staff: ['euros-per-post.', 'site.'],
    variable: ['euros-per-visit.', 'remote-euros-per-visit.', 'leak.', ...useRestsOn],
    added: [
      ...['places.euros-per-place', 'places.euros-per-bed', 'mobile.vehicle-euros'],
      ...['response.ambulance.euros-per-vehicle', 'response.home-care.euros-per-vehicle'],
    ],
  };
  return {
    quantity: { ...whole, id: part, title: extraTitles[part], restsOn: restsOn[part] },
    count: (assessment) => totalCost(assessment)[part],
  };
}

/** Visits over what sites can take, of one service; summed over sites, so that room at one hides nothing at another. */
function overflow(region: Region, service: number): Counted {
  return {
    quantity: {
      ...whole,
      id: 'overflow',
      title: extraTitles.overflow,
      service: region.services[service]!.id,
      unit: 'visits',
      restsOn: [...useRestsOn, 'site.', 'visits-per-post.', 'choice.', 'speed.', 'detour'],
    },
    count: ({ network, prepared, services }) => {
      let over = 0;
      network.sites.forEach((site, index) => {
        const capacity = capacityVisits(site, service, prepared.visitsPerPost[service]!);
        over += Math.max(0, services[service]!.visits[index]! - capacity);
      });
      return over;
    },
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
