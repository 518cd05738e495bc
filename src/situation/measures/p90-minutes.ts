import type { Measure } from './measure.ts';
import { entryOf, reachSummary } from './summaries.ts';
import { reachRestsOn } from './travel-rests-on.ts';

/** Minutes within which nine residents of ten reach the nearest site. */
export const p90Minutes: Measure = {
  id: 'p90-minutes',
  title: {
    fi: 'Matka, 90. prosenttipiste',
    sv: 'Restid, 90:e percentilen',
    en: 'Travel time, 90th percentile',
  },
  explanation: {
    fi: 'Minuutit, joissa yhdeksän kymmenestä asukkaasta ehtii lähimpään toimipisteeseen. Postinumeroalueen asukkailla on alueensa keskimääräinen matka.',
    sv: 'De minuter på vilka nio av tio invånare når det närmaste verksamhetsstället. Ett postnummerområdes invånare har områdets genomsnittliga restid.',
    en: 'The minutes in which nine residents of ten reach the nearest site. Residents of a postcode area have its mean travel time.',
  },
  unit: 'min',
  better: 'lower',
  by: { service: true, group: true, area: true },
  restsOn: reachRestsOn,
  compute: (assessment, question) =>
    entryOf(assessment, reachSummary(assessment, question.service).quantiles[1]!, question),
};
