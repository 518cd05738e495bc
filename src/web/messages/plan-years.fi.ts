const changes = (count: number) => (count === 1 ? '1 muutos' : `${count} muutosta`);

/** Years of changes, the timeline, and the picture at a year. */
export const planYears = {
  year: 'Vuosi',
  yearHelp: (first: number, last: number) =>
    `${first}–${last}. Ilman vuotta muutos tehdään samana vuonna kuin luettelossa sitä edeltävä.`,
  yearFault: (first: number, last: number) => `Kirjoita vuosi väliltä ${first}–${last} tai jätä tyhjäksi.`,
  happensIn: (year: number) => `Tässä kohdassa luetteloa se tehdään vuonna ${year}.`,
  groupCount: changes,
  toItsYear: 'Siirrä vuotensa kohdalle',
  later: 'myöhemmin',
  laterNote: (count: number) => `${changes(count)} on myöhemmin`,

  title: 'Aikajana',
  span: (first: number, last: number) => `Verkko vuosittain ${first}–${last}`,
  text: 'Kunkin vuoden lopussa, kun sen vuoden muutokset on tehty. Väestö ja käyttö ovat joka vuonna samat.',
  trip: 'Käynnin keskimatka, min',
  cost: 'Toimipisteiden kustannukset',
  begins: 'Alkaa',
  beginsIn: (year: number, what: string) => `${year}: ${what}`,
  more: (count: number) => `+ ${count} muuta`,
  pictureOf: 'Kuva vuonna',
  pictureAt: (year: number) => `Kuva vuoden ${year} lopussa`,
  pictureAll: 'Kuva kaikkien muutosten jälkeen',
  pictureFull: 'kaikki muutokset on tehty',
  toAll: 'Näytä kaikkien muutosten jälkeen',
  earlier: 'Edellinen vuosi',
  next: 'Seuraava vuosi',
  asTable: 'Taulukkona',
  premisesPaid: 'Tyhjät tilat, joita vielä maksetaan',
  exitCost: 'Luopumisen kertakulut',
  network: 'Toimipisteet',
  yearlyTotal: 'Yhteensä',

  by: (year: number) => `vuoteen ${year} mennessä`,
  taleNothingYet: (year: number, trip: string, later: number) =>
    `Vuoden ${year} lopussa verkko on vielä ennallaan: käynnin keskimatka on ${trip}, ja ${changes(later)} on edessä.`,
};

export type PlanYearsMessages = typeof planYears;
