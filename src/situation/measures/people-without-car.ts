import { withoutCar } from '../modes/no-car.ts';
import { areaPosition, areaTotals } from './area-totals.ts';
import type { Measure } from './measure.ts';

/** Residents who have no car to go with, by the shares that the region assumes. */
export const peopleWithoutCar: Measure = {
  id: 'people-without-car',
  title: { fi: 'Asukkaat ilman autoa', sv: 'Invånare utan bil', en: 'Residents without a car' },
  explanation: {
    fi: 'Asukkaat ikäryhmittäin × oletettu osuus niistä, joiden kotitaloudessa ei ole autoa tai jotka eivät aja.',
    sv: 'Invånarna efter åldersgrupp × den antagna andelen vars hushåll saknar bil eller som inte kör.',
    en: 'Residents by age group × the assumed share of those whose household has no car or who do not drive.',
  },
  unit: 'people',
  better: 'neutral',
  topic: 'without-car',
  by: { service: false, group: true, area: true },
  restsOn: ['no-car.'],
  compute: ({ prepared }, { group, area }) => {
    const people = withoutCar(prepared)?.people[group];
    return people ? areaTotals(prepared, people)[areaPosition(prepared, area)]! : null;
  },
};
