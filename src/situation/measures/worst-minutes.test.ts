import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionsOf, givesNothingWithoutSites, rowsOf, testSituation } from './test-situation.ts';
import { worstMinutes } from './worst-minutes.ts';

test('the worst postcode area is an inhabited one with the longest way', () => {
  const situation = testSituation({ seed: 7 });
  for (const question of questionsOf(situation)) {
    const worst = Math.max(...rowsOf(situation, question).map((row) => row.minutes));
    assert.equal(worstMinutes.compute(situation, question), worst);
  }
});

test('the region is as bad as its worst municipality', () => {
  const situation = testSituation({ seed: 8 });
  const areas = situation.prepared.region.municipalities.map((_, area) =>
    worstMinutes.compute(situation, { service: 0, group: 0, area }),
  );
  assert.equal(
    worstMinutes.compute(situation, { service: 0, group: 0, area: 'region' }),
    Math.max(...(areas as number[])),
  );
});

test('a service that nobody offers has no worst area', () => {
  assert.ok(givesNothingWithoutSites(worstMinutes));
});
