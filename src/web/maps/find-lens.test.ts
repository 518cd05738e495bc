import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLens } from './find-lens.ts';
import { contains } from './planar.ts';
import type { Point } from './planar.ts';

const lens = { width: 360, height: 440 };
const town: readonly Point[] = [
  [280, 450],
  [290, 458],
  [301, 449],
  [296, 466],
  [276, 470],
];
const countryside: readonly Point[] = [
  [40, 40],
  [160, 90],
  [420, 60],
  [90, 300],
  [500, 320],
  [120, 560],
];

test('the lens is laid over the crowded part and holds all of it', () => {
  const found = findLens({ sites: [...countryside, ...town], lens, bottomPx: 38 });
  assert.ok(found);
  for (const site of town) assert.ok(contains(found.window, site));
  for (const site of countryside) assert.ok(!contains(found.window, site));
});

test('the window times the zoom is the lens', () => {
  const found = findLens({ sites: town, lens, bottomPx: 38 })!;
  assert.ok(Math.abs(found.window.width * found.zoom - lens.width) < 1e-9);
  assert.ok(Math.abs(found.window.height * found.zoom - lens.height) < 1e-9);
});

test('a wider town is magnified less', () => {
  const wide = town.map(([x, y]): Point => [280 + (x - 280) * 5, 450 + (y - 450) * 5]);
  const chain = wide.flatMap(([x, y]): Point[] => [
    [x, y],
    [x + 12, y + 6],
    [x + 20, y - 4],
  ]);
  const narrow = findLens({ sites: town, lens, bottomPx: 38 })!;
  const broad = findLens({ sites: chain, lens, bottomPx: 38 })!;
  assert.ok(broad.zoom < narrow.zoom);
});

test('where nothing crowds there is no lens', () => {
  assert.equal(findLens({ sites: countryside, lens, bottomPx: 38 }), undefined);
  assert.equal(findLens({ sites: [], lens, bottomPx: 38 }), undefined);
});

test('where sites are far apart the lens goes to the people whose dots lie on each other', () => {
  const dot = ([x, y]: Point, people: number) => ({
    at: [x, y] as const,
    people,
    radius: 0.085 * people ** 0.5,
  });
  const alone = countryside.map((at) => dot(at, 2000));
  const crowded = town.map((at) => dot(at, 9000));
  const found = findLens({ sites: countryside, dots: [...alone, ...crowded], lens, bottomPx: 38 })!;
  for (const place of town) assert.ok(contains(found.window, place));
  assert.equal(findLens({ sites: countryside, dots: alone, lens, bottomPx: 38 }), undefined);
});

test('crowded sites come before crowded people', () => {
  const people = countryside
    .slice(0, 1)
    .flatMap(([x, y]) =>
      [0, 3, 6, 9].map((step) => ({ at: [x + step, y] as const, people: 9000, radius: 8 })),
    );
  const sites = [...countryside, ...town];
  assert.deepEqual(
    findLens({ sites, dots: people, lens, bottomPx: 38 }),
    findLens({ sites, lens, bottomPx: 38 }),
  );
});

test('nothing crowded lies under the name at the bottom of the lens', () => {
  const found = findLens({ sites: [...countryside, ...town], lens, bottomPx: 38 })!;
  const limit = found.window.y + found.window.height - 38 / found.zoom;
  for (const [, y] of town) assert.ok(y < limit);
});
