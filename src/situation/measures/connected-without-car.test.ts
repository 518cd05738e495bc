import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../assess.ts';
import { withoutCar } from '../modes/no-car.ts';
import { connectedWithoutCar } from './connected-without-car.ts';
import { busesWith, toldOnly } from './test-buses.ts';
import { everybody, near, testSituation, withoutHospital } from './test-situation.ts';

const shareOf = (situation: ReturnType<typeof testSituation>, cells: readonly number[]): number => {
  const people = withoutCar(situation.prepared)!.people[0]!;
  const all = people.reduce((sum, count) => sum + count, 0);
  return cells.reduce((sum, cell) => sum + people[cell]!, 0) / all;
};

test('the share is of those without a car whose cell has a bus to a site of the service', () => {
  const situation = testSituation({
    buses: busesWith({ cell: 2, site: 1, hour: 10, minutes: 30 }, { cell: 8, site: 3, hour: 8, minutes: 55 }),
  });
  assert.ok(near(connectedWithoutCar.compute(situation, everybody), shareOf(situation, [2, 8])));
});

test('known to be nobody is 0, not known is missing', () => {
  assert.equal(connectedWithoutCar.compute(testSituation({ buses: toldOnly }), everybody), 0);
  assert.equal(connectedWithoutCar.compute(testSituation(), everybody), null);
  const { assessment, emergency } = withoutHospital();
  assert.equal(connectedWithoutCar.compute(assessment, { ...everybody, service: emergency }), null);
});

test('a closed site takes its connections along, and one that has moved is not in the timetable', () => {
  const { prepared, network, rule } = testSituation({
    buses: busesWith({ cell: 2, site: 1, hour: 10, minutes: 30 }),
  });
  const changed = (change: (site: (typeof network.sites)[number]) => object) =>
    assess({
      prepared,
      rule,
      factor: 1,
      network: {
        ...network,
        sites: network.sites.map((site, at) => (at === 1 ? { ...site, ...change(site) } : site)),
      },
    });
  const closed = changed(({ offers }) => ({ offers: offers.map(() => false) }));
  assert.equal(connectedWithoutCar.compute(closed, everybody), 0);
  const moved = changed(({ location }) => ({ location: [location[0] + 0.01, location[1]] }));
  assert.equal(connectedWithoutCar.compute(moved, everybody), 0);
});
