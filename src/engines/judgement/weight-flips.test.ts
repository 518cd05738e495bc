import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestFlip, weightFlips } from './weight-flips.ts';

const scoresOf = (worths: Float64Array, weights: ArrayLike<number>) =>
  Array.from({ length: worths.length / weights.length }, (_, row) => {
    let score = 0;
    for (let at = 0; at < weights.length; at++) score += weights[at]! * worths[row * weights.length + at]!;
    return score;
  });

test('0 passes 1 when the trip weighs more than three fifths', () => {
  // Lead of 1 over 0: 0.6 · (−0.4) + 0.4 · 0.6 = 0 at w = 0.6; at 0.5 it leads by 0.1.
  const worths = Float64Array.of(0.9, 0.2, 0.5, 0.8);
  const [flip, ...more] = weightFlips({ worths, weights: Float64Array.of(0.5, 0.5) });
  assert.deepEqual(
    more.map(({ criterion }) => criterion),
    [1],
  );
  assert.deepEqual([flip!.criterion, flip!.challenger, flip!.over], [0, 0, true]);
  assert.ok(Math.abs(flip!.weight - 0.6) < 1e-12);
  const nearest = nearestFlip({ worths, weights: Float64Array.of(0.5, 0.5) })!;
  assert.ok(Math.abs(nearest.moved - 0.1) < 1e-12);
});

test('a leader that dominates is passed by nobody at any weights', () => {
  const worths = Float64Array.of(0.9, 0.9, 0.5, 0.8);
  const weights = Float64Array.of(0.3, 0.7);
  assert.deepEqual(weightFlips({ worths, weights }), []);
  assert.equal(nearestFlip({ worths, weights }), undefined);
});

test('one that is level with the leader passes it at the present weight, before a third that is far behind', () => {
  const worths = Float64Array.of(0.8, 0.1, 0.95, 0.8, 0.5, 0.85, 0, 0, 0, 0, 0.1, 0);
  const weights = Float64Array.of(1 / 11, 2 / 11, 8 / 11);
  const flips = weightFlips({ worths, weights }).filter(({ challenger }) => challenger < 2);
  const second = flips.find(({ criterion }) => criterion === 1)!;
  assert.ok(second.over && Math.abs(second.weight - 2 / 11) < 1e-9);
  const third = flips.find(({ criterion }) => criterion === 2)!;
  assert.ok(!third.over && Math.abs(third.weight - 8 / 11) < 1e-9);
});

const cases = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, criteria]) =>
    fc.record({
      criteria: fc.constant(criteria),
      worths: fc.array(fc.integer({ min: 0, max: 20 }), {
        minLength: rows * criteria,
        maxLength: rows * criteria,
      }),
      points: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: criteria, maxLength: criteria }),
    }),
  )
  .map(({ worths, points }) => {
    const sum = points.reduce((all, point) => all + point, 0);
    return {
      worths: Float64Array.from(worths, (worth) => worth / 20),
      weights: Float64Array.from(points, (point) => point / sum),
    };
  });

test('at a flip the challenger is level with the leader, and just before it the leader still leads', () => {
  fc.assert(
    fc.property(cases, ({ worths, weights }) => {
      const scores = scoresOf(worths, weights);
      const leader = scores.indexOf(Math.max(...scores));
      for (const { criterion, challenger, weight } of weightFlips({ worths, weights })) {
        const at = (to: number) =>
          scoresOf(
            worths,
            weights.map((own, index) =>
              index === criterion ? to : (own * (1 - to)) / (1 - weights[criterion]!),
            ),
          );
        const level = at(weight);
        assert.ok(Math.abs(level[leader]! - level[challenger]!) < 1e-9);
        const before = at(weights[criterion]! + 0.999 * (weight - weights[criterion]!));
        for (const score of before) assert.ok(before[leader]! >= score - 1e-9);
      }
    }),
  );
});

test('no smaller move of weight turns the order: a search over a fine grid finds none', () => {
  fc.assert(
    fc.property(cases, ({ worths, weights }) => {
      fc.pre(weights.length <= 3);
      const scores = scoresOf(worths, weights);
      const leader = scores.indexOf(Math.max(...scores));
      const nearest = nearestFlip({ worths, weights });
      if (nearest) {
        const level = scoresOf(worths, nearest.weights);
        assert.ok(level[nearest.challenger]! >= level[leader]! - 1e-9);
        assert.ok(nearest.weights.every((weight) => weight >= -1e-12));
      }
      const steps = 24;
      for (let one = 0; one <= steps; one++)
        for (let other = 0; other <= steps - one; other++) {
          if (weights.length === 2 && one + other !== steps) continue;
          const grid = [one / steps, other / steps, (steps - one - other) / steps].slice(0, weights.length);
          const turned = scoresOf(worths, grid);
          if (turned.every((score, row) => row === leader || score < turned[leader]! + 1e-9)) continue;
          const moved = grid.reduce((sum, weight, at) => sum + Math.abs(weight - weights[at]!), 0) / 2;
          assert.ok(nearest && nearest.moved <= moved + 1e-9);
        }
    }),
    { numRuns: 60 },
  );
});
