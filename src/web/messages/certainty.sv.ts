import type { CertaintyMessages } from './certainty.fi.ts';

const draws = (count: number | string) => (count === 1 ? '1 dragning' : `${count} dragningar`);

export const certainty: CertaintyMessages = {
  travelRange: 'Spann, resa',
  interval: '90 % intervall',
  travelLine: 'Spann: skillnaden när farten är ± 20 % och omvägsfaktorn 1,2–1,6.',
  waiting: 'Dragningen av antaganden börjar när planen har varit stilla en stund.',
  drawing: (done: number, all: number) => `Drar: ${done}/${all}`,
  drawingShort: 'Hur långt dragningen har kommit',
  stop: 'Avbryt dragningarna',
  start: 'Dra',
  more: (count: string) => `Noggrannare: ${count} dragningar`,
  done: (count: string, seed: number) =>
    `90 % intervall: ${draws(count)}, frö ${seed}. Restider, användning av tjänster, befattningar, lokaler, priser och valets regel varierar efter sin kvalitet, lika i båda näten.`,
  stopped: (count: string) => `Avbrutet: ${draws(count)}.`,
  tooFew: (count: number) => `Ett intervall kräver minst ${count} dragningar.`,
  slow: (seconds: string) => `En dragning tar ${seconds} sekunder, så dragningen börjar inte av sig själv.`,
  failed: 'Dragningen avbröts av ett fel i programmet; spannet är resans.',
  altered: (count: string) => `I ${count} dragningar genomförs någon ändring annorlunda än med antagandena.`,
  unsure: 'osäker',
  unsureHelp: 'osäker = noll ligger i intervallet',

  chooseColumns: 'Att jämföra',
  reference: 'Jämförs med',
  referenceIs: 'jämförelsepunkt',
  help: 'Värdet med antagandena; under det skillnaden mot jämförelsepunkten och dess 90 % intervall. Radens bästa i fetstil.',
  order: 'Ordning',
  noOrder: 'Måttet har ingen bättre riktning.',
  chooseTwo: 'Välj minst två att jämföra.',
  difference: (title: string) => `${title}: skillnad`,
  low: (title: string) => `${title}: undre 5 %`,
  high: (title: string) => `${title}: övre 95 %`,
  sameSign: (title: string) => `${title}: samma riktning, andel av dragningarna`,
  unit: 'Enhet',
  comparedLine: (count: string, seed: number) =>
    `${draws(count)}, frö ${seed}; alla alternativ i samma dragningar. Inom parentes är ± felet av antalet dragningar i procentenheter.`,

  telling: 'Vilka antaganden rör skillnaden mest',
  tellingHelp:
    'Ett antagande i taget i intervallets undre och övre ände, de andra som de är. Samverkan syns inte; det största är värt att mätas först.',
  tellingMeasure: 'Vilket måtts skillnad',
  tellingOf: 'Vilket alternativs skillnad',
  moving: (done: number, all: number) => `Prövar antaganden: ${done}/${all}`,
  tellingNone: 'Inget antagande rör ensamt denna skillnad.',
  assumption: 'Antagande',
  atLow: 'I undre änden',
  atHigh: 'I övre änden',
};
