import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { estimateColumn, measuredColumn, ownGroundMinutes } from './estimate.ts';
import { greatCircleKm, unitVector } from './great-circle.ts';
import type { TravelCells } from './travel.ts';

const lon = fc.double({ noNaN: true, min: 19, max: 32 });
const lat = fc.double({ noNaN: true, min: 59, max: 70.5 });
const cellsArbitrary = fc
  .array(
    fc.tuple(
      lon,
      lat,
      fc.double({ noNaN: true, min: 0.05, max: 15 }),
      fc.double({ noNaN: true, min: 20, max: 90 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((rows): TravelCells => ({
    lon: Float64Array.from(rows, (row) => row[0]),
    lat: Float64Array.from(rows, (row) => row[1]),
    ownKm: Float64Array.from(rows, (row) => row[2]),
    speedKmh: Float64Array.from(rows, (row) => row[3]),
    detour: 1.35,
  }));

test('nobody is at 0 minutes, not even with a site on the point of their own postcode', () => {
  fc.assert(
    fc.property(cellsArbitrary, fc.nat(), (cells, pick) => {
      const home = pick % cells.lon.length;
      const column = estimateColumn(cells, { lon: cells.lon[home]!, lat: cells.lat[home]! });
      const own = ownGroundMinutes(cells);
      column.minutes.forEach((minutes, cell) =>
        assert.ok(minutes > 0 && minutes >= own[cell]! * (1 - 1e-12)),
      );
      assert.equal(column.centreMinutes[home], 0);
      assert.ok(Math.abs(column.minutes[home]! - own[home]!) < 1e-9);
    }),
  );
});

test('the distance from A to B is the distance from B to A, and no detour over C is shorter', () => {
  fc.assert(
    fc.property(lon, lat, lon, lat, lon, lat, (aLon, aLat, bLon, bLat, cLon, cLat) => {
      const [a, b, c] = [unitVector(aLon, aLat), unitVector(bLon, bLat), unitVector(cLon, cLat)];
      assert.equal(greatCircleKm(a, b), greatCircleKm(b, a));
      assert.ok(greatCircleKm(a, b) <= greatCircleKm(a, c) + greatCircleKm(c, b) + 1e-9);
    }),
  );
});

test('Jyväskylä to Helsinki is 236 km as the crow flies', () => {
  // Railway stations; independent figure by Vincenty’s ellipsoid: 235.6 km.
  const km = greatCircleKm(unitVector(25.7546, 62.2407), unitVector(24.9414, 60.1719));
  assert.ok(km > 233 && km < 238, `${km}`);
});

test('twice the speed halves every minute and leaves the kilometres; twice the detour doubles both', () => {
  fc.assert(
    fc.property(cellsArbitrary, lon, lat, (cells, placeLon, placeLat) => {
      const place = { lon: placeLon, lat: placeLat };
      const base = estimateColumn(cells, place);
      const faster = estimateColumn({ ...cells, speedKmh: cells.speedKmh.map((speed) => speed * 2) }, place);
      const longer = estimateColumn({ ...cells, detour: cells.detour * 2 }, place);
      for (let cell = 0; cell < cells.lon.length; cell++) {
        assert.equal(faster.minutes[cell], base.minutes[cell]! / 2);
        assert.equal(faster.km[cell], base.km[cell]);
        assert.equal(longer.minutes[cell], base.minutes[cell]! * 2);
        assert.equal(longer.km[cell], base.km[cell]! * 2);
      }
    }),
  );
});

const twoCells: TravelCells = {
  lon: Float64Array.of(25.7, 25.8, 25.9),
  lat: Float64Array.of(62.2, 62.2, 62.2),
  ownKm: Float64Array.of(1, 2, 3),
  speedKmh: Float64Array.of(60, 60, 60),
  detour: 1.5,
};

test('a named exception stands over the estimate and is marked as one', () => {
  const column = estimateColumn(twoCells, {
    lon: 25.7,
    lat: 62.2,
    exceptions: [{ cell: 1, minutes: 40, km: 30 }],
  });
  assert.deepEqual([...column.origin], [1, 2, 1]);
  assert.equal(column.centreMinutes[1], 40);
  assert.equal(column.minutes[1], Math.sqrt(40 * 40 + 3 * 3));
  assert.equal(column.km[1], Math.sqrt(30 * 30 + 3 * 3));
});

test('a matrix with holes is filled by the estimate and the holes are counted; measured pairs stand over exceptions', () => {
  const place = { lon: 25.7, lat: 62.2, exceptions: [{ cell: 1, minutes: 40, km: 30 }] };
  const { column, gapCount } = measuredColumn({
    cells: twoCells,
    place,
    measured: [{ cell: 1, minutes: 12, km: 9 }],
  });
  assert.equal(gapCount, 2);
  assert.deepEqual([...column.origin], [1, 0, 1]);
  assert.equal(column.centreMinutes[1], 12);
  const estimate = estimateColumn(twoCells, place);
  assert.equal(column.minutes[2], estimate.minutes[2]);
});

test('a measured trip that is not a number, is negative, doubled or of no cell is a fault', () => {
  const place = { lon: 25.7, lat: 62.2 };
  const ask =
    (...measured: { cell: number; minutes: number; km: number }[]) =>
    () =>
      measuredColumn({ cells: twoCells, place, measured });
  assert.throws(ask({ cell: 0, minutes: NaN, km: 1 }), RangeError);
  assert.throws(ask({ cell: 0, minutes: -1, km: 1 }), RangeError);
  assert.throws(ask({ cell: 3, minutes: 1, km: 1 }), RangeError);
  assert.throws(ask({ cell: 0, minutes: 1, km: 1 }, { cell: 0, minutes: 2, km: 1 }), /twice/);
});
