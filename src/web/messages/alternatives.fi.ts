const numberWords = [
  'Nolla',
  'Yksi',
  'Kaksi',
  'Kolme',
  'Neljä',
  'Viisi',
  'Kuusi',
  'Seitsemän',
  'Kahdeksan',
  'Yhdeksän',
  'Kymmenen',
];
const listOf = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' ja $1');
const changes = (count: number) => (count === 1 ? '1 muutos' : `${count} muutosta`);

export const alternatives = {
  tabs: 'Vaihtoehdot',
  tabNumber: (number: number) => `VE${number}`,
  newFromThis: 'Uusi tästä',
  copyName: (name: string) => `${name}, muunnos`,
  sharedName: 'Jaettu vaihtoehto',
  unsaved: 'tallentamatta',
  unsavedMark: 'Tallentamattomia muutoksia',
  rename: 'Nimeä uudelleen',
  name: 'Nimi',
  remove: 'Poista',
  removeAsk: (name: string) => `Poistetaanko vaihtoehto ”${name}”?`,
  removeText:
    'Poistettua ei saa takaisin. Muille jaetut linkit toimivat edelleen, koska niissä on muutokset itsessään.',
  cancel: 'Peru',
  save: 'Tallenna',
  saveAsNew: 'Tallenna uutena',
  saving: 'Tallennetaan…',
  saved: 'Tallennettu',
  readyNote: 'Valmis vaihtoehto: omat muutoksesi tallentuvat uudeksi vaihtoehdoksi.',
  revert: 'Palauta tallennettu',
  share: 'Jaa linkki',
  shareTitle: 'Linkki tähän vaihtoehtoon',
  shareText: 'Linkissä on muutokset ja sääntö. Sen avaaja näkee samat luvut, vaikka et olisi tallentanut.',
  copy: 'Kopioi',
  copied: 'Linkki on kopioitu',
  shareRefused: 'Linkkiä ei voitu avata',
  loading: 'Ladataan vaihtoehtoja…',
  computing: 'Lasketaan…',
  failed: 'Laskenta keskeytyi ohjelman virheeseen. Lataa sivu uudelleen; muutokset ovat linkissä tallella.',
  otherRegion: 'Alueen tiedot ovat muuttuneet tallentamisen jälkeen. Luvut on laskettu nykyisillä tiedoilla.',
  unknownAlternative: 'Vaihtoehtoa ei löydy',
  unknownAlternativeText: 'Se on ehkä poistettu. Valitse toinen vaihtoehto luettelosta.',

  taleNothing: (trip: string, share: string) =>
    `Verkko on ennallaan: käynnin keskimatka on ${trip}, ja ${share} ehtii lääkäriin 20 minuutissa.`,
  taleNothingShort: 'Verkko on ennallaan.',
  taleMoved: (pulls: number, visits: string) =>
    `${numberWords[pulls] ?? pulls} ${pulls === 1 ? 'muutos' : 'muutosta'} siirtää ${visits} käyntiä vuodessa`,
  taleLonger: (minutes: string, _pulls: number) => ` ja pidentää keskimatkaa ${minutes} minuuttia.`,
  taleShorter: (minutes: string, _pulls: number) => ` ja lyhentää keskimatkaa ${minutes} minuuttia.`,
  taleSame: (_pulls: number) => ' eikä muuta keskimatkaa.',
  taleAllRefused: (pulls: number): string =>
    pulls === 1
      ? 'Muutosta ei voitu tehdä; luvut ovat nykyisen verkon.'
      : 'Yhtäkään muutosta ei voitu tehdä; luvut ovat nykyisen verkon.',
  taleBusiest: (site: string, growth: string) => `Eniten käyntejä tulee lisää: ${site} ${growth}.`,
  taleLoser: (area: string, before: string, after: string) =>
    `Matka pitenee eniten: ${area}, ${before} → ${after} min.`,
  taleFull: (sites: readonly string[]) => `Kapasiteetti ei riitä: ${listOf(sites)}.`,
  taleRefused: (count: number) => `${changes(count)} jäi tekemättä.`,

  mapLabel:
    'Kartta: minne käynnit siirtyvät. Samat tiedot ovat taulukoissa Toimipisteiden kuorma sekä Voittajat ja häviäjät.',
  siteDescription: (site: {
    name: string;
    kind: string;
    status: string;
    visits: string;
    change: string;
    overflow: boolean;
  }) =>
    `${site.name}, ${site.kind}${site.status ? `, ${site.status}` : ''}, ${site.visits} käyntiä vuodessa${site.change ? `, ${site.change}` : ''}${site.overflow ? ', yli kapasiteetin' : ''}`,
  statuses: {
    unchanged: '',
    closed: 'suljetaan',
    lightened: 'kevenee',
    opened: 'avataan',
    changed: 'kapasiteetti muuttuu',
  } as Record<string, string>,
  keyFlows: 'Siirtyvät käynnit vuodessa',
  keyFlowsNote: 'leveä pää on lähtö',
  keyChange: 'Käyntimatka pitenee',
  keyNoChange: 'ei muutu',
  keyLonger10: 'alle 10 min',
  keyLonger30: '10–30',
  keyLongerMore: 'yli 30',
  keyShorter: 'lyhenee',
  keySite: 'Toimipiste',
  keyClosed: 'suljetaan',
  keyLightened: 'kevenee',
  keyFull: 'täysi',
  keyPoint: 'palvelupiste',
  mapFoot: (people: string) =>
    `Piste on postinumeroalue, ala sen väki. Käynnit ovat laskettuja: väki × käyttö iän mukaan. Väestö ${people}.`,

  pulls: 'Muutokset',
  pullsHelp: 'Alt + nuoli ylös tai alas siirtää valittua muutosta, Ctrl + Z kumoaa.',
  undo: 'Kumoa',
  redo: 'Tee uudelleen',
  add: 'Lisää',
  pullsHead: 'Järjestys, asema ja toimi',
  ownEffect: 'Oma vaikutus keskimatkaan, min',
  inThisOrder: 'Vaikutukset laskettu tässä järjestyksessä',
  total: 'Yhteensä',
  noPulls: 'Ei muutoksia. Valitse toimipiste kartalta tai lisää muutos.',
  moveUp: (pull: string) => `Siirrä ylös: ${pull}`,
  moveDown: (pull: string) => `Siirrä alas: ${pull}`,
  removePull: (pull: string) => `Poista: ${pull}`,
  moved: (pull: string, place: number) => `${pull}: nyt sijalla ${place}`,
  edit: 'Muokkaa',
  rationale: 'Perustelu',
  rationaleMissing: 'Perustelu puuttuu',
  writeRationale: 'Kirjoita perustelu',
  refused: 'Ei voitu tehdä',
  ownCost: (euros: string) => `Oma vaikutus kustannuksiin ${euros} vuodessa`,

  addTitle: 'Lisää muutos',
  editTitle: 'Muuta asetuksia',
  lever: 'Mitä tehdään',
  choose: 'Valitse…',
  noChoice: 'Ei valittu',
  optional: 'valinnainen',
  receiver: (number: number) => `Vastaanottaja ${number}`,
  receiverShare: (number: number) => `Vastaanottajan ${number} osuus, %`,
  addReceiver: 'Lisää vastaanottaja',
  removeReceiver: (number: number) => `Poista vastaanottaja ${number}`,
  receiverSum: (percent: string) => `Yhteensä ${percent} %`,
  faults: {
    required: 'Tämä tieto tarvitaan.',
    'not-a-number': 'Kirjoita luku, esimerkiksi 2,5.',
    'too-small': 'Luku on pienempi kuin sallittu.',
    'too-large': 'Luku on suurempi kuin sallittu.',
    'receiver-incomplete': 'Anna jokaiselle vastaanottajalle toimipiste ja osuus prosentteina.',
  } as Record<string, string>,
  between: (least: string, most: string) => `${least}–${most}`,
  addThis: 'Lisää muutos',
  changeThis: 'Tallenna asetukset',
  siteMenu: (site: string) => `${site}: valitse toimi`,

  rule: 'Minne käynnit ohjautuvat',
  ruleHelp: 'Sääntö koskee käyntejä, joille muutos ei nimeä vastaanottajaa.',
  ruleNames: {
    logit: 'Matkan ja tilan mukaan',
    nearest: 'Lähimpään',
    'home-first': 'Oma kunta ensin',
  } as Record<string, string>,
  ruleTexts: {
    logit: 'Käynnit jakautuvat toimipisteiden kesken matka-ajan mukaan, ja ruuhkaa väistetään.',
    nearest: 'Kaikki käynnit menevät lähimpään toimipisteeseen, joka antaa palvelua.',
    'home-first': 'Käynnit menevät oman kunnan lähimpään toimipisteeseen; jos sitä ei ole, lähimpään.',
  } as Record<string, string>,
  perMinute: 'Minuutin vaikutus',
  perMinuteUnit: '1/min',
  perMinuteHelp: 'Kuinka nopeasti toimipisteen osuus pienenee matkan pidetessä.',
  windowMinutes: 'Vaihtoehtojen ikkuna',
  windowMinutesUnit: 'min',
  windowMinutesHelp: 'Lähintä tätä enemmän kauempana olevia ei harkita.',
  overloadMinutes: 'Ruuhkan väistö',
  overloadMinutesUnit: 'min',
  overloadMinutesHelp:
    'Minuutit, jotka käynti väistää sadan prosentin ylikuormaa; 0 ei ota kapasiteettia huomioon.',
  ruleOwn: 'Alueen oma sääntö',
  toOwnRule: 'Palauta alueen oma sääntö',

  beforeAfter: 'Ennen ja jälkeen',
  beforeAfterHelp: 'ero ja sen väli, kun nopeus on ± 20 % ja kiertokerroin 1,2–1,6',
  worse: 'huonompi',
  better: 'parempi',
  measure: 'Mitta',
  before: 'Ennen',
  after: 'Jälkeen',
  difference: 'Ero',
  range: 'Väli',
  quality: 'Laatu',
  service: 'Palvelu',
  group: 'Kenelle',
  groups: { all: 'kaikki', children: 'alle 18', aged75: '75+' } as Record<string, string>,
  units: { min: 'min', share: '%', people: 'as.', visits: 'käyntiä/v', euros: 'M€/v', ratio: '%' } as Record<
    string,
    string
  >,

  fares: 'Voittajat ja häviäjät',
  faresBoth: (losers: readonly string[], winners: readonly string[]) =>
    `Eniten matka pitenee: ${listOf(losers)}; eniten lyhenee: ${listOf(winners)}`,
  faresLose: (losers: readonly string[]) =>
    `Eniten matka pitenee: ${listOf(losers)}; missään kunnassa se ei lyhene`,
  faresWin: (winners: readonly string[]) =>
    `Eniten matka lyhenee: ${listOf(winners)}; missään kunnassa se ei pitene`,
  faresNone: 'Missään kunnassa käynnin keskimatka ei muutu',
  faresText: (worse: string, better: string) =>
    `Keskimatka pitenee yli minuutin ${worse} asukkaalla ja lyhenee yli minuutin ${better} asukkaalla.`,
  municipality: 'Kunta',
  ages: 'Ikä',
  agesNames: {
    all: 'kaikki',
    children: 'alle 18',
    working: '18–64',
    aged65: '65–74',
    aged75: '75+',
  } as Record<string, string>,
  wholeRegion: 'Koko alue',
  residents: 'Asukkaita',
  faresWorse: 'Pitenee',
  faresBetter: 'Lyhenee',
  faresPeople: 'asukasta, yli 1 min',
  minutesBeforeAfter: 'Käyntimatka ennen ○ ja jälkeen ●, min',
  byMunicipality: 'Kunnittain',
  byAge: 'Iän mukaan',
  unchangedHidden: (count: number) =>
    count === 1 ? '1 kunnassa ei muutosta' : `${count} kunnassa ei muutosta`,
  showAll: 'Näytä kaikki',
  showChanged: 'Näytä vain muuttuvat',

  loads: 'Toimipisteiden kuorma',
  loadsText: (service: string) =>
    `${service}: käynnit vuodessa sitä vasten, mitä tehtävät ja huoneet sallivat.`,
  loadsFull: (sites: readonly string[]) => `Kapasiteetti ylittyy: ${listOf(sites)}`,
  loadsFit: 'Käynnit mahtuvat kaikkialle',
  site: 'Toimipiste',
  capacity: 'Mahtuu',
  overflow: 'Yli',
  load: 'Kuorma',

  plans: 'Suunniteltu ja mallinnettu',
  plansText: 'Muutoksissa nimetyt vastaanottajat sen rinnalla, minne käynnit säännön mukaan hakeutuisivat.',
  planFrom: 'Mistä',
  planTo: 'Minne',
  planned: 'Suunniteltu',
  modelled: 'Mallinnettu',
  share100: 'Osuus',
  visits: 'Käyntiä/v',
  minutes: 'min',
  plannedOverflow: 'Yli, suunnitelma',
  modelledOverflow: 'Yli, malli',

  costs: 'Kustannukset',
  costsSaved: (euros: string) => `Toimipisteet maksavat ${euros} vuodessa vähemmän`,
  costsAdded: (euros: string) => `Toimipisteet maksavat ${euros} vuodessa enemmän`,
  costsSame: 'Toimipisteiden kustannukset eivät muutu',
  costsText:
    'Sulkeminen lopettaa tilojen kustannuksen. Henkilöstö siirtyy käyntien mukana, ellei muutos lopeta tehtäviä.',
  part: 'Kustannus',
  parts: {
    premises: 'Tilat',
    support: 'Tuki',
    staff: 'Henkilöstö',
    variable: 'Käyntien muuttuva osa',
    total: 'Yhteensä',
  } as Record<string, string>,
  clientTravel: 'Asiakkaiden omat matkat',
  clientTravelNote: 'Asiakkaiden omat matkat ovat rinnalla, eikä niitä vähennetä säästöstä.',
  perYear: '€/v',

  compare: 'Vertaa',
  compareTitle: 'Vaihtoehdot rinnakkain',
  compareHelp: 'Valitse verrattavat. Lihavoitu on rivin paras.',
  compareProgress: (done: number, all: number) => `Lasketaan: ${done}/${all}`,
  close: 'Sulje',

  versionOf: (version: number) => `versio ${version}`,
  pullCount: changes,
  keepBoth: 'Tallenna omani uutena',
  gone: 'Vaihtoehto on poistettu sillä välin. Tallenna omasi uutena, niin mitään ei häviä.',
};

export type AlternativesMessages = typeof alternatives;
