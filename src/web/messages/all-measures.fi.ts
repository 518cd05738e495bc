/** Every measure of the situation in one table. */
export const allMeasures = {
  titleUnknown: (people: string) =>
    `Ilman autoa on noin ${people} asukasta; joukkoliikenteen yhteyksiä ei tunneta`,
  titleKnown: (people: string, share: string) =>
    `Ilman autoa on noin ${people} asukasta; heistä ${share} pääsee perille joukkoliikenteellä`,
  titleNone: 'Kaikki mittarit',
  text: (service: string, group: string) =>
    `Kaikki mittarit: ${service}, ${group}. Viiva tarkoittaa, että tieto puuttuu tai että laskettavaa ei ole.`,
  table: 'Kaikki mittarit',
  place: 'Alue',
  measure: 'Mittari',
  topic: 'Aihe',
  value: 'Arvo',
  range: 'Väli',
};

export type AllMeasuresMessages = typeof allMeasures;
