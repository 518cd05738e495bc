import { numberWords } from './alternatives.en.ts';
import type { LeaksMessages } from './leaks.fi.ts';

const list = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' and $1');

export const leaks: LeaksMessages = {
  title: 'Leaks',
  zero: 'Leaks are assumed to be zero: every visit that moves is made elsewhere.',
  some: (visits) => `Leaks: ${visits} visits a year do not move to another site`,
  nothingToLeak: 'Shares have been given, but no site ends a service: nothing leaks.',
  text: 'Shares of the visits whose site no longer gives the service. Nobody publishes them: they are assumptions, and they need evidence.',
  ofHundred: 'A hundred visits whose site no longer gives the service',
  elsewhere: 'To another site',
  emergency: 'To the emergency department',
  digital: 'To digital services',
  unmet: 'Never made',
  remote: 'Remote by the changes',
  percentOf: (part) => `${part}, %`,
  evidence: 'Evidence',
  evidenceHelp: 'What the shares rest on: follow-up, research, another region’s experience.',
  evidenceMissing: 'Write what the shares rest on. Until then they show only here and in no other number.',
  refused: 'Leaks are not in the numbers',
  preview: 'Preview: the numbers come into force once the evidence is written.',
  part: 'Where',
  visits: 'Visits/year',
  euros: '€/year',
  total: 'Total',
  unmetCost: 'not counted',
  unmetNote: 'A visit never made costs nothing in this account; the price of unmet need is not known.',
  overflow: (before, after) =>
    `The emergency department is over its capacity by ${after} visits a year, before by ${before}.`,
  overflowFits: 'Visits that leak to the emergency department fit within its capacity.',
  noEmergency: 'The region has no emergency care among its services, so its load cannot be counted.',
  inVariable: (euros) => `The variable part of visits includes ${euros} of remote visits and leaks.`,

  taleLeft: (parts) => `Leaving the sites: ${list(parts)} visits a year.`,
  taleRemote: (visits) => `remote ${visits}`,
  taleEmergency: (visits) => `to emergency care ${visits}`,
  taleDigital: (visits) => `digital ${visits}`,
  taleUnmet: (visits) => `never made ${visits}`,
  taleMovesNone: (pulls) =>
    `${numberWords[pulls] ?? pulls} ${pulls === 1 ? 'change moves' : 'changes move'} no visits`,
  taleLeftFirst: (pulls, visits) =>
    `${numberWords[pulls] ?? pulls} ${pulls === 1 ? 'change takes' : 'changes take'} ${visits} visits a year away from the sites`,
  taleMovedSites: (sites) => `Moving to a new place: ${list(sites)}.`,
  taleBases: (bases) => `New bases: ${list(bases)}.`,
};
