import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutCar } from '../modes/no-car.ts';
import { connectedWithoutCar } from './connected-without-car.ts';
import { hoursWithoutCar } from './hours-without-car.ts';
import { busesWith, toldOnly } from './test-buses.ts';
import { everybody, near, testSituation } from './test-situation.ts';

const shareOf = (situation: ReturnType<typeof testSituation>, cell: number): number => {
  const people = withoutCar(situation.prepared)!.people[0]!;
  return people[cell]! / people.reduce((sum, count) => sum + count, 0);
};

test('hours count once however many buses leave in them and wherever they lead: two of eight hours are a quarter', () => {
  const situation = testSituation({
    buses: busesWith(
      { cell: 2, site: 1, hour: 8, minutes: 30 },
      { cell: 2, site: 2, hour: 8, minutes: 35 },
      { cell: 2, site: 3, hour: 15, minutes: 35 },
      { cell: 2, site: 3, hour: 16, minutes: 35 },
      { cell: 2, site: 3, hour: 12, minutes: 61 },
    ),
  });
  assert.ok(near(hoursWithoutCar.compute(situation, everybody), shareOf(situation, 2) * 0.25));
});

test('hours that end before they begin leave nothing to take a share of', () => {
  const situation = testSituation({ buses: toldOnly, assumptions: { 'public-transport.first-hour': 16 } });
  assert.equal(hoursWithoutCar.compute(situation, everybody), null);
  assert.equal(connectedWithoutCar.compute(situation, everybody), 0);
});

test('an hour every hour for everybody is the whole day, and nothing that is known is 0', () => {
  const hourly = Array.from({ length: 20 * 8 }, (_, at) => ({
    ...{ cell: at % 20, site: 1, hour: 8 + Math.floor(at / 20), minutes: 30 },
  }));
  assert.ok(near(hoursWithoutCar.compute(testSituation({ buses: hourly }), everybody), 1));
  assert.equal(hoursWithoutCar.compute(testSituation({ buses: toldOnly }), everybody), 0);
  assert.equal(hoursWithoutCar.compute(testSituation(), everybody), null);
});
