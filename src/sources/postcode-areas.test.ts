import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { areaSqKm, centroidOf, contains, discDistanceKm, meanDistanceKm } from './polygon-measures.ts';
import { groundOf, readPostcodeAreas } from './postcode-areas.ts';
import { readPostcodePoints } from './postcode-points.ts';
import { planeKm, toLonLat, toMetres } from './projection.ts';
import type { Metres } from './projection.ts';

const points = unwrap(
  readPostcodePoints(readFileSync(new URL('fixtures/postcode-points.csv', import.meta.url)), 'points.csv'),
);
const areas = unwrap(
  readPostcodeAreas(
    readFileSync(new URL('fixtures/sample/population/postcode_areas_simplified.geojson', import.meta.url)),
    'areas.geojson',
  ),
);

const square = (side: number): Metres[] => [
  [0, 0],
  [side, 0],
  [side, side],
  [0, side],
];

test('metres of EPSG:3067 become degrees within a metre of the published ones', () => {
  const [lon, lat] = points.get('00100') ?? [0, 0];
  assert.ok(Math.abs(lon - 24.926875) < 1e-5);
  assert.ok(Math.abs(lat - 60.171899) < 1e-5);
  const back = toMetres([lon, lat]);
  assert.ok(planeKm(back, [384979, 6672361]) < 1e-6);
  // 27° E is the middle meridian of the plane: 500 km east lies on it.
  assert.ok(Math.abs((points.get('00010') ?? [0])[0] - 27) < 1e-9);
});

test('a point that is twice there, or has no postcode, is told', () => {
  const text =
    '"Postal code area","X coordinate in metres","Y coordinate in metres"\n"00010 A",1,2\n"00010 B",1,2\n"B",1,2\n';
  const result = readPostcodePoints(new TextEncoder().encode(text), 'points.csv');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'csv-duplicate', at: 'points.csv:3:Postal code area', value: '00010' },
      { code: 'csv-unknown-code', at: 'points.csv:4:Postal code area', value: 'B' },
    ],
  );
});

test('a square kilometre with a hole of a quarter measures 0.75 km² and does not hold the hole', () => {
  const hole = square(500).map(([east, north]): Metres => [east + 250, north + 250]);
  const polygons = [[square(1000), hole]];
  assert.equal(areaSqKm(polygons), 0.75);
  assert.equal(contains(polygons, [500, 500]), false);
  assert.equal(contains(polygons, [100, 500]), true);
  const [east, north] = centroidOf(polygons);
  assert.ok(Math.abs(east - 500) < 1e-9 && Math.abs(north - 500) < 1e-9);
});

test('the mean distance over a disc is two thirds of its radius, within one per cent', () => {
  const ring = Array.from({ length: 360 }, (_, step): Metres => {
    const angle = (step / 180) * Math.PI;
    return [3000 * Math.cos(angle), 3000 * Math.sin(angle)];
  });
  const mean = meanDistanceKm([[ring]], [0, 0]);
  assert.ok(Math.abs(mean - 2) < 0.02, String(mean));
  assert.ok(Math.abs(discDistanceKm(Math.PI * 9) - 2) < 1e-12);
});

test('the mean distance over a square from its middle is 0.3826 of its side, and grows toward a corner', () => {
  // (√2 + ln(1 + √2)) / 6, a textbook integral.
  const expected = 4 * ((Math.SQRT2 + Math.log(1 + Math.SQRT2)) / 6);
  const middle = meanDistanceKm([[square(4000)]], [2000, 2000]);
  assert.ok(Math.abs(middle / expected - 1) < 0.01, String(middle));
  assert.ok(meanDistanceKm([[square(4000)]], [0, 0]) > 1.9 * middle);
});

test('a postcode without a point stands in the middle of its polygon, one without a polygon on a disc', () => {
  const polygons = areas.get('99909');
  const middle = groundOf({ point: undefined, polygons, discSqKm: 10 });
  assert.equal(middle?.pointFromPolygon, true);
  assert.ok(planeKm(toMetres(middle?.location ?? [0, 0]), [483000, 6996000]) < 0.01);
  assert.ok(Math.abs((middle?.areaSqKm ?? 0) - 72) < 0.01);
  const disc = groundOf({ point: toLonLat([480000, 7000000]), polygons: undefined, discSqKm: 100 });
  assert.equal(disc?.disc, true);
  assert.equal(disc?.ownDistanceKm, discDistanceKm(100));
  assert.equal(groundOf({ point: undefined, polygons: undefined, discSqKm: 100 }), undefined);
});

test('a polygon file that is not GeoJSON is told with its place', () => {
  const bytes = new TextEncoder().encode('{"features":[{"geometry":{"type":"Point","coordinates":[1,2]}}]}');
  const result = readPostcodeAreas(bytes, 'areas.geojson');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [{ code: 'geojson-shape', at: 'areas.geojson:features[0].geometry', value: 'Point' }],
  );
});
