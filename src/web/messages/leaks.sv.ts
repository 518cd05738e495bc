import { numberWords } from './alternatives.sv.ts';
import type { LeaksMessages } from './leaks.fi.ts';

const list = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' och $1');

const counted = (pulls: number) => `${numberWords[pulls] ?? pulls} ${pulls === 1 ? 'ändring' : 'ändringar'}`;

export const leaks: LeaksMessages = {
  title: 'Läckage',
  zero: 'Läckaget antas vara noll: alla besök som flyttar görs någon annanstans.',
  some: (visits) => `Läckage: ${visits} besök om året flyttar inte till ett annat verksamhetsställe`,
  nothingToLeak: 'Andelar har angetts, men inget ställe upphör med en tjänst: inget läcker.',
  text: 'Andelar av de besök vars verksamhetsställe inte längre ger tjänsten. Ingen publicerar dem: de är antaganden, och de kräver belägg.',
  ofHundred: 'Hundra besök vars verksamhetsställe inte längre ger tjänsten',
  elsewhere: 'Till ett annat ställe',
  emergency: 'Till jouren',
  digital: 'Till digitala tjänster',
  unmet: 'Blir ogjorda',
  remote: 'På distans enligt ändringarna',
  percentOf: (part) => `${part}, %`,
  evidence: 'Belägg',
  evidenceHelp: 'Vad andelarna bygger på: uppföljning, forskning, en annan regions erfarenhet.',
  evidenceMissing: 'Skriv vad andelarna bygger på. Innan dess syns de bara här, inte i de andra talen.',
  refused: 'Läckaget är inte med i talen',
  preview: 'Förhandsvisning: talen börjar gälla när beläggen är skrivna.',
  part: 'Vart',
  visits: 'Besök/år',
  euros: '€/år',
  total: 'Totalt',
  unmetCost: 'räknas inte',
  unmetNote:
    'Ett besök som inte görs kostar inget i den här kalkylen; vad ett obesvarat behov kostar är inte känt.',
  overflow: (before, after) =>
    `Jourens kapacitet överskrids: ${after} besök om året för mycket, förut ${before}.`,
  overflowFits: 'Besöken som läcker till jouren ryms inom dess kapacitet.',
  noEmergency: 'Regionen har ingen jour bland sina tjänster, så dess belastning kan inte räknas.',
  inVariable: (euros) => `I besökens rörliga del ingår ${euros} för distansbesök och läckage.`,

  taleLeft: (parts) => `Från verksamhetsställena försvinner: ${list(parts)} besök om året.`,
  taleRemote: (visits) => `på distans ${visits}`,
  taleEmergency: (visits) => `till jouren ${visits}`,
  taleDigital: (visits) => `digitalt ${visits}`,
  taleUnmet: (visits) => `ogjorda ${visits}`,
  taleMovesNone: (pulls) => `${counted(pulls)} flyttar inga besök`,
  taleLeftFirst: (pulls, visits) =>
    `${counted(pulls)} minskar besöken på verksamhetsställena med ${visits} om året`,
  taleMovedSites: (sites) => `Flyttar till en ny plats: ${list(sites)}.`,
  taleBases: (bases) => `Nya stationeringsorter: ${list(bases)}.`,
};
