import type { AllMeasuresMessages } from './all-measures.fi.ts';

export const allMeasures: AllMeasuresMessages = {
  titleUnknown: (people) =>
    `Some ${people} residents are without a car; connections by public transport are not known`,
  titleKnown: (people, share) =>
    `Some ${people} residents are without a car; ${share} of them get there by public transport`,
  titleNone: 'Every measure',
  text: (service, group) =>
    `Every measure: ${service}, ${group}. A dash means that a figure is missing or that there is nothing to count.`,
  table: 'Every measure',
  place: 'Area',
  measure: 'Measure',
  topic: 'Topic',
  value: 'Value',
  range: 'Range',
};
