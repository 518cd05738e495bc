import assert from 'node:assert/strict';
import { test } from 'node:test';
import { population } from './population.ts';
import { testSituation } from './test-situation.ts';

test('residents sum to the cells’ own numbers, and municipalities to the region', () => {
  const situation = testSituation({ seed: 9 });
  const { region } = situation.prepared;
  const ask = (area: number | 'region', group = 0) =>
    population.compute(situation, { service: 0, group, area })!;
  assert.equal(
    ask('region'),
    region.cells.reduce((sum, { residents }) => sum + residents, 0),
  );
  for (const group of [0, 1, 2]) {
    const parts = region.municipalities.map((_, area) => ask(area, group));
    assert.equal(
      ask('region', group),
      parts.reduce((sum, part) => sum + part, 0),
    );
  }
  assert.ok(ask('region', 1) + ask('region', 2) < ask('region'));
});
