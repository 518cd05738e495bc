import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { limits } from '../assessment.ts';
import { assess } from '../assess.ts';
import { meanMinutes } from './mean-minutes.ts';
import { shareWithinMinutes } from './share-within.ts';
import { shareWithin15 } from './share-within-15.ts';
import { shareWithin20 } from './share-within-20.ts';
import { shareWithin30 } from './share-within-30.ts';
import { shareWithin45 } from './share-within-45.ts';
import { everybody, questionsOf, testSituation, withoutHospital } from './test-situation.ts';

const all = [shareWithin15, shareWithin20, shareWithin30, shareWithin45];

test('coverage never falls when the limit grows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (seed) => {
      const situation = testSituation({ seed });
      for (const question of questionsOf(situation)) {
        const shares = all.map((measure) => measure.compute(situation, question)!);
        shares.forEach((share, at) => assert.ok(share >= (shares[at - 1] ?? 0) && share <= 1));
      }
    }),
    { numRuns: 20 },
  );
});

test('a limit is within itself: a whole cell at exactly 20 minutes is counted', () => {
  const situation = testSituation();
  const { prepared, network, rule } = situation;
  // The cells' edge at the limit: the farthest point of the disc is 1.5 × own mean distance beyond the centre.
  const cell = 3;
  const site = situation.services[0]!.nearestSite[cell]!;
  const column = [...prepared.columns.values()][site]!;
  const edge = column.centreMinutes[cell]! + 1.5 * prepared.ownMinutes[cell]!;
  const stretched = assess({ prepared, network, rule, factor: 20 / edge });
  const at = limits.indexOf(20);
  assert.ok(stretched.services[0]!.withinShare[cell * limits.length + at]! > 1 - 1e-9);
});

test('the share uses the spread of people, so that a mean under the limit is not yet everybody', () => {
  const situation = testSituation({ seed: 2 });
  const partly = questionsOf(situation).filter((question) => {
    const share = shareWithin15.compute(situation, question)!;
    return meanMinutes.compute(situation, question)! < 15 && share > 0 && share < 1;
  });
  assert.ok(partly.length > 0);
});

test('where nobody offers the service, nobody is within any limit', () => {
  const { assessment, emergency } = withoutHospital();
  for (const measure of all)
    assert.equal(measure.compute(assessment, { ...everybody, service: emergency }), 0);
});

test('each limit is a measure of its own', () => {
  assert.deepEqual(
    all.map(({ id }) => id),
    limits.map((limit) => shareWithinMinutes(limit).id),
  );
});
