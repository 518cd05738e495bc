import { cellsIn, weightedMean } from './over-cells.ts';
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
  compute: (assessment, { service, group, area }) =>
    weightedMean({
      cells: cellsIn(assessment, area),
      weights: assessment.prepared.people[group]!,
      values: assessment.services[service]!.nearestMinutes,
    }),
};
