import { knownPlaces } from './known-places.ts';
import { areaPosition, areaTotals } from './area-totals.ts';
import { groups } from './measure.ts';
import type { Measure } from './measure.ts';

/** Round-the-clock places of the area's sites for a hundred residents of 75 and over. */
export const placesPerAged75: Measure = {
  id: 'places-per-aged75',
  title: {
    fi: 'Ympärivuorokautiset paikat 75 vuotta täyttäneitä kohti',
    sv: 'Heldygnsplatser per 75 år fyllda',
    en: 'Round-the-clock places for those of 75 and over',
  },
  explanation: {
    fi: 'Alueen toimipisteiden ympärivuorokautiset paikat sataa 75 vuotta täyttänyttä asukasta kohti. Mukana ovat vain toimipisteet, joiden paikkojen määrä tiedetään; jos mistään ei tiedetä, lukua ei ole.',
    sv: 'Områdets heldygnsplatser per hundra invånare som fyllt 75 år. Endast ställen vars antal platser är känt är med; är inget känt finns inget tal.',
    en: 'Round-the-clock places of the area’s sites for a hundred residents of 75 and over. Only sites whose number of places is known are counted; where none is, there is no number.',
  },
  unit: 'perHundred',
  topic: 'capacity',
  better: 'neutral',
  by: { service: false, group: false, area: true },
  toldByPlan: true,
  restsOn: [],
  compute: ({ network, prepared }, { area }) => {
    const places = knownPlaces(network, { what: 'roundTheClockPlaces', area });
    const aged = areaTotals(prepared, prepared.people[groups.indexOf('aged75')]!)[
      areaPosition(prepared, area)
    ]!;
    return places === null || !(aged > 0) ? null : (places / aged) * 100;
  },
};
