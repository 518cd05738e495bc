import type { Assumption } from '#region/region.ts';
import { assumption } from './assumption-draft.ts';

/** What places, beds and a mobile unit cost and how many people they need. */
const placeAssumptions: readonly Assumption[] = [
  assumption({
    id: 'places.euros-per-place',
    value: 73000,
    unit: '€/place/year',
    range: [0, 500000],
    grade: [4, 4],
    title: [
      'Ympärivuorokautisen paikan kustannus vuodessa',
      'Kostnad för en heldygnsplats per år',
      'Cost of a round-the-clock place in a year',
    ],
    why: [
      'Ikääntyneiden ympärivuorokautisen asumisen valtakunnallinen yksikkökustannus 2024, 200 € vuorokaudessa, 365 vuorokautta.',
      'Den nationella enhetskostnaden 2024 för heldygnsboende för äldre, 200 € per dygn, 365 dygn.',
      'The national unit cost of round-the-clock housing of older people in 2024, €200 a day, for 365 days.',
    ],
    source: 'unit-costs-2024',
  }),
  assumption({
    id: 'places.euros-per-bed',
    value: 150000,
    unit: '€/bed/year',
    range: [0, 1000000],
    grade: [1, 4],
    title: [
      'Vuodepaikan kustannus vuodessa',
      'Kostnad för en vårdplats per år',
      'Cost of a bed on a ward in a year',
    ],
    why: [
      'Noin 410 € vuorokaudessa perustason vuodeosastolla; osastopäivän yksikkökustannusta 2024 ei löytynyt.',
      'Ungefär 410 € per dygn på en bäddavdelning på basnivå; enhetskostnaden 2024 för en vårddag hittades inte.',
      'Some €410 a day on a ward of primary care; no unit cost of a ward day in 2024 was found.',
    ],
  }),
  assumption({
    id: 'places.staff-per-place',
    value: 0.6,
    unit: 'posts/place',
    range: [0, 3],
    grade: [4, 4],
    title: [
      'Välitön henkilöstö ympärivuorokautista paikkaa kohti',
      'Direkt personal per heldygnsplats',
      'Direct staff for a round-the-clock place',
    ],
    why: [
      'Iäkkäiden ympärivuorokautisen hoidon vähimmäismitoitus 1.1.2025 alkaen: 0,6 työntekijää asiakasta kohti.',
      'Minimidimensioneringen i heldygnsvård av äldre från 1.1.2025: 0,6 anställda per klient.',
      'The legal minimum in round-the-clock care of older people from 1 January 2025: 0.6 workers for a client.',
    ],
  }),
  assumption({
    id: 'places.staff-per-bed',
    value: 0.9,
    unit: 'posts/bed',
    range: [0, 5],
    grade: [1, 2],
    title: ['Hoitohenkilöstö vuodepaikkaa kohti', 'Vårdpersonal per vårdplats', 'Nursing staff for a bed'],
    why: [
      'Vuodeosastoille ei ole lakisääteistä mitoitusta; arvaus on puolitoistakertainen asumiseen nähden.',
      'För bäddavdelningar finns ingen lagstadgad dimensionering; gissningen är en och en halv gång boendets.',
      'Wards have no legal minimum; the guess is one and a half times that of housing.',
    ],
  }),
  assumption({
    id: 'mobile.vehicle-euros',
    value: 45000,
    unit: '€/year',
    range: [0, 1000000],
    grade: [1, 2],
    title: [
      'Liikkuvan yksikön ajoneuvo vuodessa',
      'En mobil enhets fordon per år',
      'Vehicle of a mobile unit in a year',
    ],
    why: [
      'Varusteltu pakettiauto: vuokra tai poistot, polttoaine, huolto, laitteet. Henkilöstö lasketaan tehtävistä.',
      'En utrustad paketbil: hyra eller avskrivning, bränsle, service, apparater. Personalen räknas av tjänsterna.',
      'A fitted van: lease or depreciation, fuel, upkeep, equipment. Staff are counted by posts.',
    ],
  }),
];

