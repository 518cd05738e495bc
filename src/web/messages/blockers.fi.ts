/** What holds pulls back that give up premises. */
export const blockers = {
  none: 'Esteet: muutokset eivät luovu tiloista',
  allUnknown: 'Esteet: tilojen sopimuksia ei tunneta',
  free: (told: { date: string; euros: string }) =>
    `Esteet: kokonaan vapaa aikaisintaan ${told.date}, lähtö maksaa ${told.euros}`,
  partlyFree: (told: { date: string; euros: string; unknown: string }) =>
    `Esteet: tunnetut tilat vapaat aikaisintaan ${told.date}, lähtö maksaa ${told.euros}; ${told.unknown} toimipisteestä ei tiedetä`,
  text: 'Milloin tiloista pääsee sopimusten mukaan, mitä lähtö maksaa ja mistä päivästä säästö alkaa. Kustannusta ja säästöä ei lasketa yhteen.',
  toRegisters: 'Sopimukset ja rakennukset',
  unpriced: (rows: string) => `${rows} rivin lähtökustannusta ei tiedetä, eikä se ole summassa.`,
  caption: 'Esteet muutoksittain',
  blocker: 'Este',
  pull: 'Muutos',
  contract: 'Sopimus',
  binds: 'Sopimus sitoo',
  leaves: 'Tiloja ei tarvita',
  noticeOn: 'Irtisanotaan',
  noticeDay: 'Viimeinen irtisanomispäivä',
  safeDay: 'Varma arkipäivä',
  endsOn: 'Päättyy',
  freeFrom: 'Säästö alkaa',
  leaving: 'Lähtö',
  rent: 'Vuokraa tyhjästä, €',
  oneOff: 'Kertakulu, €',
  saving: 'Säästö',
  perYear: '€/v',
  notKnown: 'ei tiedossa',
  foot: 'Harmaa: tilat käytössä. Oranssi: maksetaan tyhjästä. Pystyviiva: viimeinen irtisanomispäivä.',
  freeOn: (date: string) => `Säästö alkaa ${date}`,
  noContract:
    'Toimipisteen tiloille ei ole sopimusta luettelossa, joten päivää ja lähtökustannusta ei tiedetä.',
  missing: (fields: string) => `Ei tiedossa: ${fields}.`,
  fields: {
    noticeMonths: 'irtisanomisaika',
    noticeFrom: 'mistä irtisanomisaika luetaan',
    runningEuros: 'käyttökustannus',
    exitEuros: 'lähtökustannus',
  },
  ended: (date: string) => `Sopimus on päättynyt ${date}; tarkista, millä perusteella tilat ovat käytössä.`,
  endsByItself: (date: string) => `Määräaika päättyy ${date}, eikä irtisanominen lyhennä sitä.`,
  noticeByPull: (date: string) => `Irtisanotaan ${date}, kuten muutos sanoo.`,
  noticeByNetwork: (date: string) => `Irtisanomispäivää ei ole annettu: lasketaan verkon päivästä ${date}.`,
  late: (told: { term: string; day: string }) =>
    `Kaudelle, joka päättyy ${told.term}, se on myöhässä: viimeinen päivä oli ${told.day}.`,
  ends: (told: { end: string; day: string }) =>
    `Sopimus päättyy ${told.end}; siihen riittää irtisanominen viimeistään ${told.day}.`,
  endsSafely: (told: { end: string; day: string; safe: string }) =>
    `Sopimus päättyy ${told.end}; siihen riittää irtisanominen viimeistään ${told.day}, varmasti arkipäivänä ${told.safe}.`,
  rentAfter: (euros: string) => `Jos tilat jäävät tyhjiksi, vuokraa maksetaan vielä ${euros}.`,
};
