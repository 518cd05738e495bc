import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeFactors, rangeOf } from './range.ts';
import { testRegion } from './test-region.ts';

test('the range of minutes at detour 1.35 runs from 26 % quicker to 48 % slower', () => {
  const { low, high } = rangeFactors(testRegion({ assumptions: { detour: 1.35 } }));
  assert.ok(Math.abs(low - 1.2 / 1.35 / 1.2) < 1e-12);
  assert.ok(Math.abs(high - 1.6 / 1.35 / 0.8) < 1e-12);
});

test('the central value stays inside the range even when the detour is assumed at its end', () => {
  for (const detour of [1, 1.2, 1.6, 2.5]) {
    const { low, high } = rangeFactors(testRegion({ assumptions: { detour } }));
    assert.ok(low <= 1 && high >= 1, `detour ${detour}`);
  }
});

test('a share that falls as minutes grow still has its low below its high', () => {
  assert.deepEqual(rangeOf(0.8, [0.9, 0.6]), { value: 0.8, low: 0.6, high: 0.9 });
});

test('nothing to count has no range, and an end without a value leaves the other', () => {
  assert.deepEqual(rangeOf(null, [1, 2]), { value: null, low: null, high: null });
  assert.deepEqual(rangeOf(5, [null, 7]), { value: 5, low: 5, high: 7 });
});
