import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ambulanceWithinFirst } from './ambulance-within-first.ts';
import { onePlace, withBases } from './test-bases.ts';
import { everybody, near, testSituation } from './test-situation.ts';

const base = [{ kind: 'ambulance', cell: 0 }] as const;

test('the share is that of the ground around the base which is within the class', () => {
  const one = withBases(base, onePlace);
  // A disc of mean distance m has the radius 1.5 m; what lies within r of its middle is (r ÷ radius)².
  const radiusMinutes = (1.5 * one.prepared.ownMinutes[0]!) / 1.2;
  const half = { 'response.ambulance.first-minutes': radiusMinutes / 2 };
  const strict = withBases(base, { ...onePlace, assumptions: half });
  const share = ambulanceWithinFirst.compute(strict, everybody)!;
  assert.ok(Math.abs(share - 0.25) < 0.02, String(share));
});

test('a class that is set longer holds everybody in the end, and a shorter one fewer', () => {
  const within = (minutes: number) =>
    ambulanceWithinFirst.compute(
      withBases(base, { assumptions: { 'response.ambulance.first-minutes': minutes } }),
      everybody,
    )!;
  assert.ok(within(4) < within(8));
  assert.ok(near(within(500), 1));
});

test('without a base there is no share, not a share of zero', () => {
  assert.equal(ambulanceWithinFirst.compute(testSituation(), everybody), null);
  const home = withBases([{ kind: 'home-care', cell: 0 }]);
  assert.equal(ambulanceWithinFirst.compute(home, everybody), null);
});
