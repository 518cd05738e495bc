import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageBands } from './age-bands.ts';
import { peopleByBand } from './demand.ts';
import { prepare } from './prepare.ts';
import { testRegion } from './test-region.ts';

test('residents of a cell whose ages nobody knows are spread by the region’s ages and none is lost', () => {
  const region = testRegion();
  const cube = region.cubes['population-by-age']!;
  const values = cube.values.slice();
  values[2 * region.ages.length] = NaN;
  const bands = peopleByBand({ ...region, cubes: { 'population-by-age': { ...cube, values } } });
  const cell = bands.reduce((sum, band) => sum + band[2]!, 0);
  assert.ok(Math.abs(cell - region.cells[2]!.residents) < 1e-9);
  assert.ok(bands.every((band) => band[2]! > 0));
});

test('groups hold the ages that their names say', () => {
  const region = testRegion({ seed: 2 });
  const { people, peopleByBand: bands } = prepare(region);
  region.cells.forEach(({ residents }, cell) => {
    assert.equal(people[0]![cell], residents);
    assert.equal(people[1]![cell], bands[0]![cell]! + bands[1]![cell]!);
    assert.equal(people[2]![cell], bands[4]![cell]);
  });
  assert.deepEqual(
    ageBands.map(({ fromAge }) => fromAge),
    [0, 7, 18, 65, 75],
  );
});

test('demand is the sum of the ages’ visits in every cell', () => {
  const prepared = prepare(testRegion({ seed: 3 }));
  prepared.demand.forEach((demand, service) =>
    demand.forEach((visits, cell) => {
      const sum = prepared.visitsByBand[service]!.reduce((total, band) => total + band[cell]!, 0);
      assert.equal(visits, sum);
    }),
  );
});
