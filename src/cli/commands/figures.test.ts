import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { changeText, valueText } from './figures.ts';

const space = /[\u00a0\u202f]/g;
const change = (value: number | null, unit: string) =>
  languages.map((language) => changeText(value, { unit, language }).replaceAll(space, ' '));

test('a share that falls from 90 % to 80 % falls by 10 percentage points, never by 10 %', () => {
  assert.deepEqual(change(-0.1, 'share'), ['−10 %-yks.', '−10 %-enh.', '−10 pp']);
  assert.deepEqual(change(0.0123, 'ratio'), ['+1,2 %-yks.', '+1,2 %-enh.', '+1.2 pp']);
  assert.equal(valueText(0.9, { unit: 'share', language: 'fi' }).replaceAll(space, ' '), '90 %');
});

test('a change that rounds to nothing is no change, whatever its sign', () => {
  for (const [value, unit] of [
    [0.0004, 'share'],
    [-0.04, 'min'],
    [-0.4, 'euros'],
    [0, 'visits'],
  ] as const)
    assert.deepEqual(change(value, unit), ['±0', '±0', '±0']);
});

test('what is counted for a thousand residents says so', () => {
  assert.deepEqual(change(-41.4, 'perThousand'), ['−41 / 1 000', '−41 / 1 000', '−41 / 1,000']);
});

test('minutes and euros keep their unit, and what cannot be compared is a dash', () => {
  assert.deepEqual(change(1.26, 'min'), ['+1,3 min', '+1,3 min', '+1.3 min']);
  assert.deepEqual(change(-1234.4, 'euros'), ['−1 234 €', '−1 234 €', '−1,234 €']);
  assert.deepEqual(change(null, 'share'), ['–', '–', '–']);
});

test('places for a hundred and posts keep a tenth', () => {
  assert.equal(valueText(3.14, { unit: 'perHundred', language: 'en' }), '3.1 / 100');
  assert.equal(valueText(18.25, { unit: 'posts', language: 'en' }), '18.3');
});
