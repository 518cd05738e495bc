import type { PlanYearsMessages } from './plan-years.fi.ts';

const changes = (count: number) => (count === 1 ? '1 ändring' : `${count} ändringar`);

export const planYears: PlanYearsMessages = {
  year: 'År',
  yearHelp: (first, last) =>
    `${first}–${last}. Utan år görs ändringen samma år som den som står före i listan.`,
  yearFault: (first, last) => `Skriv ett år mellan ${first} och ${last} eller lämna tomt.`,
  happensIn: (year) => `På den här platsen i listan görs den år ${year}.`,
  groupCount: changes,
  toItsYear: 'Flytta till sitt år',
  later: 'senare',
  laterNote: (count) => `${changes(count)} kommer senare`,

  title: 'Tidslinje',
  span: (first, last) => `Nätverket år för år ${first}–${last}`,
  text: 'I slutet av varje år, när det årets ändringar är gjorda. Befolkning och användning är desamma varje år.',
  trip: 'Besökets medelresa, min',
  cost: 'Verksamhetsställenas kostnader',
  begins: 'Börjar',
  beginsIn: (year, what) => `År ${year}: ${what}`,
  more: (count) => `+ ${count} till`,
  pictureOf: 'Bilden år',
  pictureAt: (year) => `Bilden i slutet av ${year}`,
  pictureAll: 'Bilden efter alla ändringar',
  pictureFull: 'alla ändringar är gjorda',
  toAll: 'Visa efter alla ändringar',
  earlier: 'Föregående år',
  next: 'Nästa år',
  asTable: 'Som tabell',
  premisesPaid: 'Tomma lokaler som ännu betalas',
  exitCost: 'Engångskostnader för att lämna',
  network: 'Verksamhetsställen',
  yearlyTotal: 'Totalt',

  by: (year) => `till utgången av ${year}`,
  taleNothingYet: (year, trip, later) =>
    `I slutet av ${year} är nätverket ännu oförändrat: medelresan till ett besök är ${trip}, och ${changes(later)} återstår.`,
};
