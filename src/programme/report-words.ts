import type { Language } from '#kit/text.ts';

const finnish = {
  title: (name: string) => `Ohjelman loppuraportti: ${name}`,
  lead: (told: { promised: string; reported: string; done: string }) =>
    `Vuodessa luvattiin ${told.promised} ja raportoitiin ${told.reported}; toimista on tehty keskimäärin ${told.done} %.`,
  decision: (told: { body: string; day: string }) => `Päätös: ${told.body} ${told.day}.`,
  silent: (count: number) => `${count} toimea on luvannut euroja, joista ei ole raportoitu mitään.`,
  unknown: 'ei tiedossa',
  actions: 'Luvattu ja toteutunut',
  action: 'Toimi',
  owner: 'Omistaja (rooli)',
  noOwner: 'puuttuu',
  promised: 'Luvattu, €/v',
  reported: 'Raportoitu, €/v',
  ending: 'Päättyminen tai jatkaja',
  unsettled: 'ei päättymistä eikä jatkajaa',
  goesOn: (who: string) => `jatkaa: ${who}`,
  note: 'Luvattu on päätöksen arvio vuodessa, kun toimi on tehty; raportoitu on viimeisin raportti. Kulun lasku on miinus.',
  mechanisms: 'Miten vaikutuksen piti syntyä',
  closing: 'Päättäminen',
  open: 'kesken',
  closed: (day: string) => `päätetty ${day}`,
};

type Words = typeof finnish;

const swedish: Words = {
  title: (name) => `Programmets slutrapport: ${name}`,
  lead: ({ promised, reported, done }) =>
    `Om året utlovades ${promised} och rapporterades ${reported}; av åtgärderna är i medeltal ${done} % gjorda.`,
  decision: ({ body, day }) => `Beslut: ${body} ${day}.`,
  silent: (count) => `${count} åtgärder har utlovat euro om vilka ingenting har rapporterats.`,
  unknown: 'okänt',
  actions: 'Utlovat och förverkligat',
  action: 'Åtgärd',
  owner: 'Ägare (roll)',
  noOwner: 'saknas',
  promised: 'Utlovat, €/år',
  reported: 'Rapporterat, €/år',
  ending: 'Avslut eller fortsättare',
  unsettled: 'varken avslut eller fortsättare',
  goesOn: (who) => `fortsätts av: ${who}`,
  note: 'Utlovat är beslutets uppskattning per år när åtgärden är gjord; rapporterat är den senaste rapporten. En minskad kostnad är minus.',
  mechanisms: 'Hur verkan skulle uppstå',
  closing: 'Avslutandet',
  open: 'pågår',
  closed: (day) => `avslutat ${day}`,
};

const english: Words = {
  title: (name) => `Final report of the programme: ${name}`,
  lead: ({ promised, reported, done }) =>
    `Promised ${promised} a year and reported ${reported}; on average ${done}% of the actions is done.`,
  decision: ({ body, day }) => `Decision: ${body} ${day}.`,
  silent: (count) => `${count} actions promised euros of which nothing has been reported.`,
  unknown: 'not known',
  actions: 'Promised and delivered',
  action: 'Action',
  owner: 'Owner (a role)',
  noOwner: 'missing',
  promised: 'Promised, €/year',
  reported: 'Reported, €/year',
  ending: 'End or successor',
  unsettled: 'neither an end nor a successor',
  goesOn: (who) => `goes on with: ${who}`,
  note: 'Promised is the decision’s estimate a year once the action is done; reported is the latest report. A fall of cost is negative.',
  mechanisms: 'How the effect was to come about',
  closing: 'The closing',
  open: 'open',
  closed: (day) => `closed ${day}`,
};

/** What a programme's report says. */
export const reportWords: Readonly<Record<Language, Words>> = { fi: finnish, sv: swedish, en: english };
