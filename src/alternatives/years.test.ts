import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { evaluate } from './evaluate.ts';
import type { Pull } from './lever.ts';
import { pullOf, refusals, region, station1, station2, station3 } from './test-pulls.ts';
import { countUpTo, placeOfYear, yearsOf } from './years.ts';

const engineVersion = 'test';
const prepared = prepare(region);
const close = (site: string, year?: number): Pull => ({
  ...pullOf('close-site', { site }),
  ...(year === undefined ? {} : { year }),
});
const list = [close(station1, 2028), close(station2), close(station3, 2030)];

test('a pull without a year happens with the one before it', () => {
  assert.deepEqual(yearsOf(region, list), [2028, 2028, 2030]);
  assert.deepEqual(
    [2027, 2028, 2029, 2030].map((year) => countUpTo(region, { pulls: list, year })),
    [0, 2, 2, 3],
  );
});

test('the picture at a year is the list up to that year, digit by digit', () => {
  const at = (year: number) => evaluate(prepared, { pulls: list, year, engineVersion });
  const alone = evaluate(prepared, { pulls: list.slice(0, 2), engineVersion });
  const { hash: _, year: __, pulls: ___, effects, timeline: ____, ...picture } = at(2029);
  for (const [key, value] of Object.entries(picture))
    assert.deepEqual(value, alone[key as keyof typeof alone]);
  assert.deepEqual(
    effects.map(({ applied, later }) => [applied, later]),
    [
      [true, false],
      [true, false],
      [false, true],
    ],
  );
  assert.deepEqual(at(2026).measures, evaluate(prepared, { pulls: [], engineVersion }).measures);
  assert.deepEqual(at(2030).measures, evaluate(prepared, { pulls: list, engineVersion }).measures);
});

test('the timeline goes year by year and ends where the alternative ends', () => {
  const { timeline, costs } = evaluate(prepared, { pulls: list, engineVersion });
  assert.deepEqual(
    timeline.filter(({ pulls }) => pulls.length > 0).map(({ year, pulls }) => [year, pulls]),
    [
      [2028, [0, 1]],
      [2030, [2]],
    ],
  );
  assert.equal(timeline.at(-1)!.euros, costs.after.total);
  assert.equal(timeline[0]!.euros, costs.before.total);
  assert.deepEqual(
    timeline.map(({ year }) => year),
    Array.from({ length: timeline.length }, (_, at) => timeline[0]!.year + at),
  );
});

test('years that fall from one pull to the next are refused by the pull that is out of order', () => {
  assert.deepEqual(refusals([close(station1, 2030), close(station2, 2028)]), [
    'years-out-of-order pulls[1].year',
  ]);
  assert.deepEqual(refusals([close(station1, 2020)]), ['year-before-network pulls[0].year']);
  assert.deepEqual(refusals([close(station1, 2030), close(station1, 2028)]), [
    'years-out-of-order pulls[1].year',
    'site-closed pulls[1].settings.site',
  ]);
});

test('a pull of a year has its place after all of the same year and earlier', () => {
  const place = (year: number) => placeOfYear(region, { pulls: list, year });
  assert.deepEqual([2026, 2028, 2029, 2030, 2031].map(place), [0, 2, 2, 3, 3]);
});
