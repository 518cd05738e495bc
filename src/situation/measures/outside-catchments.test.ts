import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catchmentCapacity } from './catchment-capacity.ts';
import { outsideCatchments } from './outside-catchments.ts';
import { everybody, near, questionsOf, rowsOf, testSituation, withoutHospital } from './test-situation.ts';

test('outside are those farther than the last limit from the nearest site, and they are not a capacity of zero for all', () => {
  const situation = testSituation({ seed: 35 });
  let partly = 0;
  for (const question of questionsOf(situation)) {
    const rows = rowsOf(situation, question);
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    const outside = rows.reduce((sum, row) => sum + (row.minutes > 30 ? row.people : 0), 0);
    const share = outsideCatchments.compute(situation, question)!;
    assert.ok(near(share, outside / people));
    assert.equal(catchmentCapacity.compute(situation, question) === null, share === 1);
    if (share > 0 && share < 1) partly++;
  }
  assert.ok(partly > 0);
});

test('who is outside no catchment is 0, and where nobody offers the service everybody is outside', () => {
  const wide = testSituation({ assumptions: { 'catchment.zone-3-minutes': 500 } });
  assert.equal(outsideCatchments.compute(wide, everybody), 0);
  const { assessment, emergency } = withoutHospital();
  assert.equal(outsideCatchments.compute(assessment, { ...everybody, service: emergency }), 1);
});
