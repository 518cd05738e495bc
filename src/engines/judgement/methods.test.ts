import assert from 'node:assert/strict';
import { test } from 'node:test';
import { additiveValue } from './additive-value.ts';
import { tableOf } from './decision-table.ts';
import type { Direction } from './decision-table.ts';
import { dominances } from './dominance.ts';
import { outranking } from './outranking.ts';
import { reversals } from './rank-reversal.ts';
import { ranksOf } from './ranking.ts';
import { topsis } from './topsis.ts';
import { isMonotone, localRange, straight, worthOf } from './value-function.ts';

const near = (found: ArrayLike<number>, wanted: readonly number[], within: number) =>
  wanted.forEach((value, at) => assert.ok(Math.abs(found[at]! - value) <= within, `${at}: ${found[at]}`));

/* Hwang & Yoon 1981, the fighter aircraft: speed, range, load, price (lower is better), reliability, manoeuvrability. */
const aircraft = tableOf([
  [2.0, 1500, 20000, 5.5, 5, 9],
  [2.5, 2700, 18000, 6.5, 3, 5],
  [1.8, 2000, 21000, 4.5, 7, 7],
  [2.2, 1800, 20000, 5.0, 5, 5],
]);
const ways: Direction[] = ['higher', 'higher', 'higher', 'lower', 'higher', 'higher'];
const weights = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3];

test('TOPSIS gives the aircraft of Hwang & Yoon their printed nearness to the ideal', () => {
  const { scores, ranks } = topsis(aircraft, { directions: ways, weights });
  near(scores, [0.643, 0.268, 0.614, 0.312], 0.0005);
  assert.deepEqual(ranks, [1, 4, 2, 3]);
});

test('TOPSIS of alternatives that do not differ is a tie, not a fault', () => {
  const { scores, ranks } = topsis(
    tableOf([
      [3, 0],
      [3, 0],
    ]),
    {
      directions: ['higher', 'lower'],
      weights: [0.5, 0.5],
    },
  );
  assert.deepEqual([...scores], [0.5, 0.5]);
  assert.deepEqual(ranks, [1, 1]);
});

/*
 * By hand: price 10, 20, 30 (none up to 0, full from 20), quality 5, 8, 9 (none up to 1, full from 3), weights 0.6 and 0.4.
 * pi(1,2) = 0.6 · 10/20 = 0.3; pi(1,3) = 0.6; pi(2,1) = 0.4; pi(2,3) = 0.3; pi(3,1) = 0.4; pi(3,2) = 0.
 */
/* The example of pymcdm 1.2 (Kizielewicz, Shekhovtsov & Sałabun 2023, MIT) for PROMETHEE II with the usual criterion. */
test('outranking gives the published example its net flows', () => {
  const answer = outranking(
    tableOf([
      [4, 3, 2],
      [3, 2, 4],
      [5, 1, 3],
    ]),
    {
      directions: ['higher', 'higher', 'higher'],
      thresholds: Array.from({ length: 3 }, () => ({ indifference: 0, preference: 0 })),
      weights: [0.5, 0.3, 0.2],
    },
  );
  near(answer.scores, [0.1, -0.3, 0.2], 1e-12);
  assert.deepEqual(answer.ranks, [2, 3, 1]);
});

test('outranking by hand: a clear advantage counts in full, a slight one not at all', () => {
  const answer = outranking(
    tableOf([
      [10, 5],
      [20, 8],
      [30, 9],
    ]),
    {
      directions: ['lower', 'higher'],
      thresholds: [
        { indifference: 0, preference: 20 },
        { indifference: 1, preference: 3 },
      ],
      weights: [0.6, 0.4],
    },
  );
  near(answer.preferences, [0, 0.3, 0.6, 0.4, 0, 0.3, 0.4, 0, 0], 1e-12);
  near(answer.leaving, [0.45, 0.35, 0.2], 1e-12);
  near(answer.entering, [0.4, 0.15, 0.45], 1e-12);
  near(answer.scores, [0.05, 0.2, -0.25], 1e-12);
  assert.deepEqual(answer.ranks, [2, 1, 3]);
});

test('the additive model sums weight × worth, and says what each criterion gives', () => {
  const functions = [straight({ low: 0, high: 10 }, 'higher'), straight({ low: 20, high: 60 }, 'lower')];
  const { scores, parts, ranks } = additiveValue(
    tableOf([
      [5, 30],
      [10, 60],
    ]),
    {
      functions,
      weights: [0.4, 0.6],
    },
  );
  near(parts, [0.2, 0.45, 0.4, 0], 1e-12);
  near(scores, [0.65, 0.4], 1e-12);
  assert.deepEqual(ranks, [1, 2]);
});

test('a value function runs straight between its points and stays level outside them', () => {
  const bent = { at: [0, 20, 60], worth: [1, 0.8, 0] };
  near(
    [-5, 0, 10, 20, 40, 60, 90].map((value) => worthOf(bent, value)),
    [1, 1, 0.9, 0.8, 0.4, 0, 0],
    1e-12,
  );
  assert.ok(isMonotone(bent));
  assert.ok(!isMonotone({ at: [0, 1, 2], worth: [0, 1, 0.5] }));
  assert.throws(() => straight(localRange(tableOf([[3], [3]]), 0), 'higher'), /tells nothing apart/);
});

test('an alternative that is nowhere better and somewhere worse is dominated; with intervals, only when they part', () => {
  const table = tableOf([
    [10, 3],
    [12, 3],
    [9, 5],
  ]);
  const directions: Direction[] = ['lower', 'higher'];
  assert.deepEqual(dominances(table, { directions }), [
    { dominated: 0, by: 2 },
    { dominated: 1, by: 0 },
    { dominated: 1, by: 2 },
  ]);
  const around = (by: number) => table.values.map((value) => value + by);
  assert.deepEqual(dominances(table, { directions, low: around(-0.9), high: around(0.9) }), [
    { dominated: 1, by: 2 },
  ]);
});

test('ties share the best of their ranks', () => {
  assert.deepEqual(ranksOf([0.5, 0.9, 0.5, 0.1]), [2, 1, 2, 4]);
  assert.deepEqual(ranksOf([0.3, 0.3 + 1e-12]), [1, 1]);
});

test('leaving an alternative out may turn TOPSIS’s order, and never that of the additive model with global ranges', () => {
  const directions: Direction[] = ['higher', 'higher'];
  const functions = [straight({ low: 0, high: 10 }, 'higher'), straight({ low: 0, high: 10 }, 'higher')];
  let turned = 0;
  // The third alternative alone sets the scale of the second criterion.
  for (let far = 1; far <= 10; far++) {
    const table = tableOf([
      [8, 1],
      [5, 4],
      [1, far],
    ]);
    const half = [0.5, 0.5];
    turned += reversals(table, (of) => topsis(of, { directions, weights: half }).ranks).length;
    assert.deepEqual(
      reversals(table, (of) => additiveValue(of, { functions, weights: half }).ranks),
      [],
    );
  }
  assert.ok(turned > 0);
});
