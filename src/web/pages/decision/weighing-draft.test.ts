import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWeighing } from '#decision/check-weighing.ts';
import { tripAgainstCost, tripAndCost } from '#decision/test-judgement.ts';
import { weighingMethods, weightsOf } from '#decision/weighing.ts';
import { byMethod, pairOf, ratioText, withNumber, withPair } from './weighing-draft.ts';

test('changing the method keeps what was said, as nearly as the method can tell it', () => {
  const points = tripAgainstCost(75, 25);
  for (const method of weighingMethods) {
    const told = byMethod(tripAndCost, points, method);
    assert.equal(told.method, method);
    assert.deepEqual(checkWeighing(tripAndCost, { weighing: told, at: 'weighing' }), []);
    const { weights } = weightsOf(tripAndCost, told);
    assert.ok(Math.abs(weights[0]! - 0.75) < 0.01, `${method}: ${weights[0]}`);
  }
});

test('a comparison stands one way round, whichever way it was given', () => {
  const pairs = byMethod(tripAndCost, tripAgainstCost(1, 1), 'pairwise');
  const first = withPair(pairs, {
    part: 'perspectives',
    pair: { one: 'client', other: 'economy', ratio: 3 },
  });
  const turned = withPair(first, {
    part: 'perspectives',
    pair: { one: 'economy', other: 'client', ratio: 2 },
  });
  assert.equal(pairOf(turned, { part: 'perspectives', one: 'client', other: 'economy' }), 0.5);
  assert.equal(turned.method === 'pairwise' && turned.perspectives.length, 1);
  assert.deepEqual([ratioText(3), ratioText(1 / 3), ratioText(1)], ['3', '1/3', '1']);
});

test('a slider changes its own number alone', () => {
  const moved = withNumber(tripAgainstCost(50, 50), { part: 'perspectives', id: 'client', value: 80 });
  assert.deepEqual(moved, tripAgainstCost(80, 50));
});
