import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeCareWithin } from './home-care-within.ts';
import { withBases } from './test-bases.ts';
import { everybody, testSituation } from './test-situation.ts';

const base = [{ kind: 'home-care', cell: 0 }] as const;

test('home care drives as residents do, so a faster unit reaches more', () => {
  const within = (more: Record<string, number>) => {
    const assumptions = { 'response.home-care.minutes': 5, ...more };
    return homeCareWithin.compute(withBases(base, { assumptions }), everybody)!;
  };
  assert.ok(within({ 'response.home-care.speed-factor': 1.5 }) > within({}));
});

test('those of 75 and over have a share of their own', () => {
  const one = withBases(base);
  assert.notEqual(
    homeCareWithin.compute(one, { ...everybody, group: 2 }),
    homeCareWithin.compute(one, everybody),
  );
});

test('ambulances are no home care, and without a base there is no share', () => {
  assert.equal(homeCareWithin.compute(withBases([{ kind: 'ambulance', cell: 0 }]), everybody), null);
  assert.equal(homeCareWithin.compute(testSituation(), everybody), null);
});
