import { cellsIn } from './cells-in.ts';
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
  compute: (assessment, { group, area }) => {
    const people = assessment.prepared.people[group]!;
    let sum = 0;
    for (const cell of cellsIn(assessment, area)) sum += people[cell]!;
    return sum;
  },
};
