import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '#kit/hash.ts';
import {
  drawnOf,
  judgedCriterion,
  judgeRows,
  tripAgainstCost,
  tripAndCost,
  stakeholderOf,
  withCriterion,
} from './test-judgement.ts';

const close = (one: number, other: number, off = 1e-9) =>
  assert.ok(Math.abs(one - other) < off, `${one} ${other}`);

test('points are weight × worth: of two criteria alike, halfway on both is 50', () => {
  const { views } = judgeRows([
    [10, 100],
    [20, 50],
    [15, 75],
  ]);
  const { standings } = views[1]!;
  assert.deepEqual(
    standings.map(({ score }) => Math.round(score)),
    [50, 50, 50],
  );
  assert.deepEqual(standings[0]!.parts, [50, 0]);
  assert.deepEqual(standings[1]!.parts, [0, 50]);
  assert.deepEqual(standings[2]!.parts, [25, 25]);
});

test('the same question has the same answer to the last bit, and another seed another', () => {
  const rows = [
    [10, 100],
    [20, 50],
    [14, 70],
  ] as const;
  const json = (seed: number) => canonicalJson(judgeRows(rows, { seed, own: 5 }));
  assert.equal(json(1), json(1));
  assert.notEqual(json(1), json(2));
});

test('shares of ranks sum to one, and parts sum to the score, whatever is judged', () => {
  const row = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1000 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
      for (const { standings } of judgeRows(rows, { n: 200, own: 2 }).views)
        for (const standing of standings) {
          close(
            standing.acceptability.reduce((sum, share) => sum + share, 0),
            1,
          );
          close(
            standing.parts.reduce((sum, part) => sum + part, 0),
            standing.score,
          );
        }
    }),
    { numRuns: 25 },
  );
});

test('a world that is worse for all alike leaves the order alone: nobody gains by it', () => {
  const rows = [
    [20, 100],
    [10, 99],
  ] as const;
  const { views } = judgeRows(rows);
  // Minutes of all rise and fall by a fifth, more than the two differ at the ends; still 1 is shorter in every world.
  for (const { standings } of views) assert.equal(standings[1]!.firstShare, 1);
});

test('what another dominates is named, and with it in how many worlds', () => {
  const { dominance } = judgeRows([
    [20, 100],
    [10, 50],
  ]);
  assert.deepEqual(dominance, [{ dominated: 0, by: 1, share: 1 }]);
});

test('a missing judgement is the whole scale and never zero', () => {
  const set = { ...tripAndCost, criteria: [...tripAndCost.criteria, judgedCriterion()] };
  const judgement = judgeRows(
    [
      [10, 100],
      [10, 100],
    ],
    {
      set,
      stakeholders: [
        stakeholderOf({
          slack: 0,
          weighing: {
            method: 'direct',
            perspectives: { client: 1, economy: 1, learning: 2 },
            criteria: { trip: 1, cost: 1, skills: 1 },
          },
        }),
      ],
    },
  );
  const skills = judgement.criteria[2]!;
  assert.deepEqual(skills.values, [null, null]);
  assert.deepEqual(skills.worths, [0.5, 0.5]);
  const { low, high } = judgement.views[1]!.standings[1]!;
  // Half of the weight is on it: nine worlds of ten are some 45 points wide.
  assert.ok(high - low > 35 && high - low < 50, `${low} ${high}`);
  assert.ok(
    judgement.notices.some(({ code, criterion }) => code === 'value-missing' && criterion === 'skills'),
  );
});

test('a judged value is drawn between its ends, most often near what was judged', () => {
  const values = ['situation', 'alternative-1'].map((alternative, at) => ({
    ...{ alternative, value: 3 + 4 * at, low: 2 + 4 * at, high: 5 + 4 * at, reasoning: 'Tiedetään' },
  }));
  const source = { kind: 'judged', unit: 'p', better: 'higher', values } as const;
  const set = { ...tripAndCost, criteria: [judgedCriterion({ source })] };
  const { views, criteria } = judgeRows(
    [
      [10, 100],
      [10, 100],
    ],
    { set, stakeholders: [] },
  );
  assert.deepEqual(criteria[0]!.values, [3, 7]);
  assert.equal(views[0]!.standings[1]!.firstShare, 1, '2…5 is always below 6…9');
});

