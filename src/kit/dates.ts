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
