import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { makeEvaluator } from './evaluate.ts';
import { faresOf } from './fares.ts';
import { centre, pullOf, region, station1 } from './test-pulls.ts';

const prepared = prepare(region);
const evaluator = makeEvaluator(prepared);
const rule = { kind: 'nearest' } as const;
const fares = (pulls: Parameters<typeof evaluator.follow>[0]['pulls']) => {
  const steps = evaluator.follow({ pulls, rule });
  return faresOf(steps[0]!.assessment, steps.at(-1)!.assessment);
};

test('with no pulls nobody wins or loses', () => {
  for (const { worse, better, minutesBefore, minutesAfter } of fares([]))
    assert.deepEqual([worse, better, minutesAfter], [0, 0, minutesBefore]);
});

test('closing by the nearest rule makes losers where people used it, and no winners', () => {
  const rows = fares([pullOf('close-site', { site: station1 })]);
  assert.ok(rows.every(({ better }) => better === 0));
  const home = region.municipalities[region.sites.find(({ id }) => id === station1)!.municipality]!.code;
  const own = rows.find(({ area, ages }) => area === home && ages === 'all')!;
  assert.ok(own.worse > 0 && own.minutesAfter! > own.minutesBefore!);
});

test('opening makes winners and no losers', () => {
  const cell = region.cells.at(-1)!.id;
  const rows = fares([pullOf('open-site', { name: 'Uusi', cell, services: ['gp', 'nurse'] })]);
  assert.ok(rows.every(({ worse }) => worse === 0));
  assert.ok(rows.find(({ area, ages }) => area === 'region' && ages === 'all')!.better > 0);
});

test('municipalities sum to the region, and ages to all', () => {
  const rows = fares([pullOf('close-site', { site: station1 }), pullOf('lighten-site', { site: centre })]);
  const pick = (ages: string, area?: string) =>
    rows.filter((row) => row.ages === ages && (area ? row.area === area : row.area !== 'region'));
  const sum = (part: typeof rows, key: 'residents' | 'worse') =>
    part.reduce((total, row) => total + row[key], 0);
  for (const ages of ['all', 'children', 'working', 'aged65', 'aged75'])
    for (const key of ['residents', 'worse'] as const)
      assert.equal(sum(pick(ages), key), sum(pick(ages, 'region'), key));
  const residents = (ages: string) => sum(pick(ages, 'region'), 'residents');
  assert.equal(residents('children') + residents('working') + residents('aged65'), residents('all'));
  assert.ok(residents('aged75') < residents('aged65'));
});
