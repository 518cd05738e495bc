import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near, testSituation } from './test-situation.ts';
import { visits } from './visits.ts';

test('the region uses exactly its published visits an inhabitant, less the remote share, whatever the age indices', () => {
  for (const index of [0, 1, 7]) {
    const situation = testSituation({ assumptions: { 'use-by-age.gp.75-120': index } });
    const residents = situation.prepared.region.cells.reduce((sum, cell) => sum + cell.residents, 0);
    const made = visits.compute(situation, { service: 0, group: 0, area: 'region' });
    assert.ok(near(made, residents * 1.2 * (1 - 0.288)));
  }
});

test('a higher age index moves visits to that age and takes them from the others', () => {
  const ask = (index: number, group: number) =>
    visits.compute(testSituation({ assumptions: { 'use-by-age.gp.75-120': index } }), {
      service: 0,
      group,
      area: 'region',
    })!;
  assert.ok(ask(4, 2) > ask(1, 2));
  assert.ok(ask(4, 1) < ask(1, 1));
});
