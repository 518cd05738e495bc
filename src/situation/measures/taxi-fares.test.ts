import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutCar } from '../modes/no-car.ts';
import { placesOf } from '../travel-columns.ts';
import { taxiFares } from './taxi-fares.ts';
import { toldOnly } from './test-buses.ts';
import { everybody, near, testSituation } from './test-situation.ts';

type Situation = ReturnType<typeof testSituation>;

/** The sum by hand: each cell’s visits by those without a car, where all visits go, both ways. */
function byHand(
  situation: Situation,
  fareOf: (told: { cell: number; site: number; km: number }) => number,
): number {
  const { prepared, network, services } = situation;
  const { rowStart, rowSite, rowShare } = services[0]!;
  const { columns } = placesOf(prepared, network);
  let euros = 0;
  withoutCar(prepared)!.visits[0]!.forEach((visits, cell) => {
    for (let at = rowStart[cell]!; at < rowStart[cell + 1]!; at++) {
      const site = rowSite[at]!;
      euros += 2 * visits * rowShare[at]! * fareOf({ cell, site, km: columns[site]!.km[cell]! });
    }
  });
  return euros;
}

test('without any bus every visit of those without a car is a taxi there and back', () => {
  const situation = testSituation({ seed: 22, buses: toldOnly });
  const whole = byHand(situation, ({ km }) => 9 + 1.5 * km);
  assert.ok(near(taxiFares.compute(situation, everybody), whole));
});

test('who has a bus to the site where the visit goes takes it, whatever bus leads elsewhere', () => {
  const buses = [
    ...toldOnly,
    ...Array.from({ length: 20 }, (_, cell) => ({ cell, site: 1, hour: 9, minutes: 40 })),
  ];
  const situation = testSituation({ seed: 22, buses });
  const whole = byHand(situation, ({ site, km }) => (site === 1 ? 0 : 9 + 1.5 * km));
  assert.ok(near(taxiFares.compute(situation, everybody), whole));
});

test('municipalities’ parts sum to the region, and a municipality not told of leaves the sum unknown', () => {
  const situation = testSituation({ seed: 23, buses: toldOnly });
  const parts = [0, 1, 2, 3].map((area) => taxiFares.compute(situation, { ...everybody, area })!);
  assert.ok(
    near(
      taxiFares.compute(situation, everybody),
      parts.reduce((sum, part) => sum + part, 0),
    ),
  );
  const partly = testSituation({ seed: 23, buses: toldOnly.slice(1) });
  assert.equal(taxiFares.compute(partly, { ...everybody, area: 0 }), null);
  assert.ok(near(taxiFares.compute(partly, { ...everybody, area: 1 }), parts[1]!));
  assert.equal(taxiFares.compute(partly, everybody), null);
});

test('without a matrix nobody knows what taxis cost', () => {
  assert.equal(taxiFares.compute(testSituation(), everybody), null);
});

test('visits that leave the sites take their taxis along', () => {
  const situation = testSituation({ seed: 24, buses: toldOnly });
  const half = situation.demand.map((cells) => cells.map((visits) => visits / 2));
  const halved = { ...situation, demand: half, services: situation.services.map((one) => ({ ...one })) };
  assert.ok(near(taxiFares.compute(halved, everybody), taxiFares.compute(situation, everybody)! / 2));
});
