/** A day of the calendar as ISO 8601 writes it: `2028-02-29`. Compares as text. */
export type IsoDate = string;

/** Whether a text is a real day: `2028-02-29` is, `2027-02-29` is not. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The year of a day, month or year: `2025-10-08`, `2025-10`, `2025`. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(dayNumber(day) + days);
}

/**
 * The corresponding day so many months later, or earlier when negative: of the same number, or the month's last where the
 * month has no such day. Add to the first day of a series and not to the last answer, and the series never drifts:
 * 31 January gives 28 February and then 31 March.
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const { year, month, dayOfMonth } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return isoOf({
    year: toYear,
    month: toMonth,
    dayOfMonth: Math.min(dayOfMonth, daysInMonth(toYear, toMonth)),
  });
}

/** The last day of a day's month. */
export function endOfMonth(day: IsoDate): IsoDate {
  const { year, month } = partsOf(day);
  return isoOf({ year, month, dayOfMonth: daysInMonth(year, month) });
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: IsoDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** The first day of a year. */
export function firstOfYear(year: number): IsoDate {
  return isoOf({ year, month: 1, dayOfMonth: 1 });
}

/** The first day that a day, month or year may mean: `2025-10` is 2025-10-01. Undefined when it is none of these. */
export function firstDayOf(date: string): IsoDate | undefined {
  const day = `${date}${'-01-01'.slice(date.length - 4)}`;
  return [4, 7, 10].includes(date.length) && isDate(day) ? day : undefined;
}

/** The later of two days. */
export function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

type Parts = Readonly<{ year: number; month: number; dayOfMonth: number }>;

function partsOf(day: IsoDate): Parts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

function isoOf({ year, month, dayOfMonth }: Parts): IsoDate {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/** Days since 1 January 1970. Years are counted from March, so that the leap day is a year's last. */
function dayNumber(day: IsoDate): number {
  const { year, month, dayOfMonth } = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfMarchYear - 719_468;
}

function dayOfNumber(number: number): IsoDate {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return isoOf({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  });
}
