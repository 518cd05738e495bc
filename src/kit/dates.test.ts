import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  endOfMonth,
  firstDayOf,
  isDate,
  weekdayOf,
} from './dates.ts';

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2400 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 30 }))
  .map(([year, month, day]) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${year}-${two(month)}-${two((day % daysInMonth(year, month)) + 1)}`;
  });

test('the 29th of February is a day in leap years only, and not in 1900', () => {
  assert.deepEqual(
    ['2028-02-29', '2027-02-29', '1900-02-29', '2000-02-29', '2025-13-01', '2025-1-1'].map(isDate),
    [true, false, false, true, false, false],
  );
});

test('a month after 31 January is the last day of February, and two months after it is 31 March', () => {
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
  assert.equal(addMonths('2027-01-31', 2), '2027-03-31');
  assert.equal(addMonths('2027-03-31', -1), '2027-02-28');
});

test('a year after 29 February 2028 is 28 February 2029, and four years after it 29 February 2032', () => {
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
  assert.equal(addMonths('2028-02-29', 48), '2032-02-29');
});

test('weekdays are as the calendar has them', () => {
  assert.equal(weekdayOf('2025-10-08'), 3);
  assert.equal(weekdayOf('2000-01-01'), 6);
  assert.equal(weekdayOf('1969-12-31'), 3);
});

test('adding months never leaves the month that was counted to', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const then = addMonths(day, months);
      assert.ok(isDate(then), then);
      const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
      assert.equal(count(then) - count(day), months);
      assert.ok(then.slice(8) === day.slice(8) || then === endOfMonth(then));
    }),
  );
});

test('days are counted as the machine counts them, there and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (day, days) => {
      const machine = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
      const then = addDays(day, days);
      assert.equal(then, machine.toISOString().slice(0, 10));
      assert.equal(daysBetween(day, then), days);
      assert.equal(weekdayOf(then), machine.getUTCDay() || 7);
    }),
  );
});

test('a year or a month stands for its first day, and other words for none', () => {
  assert.deepEqual(['2019', '2019-05', '2019-05-07', '2019-5', 'May', ''].map(firstDayOf), [
    '2019-01-01',
    '2019-05-01',
    '2019-05-07',
    undefined,
    undefined,
    undefined,
  ]);
});
