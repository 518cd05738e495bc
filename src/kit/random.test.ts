import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from './random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: string | number) => {
    const stream = randomStream(seed);
    return Array.from({ length: 20 }, () => stream.next());
  };
  assert.deepEqual(draw('kinnula'), draw('kinnula'));
  assert.notDeepEqual(draw('kinnula'), draw('kinnulb'));
  assert.notDeepEqual(draw(1), draw('1'));
});

test('the first numbers of a known seed are written down, so that a change of generator is seen', () => {
  const stream = randomStream('savotta');
  assert.deepEqual([stream.integer(1000), stream.integer(1000), stream.integer(1000)], [354, 138, 329]);
});

test('a branch is the same however many numbers were drawn before it', () => {
  const early = randomStream(7).branch('demand');
  const parent = randomStream(7);
  parent.next();
  assert.equal(parent.branch('demand').next(), early.next());
});

test('whole numbers stay under their bound and reach every value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (below, seed) => {
      const stream = randomStream(seed);
      const seen = new Set(Array.from({ length: 400 }, () => stream.integer(below)));
      for (const value of seen) assert.ok(Number.isInteger(value) && value >= 0 && value < below);
      assert.equal(seen.size, below);
    }),
  );
  assert.throws(() => randomStream(1).integer(0), RangeError);
  assert.throws(() => randomStream(1).integer(2.5), RangeError);
});

test('the mean and spread of many draws are those of an even distribution', () => {
  const stream = randomStream('even');
  let sum = 0;
  let squares = 0;
  const count = 100_000;
  for (let at = 0; at < count; at++) {
    const value = stream.next();
    assert.ok(value >= 0 && value < 1);
    sum += value;
    squares += value * value;
  }
  assert.ok(Math.abs(sum / count - 1 / 2) < 0.005);
  assert.ok(Math.abs(squares / count - 1 / 3) < 0.005);
});
