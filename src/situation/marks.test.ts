import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellStates } from '#cubes/cube.ts';
import { assumptionsBehind, groundOf } from './marks.ts';
import { getMeasure } from './measures/index.ts';
import { testRegion } from './test-region.ts';

const question = { service: 0, group: 0, area: 'region' } as const;
const mark = (
  measure: string,
  region = testRegion(),
  asked: Parameters<typeof groundOf>[1]['question'] = question,
) => groundOf(region, { measure: getMeasure(measure), question: asked });

test('residents as published are observed, minutes by assumed speeds are estimated', () => {
  assert.equal(mark('population'), 'observed');
  assert.equal(mark('mean-minutes'), 'estimated');
});

test('a number that rests on a value that a person changed is assumed, and no other number is', () => {
  const region = testRegion({ edited: ['speed.rural'] });
  assert.equal(mark('mean-minutes', region), 'assumed');
  assert.equal(mark('visits', region), 'estimated');
  assert.equal(mark('population', region), 'observed');
});

test('a changed use of one service marks that service only', () => {
  const region = testRegion({ edited: ['use.nurse'] });
  assert.equal(mark('visits', region), 'estimated');
  assert.equal(mark('visits', region, { ...question, service: 1 }), 'assumed');
});

test('a bare guess makes what rests on it assumed', () => {
  const region = testRegion();
  const assumptions = region.assumptions.map((one) =>
    one.id === 'choice.per-minute' ? { ...one, quality: 1 } : one,
  );
  assert.equal(mark('trip-minutes', { ...region, assumptions }), 'assumed');
  assert.equal(mark('mean-minutes', { ...region, assumptions }), 'estimated');
});

test('residents are estimated where a counted age was spread and observed elsewhere', () => {
  const region = testRegion();
  const cube = region.cubes['population-by-age']!;
  const states = cube.states.slice();
  states[region.ages.length * 6 + 4] = cellStates.indexOf('imputed');
  const spread = { ...region, cubes: { 'population-by-age': { ...cube, states } } };
  const { municipality } = region.cells[6]!;
  assert.equal(mark('population', spread, { ...question, area: municipality }), 'estimated');
  assert.equal(mark('population', spread, { ...question, area: municipality, group: 1 }), 'observed');
  assert.equal(mark('population', spread, { ...question, area: municipality + 1 }), 'observed');
});

test('what stands behind one service’s number leaves out the other services', () => {
  const behind = assumptionsBehind(testRegion(), { restsOn: getMeasure('visits').restsOn, service: 0 });
  assert.ok(behind.some(({ id }) => id === 'use.gp'));
  assert.ok(behind.every(({ id }) => !/nurse|emergency/.test(id)));
});

test('a changed value that no number uses marks nothing', () => {
  assert.equal(mark('load-share', testRegion({ edited: ['residents-per-post.gp'] })), 'estimated');
});
