import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../assess.ts';
import { meanMinutes } from './mean-minutes.ts';
import { everybody, givesNothingWithoutSites, near, questionsOf, testSituation } from './test-situation.ts';
import { tripMinutes } from './trip-minutes.ts';

test('a trip is weighted by the visits of the group that is asked', () => {
  const situation = testSituation({ seed: 10 });
  const { prepared, services } = situation;
  for (const question of questionsOf(situation)) {
    const { service, group, area } = question;
    let minutes = 0;
    let visits = 0;
    prepared.region.cells.forEach(({ municipality }, cell) => {
      if (area !== 'region' && municipality !== area) return;
      const made = prepared.visitsByGroup[service]![group]![cell]!;
      minutes += made * services[service]!.tripMinutes[cell]!;
      visits += made;
    });
    assert.ok(near(tripMinutes.compute(situation, question), minutes / visits));
  }
});

test('under the nearest rule the trip of even use is the way to the nearest site', () => {
  const even = Object.fromEntries(
    ['0-6', '7-17', '18-64', '65-74', '75-120'].map((band) => [`use-by-age.gp.${band}`, 1]),
  );
  const { prepared, network } = testSituation({ assumptions: even });
  const nearest = assess({ prepared, network, rule: { kind: 'nearest' }, factor: 1 });
  assert.ok(near(tripMinutes.compute(nearest, everybody), meanMinutes.compute(nearest, everybody)!));
});

test('a service that nobody offers has no trips', () => {
  assert.ok(givesNothingWithoutSites(tripMinutes));
});
