import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kit/text.ts';
import { quadrants } from './dual-model.ts';
import { drawnOf, judgeRows, tripAndCost, withCriterion } from './test-judgement.ts';

const dualOf = (judgement: ReturnType<typeof judgeRows>) => judgement.views[1]!.dual;

test('the situation is at the origin, and what saves and shortens trips is in the corner that is aimed at', () => {
  const { places, cost, wellbeing } = dualOf(
    judgeRows([
      [20, 100],
      [10, 90],
      [30, 80],
      [15, 130],
      [40, 140],
    ]),
  );
  assert.deepEqual(
    [places[0]!.wellbeing!.middle, places[0]!.cost!.middle, places[0]!.quadrant],
    [0, 0, null],
  );
  assert.deepEqual(
    places.slice(1).map(({ quadrant }) => quadrant),
    ['dual', 'paths', 'resources', 'drifting'],
  );
  assert.equal(cost.unit, 'euros');
  assert.deepEqual(cost.parts, [{ criterion: 'cost', share: 1 }]);
  assert.deepEqual(wellbeing.parts, [{ criterion: 'trip', share: 1 }]);
  assert.equal(places[1]!.cost!.middle, 10, 'euros saved against the situation');
  const { low, middle, high } = places[1]!.cost!;
  assert.ok(low < middle && middle < high);
});

test('every corner has a name and what it means in every language', () => {
  assert.equal(new Set(quadrants.map(({ wellbeing, cost }) => `${wellbeing} ${cost}`)).size, 4);
  for (const { title, explanation } of quadrants)
    for (const language of languages) assert.ok(title[language] && explanation[language]);
});

test('an axis that no criterion stands for is said to be made of nothing, and the other one is still there', () => {
  const { places, cost, wellbeing } = dualOf(
    judgeRows(
      [
        [20, 100],
        [10, 90],
      ],
      { set: withCriterion(1, { side: 'neither' }) },
    ),
  );
  assert.equal(cost.parts, null);
  assert.equal(places[1]!.cost, null);
  assert.equal(places[1]!.quadrant, null);
  assert.ok(wellbeing.parts && places[1]!.wellbeing!.middle > 0);
});

test('a total beside its own part is not added up in euros', () => {
  const premises = {
    ...tripAndCost.criteria[1]!,
    id: 'premises',
    source: { kind: 'counted', quantity: 'premises', service: null, group: null },
  } as const;
  const set = { ...tripAndCost, criteria: [...tripAndCost.criteria, premises] };
  assert.equal(
    dualOf(
      judgeRows(
        [
          [20, 100],
          [10, 90],
        ],
        { set },
      ),
    ).cost.unit,
    'points',
  );
});

test('a target is met in a share of the worlds, and missed by those that stay in sight', () => {
  const rows = [
    [20, 1000],
    [10, 900],
    [10, 990],
  ] as const;
  const set = { ...tripAndCost, target: { savingEuros: 50, wellbeingPoints: null } };
  const { places } = dualOf(judgeRows(rows, { set, drawn: drawnOf(rows, { own: 1 }) }));
  assert.equal(places[1]!.meets, 1);
  assert.equal(places[2]!.meets, 0);
  assert.equal(dualOf(judgeRows(rows)).places[1]!.meets, null);
});
