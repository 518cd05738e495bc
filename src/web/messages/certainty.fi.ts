const draws = (count: number | string) => (count === 1 ? '1 arvonta' : `${count} arvontaa`);

export const certainty = {
  travelRange: 'Väli, matka',
  interval: '90 %:n väli',
  travelLine: 'Väli: ero, kun nopeus on ± 20 % ja mutkakerroin 1,2–1,6.',
  waiting: 'Oletusten arvonta alkaa, kun suunnitelma on hetken paikallaan.',
  drawing: (done: number, all: number) => `Arvotaan: ${done}/${all}`,
  drawingShort: 'Arvonnan eteneminen',
  stop: 'Keskeytä arvonnat',
  start: 'Arvo',
  more: (count: string) => `Tarkenna: ${count} arvontaa`,
  done: (count: string, seed: number) =>
    `90 %:n väli: ${draws(count)}, siemen ${seed}. Matka-ajat, palvelujen käyttö, tehtävät, tilat, hinnat ja valinnan sääntö vaihtelevat laatunsa mukaan, kummassakin verkossa samoin.`,
  stopped: (count: string) => `Keskeytetty: ${draws(count)}.`,
  tooFew: (count: number) => `Väli vaatii vähintään ${count} arvontaa.`,
  slow: (seconds: string) => `Yksi arvonta kestää ${seconds} sekuntia, joten arvonta ei ala itsestään.`,
  failed: 'Arvonta keskeytyi ohjelman virheeseen; väli on matkan väli.',
  altered: (count: string) => `${count} arvonnassa jokin muutos toteutuu toisin kuin oletuksilla.`,
  unsure: 'epävarma',
  unsureHelp: 'epävarma = nolla on välissä',

  chooseColumns: 'Verrattavat',
  reference: 'Mihin verrataan',
  referenceIs: 'vertailukohta',
  help: 'Arvo oletuksilla; alla ero vertailukohtaan ja sen 90 %:n väli. Lihavoitu on rivin paras.',
  order: 'Järjestys',
  noOrder: 'Mitalla ei ole parempaa suuntaa.',
  chooseTwo: 'Valitse vähintään kaksi verrattavaa.',
  difference: (title: string) => `${title}: ero`,
  low: (title: string) => `${title}: 5 %`,
  high: (title: string) => `${title}: 95 %`,
  sameSign: (title: string) => `${title}: sama suunta, osuus arvonnoista`,
  unit: 'Yksikkö',
  comparedLine: (count: string, seed: number) =>
    `${draws(count)}, siemen ${seed}; kaikki vaihtoehdot samoissa arvonnoissa. Suluissa ± on arvontojen määrästä johtuva virhe prosenttiyksikköinä.`,

  telling: 'Mitkä oletukset liikuttavat eroa eniten',
  tellingHelp:
    'Yksi oletus kerrallaan välinsä ala- ja yläpäässä, muut ennallaan. Yhteisvaikutus ei näy; suurin on se, joka kannattaa mitata ensin.',
  tellingMeasure: 'Minkä mitan ero',
  tellingOf: 'Minkä vaihtoehdon ero',
  moving: (done: number, all: number) => `Kokeillaan oletuksia: ${done}/${all}`,
  tellingNone: 'Mikään oletus yksinään ei liikuta tätä eroa.',
  assumption: 'Oletus',
  atLow: 'Alapäässä',
  atHigh: 'Yläpäässä',
};

export type CertaintyMessages = typeof certainty;
