import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameText } from '#kit/text.ts';
import { countMatrixHoles, gapsOf } from './gaps.ts';
import { testRegion } from './test-region.ts';

const region = testRegion();
const find = (told: typeof region, id: string) => gapsOf(told).find((gap) => gap.id === id);

test('what the region declares missing stands first, as it is', () => {
  const gap = {
    id: 'need-by-municipality',
    kind: 'missing',
    what: sameText('tarve'),
    weakens: sameText('menot'),
    count: 22,
  } as const;
  assert.deepEqual(gapsOf({ ...region, gaps: [gap] })[0], { ...gap, origin: 'declared' });
});

test('a value that a person changed appears in the ledger', () => {
  assert.equal(find(region, 'counted-edits'), undefined);
  assert.equal(find(testRegion({ edited: ['detour'] }), 'counted-edits')!.count, 1);
});

test('a changed value that no number uses is said, so that nobody waits for an effect', () => {
  assert.equal(find(testRegion({ edited: ['detour'] }), 'counted-edits-without-effect'), undefined);
  const idle = testRegion({ edited: ['residents-per-post.gp'] });
  assert.equal(find(idle, 'counted-edits-without-effect')!.count, 1);
});

test('pairs that a matrix lacks are counted, and a region without a matrix has none', () => {
  assert.equal(countMatrixHoles(region), 0);
  const entry = { minutes: 40, km: 30, mode: 'car', source: 'measured', asOf: '2025-01-01' };
  const [cell, site] = [region.cells[0]!.id, region.sites[0]!.id];
  const matrix = [
    { ...entry, from: cell, to: site },
    { ...entry, from: site, to: cell },
  ];
  const measured = { ...region, matrix };
  assert.equal(find(measured, 'counted-matrix-holes')!.count, region.cells.length * region.sites.length - 1);
  assert.equal(find(measured, 'counted-matrix-unused')!.count, 1);
});

test('spread ages are counted unless the region has told of withheld ones in its own words', () => {
  const cube = region.cubes['population-by-age']!;
  const states = cube.states.slice().fill(3, 0, 5);
  const spread = { ...region, cubes: { 'population-by-age': { ...cube, states } } };
  assert.equal(find(spread, 'counted-imputed-ages')!.count, 5);
  const gap = {
    id: 'ages',
    kind: 'suppressed',
    what: sameText('a'),
    weakens: sameText('b'),
    count: 5,
  } as const;
  assert.equal(find({ ...spread, gaps: [gap] }, 'counted-imputed-ages'), undefined);
});

test('every gap says in three languages what it is and what it weakens', () => {
  for (const { what, weakens } of gapsOf(region)) {
    assert.equal(new Set([what.fi, what.sv, what.en]).size, 3);
    assert.equal(new Set([weakens.fi, weakens.sv, weakens.en]).size, 3);
  }
});

test('a matrix of public transport fills the gap of having none, and is no row without use', () => {
  const missing = {
    id: 'public-transport-missing',
    kind: 'missing',
    what: sameText('bussit'),
    weakens: sameText('autottomat'),
    count: 4,
  } as const;
  const buses = [0, 5, 10, 15].map((cell) => ({ cell, site: 1, hour: 9, minutes: 30 }));
  const without = { ...region, gaps: [missing] };
  const told = { ...testRegion({ buses }), gaps: [missing] };
  assert.ok(find(without, 'public-transport-missing'));
  assert.equal(find(told, 'public-transport-missing'), undefined);
  assert.equal(find(told, 'counted-matrix-unused'), undefined);
  assert.equal(find(told, 'counted-matrix-holes'), undefined);
  assert.equal(find(told, 'counted-public-transport-untold'), undefined);
});

test('a municipality of which a matrix of public transport tells nothing is named', () => {
  const gap = find(
    testRegion({ buses: [{ cell: 0, site: 1, hour: 9, minutes: 30 }] }),
    'counted-public-transport-untold',
  )!;
  assert.equal(gap.count, 3);
  assert.ok(gap.what.fi.includes('Salo, Vaara, Lampi'));
});
