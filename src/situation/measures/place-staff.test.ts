import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeStaff } from './place-staff.ts';
import { withPlaces } from './test-bases.ts';
import { everybody, near, testSituation } from './test-situation.ts';

test('staff is places × the legal minimum and beds × what is assumed of them', () => {
  const some = withPlaces({ 1: { roundTheClockPlaces: 30 }, 2: { beds: 10 } });
  assert.ok(near(placeStaff.compute(some, everybody), 30 * 0.6 + 10 * 0.9));
  assert.ok(near(placeStaff.compute(withPlaces({ 2: { beds: 10 } }), everybody), 9));
});

test('where no site’s places are known no staff is told, not none', () => {
  assert.equal(placeStaff.compute(testSituation(), everybody), null);
  assert.equal(placeStaff.compute(withPlaces({ 1: { roundTheClockPlaces: 0 } }), everybody), 0);
});
