import type { Measure } from './measure.ts';
import { entryOf, reachSummary } from './summaries.ts';
import { reachRestsOn } from './travel-rests-on.ts';

/** Mean minutes of the postcode area that has the longest way, among those where the group lives. */
export const worstMinutes: Measure = {
  id: 'worst-minutes',
  title: { fi: 'Heikoin postinumeroalue', sv: 'Sämsta postnummerområdet', en: 'Worst postcode area' },
  explanation: {
    fi: 'Sen asutun postinumeroalueen keskimääräiset minuutit, josta on pisin matka lähimpään toimipisteeseen.',
    sv: 'Genomsnittliga minuter från det bebodda postnummerområde som har längst väg till det närmaste verksamhetsstället.',
    en: 'Mean minutes of the inhabited postcode area with the longest way to the nearest site.',
  },
  unit: 'min',
  better: 'lower',
  by: { service: true, group: true, area: true },
  restsOn: reachRestsOn,
  compute: (assessment, question) =>
    entryOf(assessment, reachSummary(assessment, question.service).worst, question),
};
