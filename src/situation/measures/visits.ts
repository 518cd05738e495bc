import { areaPosition, areaTotals } from './area-totals.ts';
import type { Measure } from './measure.ts';
import { useRestsOn } from './travel-rests-on.ts';

/** Visits a year that the area's residents make at sites. */
export const visits: Measure = {
  id: 'visits',
  title: { fi: 'Käynnit vuodessa', sv: 'Besök per år', en: 'Visits a year' },
  explanation: {
    fi: 'Alueen asukkaiden käynnit toimipisteissä vuodessa: asukkaat × käytön taso × ikäkerroin × (1 − etäasioinnin osuus).',
    sv: 'Invånarnas besök på verksamhetsställen per år: invånare × användning × ålderskoefficient × (1 − andelen distansbesök).',
    en: 'Visits that residents make at sites in a year: residents × use × age index × (1 − remote share).',
  },
  unit: 'visits',
  better: 'neutral',
  by: { service: true, group: true, area: true },
  restsOn: useRestsOn,
  compute: ({ prepared }, { service, group, area }) =>
    areaTotals(prepared, prepared.visitsByGroup[service]![group]!)[areaPosition(prepared, area)]!,
};
