import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { measures } from '#situation/measures/index.ts';
import { testRegion } from '#situation/test-region.ts';
import { figuresOf } from './figures.ts';
import { measureList, measureRange, measureText, withoutCarTitle } from './measure-list.ts';
import { wordsIn } from './test-region.ts';

const gp = { service: 0, group: 'all', area: 'region' } as const;
const figures = figuresOf(testRegion());
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('every declared measure is listed once for the region, and for a municipality those that it has a part in', () => {
  const ids = (area: number | 'region') =>
    measureList(figures, { ...gp, area })
      .map(({ measure }) => measure.id)
      .sort();
  assert.deepEqual(ids('region'), measures.map(({ id }) => id).sort());
  assert.deepEqual(
    ids(1),
    measures
      .filter(({ by }) => by.area)
      .map(({ id }) => id)
      .sort(),
  );
});

test('values have their units in each language, what is missing a dash and never a zero', () => {
  const unit = (name: string) => measures.find((measure) => measure.unit === name)!;
  const said = (value: number | null, name: string) =>
    languages.map((language) => plain(measureText(value, unit(name), wordsIn(language))));
  assert.deepEqual(said(9.71, 'min'), ['9,7 min', '9,7 min', '9.7 min']);
  assert.deepEqual(said(1152.4, 'perThousand'), [
    '1 150 käyntiä/v / 1 000 as.',
    '1 150 besök/år / 1 000 inv.',
    '1,150 visits/yr / 1,000 people',
  ]);
  assert.deepEqual(said(0.614, 'share'), ['61,4 %', '61,4 %', '61.4%']);
  assert.deepEqual(said(3_420_000, 'euros'), ['3,42 M€', '3,42 M€', '€3.42m']);
  for (const { measure, figure } of measureList(figures, gp))
    if (figure.value === null) assert.equal(measureText(figure.value, measure, wordsIn('fi')), '–');
});

test('a range is told where there is one to see', () => {
  const rows = measureList(figures, gp);
  const range = (id: string) =>
    measureRange(
      rows.find(({ measure }) => measure.id === id)!,
      wordsIn('fi'),
    );
  assert.match(range('mean-minutes'), /^\d+(,\d)?–\d+(,\d)?$/);
  assert.equal(range('people-without-car'), '');
  assert.equal(range('minutes-without-car'), '');
});

test('the heading tells how many are without a car, and says when nobody knows their buses', () => {
  const buses = [0, 5, 10, 15].map((cell) => ({ cell, site: 1, hour: 9, minutes: 30 }));
  const told = figuresOf(testRegion({ buses }));
  for (const language of languages) {
    const words = wordsIn(language);
    assert.match(withoutCarTitle(told, gp, words), /\d.*%/);
    assert.doesNotMatch(withoutCarTitle(figures, gp, words), /%/);
  }
  assert.match(withoutCarTitle(figures, gp, wordsIn('fi')), /ei tunneta$/);
});
