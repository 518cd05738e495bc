import type { Assumption } from '#region/region.ts';
import { assumption, serviceWords } from './assumption-draft.ts';

type Words = readonly [string, string, string];
type PerService = Readonly<Record<'gp' | 'nurse' | 'dental' | 'emergency', number>>;

/** What posts and rooms can do and what they cost; nobody publishes these by site. */
export const costAssumptions: readonly Assumption[] = [
  ...perService(
    { gp: 2000, nurse: 1500, dental: 1600, emergency: 10000 },
    {
      id: 'residents-per-post',
      unit: 'residents/post',
      range: [100, 100000],
      grade: [2, 3],
      title: ['Asukkaita vakanssia kohti', 'Invånare per tjänst', 'Residents for a post'],
      why: [
        'Suunnitteluluku, jolla toimipisteiden vakanssit arvioidaan, koska niitä ei julkaista.',
        'Planeringstal med vilket tjänsterna per verksamhetsställe uppskattas, då de inte publiceras.',
        'A planning figure from which the posts of sites are estimated, as they are not published.',
      ],
    },
  ),
  ...perService(
    { gp: 2200, nurse: 2200, dental: 1700, emergency: 3000 },
    {
      id: 'visits-per-post',
      unit: 'visits/post/year',
      range: [100, 20000],
      grade: [2, 4],
      title: ['Käyntejä vakanssia kohti vuodessa', 'Besök per tjänst och år', 'Visits for a post in a year'],
      why: [
        'Noin 210 vastaanottopäivää vuodessa ja kymmenkunta käyntiä päivässä, suun terveydenhuollossa vähemmän.',
        'Ungefär 210 mottagningsdagar om året och ett tiotal besök om dagen, i tandvården färre.',
        'About 210 days of practice a year and some ten visits a day, fewer in dental care.',
      ],
    },
  ),
  ...perService(
    { gp: 3000, nurse: 3000, dental: 2200, emergency: 5000 },
    {
      id: 'visits-per-room',
      unit: 'visits/room/year',
      range: [100, 40000],
      grade: [2, 3],
      title: ['Käyntejä huonetta kohti vuodessa', 'Besök per rum och år', 'Visits for a room in a year'],
      why: [
        'Huonetta voi käyttää useampi kuin yksi tekijä, joten se riittää hieman yhtä vakanssia enempään.',
        'Fler än en kan använda samma rum, så det räcker till något mer än en tjänst.',
        'More than one person can use a room, so it takes somewhat more than one post.',
      ],
    },
  ),
  ...perService(
    { gp: 105000, nurse: 56000, dental: 120000, emergency: 90000 },
    {
      id: 'euros-per-post',
      unit: '€/post/year',
      range: [10000, 400000],
      grade: [2, 4],
      title: ['Vakanssin kustannus vuodessa', 'Kostnad för en tjänst per år', 'Cost of a post in a year'],
      why: [
        'Palkka sivukuluineen suuruusluokkana; suun terveydenhuollossa hammaslääkäri ja osa hoitajasta yhdessä.',
        'Lön med bikostnader som storleksordning; i tandvården en tandläkare och en del av en skötare tillsammans.',
        'Pay with side costs in order of size; in dental care a dentist and part of an assistant together.',
      ],
    },
  ),
  ...perService(
    { gp: 18, nurse: 8, dental: 25, emergency: 45 },
    {
      id: 'euros-per-visit',
      unit: '€/visit',
      range: [0, 500],
      grade: [1, 3],
      title: ['Käynnin muuttuva kustannus', 'Besökets rörliga kostnad', 'Variable cost of a visit'],
      why: [
        'Tarvikkeet, näytteet ja tulkkaus. Julkaistu yksikköhinta (lääkäri 125 €, hoitaja 51 €) sisältää myös palkat ja tilat.',
        'Material, prov och tolkning. Den publicerade enhetskostnaden (läkare 125 €, skötare 51 €) omfattar även löner och lokaler.',
        'Supplies, samples, interpreting. The published unit cost (GP €125, nurse €51) also holds pay and premises.',
      ],
    },
  ),
  assumption({
    id: 'premises-euros-per-sqm',
    value: 190,
    unit: '€/m²/year',
    range: [0, 1000],
    grade: [2, 4],
    title: [
      'Tilojen kustannus neliöltä vuodessa',
      'Lokalkostnad per kvadratmeter och år',
      'Cost of premises for a square metre in a year',
    ],
    why: [
      'Sisäinen vuokra ja ylläpito, noin 16 €/m² kuukaudessa; toimipisteiden vuokria ei julkaista.',
      'Intern hyra och underhåll, omkring 16 €/m² i månaden; verksamhetsställenas hyror publiceras inte.',
      'Internal rent and upkeep, about 16 €/m² a month; the rents of sites are not published.',
    ],
  }),
];

function perService(
  values: PerService,
  told: {
    id: string;
    unit: string;
    range: readonly [number, number];
    grade: readonly [number, number];
    title: Words;
    why: Words;
  },
): Assumption[] {
  return Object.entries(values).map(([service, value]) => {
    const words = serviceWords[service]!;
    const [fi, sv, en] = told.title;
    const title = [`${fi}, ${words[0]}`, `${sv}, ${words[1]}`, `${en}, ${words[2]}`] as const;
    return assumption({ ...told, id: `${told.id}.${service}`, value, title });
  });
}
