import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAssumption } from '#region/assume.ts';
import { prepare } from '#situation/prepare.ts';
import { pullOf, region, station1 } from '../test-pulls.ts';
import { findQuantity, makeMoving, moversOf, tellingOf } from './movers.ts';
import type { MovedSample } from './movers.ts';
import { quantitiesOf } from './quantities.ts';
import type { QuantitiesAsk } from './quantities.ts';

const prepared = prepare(region);
const candidates = [{ pulls: [] }, { pulls: [pullOf('close-site', { site: station1 })] }];

function moved(ask: QuantitiesAsk) {
  const moving = makeMoving(prepared, { ...ask, seed: 1, candidates });
  const samples: MovedSample[] = [];
  for (let sample = moving.next(); sample; sample = moving.next()) samples.push(sample);
  assert.equal(samples.length, moving.count);
  return { ...moving, samples };
}

test('the saving of closing rests on its own square metres and their price, and on nothing else', () => {
  const all = moved({ measures: ['cost'] });
  const told = tellingOf(all, { quantity: 0, of: 1, against: 0 });
  assert.deepEqual(told.map(({ id }) => id).toSorted(), [
    'premises-euros-per-sqm',
    `site.${station1}.premises-sqm`,
  ]);
  const price = told.find(({ id }) => id === 'premises-euros-per-sqm')!;
  const central = all.central.values[1]![0]! - all.central.values[0]![0]!;
  assert.ok(Math.abs(price.low - central / 1.3) < 1e-6);
  assert.ok(Math.abs(price.high - central * 1.3) < 1e-6);
});

test('minutes to the nearest site rest on speed and detour alone; slower is farther', () => {
  const all = moved({ measures: ['mean-minutes'], services: ['gp'], groups: ['all'] });
  assert.deepEqual(
    all.samples.map(({ id }) => id),
    ['speed', 'detour'],
  );
  const [speed] = tellingOf(all, { quantity: 0, of: 1, against: 0 });
  assert.equal(speed?.id, 'speed');
  assert.ok(speed.low > speed.high);
});

test('at most five are told of, the strongest first', () => {
  const all = moved({ measures: ['trip-minutes'], services: ['gp'], groups: ['all'] });
  const told = tellingOf(all, { quantity: 0, of: 1, against: 0 });
  assert.equal(told.length, 5);
  assert.ok(told.every(({ swing }, at) => at === 0 || swing <= told[at - 1]!.swing));
});

test('what another service’s number rests on is not moved', () => {
  const quantities = quantitiesOf(region, { measures: ['trip-minutes'], services: ['gp'] });
  const ids = moversOf(
    prepared,
    quantities.map(({ quantity }) => quantity),
  ).map(({ id }) => id);
  assert.ok(ids.includes('use.gp') && ids.includes(`site.${station1}.posts.gp`));
  assert.ok(!ids.some((id) => /nurse|emergency/.test(id)));
});

test('each mover moves itself alone', () => {
  const quantities = quantitiesOf(region, { measures: ['cost'] }).map(({ quantity }) => quantity);
  const mover = moversOf(prepared, quantities).find(({ id }) => id === 'premises-euros-per-sqm')!;
  const changed = region.assumptions.filter(
    ({ id, value }) => findAssumption(mover.high().region, id)!.value !== value,
  );
  assert.deepEqual(
    changed.map(({ id }) => id),
    ['premises-euros-per-sqm'],
  );
});

test('a quantity that was not counted is not found', () => {
  assert.equal(findQuantity({ quantities: [] }, { id: 'cost' }), -1);
});
