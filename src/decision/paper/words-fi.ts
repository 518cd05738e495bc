/** What a decision paper says in Finnish; the shape that the other languages follow. */
export const finnish = {
  title: (called: string) => `Päätösesitys: ${called}`,
  called: (number: number, name: string) => `VE${number} ${name}`,
  footer: (told: { region: string; called: string; day: string; id: string }) =>
    `${told.region} · ${told.called} · ${told.day} · esitys ${told.id}`,
  what: 'Mitä esitetään',
  lead: (told: { changes: string; visits: string; minutes: string }) =>
    `${told.changes} siirtää ${told.visits} käyntiä vuodessa muualle ja muuttaa keskimääräistä käyntimatkaa ${told.minutes}.`,
  changes: (count: number) => (count === 1 ? 'Yksi muutos' : `${count} muutosta`),
  nothing: 'Esitys ei muuta verkkoa: se on verkko ennen muutoksia.',
  from: (year: number) => `vuodesta ${year}`,
  noReason: 'perustelu puuttuu',
  others: (count: number) =>
    count === 1
      ? 'Ja yksi muu, perusteluineen liitteessä G.'
      : `Ja ${count} muuta, perusteluineen liitteessä G.`,
  othersNamed: (told: { count: number; names: string }) =>
    told.count === 1
      ? `Ja yksi muu, perusteluineen liitteessä G: ${told.names}.`
      : `Ja ${told.count} muuta, perusteluineen liitteessä G: ${told.names}.`,
  wholeReasons: 'Perustelut kokonaan ovat liitteessä G.',
  refused: (count: number) => `${count} muutosta ei voi toteuttaa; ne on jätetty pois.`,
  whom: 'Ketä se koskee',
  people: (told: { worse: string; better: string; all: string }) =>
    `Keskimääräinen matka pitenee yli minuutin ${told.worse} asukkaalla ja lyhenee yli minuutin ${told.better} asukkaalla; alueella asuu ${told.all} ihmistä.`,
  old: (told: { worse: string; all: string }) =>
    `75 vuotta täyttäneistä matka pitenee ${told.worse} ihmisellä ${told.all}:sta.`,
  most: 'Kunnat, joissa matka muuttuu eniten',
  municipality: 'Kunta',
  residents: 'Asukkaita',
  before: 'Ennen',
  after: 'Jälkeen',
  change: 'Muutos',
  worse: 'Pitenee yli 1 min, asukasta',
  better: 'Lyhenee yli 1 min, asukasta',
  minutesNote: 'Minuutit ovat keskimääräisen käynnin, kaikki palvelut yhteensä. Matka-ajat ovat arvioita.',
  map: 'Verkko esityksen jälkeen',
  mapNote: (told: { closed: number; lightened: number; opened: number }) =>
    `Suljetaan ${told.closed}, kevennetään ${told.lightened}, avataan tai siirretään ${told.opened}. Rajat: Tilastokeskus.`,
  mapDescription: (told: { region: string; closed: string }) =>
    `Kartta: ${told.region}. Suljettavat toimipisteet: ${told.closed}. Samat tiedot ovat taulukossa.`,
  tripChart: 'Käyntimatka ennen ja jälkeen, min',
  tripChartDescription:
    'Kuvio: jokaisen kunnan keskimääräinen käyntimatka ennen ja jälkeen esityksen. Samat luvut ovat seuraavassa taulukossa.',
  tripChartNote: 'Ontto piste on ennen, täysi jälkeen; oranssi pitenee, sininen lyhenee.',
  none: 'ei yhtään',
  choice: 'Valinta ja varmuus',
  noVerdict: 'Vaihtoehtoja ei ole asetettu järjestykseen painotuksin tässä esityksessä.',
  firsts: 'Kuinka suuri osa painotuksista asettaa ensimmäiseksi',
  alternative: 'Vaihtoehto',
  share: 'Osuus, %',
  error: '±, %-yks.',
  differences: 'Esitys verrattuna verkkoon ennen muutoksia',
  figure: 'Mitta',
  interval: '90 % väli',
  sure: 'Onko varma',
  yes: 'kyllä',
  no: 'ei: väli sisältää nollan',
  unit: { min: 'min', share: '%', euros: '1 000 €/v', visits: 'käyntiä/v', other: '' },
  drawn: (told: { draws: number; seed: number }) =>
    `Välit: ${told.draws} arvontaa koko maailmasta (siemen ${told.seed}); jokainen oletus vaihtelee laatunsa mukaan, ajonopeus ± 20 % ja mutkakerroin 1,2–1,6. Vaihtoehdot kohtaavat saman maailman.`,
  costs: 'Rahat ja esteet',
  saving: (euros: string) =>
    `Verkon vuosikustannus muuttuu ${euros} vuodessa, kun kaikki on tehty ja sopimukset päättyneet.`,
  travel: (euros: string) =>
    `Asiakkaiden omat matkat muuttuvat ${euros} vuodessa; tätä ei ole vähennetty säästöstä.`,
  blockers: 'Sopimukset, jotka määräävät alkamisen',
  allBlockers: 'Kaikki sopimukset, jotka määräävät alkamisen',
  site: 'Toimipiste',
  contract: 'Sopimus',
  ends: 'Päättyy aikaisintaan',
  exit: 'Lähtökustannus, €',
  savingFrom: 'Säästö alkaa',
  noContract: 'ei tiedossa',
  otherContracts: (count: number) =>
    count === 1 ? 'Yksi sopimus on vain liitteessä G.' : `${count} sopimusta on vain liitteessä G.`,
  overflow: (names: string) => `Kapasiteetti ylittyy tai ylitys kasvaa: ${names}.`,
  noOverflow: 'Kapasiteetin ylitys ei kasva missään toimipisteessä.',
  notes: {
    pros: 'Puolesta',
    cons: 'Vastaan',
    dependencies: 'Riippuvuudet muista hankkeista ja päätöksistä',
    others: 'Vaikutukset muihin palveluntuottajiin',
    hearing: 'Kuuleminen ja sen vaikutus',
  },
  unwritten: 'Ei kirjattu.',
  annex: (letter: string, title: string) => `Liite ${letter}. ${title}`,
  annexes: {
    municipalities: 'Kunnat',
    sites: 'Toimipisteet',
    assumptions: 'Oletukset perusteluineen',
    gaps: 'Aukot',
    sources: 'Aineistot',
    proof: 'Näin luvut tarkistetaan',
    whole: 'Muutokset ja sopimukset kokonaan',
  },
  compared: (name: string) => `Käyntimatka keskimäärin, min (${name})`,
  service: 'Palvelu',
  visits: 'Käyntiä/v',
  capacity: 'Kapasiteetti',
  load: 'Kuormitus, %',
  status: 'Tila',
  assumption: 'Oletus',
  value: 'Arvo',
  quality: 'Laatu 1–5',
  reasoning: 'Perustelu',
  bySite: (count: string) =>
    `Lisäksi ${count} toimipistekohtaista oletusta (tehtävät, huoneet, tilat, aukiolot); ne ovat alueen oletustaulukossa.`,
  edited: 'muutettu täällä',
  changeMade: 'Esitetty muutos',
  changesMade: 'Kaikki muutokset perusteluineen',
  gap: 'Mitä puuttuu tai on oletettu',
  weakens: 'Mitä se heikentää',
  source: 'Aineisto',
  publisher: 'Julkaisija',
  date: 'Päivä',
  licence: 'Lisenssi',
  proof: (told: { command: string }) =>
    `Luvut voi laskea uudelleen alueen paketista: ${told.command}. Tarkistus lukee tämän esityksen luvut, laskee ne uudelleen tyhjässä tietokannassa ja nimeää jokaisen eron.`,
  proofRow: {
    paper: 'Esitys',
    region: 'Alueen tiiviste',
    alternative: 'Vaihtoehto, versio ja arvion tiiviste',
    compared: 'Verratut vaihtoehdot',
    engine: 'Ohjelma ja laskennan tiiviste',
    draws: 'Arvonnat ja siemen',
  },
  item: 'Tunniste',
};

/** The words with any sentences, so that other languages can have their own. */
export type PaperWords = Widened<typeof finnish>;
type Widened<T> = T extends string
  ? string
  : T extends (...told: infer A) => string
    ? (...told: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
