import { areaPosition, areaTotals } from './area-totals.ts';
import type { Measure } from './measure.ts';

/** Residents of the group in the area. */
export const population: Measure = {
  id: 'population',
  title: { fi: 'Asukkaat', sv: 'Invånare', en: 'Residents' },
  explanation: {
    fi: 'Postinumeroalueiden asukkaat ikäryhmittäin. Tilastossa salatut iät on jaettu kunnan ikärakenteen mukaan.',
    sv: 'Postnummerområdenas invånare efter åldersgrupp. Åldrar som statistiken hemlighåller har fördelats enligt kommunens åldersstruktur.',
    en: 'Residents of postcode areas by age group. Ages withheld by the statistics are spread by the municipality’s age structure.',
  },
  unit: 'people',
  better: 'neutral',
  by: { service: false, group: true, area: true },
  restsOn: [],
  compute: ({ prepared }, { group, area }) =>
    areaTotals(prepared, prepared.people[group]!)[areaPosition(prepared, area)]!,
};
