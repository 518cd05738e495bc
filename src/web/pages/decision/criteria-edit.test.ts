import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCriteria } from '#decision/check-criteria.ts';
import { judgedCriterion, region, tripAndCost } from '#decision/test-judgement.ts';
import {
  bent,
  movedPoint,
  retitled,
  setIdOf,
  withJudgement,
  withNewCriterion,
  withPoint,
  withRange,
} from './criteria-edit.ts';

test('a criterion renamed in one language keeps its own names in the others', () => {
  const title = { fi: 'Matka', sv: 'Resa', en: 'Trip' };
  assert.deepEqual(retitled(title, { language: 'fi', words: 'Aika' }), {
    fi: 'Aika',
    sv: 'Resa',
    en: 'Trip',
  });
  const same = { fi: 'X', sv: 'X', en: 'X' };
  assert.deepEqual(retitled(same, { language: 'sv', words: 'Y' }), { fi: 'Y', sv: 'Y', en: 'Y' });
});

test('a new criterion can be saved as it is, and two new ones are not the same', () => {
  const set = withNewCriterion(withNewCriterion(tripAndCost, 'Uusi'), 'Uusi');
  assert.deepEqual(checkCriteria(region, set), []);
});

test('a wider scale keeps the points of the curve at their values', () => {
  const criterion = judgedCriterion({ range: { low: 0, high: 10 }, curve: bent('higher') });
  const wider = withRange(criterion, { low: 0, high: 20 });
  assert.deepEqual(wider.curve, [
    { at: 0, worth: 0 },
    { at: 0.25, worth: 0.5 },
    { at: 1, worth: 1 },
  ]);
  assert.equal(withRange(wider, { low: 8, high: 20 }).curve!.length, 2);
});

test('a dragged point stays between its neighbours and never turns the curve', () => {
  for (const better of ['higher', 'lower'] as const) {
    const curve = withPoint(bent(better));
    for (const to of [
      { at: -3, worth: 9 },
      { at: 0.9, worth: -2 },
      { at: 0.1, worth: 0.99 },
    ])
      for (let index = 0; index < curve.length; index++) {
        const moved = movedPoint(curve, { index, to });
        const source = { kind: 'judged', unit: '', better, values: [] } as const;
        const criteria = [judgedCriterion({ source, curve: moved })];
        const codes = checkCriteria(region, { criteria }).map(({ code }) => code);
        assert.deepEqual(
          codes.filter((code) => code !== 'no-spread'),
          [],
        );
      }
  }
});

test('a judgement begins as wide as the scale, and taking it away leaves it unknown', () => {
  const judged = withJudgement(judgedCriterion(), {
    alternative: 'a',
    judged: { value: 7, reasoning: 'Tiedetään' },
  });
  assert.ok(judged.source.kind === 'judged');
  assert.deepEqual(judged.source.values, [
    { alternative: 'a', value: 7, low: 0, high: 10, reasoning: 'Tiedetään' },
  ]);
  const without = withJudgement(judged, { alternative: 'a', judged: undefined });
  assert.ok(without.source.kind === 'judged' && without.source.values.length === 0);
});

test('a set of criteria is named by its name in plain letters', () => {
  assert.equal(setIdOf(' Kevyempi lähiverkko 2028! '), 'kevyempi-lahiverkko-2028');
  assert.equal(setIdOf('…'), '');
});
