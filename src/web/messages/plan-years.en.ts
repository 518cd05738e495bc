import type { PlanYearsMessages } from './plan-years.fi.ts';

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

export const planYears: PlanYearsMessages = {
  year: 'Year',
  yearHelp: (first, last) =>
    `${first}–${last}. Without a year it happens together with the one before it in the list.`,
  yearFault: (first, last) => `Write a year from ${first} to ${last}, or leave it empty.`,
  happensIn: (year) => `In this place of the list it happens in ${year}.`,
  groupCount: changes,
  toItsYear: 'Move to its year',
  later: 'later',
  laterNote: (count) => `${changes(count)} come${count === 1 ? 's' : ''} later`,

  title: 'Timeline',
  span: (first, last) => `The network year by year, ${first}–${last}`,
  text: 'At the end of each year, once that year’s changes are made. Population and use are the same every year.',
  trip: 'Mean trip of a visit, min',
  cost: 'Cost of the sites',
  begins: 'Begins',
  beginsIn: (year, what) => `In ${year}: ${what}`,
  more: (count) => `+ ${count} more`,
  pictureOf: 'Picture in',
  pictureAt: (year) => `The picture at the end of ${year}`,
  pictureAll: 'The picture after every change',
  pictureFull: 'every change has been made',
  toAll: 'Show after every change',
  earlier: 'Previous year',
  next: 'Next year',
  asTable: 'As a table',
  premisesPaid: 'Empty premises still paid for',
  exitCost: 'One-off costs of leaving',
  network: 'Sites',
  yearlyTotal: 'Total',

  by: (year) => `by the end of ${year}`,
  taleNothingYet: (year, trip, later) =>
    `At the end of ${year} the network is still as it was: the mean trip to a visit is ${trip}, and ${changes(later)} lie${later === 1 ? 's' : ''} ahead.`,
};