test('a global range keeps the order of two whatever the third is; a local one may turn it, and that is told', () => {
  const rows = [
    [10, 100],
    [16, 62],
    [60, 58],
  ] as const;
  const local = judgeRows(rows, { stakeholders: [stakeholderOf({ weighing: tripAgainstCost(55, 45) })] });
  const turned = local.views[1]!.reversals.filter(({ method }) => method === 'additive');
  assert.deepEqual(turned, [{ method: 'additive', left: 2, one: 1, other: 0 }]);
  const set = {
    ...tripAndCost,
    criteria: [
      { ...tripAndCost.criteria[0]!, range: { low: 0, high: 60 } },
      { ...tripAndCost.criteria[1]!, range: { low: 0, high: 200 } },
    ],
  };
  const global = judgeRows(rows, { set });
  assert.deepEqual(
    global.views.flatMap(({ reversals }) => reversals.filter(({ method }) => method === 'additive')),
    [],
  );
});

test('a criterion that is the same for all is told and moves nothing', () => {
  const { notices, views } = judgeRows([
    [10, 100],
    [10, 90],
  ]);
  assert.ok(notices.some(({ code, criterion }) => code === 'no-spread' && criterion === 'trip'));
  assert.equal(views[0]!.standings[1]!.firstShare, 1);
});

test('a difference of a hair under a local range is told, as are values beyond a given one', () => {
  const codes = (judgement: ReturnType<typeof judgeRows>) => judgement.notices.map(({ code }) => code);
  const rows = [
    [10, 100],
    [10.01, 90],
  ] as const;
  assert.ok(codes(judgeRows(rows)).includes('narrow-range'));
  const set = withCriterion(0, { range: { low: 0, high: 5 } });
  assert.ok(codes(judgeRows(rows, { set })).includes('beyond-range'));
});

test('errors count worlds and not only draws: many weights in few worlds are not sure', () => {
  const rows = [
    [20, 100],
    [19.9, 101],
  ] as const;
  const error = (worlds: number, n: number) =>
    judgeRows(rows, { drawn: drawnOf(rows, { worlds, own: 6 }), n, stakeholders: [] }).views[0]!.standings[0]!
      .firstShareError!;
  assert.ok(error(5, 20_000) > 0.1);
  assert.ok(error(500, 20_000) < 0.05);
  assert.equal(
    judgeRows(rows, { drawn: drawnOf(rows, { worlds: 1 }) }).views[0]!.standings[0]!.firstShareError,
    null,
  );
});

test('stakeholders are judged each by their own, and together from the least that one accepts to the greatest', () => {
  const { views } = judgeRows(
    [
      [10, 100],
      [20, 50],
    ],
    {
      stakeholders: [
        stakeholderOf({ id: 'a', name: 'Asukkaat', weighing: tripAgainstCost(80, 20), slack: 0.1 }),
        stakeholderOf({ id: 't', name: 'Talous', weighing: tripAgainstCost(20, 80), slack: 0.1 }),
      ],
    },
  );
  assert.deepEqual(
    views.map(({ kind, name }) => [kind, name.fi]),
    [
      ['any', 'Kaikki painotukset'],
      ['joint', 'Yhteinen'],
      ['stakeholder', 'Asukkaat'],
      ['stakeholder', 'Talous'],
    ],
  );
  assert.deepEqual(views[1]!.weights, [0.5, 0.5]);
  close(views[1]!.bounds!.least[0]!, 0.18);
  close(views[1]!.bounds!.greatest[0]!, 0.88);
  assert.equal(views[2]!.standings[0]!.firstShare, 1);
  assert.equal(views[3]!.standings[1]!.firstShare, 1);
  assert.ok(Math.abs(views[1]!.standings[0]!.firstShare - 0.5) < 0.1);
});
