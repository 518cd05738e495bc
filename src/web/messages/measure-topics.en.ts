import type { MeasureTopicMessages } from './measure-topics.fi.ts';

export const measureTopics: MeasureTopicMessages = {
  topics: {
    reach: 'Reach',
    capacity: 'Capacity and load',
    'without-car': 'Without a car',
    response: 'Services that come to the person',
    costs: 'Costs',
  },
  count: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  worse: (count) => `${count} worse`,
  better: (count) => `${count} better`,
  changed: (count) => (count === 1 ? '1 changes' : `${count} change`),
  unchanged: 'no change',
  noFigures: 'no figures: what they rest on is missing',
};
