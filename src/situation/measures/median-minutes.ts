import type { Measure } from './measure.ts';
import { entryOf, reachSummary } from './summaries.ts';
import { reachRestsOn } from './travel-rests-on.ts';

/** Minutes within which half of the residents reach the nearest site. */
export const medianMinutes: Measure = {
  id: 'median-minutes',
  title: { fi: 'Matkan mediaani', sv: 'Restidens median', en: 'Median travel time' },
  explanation: {
    fi: 'Minuutit, joissa puolet asukkaista ehtii lähimpään toimipisteeseen. Postinumeroalueen asukkailla on alueensa keskimääräinen matka.',
    sv: 'De minuter på vilka hälften av invånarna når det närmaste verksamhetsstället. Ett postnummerområdes invånare har områdets genomsnittliga restid.',
    en: 'The minutes in which half of the residents reach the nearest site. Residents of a postcode area have its mean travel time.',
  },
  unit: 'min',
  better: 'lower',
  by: { service: true, group: true, area: true },
  restsOn: reachRestsOn,
  compute: (assessment, question) =>
    entryOf(assessment, reachSummary(assessment, question.service).quantiles[0]!, question),
};
