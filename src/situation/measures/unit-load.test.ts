import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBases } from './test-bases.ts';
import { everybody, near, testSituation } from './test-situation.ts';
import { ambulanceLoad, homeCareLoad } from './unit-load.ts';

test('load is missions × hours ÷ hours ready: of everybody for ambulances, of 75 and over for home care', () => {
  const both = withBases([
    { kind: 'ambulance', cell: 0, vehicles: 2 },
    { kind: 'home-care', cell: 0, vehicles: 3 },
  ]);
  const sum = (group: number) => both.prepared.people[group]!.reduce((all, people) => all + people, 0);
  assert.ok(near(ambulanceLoad.compute(both, everybody), (sum(0) * 0.15 * 1.3) / (2 * 8760)));
  assert.ok(near(homeCareLoad.compute(both, everybody), (sum(2) * 45 * 0.6) / (3 * 5475)));
});

test('the nearest base takes the missions, and a municipality without a base has no load', () => {
  const both = withBases([
    { kind: 'ambulance', cell: 0 },
    { kind: 'ambulance', cell: 12 },
  ]);
  const { municipality } = both.prepared.region.cells[12]!;
  const loads = both.prepared.region.municipalities.map((_, area) =>
    ambulanceLoad.compute(both, { ...everybody, area }),
  );
  assert.deepEqual(
    loads.map((load) => load === null),
    loads.map((_, area) => area !== 0 && area !== municipality),
  );
  assert.ok(near(ambulanceLoad.compute(both, everybody)! * 2, loads[0]! + loads[municipality]!));
});

test('without bases there is no load', () => {
  assert.equal(ambulanceLoad.compute(testSituation(), everybody), null);
  assert.equal(homeCareLoad.compute(testSituation(), everybody), null);
});
