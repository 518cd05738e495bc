import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWeighing, pruned } from './check-weighing.ts';
import type { CriteriaSet } from './criterion.ts';
import { judgedCriterion, tripAgainstCost, tripAndCost } from './test-judgement.ts';
import { boundsOf, equalWeighing, weightsOf } from './weighing.ts';
import type { Weighing } from './weighing.ts';

const set: CriteriaSet = {
  ...tripAndCost,
  criteria: [
    tripAndCost.criteria[0]!,
    { ...tripAndCost.criteria[0]!, id: 'worst' },
    tripAndCost.criteria[1]!,
    judgedCriterion(),
  ],
};
const close = (given: ArrayLike<number>, expected: readonly number[]) =>
  expected.forEach((value, at) =>
    assert.ok(Math.abs(given[at]! - value) < 1e-3, `${given[at]} is not ${value}`),
  );
const codes = (weighing: Weighing) =>
  checkWeighing(set, { weighing, at: 'w' }).map(({ code, at }) => `${code} ${at}`);

test('a criterion weighs its share of its perspective, times the share of that', () => {
  const { weights, perspectives } = weightsOf(set, {
    method: 'direct',
    perspectives: { client: 50, economy: 30, learning: 20 },
    criteria: { trip: 3, worst: 1, cost: 7, skills: 1 },
  });
  close(weights, [0.375, 0.125, 0.3, 0.2]);
  assert.deepEqual(perspectives, { client: 0.5, economy: 0.3, learning: 0.2 });
});

test('equal weights are equal among perspectives, not among criteria', () => {
  close(weightsOf(set, equalWeighing(set)).weights, [1 / 6, 1 / 6, 1 / 3, 1 / 3]);
});

test('an order alone gives rank order centroids: of three 0.611, 0.278, 0.111', () => {
  const { weights } = weightsOf(set, {
    method: 'rank',
    perspectives: { client: 2, economy: 1, learning: 3 },
    criteria: { trip: 1, worst: 1, cost: 1, skills: 1 },
  });
  close(weights, [0.139, 0.139, 0.611, 0.111]);
});

test('comparisons in pairs that agree are consistent; one that does not is the one to ask again', () => {
  const pairs = (ratio: number): Weighing => ({
    method: 'pairwise',
    perspectives: [
      { one: 'client', other: 'economy', ratio: 2 },
      { one: 'economy', other: 'learning', ratio: 2 },
      { one: 'client', other: 'learning', ratio },
    ],
    criteria: [{ one: 'trip', other: 'worst', ratio: 1 }],
  });
  const good = weightsOf(set, pairs(4));
  assert.ok(good.consistency[0]!.ratio! < 1e-6);
  close(good.weights, [2 / 7, 2 / 7, 2 / 7, 1 / 7]);
  const bad = weightsOf(set, pairs(1 / 5));
  assert.ok(bad.consistency[0]!.ratio! > 0.1);
  assert.ok(bad.consistency[0]!.askAgain);
  assert.deepEqual(bad.missing, []);
});

test('what was not weighed is never zero: it has the mean, and any weight is possible', () => {
  const weights = weightsOf(set, {
    method: 'direct',
    perspectives: { client: 50, economy: 50 },
    criteria: { trip: 1, worst: 1, cost: 1, skills: 1 },
  });
  assert.deepEqual(weights.missing, ['learning']);
  close(weights.weights, [1 / 6, 1 / 6, 1 / 3, 1 / 3]);
  const bounds = boundsOf(set, { weights, slack: 0 });
  assert.deepEqual([bounds.least[3], bounds.greatest[3]], [0, 1]);
  close(bounds.greatest, [0.25, 0.25, 0.5, 1]);
});

test('slack is a share of each weight', () => {
  const weights = weightsOf(tripAndCost, tripAgainstCost(60, 40));
  const { least, greatest } = boundsOf(tripAndCost, { weights, slack: 0.5 });
  close(least, [0.3, 0.2]);
  close(greatest, [0.9, 0.6]);
});

test('everything that is wrong with a weighing is told at once', () => {
  assert.deepEqual(
    codes({ method: 'direct', perspectives: { client: -1, mood: 1 }, criteria: { trip: NaN, x: 1 } }),
    [
      'not-a-weight w.perspectives.client',
      'unknown-criterion w.perspectives.mood',
      'not-a-weight w.criteria.trip',
      'unknown-criterion w.criteria.x',
    ],
  );
  assert.deepEqual(codes({ method: 'rank', perspectives: { client: 0 }, criteria: { trip: 1.5 } }), [
    'not-a-weight w.perspectives.client',
    'not-a-weight w.criteria.trip',
  ]);
  assert.deepEqual(
    codes({
      method: 'pairwise',
      perspectives: [
        { one: 'client', other: 'economy', ratio: 20 },
        { one: 'economy', other: 'client', ratio: 1 },
      ],
      criteria: [{ one: 'trip', other: 'trip', ratio: 1 }],
    }),
    ['not-a-weight w.perspectives[0].ratio', 'pair-twice w.perspectives[1]', 'pair-twice w.criteria[0]'],
  );
});

test('weights that are all zero are told, and those of one perspective alone are not', () => {
  const direct = (perspectives: Record<string, number>, criteria: Record<string, number>): Weighing => ({
    method: 'direct',
    perspectives,
    criteria,
  });
  const ones = { trip: 1, worst: 1, cost: 1, skills: 1 };
  assert.deepEqual(codes(direct({ client: 0, economy: 0, learning: 0 }, ones)), ['weights-all-zero w']);
  assert.deepEqual(codes(direct({ client: 1, economy: 0, learning: 0 }, { ...ones, trip: 0, worst: 0 })), [
    'weights-all-zero w',
  ]);
  assert.deepEqual(codes(direct({ client: 1, economy: 0, learning: 0 }, { ...ones, cost: 0 })), []);
});

test('weights of a criterion that is no more are let go', () => {
  const left = pruned(set, { method: 'direct', perspectives: { client: 1 }, criteria: { trip: 1, gone: 5 } });
  assert.deepEqual(left.criteria, { trip: 1 });
});
