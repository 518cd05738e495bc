import type { PlanFormsMessages } from './plan-forms.fi.ts';

export const planForms: PlanFormsMessages = {
  notADate: 'Give a day of the calendar, for instance 31 Jan 2028.',
  stopIncomplete: 'Give each stop a postcode area and at least one weekday.',
  stopDayTwice: 'The unit stands in one place a day: two stops have the same day.',
  stop: (number) => `Stop ${number}: postcode area`,
  stopDays: (number) => `Days of stop ${number}`,
  findCell: 'Postcode or name',
  openCells: 'Show postcode areas',
  noCell: 'None found',
  addStop: 'Add a stop',
  removeStop: (number) => `Remove stop ${number}`,
  days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri' },
  dayNames: { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
  statuses: { moved: 'moves', merged: 'merges' },
  mobileStop: (days) => `stop of a mobile unit, ${days} days a week`,
  protectedSite: 'protected from changes',
  bases: { ambulance: 'ambulance station', 'home-care': 'home-care base' },
  baseDescription: (name, kind, vehicles) => `${name}, ${kind}, ${vehicles} ready`,
  showUnchanged: 'Show the unchanged too',
  keyMore: 'Other changes',
  keyMoved: 'moves',
  keyMerged: 'merges',
  keyOpened: 'opens',
  keyMobile: 'mobile unit',
  keyProtected: 'protected',
  keyBase: 'base',
  foresightWaits: 'The effect shows here once the form is complete.',
  foreseeing: 'Working out the effect…',
  foreseenLater: 'This change comes after the year shown.',
  foreseen: (minutes, euros) =>
    minutes === null
      ? `This change: costs ${euros} a year.`
      : `This change: mean trip ${minutes} min, costs ${euros} a year.`,
};
