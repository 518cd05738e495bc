import type { PlanFormsMessages } from './plan-forms.fi.ts';

export const planForms: PlanFormsMessages = {
  notADate: 'Ange en dag som finns i kalendern, till exempel 31.1.2028.',
  stopIncomplete: 'Ange ett postnummerområde och minst en veckodag för varje hållplats.',
  stopDayTwice: 'Enheten är på ett ställe per dag: samma dag finns på två hållplatser.',
  stop: (number) => `Hållplats ${number}: postnummerområde`,
  stopDays: (number) => `Dagar för hållplats ${number}`,
  findCell: 'Postnummer eller namn',
  openCells: 'Visa postnummerområden',
  noCell: 'Hittas inte',
  addStop: 'Lägg till en hållplats',
  removeStop: (number) => `Ta bort hållplats ${number}`,
  days: { mon: 'må', tue: 'ti', wed: 'on', thu: 'to', fri: 'fr' },
  dayNames: { mon: 'måndag', tue: 'tisdag', wed: 'onsdag', thu: 'torsdag', fri: 'fredag' },
  statuses: { moved: 'flyttar', merged: 'slås samman' },
  mobileStop: (days) => `hållplats för mobil enhet, ${days} dagar/vecka`,
  protectedSite: 'skyddat mot ändringar',
  bases: { ambulance: 'stationeringsort för ambulans', 'home-care': 'bas för hemvård' },
  baseDescription: (name, kind, vehicles) => `${name}, ${kind}, ${vehicles} i beredskap`,
  showUnchanged: 'Visa också de oförändrade',
  keyMore: 'Övriga ändringar',
  keyMoved: 'flyttar',
  keyMerged: 'slås samman',
  keyOpened: 'öppnas',
  keyMobile: 'mobil enhet',
  keyProtected: 'skyddat',
  keyBase: 'stationeringsort',
  foresightWaits: 'Effekten visas här när uppgifterna är kompletta.',
  foreseeing: 'Effekten räknas…',
  foreseenLater: 'Den här ändringen kommer efter det år som visas.',
  foreseen: (minutes, euros) =>
    minutes === null
      ? `Den här ändringen: kostnader ${euros} per år.`
      : `Den här ändringen: medelresa ${minutes} min, kostnader ${euros} per år.`,
};
