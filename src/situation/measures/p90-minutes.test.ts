import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medianMinutes } from './median-minutes.ts';
import { p90Minutes } from './p90-minutes.ts';
import { givesNothingWithoutSites, questionsOf, rowsOf, testSituation } from './test-situation.ts';
import { worstMinutes } from './worst-minutes.ts';

test('nine residents of ten, and not fewer, are within the 90th percentile', () => {
  const situation = testSituation({ seed: 6 });
  for (const question of questionsOf(situation)) {
    const p90 = p90Minutes.compute(situation, question)!;
    const rows = rowsOf(situation, question);
    const all = rows.reduce((sum, row) => sum + row.people, 0);
    const within = rows.filter((row) => row.minutes <= p90).reduce((sum, row) => sum + row.people, 0);
    assert.ok(within / all >= 0.9 - 1e-9);
    assert.ok(p90 >= medianMinutes.compute(situation, question)!);
    assert.ok(p90 <= worstMinutes.compute(situation, question)!);
  }
});

test('a service that nobody offers has no 90th percentile', () => {
  assert.ok(givesNothingWithoutSites(p90Minutes));
});
