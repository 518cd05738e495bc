import type { Assumption } from '#region/region.ts';
import { assumption } from './assumption-draft.ts';

const noCarShares = [
  { band: '0-6', value: 0.08, who: ['0–6-vuotiaat', '0–6-åringar', 'ages 0–6'] },
  { band: '7-17', value: 0.08, who: ['7–17-vuotiaat', '7–17-åringar', 'ages 7–17'] },
  { band: '18-64', value: 0.15, who: ['18–64-vuotiaat', '18–64-åringar', 'ages 18–64'] },
  { band: '65-74', value: 0.15, who: ['65–74-vuotiaat', '65–74-åringar', 'ages 65–74'] },
  { band: '75-120', value: 0.4, who: ['75 vuotta täyttäneet', '75 år fyllda', 'ages 75 and over'] },
] as const;

/** Who has no car, and how they then go: docs/methods/modes.md. None of these was found in the region's sources. */
export const modeAssumptions: readonly Assumption[] = [
  ...noCarShares.map(({ band, value, who }) =>
    assumption({
      id: `no-car.${band}`,
      value,
      unit: 'share',
      range: [0, 1],
      grade: [1, 4],
      title: [`Ilman autoa, ${who[0]}`, `Utan bil, ${who[1]}`, `Without a car, ${who[2]}`],
      why: [
        'Osuus ihmisistä, joiden kotitaloudessa ei ole autoa tai jotka eivät itse aja eikä kukaan kuljeta. Arvio, lähdettä ei ole: maaseudulla auto on useammalla kuin kaupungissa, ja iäkkäät naiset ajavat muita harvemmin. Autokannasta ja ajokorteista saa alueen oman luvun.',
        'Andelen människor vars hushåll saknar bil, eller som inte själva kör och inte heller får skjuts. En uppskattning utan källa: på landsbygden har fler bil än i staden, och äldre kvinnor kör mer sällan än andra. Ur fordonsbeståndet och körkorten får man regionens eget tal.',
        'Share of people whose household has no car, or who do not drive and whom nobody drives. A guess without a source: more people have a car in the country than in town, and old women drive less than others. Vehicle and licence registers give a region its own figure.',
      ],
    }),
  ),
  assumption({
    id: 'public-transport.acceptable-minutes',
    value: 60,
    unit: 'min',
    range: [0, 300],
    grade: [2, 3],
    title: [
      'Pisin matka joukkoliikenteellä',
      'Längsta resan med kollektivtrafik',
      'Longest trip by public transport',
    ],
    why: [
      'Yhteen suuntaan ovelta ovelle, raja mukaan lukien. Pidemmästä otetaan taksi tai kyyti. Sovittu luku, ei mitattu.',
      'I en riktning från dörr till dörr, gränsen inräknad. Är resan längre tar man taxi eller får skjuts. Ett överenskommet tal, inte mätt.',
      'One way from door to door, the limit included. For a longer one people take a taxi or a lift. Agreed and not measured.',
    ],
  }),
  ...(
    [
      [
        'first',
        8,
        ['Aikaisin lähtötunti', 'Tidigaste avgångstimmen', 'Earliest hour of departure'],
        ['aamulla', 'på morgonen', 'in the morning'],
      ],
      [
        'last',
        15,
        ['Myöhäisin lähtötunti', 'Senaste avgångstimmen', 'Latest hour of departure'],
        ['iltapäivällä', 'på eftermiddagen', 'in the afternoon'],
      ],
    ] as const
  ).map(([end, value, title, when]) =>
    assumption({
      id: `public-transport.${end}-hour`,
      value,
      unit: 'hour',
      range: [0, 23],
      grade: [2, 2],
      title: [...title],
      why: [
        `Vastaanotolle lähdetään virka-aikaan: tunti ${value} ${when[0]}. Muita tunteja ei lasketa.`,
        `Man reser till mottagningen under tjänstetid: timme ${value} ${when[1]}. Andra timmar räknas inte.`,
        `People leave for an appointment in office hours: hour ${value} ${when[2]}. Other hours are not counted.`,
      ],
    }),
  ),
  assumption({
    id: 'taxi.wait-minutes',
    value: 20,
    unit: 'min',
    range: [0, 240],
    grade: [1, 3],
    title: ['Taksin odotus', 'Väntan på taxi', 'Wait for a taxi'],
    why: [
      'Tilauksesta tai sovitusta ajasta siihen, että matka alkaa. Arvio: taajamassa vähemmän, syrjässä paljon enemmän.',
      'Från beställningen eller avtalad tid tills resan börjar. En uppskattning: i tätort mindre, i avlägsna trakter mycket mer.',
      'From the order, or the time agreed, to the start of the trip. A guess: less in town, much more far from it.',
    ],
  }),
  assumption({
    id: 'taxi.start-euros',
    value: 9,
    unit: '€',
    range: [0, 100],
    grade: [2, 2],
    title: ['Taksin lähtömaksu', 'Taxins startavgift', 'Starting charge of a taxi'],
    why: [
      'Taustatietoa, ei tarkistettu: kuntien ja Kelan sopimuksissa maksu vaihtelee. Lisämaksuja avustamisesta ei lasketa.',
      'Bakgrundskunskap, inte kontrollerad: avgiften varierar i kommunernas och FPA:s avtal. Tillägg för hjälp räknas inte.',
      'Background knowledge, not checked: it varies in the contracts of municipalities and Kela. Additions for assistance are not counted.',
    ],
  }),
  assumption({
    id: 'taxi.euros-per-km',
    value: 1.5,
    unit: '€/km',
    range: [0, 10],
    grade: [2, 3],
    title: ['Taksin kilometrihinta', 'Taxins kilometerpris', 'Price of a kilometre by taxi'],
    why: [
      'Taustatietoa, ei tarkistettu; aikaan perustuva osa on mukana kilometrihinnassa. Korvaa alueen oman sopimuksen hinnalla.',
      'Bakgrundskunskap, inte kontrollerad; den tidsbaserade delen ingår i kilometerpriset. Ersätt med priset i regionens eget avtal.',
      'Background knowledge, not checked; the part by time is within it. Put the price of the region’s own contract in its place.',
    ],
  }),
  assumption({
    id: 'taxi.client-share-euros',
    value: 25,
    unit: '€',
    range: [0, 200],
    grade: [2, 3],
    title: [
      'Asiakkaan oma osuus taksimatkasta',
      'Klientens egen andel av en taxiresa',
      "Client's own part of a taxi trip",
    ],
    why: [
      'Kelan korvaaman matkan omavastuu yhteen suuntaan. Taustatietoa, ei tarkistettu vuodelle; vuosittaista matkakattoa, jonka jälkeen Kela maksaa kaiken, ei lasketa.',
      'Självriskandelen i en riktning för en resa som FPA ersätter. Bakgrundskunskap, inte kontrollerad för året; det årliga taket, efter vilket FPA betalar allt, räknas inte.',
      'Own payment one way for a trip that Kela refunds. Background knowledge, not checked for the year; the yearly ceiling, after which Kela pays all, is not counted.',
    ],
  }),
];
