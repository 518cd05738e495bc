import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { weightFlips } from '#engines/judgement/weight-flips.ts';
import { weightStrips } from './weight-strips.ts';

test('of two alternatives each best on one criterion, the lead changes in the middle', () => {
  const strips = weightStrips({ worths: Float64Array.of(1, 0, 0, 1), weights: Float64Array.of(0.3, 0.7) });
  assert.deepEqual(strips[0]!.stretches, [
    { from: 0, to: 0.5, leaders: [1] },
    { from: 0.5, to: 1, leaders: [0] },
  ]);
});

test('alternatives that are level share a stretch', () => {
  const strips = weightStrips({ worths: Float64Array.of(1, 0, 1, 0), weights: Float64Array.of(0.5, 0.5) });
  assert.deepEqual(strips[1]!.stretches, [{ from: 0, to: 1, leaders: [0, 1] }]);
});

const worths = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 });
const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });

test('at every weight the leader is the one with the most points, by trying', () => {
  fc.assert(
    fc.property(worths, weights, (whole, points) => {
      const table = Float64Array.from(whole, (value) => value / 20);
      const sum = points.reduce((total, point) => total + point, 0);
      const given = Float64Array.from(points, (point) => point / sum);
      for (const { criterion, stretches } of weightStrips({ worths: table, weights: given })) {
        assert.equal(stretches[0]!.from, 0);
        assert.equal(stretches.at(-1)!.to, 1);
        for (const { from, to, leaders } of stretches) {
          const weight = (from + to) / 2;
          const scores = Array.from({ length: 4 }, (_, row) =>
            given.reduce((score, own, at) => {
              const now = at === criterion ? weight : (own / (1 - given[criterion]!)) * (1 - weight);
              return score + now * table[row * 3 + at]!;
            }, 0),
          );
          const best = Math.max(...scores);
          for (const leader of leaders) assert.ok(best - scores[leader]! < 1e-6);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('where a strip changes its leader nearest to the present weight, the flips say the same', () => {
  const told = {
    worths: Float64Array.of(0.9, 0.2, 0.4, 0.3, 0.8, 0.5),
    weights: Float64Array.of(0.6, 0.2, 0.2),
  };
  const [strip] = weightStrips(told);
  const flip = weightFlips(told).find(({ criterion }) => criterion === 0)!;
  assert.ok(strip!.stretches.some(({ to }) => Math.abs(to - flip.weight) < 1e-9));
});
