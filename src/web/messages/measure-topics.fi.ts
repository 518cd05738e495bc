import type { MeasureTopic } from '#situation/measures/measure.ts';

/** Parts of a long table of measures, and what a folded one says of its rows. */
export const measureTopics = {
  topics: {
    reach: 'Tavoittavuus',
    capacity: 'Kapasiteetti ja kuormitus',
    'without-car': 'Ilman autoa',
    response: 'Luokse tulevat palvelut',
    costs: 'Kustannukset',
  } as Record<MeasureTopic, string>,
  count: (count: number) => (count === 1 ? '1 mittari' : `${count} mittaria`),
  worse: (count: number) => `${count} heikkenee`,
  better: (count: number) => `${count} paranee`,
  changed: (count: number) => (count === 1 ? '1 muuttuu' : `${count} muuttuu`),
  unchanged: 'ei muutosta',
  noFigures: 'ei lukuja: lähtötieto puuttuu',
};

export type MeasureTopicMessages = typeof measureTopics;
