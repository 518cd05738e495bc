import type { AllMeasuresMessages } from './all-measures.fi.ts';

export const allMeasures: AllMeasuresMessages = {
  titleUnknown: (people) =>
    `Ungefär ${people} invånare är utan bil; kollektivtrafikens förbindelser är okända`,
  titleKnown: (people, share) =>
    `Ungefär ${people} invånare är utan bil; av dem kommer ${share} fram med kollektivtrafik`,
  titleNone: 'Alla mått',
  text: (service, group) =>
    `Alla mått: ${service}, ${group}. Ett streck betyder att uppgiften saknas eller att det inte finns något att räkna.`,
  table: 'Alla mått',
  place: 'Område',
  measure: 'Mått',
  topic: 'Ämne',
  value: 'Värde',
  range: 'Intervall',
};
