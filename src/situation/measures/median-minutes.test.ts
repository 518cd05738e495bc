import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medianMinutes } from './median-minutes.ts';
import { givesNothingWithoutSites, questionsOf, rowsOf, testSituation } from './test-situation.ts';

test('half of the residents, and not fewer, are within the median', () => {
  const situation = testSituation({ seed: 5 });
  for (const question of questionsOf(situation)) {
    const median = medianMinutes.compute(situation, question)!;
    const rows = rowsOf(situation, question);
    const share = (keep: (minutes: number) => boolean) =>
      rows.filter((row) => keep(row.minutes)).reduce((sum, row) => sum + row.people, 0) /
      rows.reduce((sum, row) => sum + row.people, 0);
    assert.ok(share((minutes) => minutes <= median) >= 0.5 - 1e-9);
    assert.ok(share((minutes) => minutes < median) < 0.5);
  }
});

test('a service that nobody offers has no median', () => {
  assert.ok(givesNothingWithoutSites(medianMinutes));
});
