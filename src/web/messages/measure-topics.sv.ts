import type { MeasureTopicMessages } from './measure-topics.fi.ts';

export const measureTopics: MeasureTopicMessages = {
  topics: {
    reach: 'Räckvidd',
    capacity: 'Kapacitet och belastning',
    'without-car': 'Utan bil',
    response: 'Tjänster som kommer till en',
    costs: 'Kostnader',
  },
  count: (count) => `${count} mått`,
  worse: (count) => `${count} försämras`,
  better: (count) => `${count} förbättras`,
  changed: (count) => `${count} ändras`,
  unchanged: 'ingen ändring',
  noFigures: 'inga tal: utgångsuppgiften saknas',
};
