import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, weekdayOf } from '#kit/dates.ts';
import { easterOf, finnishHolidays, isWorkingDay, workingDayUpTo } from './finnish-holidays.ts';

/** Good Friday, Easter Sunday, Ascension, Pentecost, Midsummer Eve, All Saints, as almanacs have them. */
const almanac: Readonly<Record<number, readonly string[]>> = {
  2024: ['03-29', '03-31', '05-09', '05-19', '06-21', '11-02'],
  2025: ['04-18', '04-20', '05-29', '06-08', '06-20', '11-01'],
  2026: ['04-03', '04-05', '05-14', '05-24', '06-19', '10-31'],
  2027: ['03-26', '03-28', '05-06', '05-16', '06-25', '11-06'],
  2028: ['04-14', '04-16', '05-25', '06-04', '06-23', '11-04'],
  2029: ['03-30', '04-01', '05-10', '05-20', '06-22', '11-03'],
  2030: ['04-19', '04-21', '05-30', '06-09', '06-21', '11-02'],
};

for (const [year, days] of Object.entries(almanac))
  test(`the movable holidays of ${year} are on their days`, () => {
    const holidays = finnishHolidays(Number(year));
    for (const day of days) assert.ok(holidays.includes(`${year}-${day}`), day);
    assert.equal(holidays.length, 15);
  });

test('the holidays of 2025 are all there and no others', () => {
  assert.deepEqual(finnishHolidays(2025), [
    '2025-01-01',
    '2025-01-06',
    '2025-04-18',
    '2025-04-20',
    '2025-04-21',
    '2025-05-01',
    '2025-05-29',
    '2025-06-08',
    '2025-06-20',
    '2025-06-21',
    '2025-11-01',
    '2025-12-06',
    '2025-12-24',
    '2025-12-25',
    '2025-12-26',
  ]);
});

test('the working day before Christmas 2025 is Tuesday 23 December, and before Easter 2026 Thursday 2 April', () => {
  assert.equal(workingDayUpTo('2025-12-28'), '2025-12-23');
  assert.equal(workingDayUpTo('2026-04-06'), '2026-04-02');
  assert.equal(workingDayUpTo('2026-04-07'), '2026-04-07');
});

test('Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2300 }), (year) => {
      const easter = easterOf(year);
      assert.equal(weekdayOf(easter), 7);
      assert.ok(easter >= `${year}-03-22` && easter <= `${year}-04-25`);
    }),
  );
});

test('the safe day is a working day, and only days of rest lie between it and the contractual one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const day = addDays('2010-01-01', days);
      const safe = workingDayUpTo(day);
      assert.ok(isWorkingDay(safe) && safe <= day && safe > addDays(day, -7));
      for (let at = addDays(safe, 1); at <= day; at = addDays(at, 1)) assert.ok(!isWorkingDay(at));
    }),
  );
});
