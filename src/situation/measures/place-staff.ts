import { assume, findAssumption } from '#region/assume.ts';
import { knownPlaces } from './known-places.ts';
import type { Measure } from './measure.ts';

const perPlace = 'places.staff-per-place';
const perBed = 'places.staff-per-bed';

/** Direct staff that the area's known places and beds need. */
export const placeStaff: Measure = {
  id: 'place-staff',
  title: {
    fi: 'Paikkojen välitön henkilöstö',
    sv: 'Platsernas direkta personal',
    en: 'Direct staff of places',
  },
  explanation: {
    fi: 'Tehtävät, jotka paikat vaativat: ympärivuorokautiset paikat × vähimmäismitoitus + vuodepaikat × oletettu mitoitus. Mukana ovat vain toimipisteet, joiden määrä tiedetään; jos mistään ei tiedetä, lukua ei ole.',
    sv: 'Årsverken som platserna kräver: heldygnsplatser × minimidimensioneringen + vårdplatser × den antagna dimensioneringen. Endast ställen vars antal är känt är med; är inget känt finns inget tal.',
    en: 'Posts that the places need: round-the-clock places × the legal minimum + beds × what is assumed. Only sites whose number is known are counted; where none is, there is no number.',
  },
  unit: 'posts',
  topic: 'capacity',
  better: 'neutral',
  by: { service: false, group: false, area: true },
  toldByPlan: true,
  restsOn: [perPlace, perBed],
  compute: ({ network, prepared: { region } }, { area }) => {
    const places = knownPlaces(network, { what: 'roundTheClockPlaces', area });
    const beds = knownPlaces(network, { what: 'beds', area });
    if (places === null && beds === null) return null;
    if (!findAssumption(region, perPlace) || !findAssumption(region, perBed)) return null;
    return (places ?? 0) * assume(region, perPlace) + (beds ?? 0) * assume(region, perBed);
  },
};
