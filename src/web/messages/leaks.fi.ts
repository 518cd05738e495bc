import { numberWords } from './alternatives.fi.ts';

const list = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' ja $1');

const counted = (pulls: number) => `${numberWords[pulls] ?? pulls} ${pulls === 1 ? 'muutos' : 'muutosta'}`;

/** What becomes of visits beside going to another site, and how the first sentence tells it. */
export const leaks = {
  title: 'Vuodot',
  zero: 'Vuodot on oletettu nollaksi: kaikki siirtyvät käynnit tehdään muualla.',
  some: (visits: string) => `Vuodot: ${visits} käyntiä vuodessa ei siirry toiseen toimipisteeseen`,
  nothingToLeak: 'Osuuksia on annettu, mutta yksikään toimipiste ei lopeta palvelua: mitään ei vuoda.',
  text: 'Osuudet niistä käynneistä, joiden toimipiste ei enää anna palvelua. Kukaan ei julkaise niitä: ne ovat oletuksia, ja niille tarvitaan näyttö.',
  ofHundred: 'Sata käyntiä, joiden toimipiste ei enää anna palvelua',
  elsewhere: 'Toiseen toimipisteeseen',
  emergency: 'Päivystykseen',
  digital: 'Digiin',
  unmet: 'Jää käymättä',
  remote: 'Etänä muutosten mukaan',
  percentOf: (part: string) => `${part}, %`,
  evidence: 'Näyttö',
  evidenceHelp: 'Mihin osuudet perustuvat: seuranta, tutkimus, toisen alueen kokemus.',
  evidenceMissing:
    'Kirjoita, mihin osuudet perustuvat. Sitä ennen ne näkyvät vain tässä, eivät muissa luvuissa.',
  refused: 'Vuodot eivät ole mukana luvuissa',
  preview: 'Esikatselu: luvut tulevat voimaan, kun näyttö on kirjoitettu.',
  part: 'Minne',
  visits: 'Käyntejä/v',
  euros: '€/v',
  total: 'Yhteensä',
  unmetCost: 'ei lasketa',
  unmetNote:
    'Käymättä jäävä käynti ei maksa mitään tässä laskelmassa; hoitamatta jäävän tarpeen hintaa ei tunneta.',
  overflow: (before: string, after: string) =>
    `Päivystyksen kapasiteetti ylittyy: ${after} käyntiä vuodessa yli, ennen ${before}.`,
  overflowFits: 'Päivystykseen vuotavat käynnit mahtuvat sen kapasiteettiin.',
  noEmergency: 'Alueella ei ole päivystystä palveluna, joten sen kuormaa ei voi laskea.',
  inVariable: (euros: string) => `Käyntien muuttuvassa osassa on ${euros} etäkäynneistä ja vuodoista.`,

  taleLeft: (parts: readonly string[]) => `Toimipisteistä poistuu: ${list(parts)} käyntiä vuodessa.`,
  taleRemote: (visits: string) => `etänä ${visits}`,
  taleEmergency: (visits: string) => `päivystykseen ${visits}`,
  taleDigital: (visits: string) => `digiin ${visits}`,
  taleUnmet: (visits: string) => `käymättä ${visits}`,
  taleMovesNone: (pulls: number) => `${counted(pulls)} ei siirrä käyntejä`,
  taleLeftFirst: (pulls: number, visits: string) =>
    `${counted(pulls)} vähentää toimipisteiden käyntejä ${visits} vuodessa`,
  taleMovedSites: (sites: readonly string[]) => `Muuttaa uuteen paikkaan: ${list(sites)}.`,
  taleBases: (bases: readonly string[]) => `Uudet asemapaikat: ${list(bases)}.`,
};

export type LeaksMessages = typeof leaks;
