import { entryOf, reachSummary } from './summaries.ts';
import type { Measure } from './measure.ts';
import { reachRestsOn } from './travel-rests-on.ts';

/** Average resident's minutes to the nearest site that offers the service. */
export const meanMinutes: Measure = {
  id: 'mean-minutes',
  title: { fi: 'Matka keskimäärin', sv: 'Restid i medeltal', en: 'Mean travel time' },
  explanation: {
    fi: 'Asukkailla painotettu keskiarvo minuuteista lähimpään toimipisteeseen, joka antaa palvelua.',
    sv: 'Medeltal av minuterna till det närmaste verksamhetsstället som ger tjänsten, vägt med invånarna.',
    en: 'Mean of the minutes to the nearest site that offers the service, weighted by residents.',
  },
  unit: 'min',
  better: 'lower',
  by: { service: true, group: true, area: true },
  restsOn: reachRestsOn,
  compute: (assessment, question) =>
    entryOf(assessment, reachSummary(assessment, question.service).mean, question),
};
