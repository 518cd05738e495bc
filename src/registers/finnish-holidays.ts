import { addDays, weekdayOf } from '#kit/dates.ts';
import type { IsoDate } from '#kit/dates.ts';

/**
 * Weekdays on which offices in Finland are closed although it is no weekend, and the holidays that fall on weekends:
 * the church's feast days, Independence Day, May Day, and the eves of Christmas and Midsummer, which act 150/1930 5 §
 * puts beside them. Sorted.
 */
export function finnishHolidays(year: number): readonly IsoDate[] {
  const easter = easterOf(year);
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(midsummerOf(year), -1),
    midsummerOf(year),
    saturdayFrom(`${year}-10-31`),
    `${year}-12-06`,
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
  ].sort();
}

export function isFinnishHoliday(day: IsoDate): boolean {
  return finnishHolidays(Number(day.slice(0, 4))).includes(day);
}

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: IsoDate): boolean {
  return weekdayOf(day) <= 5 && !isFinnishHoliday(day);
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayUpTo(day: IsoDate): IsoDate {
  let safe = day;
  while (!isWorkingDay(safe)) safe = addDays(safe, -1);
  return safe;
}

/** Easter Sunday of the Gregorian calendar, by Meeus, Jones and Butcher. */
export function easterOf(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - d - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

/** Midsummer Day: the Saturday between 20 and 26 June. */
function midsummerOf(year: number): IsoDate {
  return saturdayFrom(`${year}-06-20`);
}

function saturdayFrom(day: IsoDate): IsoDate {
  return addDays(day, (6 - weekdayOf(day) + 7) % 7);
}
