import type { Assumption } from '#region/region.ts';
import { assumption, serviceWords } from './assumption-draft.ts';
import { remoteShare2022, usePerInhabitant } from './use-per-inhabitant.ts';

type Words = readonly [string, string, string];

const ageBands = [
  [0, 6],
  [7, 17],
  [18, 64],
  [65, 74],
  [75, 120],
] as const;

/** How much each service is used, how much of it from afar, and by whom. */
export const useAssumptions: readonly Assumption[] = [
  ...[
    use('gp', {
      value: usePerInhabitant('gp-visits'),
      quality: 4,
      why: [
        'Koko maan 6,5 miljoonaa lääkärikäyntiä 2022 jaettuna asukkailla. Alueen oma käyttö voi poiketa.',
        'Hela landets 6,5 miljoner läkarbesök 2022 delat med invånarna. Områdets egen användning kan avvika.',
        "The country's 6.5 million GP visits of 2022 over its residents. The region's own use may differ.",
      ],
    }),
    use('nurse', {
      value: (15.7e6 - 6.5e6) / 5563970,
      quality: 2,
      why: [
        'Hoitajakäyntejä ei julkaista erikseen: avosairaanhoidon 15,7 miljoonaa tapahtumaa (2024) vähennettynä 6,5 miljoonalla lääkärikäynnillä (2022).',
        'Besök hos sjukskötare publiceras inte för sig: öppenvårdens 15,7 miljoner händelser (2024) minus 6,5 miljoner läkarbesök (2022).',
        'Nurse visits are not published apart: 15.7 million outpatient events (2024) less 6.5 million GP visits (2022).',
      ],
    }),
    use('dental', {
      value: usePerInhabitant('dental-visits'),
      quality: 4,
      why: [
        'Koko maan 4,9 miljoonaa suun terveydenhuollon käyntiä 2022 jaettuna asukkailla.',
        'Hela landets 4,9 miljoner besök inom mun- och tandvården 2022 delat med invånarna.',
        "The country's 4.9 million dental visits of 2022 over its residents.",
      ],
    }),
    use('emergency', {
      value: 0.25,
      quality: 1,
      why: [
        'Julkaistua lukua ei ollut lähteissä: oletetaan yksi päivystyskäynti neljää asukasta kohti vuodessa.',
        'Källorna gav ingen siffra: ett jourbesök per fyra invånare och år antas.',
        'The sources gave no figure: one emergency visit a year for four residents is assumed.',
      ],
    }),
  ],
  ...[
    remote('gp', remoteShare2022, [
      'Etäasioinnin osuus koko perusterveydenhuollossa 2022 oli 28,8 %; palveluittain sitä ei julkaista.',
      'Distansbesökens andel i hela primärvården 2022 var 28,8 %; per tjänst publiceras den inte.',
      'Remote contacts were 28.8 % of all primary health care in 2022; no share by service is published.',
    ]),
    remote('nurse', remoteShare2022, [
      'Etäasioinnin osuus koko perusterveydenhuollossa 2022 oli 28,8 %; palveluittain sitä ei julkaista.',
      'Distansbesökens andel i hela primärvården 2022 var 28,8 %; per tjänst publiceras den inte.',
      'Remote contacts were 28.8 % of all primary health care in 2022; no share by service is published.',
    ]),
    remote('dental', 0.02, [
      'Hampaita hoidetaan paikan päällä; etänä hoituu lähinnä neuvonta.',
      'Tänder vårdas på plats; på distans sköts närmast rådgivning.',
      'Teeth are treated on the spot; only advice is given from afar.',
    ]),
    remote('emergency', 0, [
      'Tässä lasketaan vain paikan päällä tehtävät päivystyskäynnit.',
      'Här räknas bara jourbesök på plats.',
      'Only emergency visits on the spot are counted here.',
    ]),
  ],
  ...Object.entries({
    gp: [1.1, 0.6, 0.85, 1.35, 2],
    nurse: [1.3, 0.7, 0.8, 1.4, 2.2],
    dental: [0.8, 1.5, 0.95, 1.1, 0.8],
    emergency: [1.2, 0.7, 0.85, 1.2, 2.2],
  }).flatMap(([service, indexes]) =>
    ageBands.map(([from, to], band) => byAge(service, { from, to, value: indexes[band]! })),
  ),
];

function use(service: string, told: { value: number; quality: number; why: Words }): Assumption {
  const [fi, sv, en] = serviceWords[service]!;
  return assumption({
    id: `use.${service}`,
    value: Math.round(told.value * 1000) / 1000,
    unit: 'visits/inhabitant/year',
    range: [0, 20],
    grade: [told.quality, 4],
    title: [
      `Käyntejä asukasta kohti vuodessa, ${fi}`,
      `Besök per invånare och år, ${sv}`,
      `Visits per inhabitant per year, ${en}`,
    ],
    why: told.why,
    ...(told.quality > 1 ? { source: 'thl-primary-care' } : {}),
  });
}

function remote(service: string, value: number, ...[why]: [Words]): Assumption {
  const [fi, sv, en] = serviceWords[service]!;
  const published = value === remoteShare2022;
  return assumption({
    id: `remote-share.${service}`,
    value,
    unit: 'share',
    range: [0, 1],
    grade: [published ? 3 : 2, 3],
    title: [`Etänä hoidettu osuus, ${fi}`, `Andel på distans, ${sv}`, `Share made from afar, ${en}`],
    why,
    ...(published ? { source: 'thl-primary-care' } : {}),
  });
}

function byAge(service: string, told: { from: number; to: number; value: number }): Assumption {
  const [fi, sv, en] = serviceWords[service]!;
  const span = told.to === 120 ? `${told.from}+` : `${told.from}–${told.to}`;
  return assumption({
    id: `use-by-age.${service}.${told.from}-${told.to}`,
    value: told.value,
    unit: 'index',
    range: [0, 10],
    grade: [1, 4],
    title: [
      `Käyttö ikäryhmässä ${span}, ${fi}`,
      `Användning i åldern ${span}, ${sv}`,
      `Use at ages ${span}, ${en}`,
    ],
    why: [
      'Suhteellinen käyttö iän mukaan; käyttöä iän ja palvelun mukaan ei ollut lähteissä.',
      'Relativ användning efter ålder; källorna gav ingen användning efter ålder och tjänst.',
      'Relative use by age; the sources gave no use by age and service.',
    ],
  });
}
