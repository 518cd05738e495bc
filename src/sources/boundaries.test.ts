import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { readBoundaries } from './boundaries.ts';

const file = 'fixtures/sample/municipalities/municipality_boundaries_2023.geojson';
const bytes = readFileSync(new URL(file, import.meta.url));

test('the asked municipalities come with the ones that touch them, and no others', () => {
  const told = { file, codes: ['904'] };
  const around = unwrap(readBoundaries(bytes, told)).map(({ code, inRegion }) => [code, inRegion]);
  assert.deepEqual(around, [
    ['901', false],
    ['902', false],
    ['904', true],
  ]);
});

test('neighbours still share their corners after rounding, and rings are closed', () => {
  const boundaries = unwrap(readBoundaries(bytes, { file, codes: ['901', '902', '903'] }));
  const corners = boundaries.map(
    ({ polygons }) => new Set(polygons.flatMap((rings) => rings.flatMap((ring) => ring.map(String)))),
  );
  assert.equal([...corners[0]!].filter((corner) => corners[1]!.has(corner)).length, 2);
  for (const { polygons } of boundaries)
    for (const ring of polygons.flat()) {
      assert.deepEqual(ring[0], ring.at(-1));
      assert.ok(ring.flat().every((degrees) => Math.abs(degrees * 2000 - Math.round(degrees * 2000)) < 1e-6));
    }
});
