import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf } from './numbers.ts';

const fi = numbersOf('fi');
const sv = numbersOf('sv');
const en = numbersOf('en');
/** Non-breaking spaces as plain ones, so that expectations can be read. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('Finnish and Swedish write 1 234,5 and English 1,234.5', () => {
  assert.deepEqual(
    [fi, sv, en].map((numbers) => plain(numbers.plain(1234.5))),
    ['1 234,5', '1 234,5', '1,234.5'],
  );
});

test('minutes have a decimal under ten and none above, also when rounding crosses ten', () => {
  assert.deepEqual(
    [6.54, 9.94, 9.96, 33.3].map((value) => fi.minutes(value)),
    ['6,5', '9,9', '10', '33'],
  );
  assert.equal(plain(fi.minutesWithUnit(12)), '12 min');
});

test('a missing or endless number is a dash and never zero', () => {
  for (const write of [fi.count, fi.minutes, fi.euros, fi.bigEuros, (v: number | null) => fi.percent(v)])
    assert.deepEqual([write(null), write(Infinity), write(Number.NaN)], ['–', '–', '–']);
});

test('what a model gave has at most three significant digits, what was counted has all', () => {
  assert.equal(plain(fi.rough(25_237)), '25 200');
  assert.equal(plain(fi.count(148_752)), '148 752');
});

test('yearly sums are millions from one million on, with the sign before everything', () => {
  assert.equal(plain(fi.bigEuros(3_412_000)), '3,41 M€');
  assert.equal(plain(fi.bigEuros(999_900)), '1 M€');
  assert.equal(plain(fi.bigEuros(820_000)), '820 000 €');
  assert.equal(en.bigEuros(-3_400_000), '−€3.4m');
  assert.equal(en.euros(-12), '−€12');
});

test('a change always shows its sign, as a real minus, and no change none', () => {
  assert.deepEqual(
    [0.13, -4.2, 0].map((value) => fi.signed(value, 2)),
    ['+0,13', '−4,20', '0,00'],
  );
  assert.equal(en.signed(-4.2), '−4.2');
});

test('a date is written out, a year stays a year, and an English month cannot be taken for a day', () => {
  assert.equal(fi.date('2024-12-31'), '31.12.2024');
  assert.equal(sv.date('2024-12-31'), '31.12.2024');
  assert.equal(en.date('2024-12-31'), '31 Dec 2024');
  assert.equal(fi.date('2013'), '2013');
  assert.equal(fi.date('2025-08'), '8/2025');
});

test('columns that are compared keep their decimals', () => {
  assert.equal(fi.fixed(0.97, 3), '0,970');
});

test('a range of shares says its per cent sign once', () => {
  const { percent, range } = numbersOf('fi');
  assert.equal(range(percent(0.9), percent(1.15)), '90–115\u00a0%');
  assert.equal(numbersOf('en').range('90%', '115%'), '90–115%');
  assert.equal(range('5,7', '7,6'), '5,7–7,6');
});
