import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { rankByValue, weightedMean, weightedQuantile } from './statistics.ts';
import { summarise } from './summarise.ts';
import type { SummaryQuestion } from './summarise.ts';

test('a weighted quantile is the plain quantile of everybody written out one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 })), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.constantFrom(0.1, 0.25, 0.5, 0.9, 0.95, 1),
      (pairs, q) => {
        const everybody = pairs
          .flatMap(([minutes, people]) => new Array<number>(people).fill(minutes))
          .sort((a, b) => a - b);
        const values = Float64Array.from(pairs, (pair) => pair[0]);
        const weights = Float64Array.from(pairs, (pair) => pair[1]);
        const expected =
          everybody.length > 0 ? everybody[Math.max(0, Math.ceil(q * everybody.length - 1e-9) - 1)]! : null;
        assert.equal(weightedQuantile(values, weights, q), expected);
        const mean =
          everybody.length > 0
            ? everybody.reduce((sum, minutes) => sum + minutes, 0) / everybody.length
            : null;
        assert.equal(weightedMean(values, weights), mean);
      },
    ),
    { numRuns: 500 },
  );
});

test('cells without residents never decide the worst or the median', () => {
  const values = Float64Array.of(10, 20, 999);
  assert.equal(weightedQuantile(values, Float64Array.of(1, 1, 0), 1), 20);
  assert.equal(weightedQuantile(values, Float64Array.of(0, 0, 0), 0.5), null);
  assert.equal(weightedMean(Float64Array.of(10, Infinity), Float64Array.of(1, 0)), 10);
});

test('a ranking brought up to date is the ranking made afresh, infinities and ties included', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1, 2, 3, 5, 8, Infinity), { minLength: 1, maxLength: 60 }),
      fc.integer(),
      (list, seed) => {
        const values = Float64Array.from(list);
        const chance = randomStream(seed);
        const before = { values, order: rankByValue(values) };
        const next = values.map((value) => (chance.integer(6) === 0 ? chance.integer(9) : value));
        assert.deepEqual(rankByValue(next, before), rankByValue(next));
      },
    ),
    { numRuns: 300 },
  );
});

function inventSummaryQuestion(seed: number): SummaryQuestion {
  const chance = randomStream(seed);
  const cells = 1 + chance.integer(60);
  const areaCount = 1 + chance.integer(6);
  const draw = (make: () => number, count = cells) => Float64Array.from({ length: count }, make);
  return {
    minutes: draw(() => (chance.integer(30) === 0 ? Infinity : 1 + chance.integer(50))),
    withinShare: draw(() => chance.next(), cells * 3),
    limitCount: 3,
    people: [draw(() => chance.integer(20)), draw(() => chance.integer(3))],
    area: Int32Array.from({ length: cells }, () => chance.integer(areaCount)),
    areaCount,
    quantiles: [0.5, 0.9],
  };
}

test('one summary of all areas and groups says the same as asking each apart', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const question = inventSummaryQuestion(seed);
      const { minutes, withinShare, people, area, areaCount } = question;
      const summary = summarise(question);
      people.forEach((all, group) => {
        for (let place = 0; place <= areaCount; place++) {
          const weights = all.map((weight, cell) =>
            place === areaCount || area[cell] === place ? weight : 0,
          );
          const at = group * (areaCount + 1) + place;
          const same = (ours: number, apart: number | null) =>
            assert.ok(
              Object.is(ours, apart ?? NaN) || Math.abs(ours - apart!) < 1e-9,
              `${ours} and ${apart}`,
            );
          same(summary.mean[at]!, weightedMean(minutes, weights));
          same(summary.quantiles[0]![at]!, weightedQuantile(minutes, weights, 0.5));
          same(summary.quantiles[1]![at]!, weightedQuantile(minutes, weights, 0.9));
          same(summary.worst[at]!, weightedQuantile(minutes, weights, 1));
          for (let limit = 0; limit < 3; limit++) {
            const shares = minutes.map((_, cell) => withinShare![cell * 3 + limit]!);
            same(summary.within[limit]![at]!, weightedMean(shares, weights));
          }
        }
      });
    }),
    { numRuns: 200 },
  );
});

test('a summary that begins from an earlier one has the same digits as one made afresh', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const question = inventSummaryQuestion(seed);
      const chance = randomStream(seed);
      const changed = {
        ...question,
        minutes: question.minutes.map((minutes) => (chance.integer(8) === 0 ? minutes + 3 : minutes)),
      };
      assert.deepEqual(summarise(changed, summarise(question)), summarise(changed));
      const share = question.withinShare!.slice();
      share[chance.integer(share.length)] = 0.5;
      const spread = { ...question, withinShare: share };
      assert.deepEqual(summarise(spread, summarise(question)), summarise(spread));
    }),
    { numRuns: 100 },
  );
});
