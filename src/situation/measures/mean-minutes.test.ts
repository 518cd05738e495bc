import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanMinutes } from './mean-minutes.ts';
import { givesNothingWithoutSites, near, questionsOf, rowsOf, testSituation } from './test-situation.ts';

test('the mean is each resident counted once, for every service, group and area', () => {
  const situation = testSituation({ seed: 3 });
  for (const question of questionsOf(situation)) {
    const rows = rowsOf(situation, question);
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    const minutes = rows.reduce((sum, row) => sum + row.people * row.minutes, 0);
    assert.ok(near(meanMinutes.compute(situation, question), minutes / people));
  }
});

test('nobody is at 0 minutes, not even where the site stands', () => {
  const situation = testSituation({ seed: 4 });
  for (const question of questionsOf(situation)) assert.ok(meanMinutes.compute(situation, question)! > 0);
});

test('a service that nobody offers has no mean', () => {
  assert.ok(givesNothingWithoutSites(meanMinutes));
});
