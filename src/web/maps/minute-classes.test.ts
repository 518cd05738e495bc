import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { map as fi } from '../messages/map.fi.ts';
import { fitLimits, minuteClassTexts, minuteDots, minutesClass, usualLimits } from './minute-classes.ts';

const people = (count: number) => Array.from({ length: count }, () => 100);

test('where most are within half an hour the classes end at over 30, though one service is far', () => {
  const near = [3, 8, 12, 18, 25, 28];
  const far = [10, 20, 35, 50, 70, 90];
  assert.equal(fitLimits({ residents: people(6), minutes: [near, near, near, far] }), usualLimits);
});

test('where most are beyond half an hour the classes reach to where people are', () => {
  const minutes = [10, 14, 25, 45, 55, 75, 88, 120];
  assert.deepEqual(fitLimits({ residents: people(8), minutes: [minutes] }), [15, 30, 60, 90]);
});

test('people decide the classes and not the number of areas', () => {
  const minutes = [8, 40, 55, 80, 110];
  assert.equal(fitLimits({ residents: [9000, 20, 10, 10, 10], minutes: [minutes] }), usualLimits);
  assert.notEqual(fitLimits({ residents: [20, 9000, 10, 10, 10], minutes: [minutes] }), usualLimits);
});

test('a region without people keeps the usual classes', () => {
  assert.equal(fitLimits({ residents: [], minutes: [[]] }), usualLimits);
});

test('a limit belongs to the nearer class, and what nobody reaches to the last', () => {
  assert.deepEqual(
    [5, 5.1, 10, 20, 30, 30.1, Infinity].map((minutes) => minutesClass(minutes)),
    ['s1', 's2', 's2', 's3', 's4', 's5', 's5'],
  );
  assert.equal(minutesClass(30.1, [15, 30, 60, 90]), 's3');
});

test('whatever classes a region has, longer is never lighter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 240, noNaN: true })), {
        minLength: 1,
        maxLength: 40,
      }),
      (cells) => {
        const limits = fitLimits({
          residents: cells.map(([residents]) => residents),
          minutes: [cells.map(([, minutes]) => minutes)],
        });
        const classes = cells
          .map(([, minutes]) => minutes)
          .toSorted((a, b) => a - b)
          .map((minutes) => minuteDots.indexOf(minutesClass(minutes, limits) as 's1'));
        assert.deepEqual(
          classes,
          classes.toSorted((a, b) => a - b),
        );
      },
    ),
  );
});

test('the key says the limits in the reader’s words', () => {
  assert.deepEqual(minuteClassTexts([15, 30, 60, 90], fi), [
    'enintään 15 min',
    '15–30',
    '30–60',
    '60–90',
    'yli 90',
  ]);
});