/** Services that come to the person: how fast, how often, at what cost. */
const responseAssumptions: readonly Assumption[] = [
  ...ofKind(
    'speed-factor',
    { ambulance: 1.2, 'home-care': 1 },
    {
      unit: 'ratio',
      range: [0.5, 2],
      grade: [1, 3],
      title: ['Nopeus matkaan verrattuna', 'Fart jämfört med en resa', 'Speed against a usual trip'],
      why: [
        'Kuinka moninkertaista nopeutta yksikkö ajaa asukkaan matkoihin nähden; hälytysajo on nopeampaa, kotihoidon kierros ei.',
        'Hur mycket snabbare enheten kör än invånarna; utryckning är snabbare, hemvårdens rundor inte.',
        'How many times as fast as residents’ trips the unit drives; an alarm is faster, a home care round is not.',
      ],
    },
  ),
  assumption({
    id: 'response.ambulance.first-minutes',
    value: 8,
    unit: 'min',
    range: [1, 240],
    grade: [3, 3],
    title: [
      'Ambulanssin ensimmäinen aikaluokka',
      'Ambulansens första tidsklass',
      'First response class of an ambulance',
    ],
    why: [
      'Ensihoidon palvelutasopäätöksissä yleinen raja kiireellisimmille tehtäville.',
      'En allmän gräns för de mest brådskande uppdragen i besluten om servicenivån i prehospital akutsjukvård.',
      'A common limit for the most urgent missions in decisions on the level of emergency medical services.',
    ],
  }),
  assumption({
    id: 'response.ambulance.second-minutes',
    value: 15,
    unit: 'min',
    range: [1, 240],
    grade: [3, 3],
    title: [
      'Ambulanssin toinen aikaluokka',
      'Ambulansens andra tidsklass',
      'Second response class of an ambulance',
    ],
    why: [
      'Ensihoidon palvelutasopäätöksissä yleinen toinen raja.',
      'En allmän andra gräns i besluten om servicenivån i prehospital akutsjukvård.',
      'A common second limit in decisions on the level of emergency medical services.',
    ],
  }),
  assumption({
    id: 'response.home-care.minutes',
    value: 20,
    unit: 'min',
    range: [1, 240],
    grade: [1, 2],
    title: ['Kotihoidon aikaluokka', 'Hemvårdens tidsklass', 'Response class of home care'],
    why: [
      'Suunnitteluluku: pidempi ajo syö kierroksen asiakasaikaa. Valtakunnallista normia ei ole.',
      'Planeringstal: längre körning tär på rundans klienttid. Någon nationell norm finns inte.',
      'A planning figure: longer driving eats into the round’s time with clients. There is no national norm.',
    ],
  }),
  ...ofKind(
    'missions',
    { ambulance: 0.15, 'home-care': 45 },
    {
      unit: 'missions/inhabitant/year',
      range: [0, 1000],
      grade: [1, 3],
      title: [
        'Tehtäviä asukasta kohti vuodessa',
        'Uppdrag per invånare och år',
        'Missions for an inhabitant in a year',
      ],
      why: [
        'Ensihoidossa kaikkia asukkaita kohti. Kotihoidossa 75 vuotta täyttäneitä kohti: noin joka kahdeksas on asiakas, noin käynti päivässä.',
        'I prehospital akutsjukvård per invånare. I hemvård per 75 år fyllda: ungefär var åttonde är klient, omkring ett besök om dagen.',
        'Of ambulances for every inhabitant. Of home care for those of 75 and over: about one in eight is a client, with about a visit a day.',
      ],
    },
  ),
  ...ofKind(
    'hours-per-mission',
    { ambulance: 1.3, 'home-care': 0.6 },
    {
      unit: 'h/mission',
      range: [0, 24],
      grade: [1, 3],
      title: ['Tunteja tehtävää kohti', 'Timmar per uppdrag', 'Hours for a mission'],
      why: [
        'Hälytyksestä tai lähdöstä siihen, kun yksikkö on taas vapaa; kuljetus ja ajo mukana.',
        'Från larm eller avfärd tills enheten är ledig igen; transport och körning ingår.',
        'From alarm or departure until the unit is free again; transport and driving included.',
      ],
    },
  ),
  ...ofKind(
    'hours-per-vehicle',
    { ambulance: 8760, 'home-care': 5475 },
    {
      unit: 'h/vehicle/year',
      range: [1, 8784],
      grade: [2, 3],
      title: ['Valmiustunteja vuodessa', 'Beredskapstimmar per år', 'Hours ready in a year'],
      why: [
        'Ambulanssi on valmiina vuorokauden ympäri, kotihoidon kierros noin 15 tuntia päivässä.',
        'En ambulans är beredd dygnet runt, hemvårdens runda omkring 15 timmar om dagen.',
        'An ambulance is ready round the clock, a home care round some 15 hours a day.',
      ],
    },
  ),
  ...ofKind(
    'euros-per-vehicle',
    { ambulance: 750000, 'home-care': 300000 },
    {
      unit: '€/vehicle/year',
      range: [0, 5000000],
      grade: [1, 4],
      title: ['Yksikön kustannus vuodessa', 'En enhets kostnad per år', 'Cost of a unit in a year'],
      why: [
        'Henkilöstö valmiustunneille ja ajoneuvo; alueiden omat kustannukset eroavat paljon.',
        'Personalen för beredskapstimmarna och fordonet; områdenas egna kostnader skiljer sig mycket.',
        'Staff for the hours ready, and the vehicle; counties’ own costs differ much.',
      ],
    },
  ),
];

/** Assumptions that only levers of places, mobile units and bases read, and the measures of these. */
export const leverAssumptions: readonly Assumption[] = [...placeAssumptions, ...responseAssumptions];

type Draft = Omit<Parameters<typeof assumption>[0], 'id' | 'value'>;

function ofKind(
  what: string,
  ...[values, draft]: [values: Readonly<Record<'ambulance' | 'home-care', number>>, draft: Draft]
): Assumption[] {
  const kinds = {
    ambulance: ['ambulanssi', 'ambulans', 'ambulance'],
    'home-care': ['kotihoito', 'hemvård', 'home care'],
  } as const;
  return (['ambulance', 'home-care'] as const).map((kind) => {
    const [fi, sv, en] = draft.title;
    const words = kinds[kind];
    return assumption({
      ...draft,
      id: `response.${kind}.${what}`,
      value: values[kind],
      title: [`${fi}, ${words[0]}`, `${sv}, ${words[1]}`, `${en}, ${words[2]}`],
    });
  });
}
