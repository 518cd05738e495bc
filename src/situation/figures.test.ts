import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRow, measureRows } from './figures.ts';
import { prepare } from './prepare.ts';
import { assessSituation } from './situation.ts';
import { testRegion } from './test-region.ts';

const region = testRegion({ seed: 6 });
const rows = measureRows(assessSituation(prepare(region)));

test('every value stands inside its range, and what has no value is marked missing', () => {
  for (const { measure, figure } of rows) {
    const { value, low, high, mark } = figure;
    if (value === null) assert.deepEqual([low, high, mark], [null, null, 'missing'], measure);
    else assert.ok(low! <= value && value <= high! && mark !== 'missing', measure);
  }
  // A municipality without a site of its own has no load, and one outside every catchment nothing within reach. What no
  // source tells (places, bases, public transport) is missing everywhere.
  const told = new Set(rows.filter(({ figure }) => figure.value !== null).map(({ measure }) => measure));
  const missing = rows.filter(({ measure, figure }) => figure.mark === 'missing' && told.has(measure));
  const partly = ['load-share', 'catchment-capacity', 'catchment-capacity-balanced'];
  assert.deepEqual([...new Set(missing.map(({ measure }) => measure))], partly);
});

test('minutes have a real range, residents have none', () => {
  const minutes = findRow(rows, { measure: 'mean-minutes', service: 'gp', group: 'all' })!.figure;
  assert.ok(minutes.high! / minutes.low! > 1.5);
  const people = findRow(rows, { measure: 'population', group: 'all' })!.figure;
  assert.equal(people.low, people.high);
});

test('there is one row for each service, group and area that a measure distinguishes', () => {
  const areas = region.municipalities.length + 1;
  const count = (id: string) => rows.filter(({ measure }) => measure === id).length;
  assert.equal(count('mean-minutes'), 3 * 3 * areas);
  assert.equal(count('load-share'), 3 * areas);
  assert.equal(count('population'), 3 * areas);
  assert.equal(count('cost'), areas);
  const keys = rows.map(({ measure, service, group, area }) => [measure, service, group, area].join());
  assert.equal(new Set(keys).size, keys.length);
});
