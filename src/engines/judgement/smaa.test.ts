import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { tableOf } from './decision-table.ts';
import { boundsHold, drawWeights } from './draw-weights.ts';
import { smaa } from './smaa.ts';
import { straight } from './value-function.ts';
import { worldsOf, worldsWithin } from './worlds.ts';

const plain = (criteria: number) =>
  Array.from({ length: criteria }, () => straight({ low: 0, high: 1 }, 'higher'));
const ask = (rows: number[][], count = 20_000) => {
  const worlds = worldsOf([tableOf(rows)], plain(rows[0]!.length));
  return smaa(worlds, drawWeights({ criteria: rows[0]!.length, count, random: randomStream(1) }));
};
const share = (answer: ReturnType<typeof smaa>, row: number) =>
  answer.acceptability[row * answer.firstShareError.length]!;

test('the share of weights that make one first is the area where it is: 4/9 against two half as good', () => {
  // First when w1 > (1 − w1) / 2, so w1 > 1/3; of the triangle of weights that is (2/3)².
  const answer = ask([
    [1, 0, 0],
    [0, 0.5, 0.5],
  ]);
  assert.ok(Math.abs(share(answer, 0) - 4 / 9) < 2 * answer.firstShareError[0]!);
  assert.ok(Math.abs(share(answer, 0) + share(answer, 1) - 1) < 1e-9);
});

test('two identical alternatives are a tie in every draw, whatever the weights', () => {
  const answer = ask([
    [0.3, 0.8],
    [0.3, 0.8],
  ]);
  assert.deepEqual(
    [...answer.acceptability].map((value) => Math.round(value * 1e9) / 1e9),
    [0.5, 0.5, 0.5, 0.5],
  );
  assert.deepEqual([...answer.beats], [0, 0, 0, 0]);
});

test('a dominated alternative is never first, and has no weights of its own', () => {
  const answer = ask([
    [0.5, 0.6, 0.2],
    [0.4, 0.6, 0.1],
    [0.9, 0.1, 0.1],
  ]);
  assert.equal(share(answer, 1), 0);
  assert.equal(answer.beats[3 + 0], 0);
  assert.ok(Number.isNaN(answer.centralWeights[3]));
  assert.ok(
    answer.centralWeights[6]! > answer.centralWeights[0]!,
    'who is best on the first needs it to weigh more',
  );
});

test('more draws make the share surer by their root, and the same seed gives the same digits', () => {
  const rows = [
    [1, 0],
    [0, 1],
  ];
  assert.ok(ask(rows, 40_000).firstShareError[0]! < 0.51 * ask(rows, 10_000).firstShareError[0]!);
  assert.deepEqual(ask(rows), ask(rows));
});

test('a value that may be anything is an interval, and not a zero', () => {
  const table = tableOf([
    [0.6, 0.5],
    [0.5, 0.5],
  ]);
  const [low, high] = [Float64Array.of(0.6, 0.5, 0, 0.5), Float64Array.of(0.6, 0.5, 1, 0.5)];
  const random = randomStream('missing');
  const worlds = worldsWithin(table, { low, high, functions: plain(2), count: 20_000, random });
  const answer = smaa(worlds, drawWeights({ criteria: 2, count: 20_000, random }));
  assert.ok(Math.abs(share(answer, 1) - 0.4) < 0.02, `${share(answer, 1)}`);
});

test('alternatives that share a world share its errors: what moves both turns nothing', () => {
  const functions = plain(1);
  const tables = Array.from({ length: 50 }, (_, at) => tableOf([[0.2 + at / 100], [0.1 + at / 100]]));
  const weights = drawWeights({ criteria: 1, count: 500, random: randomStream(3) });
  assert.equal(share(smaa(worldsOf(tables, functions), weights), 0), 1);
});

test('drawn weights sum to 1 and stay within their bounds', () => {
  const bound = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(bound, bound), { minLength: 1, maxLength: 6 }),
      fc.integer(),
      (pairs, seed) => {
        const least = pairs.map(([one, other]) => Math.min(one, other) / pairs.length);
        const greatest = pairs.map(([one, other]) => Math.min(1, Math.max(one, other) + 1 / pairs.length));
        const bounds = { least, greatest };
        fc.pre(boundsHold(bounds));
        const criteria = pairs.length;
        const weights = drawWeights({ criteria, count: 20, random: randomStream(seed), bounds });
        for (let draw = 0; draw < 20; draw++) {
          let sum = 0;
          for (let at = 0; at < criteria; at++) {
            const weight = weights[draw * criteria + at]!;
            assert.ok(weight >= least[at]! - 1e-9 && weight <= greatest[at]! + 1e-9);
            sum += weight;
          }
          assert.ok(Math.abs(sum - 1) < 1e-9);
        }
      },
    ),
  );
});

test('within bounds the draws are even: their means are those of draws from the whole, kept when they hold', () => {
  const bounds = { least: [0, 0.1, 0], greatest: [0.35, 1, 0.5] };
  const mean = (weights: Float64Array, at: number) => {
    let sum = 0;
    for (let from = at; from < weights.length; from += 3) sum += weights[from]!;
    return (sum * 3) / weights.length;
  };
  const within = drawWeights({ criteria: 3, count: 60_000, random: randomStream('walk'), bounds });
  const whole = drawWeights({ criteria: 3, count: 300_000, random: randomStream('all') });
  const kept: number[] = [];
  for (let from = 0; from < whole.length; from += 3) {
    const draw = whole.subarray(from, from + 3);
    if (draw.every((weight, at) => weight >= bounds.least[at]! && weight <= bounds.greatest[at]!))
      kept.push(...draw);
  }
  for (let at = 0; at < 3; at++)
    assert.ok(Math.abs(mean(within, at) - mean(Float64Array.from(kept), at)) < 0.006, `criterion ${at}`);
});

test('bounds that no weights keep are refused', () => {
  const bounds = { least: [0.6, 0.6], greatest: [1, 1] };
  assert.equal(boundsHold(bounds), false);
  assert.throws(() => drawWeights({ criteria: 2, count: 1, random: randomStream(1), bounds }), /no weights/);
  assert.equal(boundsHold({ least: [0, 0], greatest: [0.4, 0.4] }), false);
});
