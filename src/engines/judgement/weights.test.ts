import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafWeights } from './criteria-tree.ts';
import { directWeights } from './weights-direct.ts';
import { leastConsistent, pairwiseWeights } from './weights-pairwise.ts';
import { rankOrderWeights } from './weights-rank-order.ts';

const near = (found: ArrayLike<number>, wanted: readonly number[], within: number) =>
  wanted.forEach((value, at) => assert.ok(Math.abs(found[at]! - value) <= within, `${at}: ${found[at]}`));

test('rank order centroids of seven criteria are those of the tables', () => {
  near(
    rankOrderWeights([1, 2, 3, 4, 5, 6, 7]),
    [0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204],
    5e-5,
  );
  near(rankOrderWeights([3, 1, 2]), [1 / 9, 11 / 18, 5 / 18], 1e-12);
});

test('criteria of one rank share the mean of their places, and all weights still sum to 1', () => {
  near(rankOrderWeights([1, 2, 2]), [11 / 18, 7 / 36, 7 / 36], 1e-12);
  near(rankOrderWeights([1, 1, 1, 1]), [0.25, 0.25, 0.25, 0.25], 1e-12);
});

test('swings of 100, 60 and 40 weigh a half, three tenths and a fifth; all zero choose nothing', () => {
  near(directWeights([100, 60, 40]), [0.5, 0.3, 0.2], 1e-12);
  assert.throws(() => directWeights([0, 0]), /choose nothing/);
  assert.throws(() => directWeights([1, -1]), /no weight/);
});

/* Saaty 1990, the choice of a house: size, transport, neighbourhood, age, yard, facilities, condition, financing. */
const house = [
  [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
  [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
  [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
  [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
  [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
  [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
  [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
  [4, 7, 5, 8, 6, 6, 2, 1],
];

test('comparisons in pairs give Saaty’s house its printed weights, eigenvalue and inconsistency', () => {
  const { weights, eigenvalue, consistencyRatio } = pairwiseWeights(house);
  near(weights, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 0.0005);
  assert.equal(eigenvalue.toFixed(3), '9.669');
  assert.equal(consistencyRatio!.toFixed(3), '0.169');
});

test('the comparison to ask again is the one that the others contradict most: neighbourhood against condition', () => {
  const { weights } = pairwiseWeights(house);
  const worst = leastConsistent(house, weights);
  assert.deepEqual([worst?.one, worst?.other, worst?.stated], [2, 6, 6]);
  assert.ok(Math.abs(worst!.implied - 1.13) < 0.01);
});

test('comparisons that all agree have the ratio 0, and two criteria always agree', () => {
  const agreeing = [0.5, 0.3, 0.2].map((one) => [0.5, 0.3, 0.2].map((other) => one / other));
  const { weights, consistencyRatio } = pairwiseWeights(agreeing);
  near(weights, [0.5, 0.3, 0.2], 1e-9);
  assert.ok(Math.abs(consistencyRatio!) < 1e-9);
  assert.equal(
    pairwiseWeights([
      [1, 3],
      [1 / 3, 1],
    ]).consistencyRatio,
    null,
  );
});

test('a tree’s leaves weigh the product of the shares above them', () => {
  const weights = leafWeights([
    {
      id: 'people',
      weight: 60,
      children: [
        { id: 'minutes', weight: 2 },
        { id: 'worst', weight: 1 },
      ],
    },
    { id: 'money', weight: 40 },
  ]);
  assert.deepEqual([...weights.keys()], ['minutes', 'worst', 'money']);
  near([...weights.values()], [0.4, 0.2, 0.4], 1e-12);
});

test('a tree that weighs nothing, or holds a criterion twice, is refused; an empty branch leaves its leaves nothing', () => {
  assert.throws(() => leafWeights([{ id: 'a', weight: 0 }]), /all zero/);
  assert.throws(
    () =>
      leafWeights([
        { id: 'a', weight: 1 },
        { id: 'a', weight: 1 },
      ]),
    /twice/,
  );
  const weights = leafWeights([
    { id: 'people', weight: 1, children: [{ id: 'minutes', weight: 0 }] },
    { id: 'money', weight: 1 },
  ]);
  near([...weights.values()], [0, 1], 1e-12);
});
