import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ambulanceMinutes, homeCareMinutes } from './response-minutes.ts';
import { onePlace, withBases } from './test-bases.ts';
import { everybody, near, questionsOf, testSituation } from './test-situation.ts';

test('minutes are those of a resident’s trip the other way, at the unit’s speed', () => {
  const one = withBases([{ kind: 'ambulance', cell: 0 }], onePlace);
  assert.ok(near(ambulanceMinutes.compute(one, everybody), one.prepared.ownMinutes[0]! / 1.2));
  const home = withBases([{ kind: 'home-care', cell: 0 }], onePlace);
  assert.ok(near(homeCareMinutes.compute(home, everybody), home.prepared.ownMinutes[0]!));
});

test('another base never lengthens a response, and slower travel never shortens it', () => {
  const one = withBases([{ kind: 'ambulance', cell: 0 }]);
  const two = withBases([
    { kind: 'ambulance', cell: 0 },
    { kind: 'ambulance', cell: 12 },
  ]);
  for (const question of questionsOf(one)) {
    const minutes = ambulanceMinutes.compute(one, question)!;
    assert.ok(ambulanceMinutes.compute(two, question)! <= minutes);
    assert.ok(near(ambulanceMinutes.compute({ ...one, factor: 1.4 }, question), minutes * 1.4));
  }
});

test('without bases nobody is said to be reached at once', () => {
  assert.equal(ambulanceMinutes.compute(testSituation(), everybody), null);
  assert.equal(homeCareMinutes.compute(testSituation(), everybody), null);
});
