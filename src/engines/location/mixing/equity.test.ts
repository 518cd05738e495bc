import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aversedMinutes, equallyDistributedMinutes } from './equity.ts';

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
const trips = fc.array(fc.double({ min: 0, max: 120, noNaN: true }), { minLength: 1, maxLength: 20 });
const aversions = fc.constantFrom(0, 1e-9, 1e-6, 0.01, 0.05, 0.2);
const alike = (minutes: readonly number[], aversion: number) =>
  equallyDistributedMinutes(mean(minutes.map((one) => aversedMinutes(one, aversion))), aversion);

test('trips alike for all are worth just their minutes, whatever the aversion', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 120, noNaN: true }), aversions, (minutes, aversion) => {
      assert.ok(Math.abs(alike([minutes, minutes], aversion) - minutes) < 1e-6);
    }),
  );
});

test('unequal trips are worth between their mean and the longest, and more the greater the aversion', () => {
  fc.assert(
    fc.property(trips, (minutes) => {
      const worth = [0, 0.01, 0.05, 0.2].map((aversion) => alike(minutes, aversion));
      worth.forEach((one, at) => {
        assert.ok(one >= mean(minutes) - 1e-6 && one <= Math.max(...minutes) + 1e-6);
        if (at > 0) assert.ok(one >= worth[at - 1]! - 1e-6);
      });
    }),
  );
});

test('the equity term ranks networks as the equally distributed equivalent does', () => {
  fc.assert(
    fc.property(trips, trips, (one, other) => {
      const [a, b] = [one, other].map((minutes) => mean(minutes.map((way) => aversedMinutes(way, 0.05))));
      if (a! < b! - 1e-6) assert.ok(alike(one, 0.05) < alike(other, 0.05));
    }),
  );
});

test('ten and thirty minutes are worth 24.3 alike at an aversion of 0.1 a minute', () => {
  // ln((e + e³) ÷ 2) ÷ 0.1, by hand.
  assert.ok(Math.abs(alike([10, 30], 0.1) - 24.338) < 1e-3);
});
