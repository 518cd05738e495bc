import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findUnbelievable, loadsOf, movedShare } from './believable.ts';
import type { BelievableAsked } from './believable.ts';

/** Three sites, the first two in area 0, the last in area 1; ten residents each in four demands. */
const region: BelievableAsked = {
  residents: Float64Array.from([10, 10, 10, 10]),
  before: [Int32Array.from([0, 1, 2, 2])],
  after: [Int32Array.from([0, 0, 0, 0])],
  openBefore: Uint8Array.from([1, 1, 1]),
  openAfter: Uint8Array.from([1, 0, 0]),
  areaOfSite: Int32Array.from([0, 0, 1]),
};

test('more residents moved than was asked is told with both shares, and just as many is not', () => {
  const moved = findUnbelievable({ ...region, areaOfSite: new Int32Array(3), mostMovedShare: 0.5 });
  assert.deepEqual(moved, [{ kind: 'moved-share', value: 0.75, limit: 0.5 }]);
  assert.deepEqual(findUnbelievable({ ...region, areaOfSite: new Int32Array(3), mostMovedShare: 0.75 }), []);
});

test('a municipality whose last open site closes is emptied; one that keeps a site, or had none, is not', () => {
  assert.deepEqual(findUnbelievable(region), [{ kind: 'area-emptied', area: 1, value: 0, limit: 1 }]);
  assert.deepEqual(findUnbelievable({ ...region, openBefore: Uint8Array.from([1, 1, 0]) }), []);
});

test('a site over its load and one under it are told; a closed one and one without a limit are not', () => {
  const told = {
    ...{ ...region, areaOfSite: new Int32Array(3), openAfter: Uint8Array.from([1, 1, 0]) },
    loads: Float64Array.from([120, 20, 0]),
    mostLoads: Float64Array.from([100, 100, 100]),
    leastLoads: Float64Array.from([NaN, 30, 30]),
  };
  assert.deepEqual(findUnbelievable(told), [
    { kind: 'over-load', site: 0, value: 120, limit: 100 },
    { kind: 'under-load', site: 1, value: 20, limit: 30 },
  ]);
});

test('a resident who changes site in two services is moved once', () => {
  const before = [Int32Array.from([0, 0]), Int32Array.from([0, 1])];
  const after = [Int32Array.from([1, 0]), Int32Array.from([1, 1])];
  assert.equal(movedShare({ residents: Float64Array.from([30, 70]), before, after }), 0.3);
});

test('nothing is found where nothing changes and every load is as it may be', () => {
  const sites = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(sites, fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }), (siteCount, people) => {
      const residents = Float64Array.from(people);
      const assignment = [Int32Array.from(people, (_, demand) => demand % siteCount)];
      const open = new Uint8Array(siteCount).fill(1);
      const loads = loadsOf({ siteCount, demands: [residents], assignment });
      assert.equal(
        loads.reduce((sum, load) => sum + load),
        residents.reduce((sum, one) => sum + one),
      );
      const found = findUnbelievable({
        ...{ residents, before: assignment, after: assignment, openBefore: open, openAfter: open },
        ...{ mostMovedShare: 0, areaOfSite: new Int32Array(siteCount) },
        ...{ loads, mostLoads: loads, leastLoads: loads },
      });
      assert.deepEqual(found, []);
    }),
  );
});
