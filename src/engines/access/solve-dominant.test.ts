import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { factorDominant, solveFactored } from './solve-dominant.ts';

test('the solution put back into the equations gives their right side', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const chance = randomStream(seed);
      const matrix = Float64Array.from({ length: count * count }, () => chance.next() - 0.5);
      for (let at = 0; at < count; at++) matrix[at * count + at] = count + chance.next();
      const right = Float64Array.from({ length: count }, () => 10 * chance.next());
      const factored = matrix.slice();
      const solution = right.slice();
      factorDominant(factored, count);
      solveFactored(factored, solution);
      for (let row = 0; row < count; row++) {
        let sum = 0;
        for (let column = 0; column < count; column++)
          sum += matrix[row * count + column]! * solution[column]!;
        assert.ok(Math.abs(sum - right[row]!) < 1e-10);
      }
    }),
  );
});

test('two towns that share no cell are solved apart to the last bit', () => {
  const apart = Float64Array.of(2, 0.5, 0, 0, 0.25, 3, 0, 0, 0, 0, 4, 1, 0, 0, 0.5, 5);
  const alone = Float64Array.of(2, 0.5, 0.25, 3);
  const both = Float64Array.of(1, 2, 3, 4);
  const one = Float64Array.of(1, 2);
  factorDominant(apart, 4);
  factorDominant(alone, 2);
  solveFactored(apart, both);
  solveFactored(alone, one);
  assert.deepEqual([...both.slice(0, 2)], [...one]);
});
