import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessSituation } from '../situation.ts';
import { prepare } from '../prepare.ts';
import { testRegion } from '../test-region.ts';
import { meanMinutes } from './mean-minutes.ts';
import { minutesWithoutCar } from './minutes-without-car.ts';
import { withoutCar } from '../modes/no-car.ts';
import { busesWith, toldOnly } from './test-buses.ts';
import { everybody, near, testSituation } from './test-situation.ts';

const wait = 20;

/** The mean by hand, from minutes of each cell. */
function meanOf(situation: ReturnType<typeof testSituation>, minutes: (cell: number) => number): number {
  const people = withoutCar(situation.prepared)!.people[0]!;
  let sum = 0;
  let all = 0;
  people.forEach((count, cell) => {
    sum += count * minutes(cell);
    all += count;
  });
  return sum / all;
}

test('without a matrix of public transport the answer is missing, and never the car’s', () => {
  const situation = testSituation();
  assert.equal(minutesWithoutCar.compute(situation, everybody), null);
  assert.notEqual(meanMinutes.compute(situation, everybody), null);
});

test('without a connection people wait for a taxi and are driven, each where they live', () => {
  const situation = testSituation({ buses: toldOnly });
  const drive = situation.services[0]!.nearestMinutes;
  assert.ok(
    near(
      minutesWithoutCar.compute(situation, everybody),
      meanOf(situation, (cell) => drive[cell]! + wait),
    ),
  );
});

test('with a connection they go by it at the best hour of the day, door to door, to whichever site it leads', () => {
  const buses = busesWith(
    { cell: 3, site: 2, hour: 9, minutes: 50 },
    { cell: 3, site: 1, hour: 14, minutes: 44 },
    { cell: 7, site: 1, hour: 8, minutes: 60 },
  );
  const situation = testSituation({ buses });
  const drive = situation.services[0]!.nearestMinutes;
  const minutes = (cell: number) => (cell === 3 ? 44 : cell === 7 ? 60 : drive[cell]! + wait);
  assert.ok(near(minutesWithoutCar.compute(situation, everybody), meanOf(situation, minutes)));
});

test('60 minutes are accepted and 60.1 are not; a bus before 8 or after 15, or to a site without the service, is none', () => {
  const without = minutesWithoutCar.compute(testSituation({ buses: toldOnly }), everybody);
  for (const bus of [
    { cell: 3, site: 1, hour: 9, minutes: 60.1 },
    { cell: 3, site: 1, hour: 7, minutes: 30 },
    { cell: 3, site: 1, hour: 16, minutes: 30 },
    // Site 0 is the hospital and 5 the service point: neither has a doctor’s appointment.
    { cell: 3, site: 0, hour: 9, minutes: 30 },
    { cell: 3, site: 5, hour: 9, minutes: 30 },
  ])
    assert.equal(minutesWithoutCar.compute(testSituation({ buses: busesWith(bus) }), everybody), without);
  for (const hour of [8, 15]) {
    const buses = busesWith({ cell: 3, site: 1, hour, minutes: 60 });
    assert.notEqual(minutesWithoutCar.compute(testSituation({ buses }), everybody), without);
  }
});

test('a municipality of which the matrix tells nothing has no figure, and the region’s is of the others', () => {
  const buses = toldOnly.slice(0, 3);
  const situation = testSituation({ buses });
  assert.equal(minutesWithoutCar.compute(situation, { ...everybody, area: 3 }), null);
  const drive = situation.services[0]!.nearestMinutes;
  const people = withoutCar(situation.prepared)!.people[0]!;
  let sum = 0;
  let all = 0;
  for (let cell = 0; cell < 15; cell++) {
    sum += people[cell]! * (drive[cell]! + wait);
    all += people[cell]!;
  }
  assert.ok(near(minutesWithoutCar.compute(situation, everybody), sum / all));
});

test('speed and detour move the drive and not the timetable', () => {
  const everywhere = Array.from({ length: 20 }, (_, cell) => ({ cell, site: 1, hour: 9, minutes: 33 }));
  const bus = assessSituation(prepare(testRegion({ buses: everywhere })));
  assert.ok(near(minutesWithoutCar.compute(bus.low, everybody), 33));
  assert.ok(near(minutesWithoutCar.compute(bus.high, everybody), 33));
  const taxi = assessSituation(prepare(testRegion({ buses: toldOnly })));
  const [low, high] = [taxi.low, taxi.high].map((one) => minutesWithoutCar.compute(one, everybody)!);
  assert.ok(low! < high!);
});
