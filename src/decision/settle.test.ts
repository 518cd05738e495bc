import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { checkCriteria } from './check-criteria.ts';
import { functionOf, settleRange } from './criterion-range.ts';
import { defaultCriteria } from './default-criteria.ts';
import { makeDrawer } from './drawn.ts';
import { settleJudgement } from './judge.ts';
import { percentiles } from './percentiles.ts';
import { triangular } from './settle.ts';
import { drawnOf, judgedCriterion, judgedOf, region, tripAndCost, withCriterion } from './test-judgement.ts';

const rows = [
  [10, 100],
  [20, 50],
] as const;
const settled = (set = tripAndCost, drawn = drawnOf(rows)) =>
  settleJudgement({ region, set, alternatives: judgedOf(2), drawn, seed: 1 });

test('the criteria that a region begins with can be judged by as they are', () => {
  const set = defaultCriteria(region);
  assert.deepEqual(checkCriteria(region, set), []);
  assert.ok(set.criteria.some(({ side }) => side === 'cost'));
  assert.ok(set.criteria.some(({ perspective }) => perspective === 'process'));
});

test('a local range keeps differences of worlds beyond its ends; a given one ends there and says so', () => {
  const local = settled();
  assert.deepEqual(local.ranges[0], { low: 10, high: 20, spread: true });
  local.values.forEach((values, world) => {
    const [one, other] = [0, 1].map((row) => local.worlds.worths[(world * 2 + row) * 2]!);
    assert.ok(Math.abs(one! - other! - (values[2]! - values[0]!) / 10) < 1e-9);
  });
  assert.equal(local.beyond[0], 0);
  const given = settled(withCriterion(0, { range: { low: 10, high: 18 } }));
  assert.ok(given.worlds.worths.every((worth, at) => at % 2 === 1 || (worth >= 0 && worth <= 1)));
  assert.ok(given.beyond[0]! > 0.2);
});

test('a bent curve gives its points their worth, and its end lines go on over a local range', () => {
  const criterion = {
    ...tripAndCost.criteria[0]!,
    curve: [
      { at: 0, worth: 1 },
      { at: 0.5, worth: 0.2 },
      { at: 1, worth: 0 },
    ],
  };
  const range = settleRange(criterion, [10, 20]);
  const { at, worth } = functionOf(criterion, { range, direction: 'lower', reach: { low: 5, high: 25 } });
  assert.deepEqual(at, [5, 10, 15, 20, 25]);
  assert.deepEqual(
    worth.map((value) => Math.round(100 * value) / 100),
    [1.8, 1, 0.2, 0, -0.2],
  );
});

test('what is missing in a world is drawn from the whole range, evenly', () => {
  const set = { ...tripAndCost, criteria: [judgedCriterion()] };
  const { values, central } = settled(set, drawnOf(rows, { worlds: 2000 }));
  assert.ok(Number.isNaN(central[1]!));
  const { low, middle, high } = percentiles(values.map((table) => table[1]!));
  for (const [found, expected] of [
    [low, 0.5],
    [middle, 5],
    [high, 9.5],
  ] as const)
    assert.ok(Math.abs(found - expected) < 0.4, `${found} is not near ${expected}`);
});

test('another criterion more draws the same numbers for those that were there', () => {
  const one = settled({ ...tripAndCost, criteria: [judgedCriterion()] });
  const two = settled({ ...tripAndCost, criteria: [judgedCriterion({ id: 'other' }), judgedCriterion()] });
  one.values.forEach((table, world) => assert.equal(table[1], two.values[world]![3]));
});

test('a judged value is most often near its peak and never outside its ends', () => {
  const judged = { low: 2, value: 3, high: 8 };
  const draws = Array.from({ length: 1000 }, (_, at) => triangular(judged, (at + 0.5) / 1000));
  assert.ok(draws.every((value) => value >= 2 && value <= 8));
  const mean = draws.reduce((sum, value) => sum + value, 0) / 1000;
  assert.ok(Math.abs(mean - 13 / 3) < 0.01, 'the mean of a triangle is that of its three corners');
  assert.equal(triangular({ low: 4, value: 4, high: 4 }, 0.7), 4);
});

test('the world of a number is the same whatever is asked of it, and alternatives share it', () => {
  const prepared = prepare(region);
  const ask = { candidates: [{ pulls: [] }, { pulls: [] }], seed: 4 };
  const both = makeDrawer(prepared, { ...ask, criteria: tripAndCost.criteria });
  const alone = makeDrawer(prepared, { ...ask, criteria: [tripAndCost.criteria[0]!] });
  const column = (drawer: typeof both) =>
    drawer.start.quantities.findIndex(({ id }) => id === 'trip-minutes');
  for (let world = 0; world < 3; world++) {
    const [here, there] = [both.next(), alone.next()];
    assert.equal(here[0]![column(both)], there[0]![column(alone)]);
    assert.deepEqual(here[0], here[1], 'two lists of nothing are the same network in every world');
  }
});
