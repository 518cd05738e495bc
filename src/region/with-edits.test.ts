import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unwrap } from '#kit/result.ts';
import { openSourceFolder } from '#sources/build-region-folder.ts';
import { textsOf } from '#sources/source-folder.ts';
import { assume, assumeForSite, findAssumption } from './assume.ts';
import { offersOf } from './offers.ts';
import { populationOf, populationStateOf, residentsOf } from './population.ts';
import { readRegion } from './read-region.ts';
import { regionHash } from './region-files.ts';
import { withEdits } from './with-edits.ts';
import { matrixText, replaceModes, withMatrix } from './with-matrix.ts';

const files = textsOf(openSourceFolder(fileURLToPath(new URL('../../regions/sample', import.meta.url))));
const region = unwrap(readRegion(files));

const slower = { assumption: 'speed.rural', value: 55, reasoning: 'Talvella ajetaan hitaammin.' };

test('one edited assumption changes the hash, the value and the mark, and leaves the region handed in alone', () => {
  const own = assume(region, 'speed.rural');
  assert.notEqual(own, 55);
  const edited = unwrap(withEdits(region, [slower]));
  assert.notEqual(edited.hash, region.hash);
  assert.equal(assume(edited, 'speed.rural'), 55);
  assert.equal(findAssumption(edited, 'speed.rural')?.edited, true);
  assert.equal(findAssumption(edited, 'speed.rural')?.reasoning.fi, 'Talvella ajetaan hitaammin.');
  assert.equal(edited.edited, true);
  assert.equal(assume(region, 'speed.rural'), own);
  assert.equal(findAssumption(region, 'speed.rural')?.edited, undefined);
});

test('the same edits in another order name the same region, and no edits name the region itself', () => {
  const other = { assumption: 'detour', value: 1.4, reasoning: '' };
  const one = unwrap(withEdits(region, [slower, other]));
  assert.equal(unwrap(withEdits(region, [other, slower])).hash, one.hash);
  assert.notEqual(unwrap(withEdits(region, [{ ...slower, value: 56 }, other])).hash, one.hash);
  assert.notEqual(unwrap(withEdits(region, [{ ...slower, reasoning: 'Muu.' }, other])).hash, one.hash);
  assert.equal(unwrap(withEdits(region, [])).hash, region.hash);
});

test('of two edits of one assumption the later holds', () => {
  const later = unwrap(withEdits(region, [slower, { ...slower, value: 70 }]));
  assert.equal(assume(later, 'speed.rural'), 70);
  assert.equal(later.hash, unwrap(withEdits(region, [{ ...slower, value: 70 }])).hash);
});

test('edits of unknown assumptions, out of bounds or without a number are refused together', () => {
  const result = withEdits(region, [
    { assumption: 'speed.boat', value: 10, reasoning: '' },
    { assumption: 'detour', value: 0.2, reasoning: '' },
    { assumption: 'speed.urban', value: Number.NaN, reasoning: '' },
  ]);
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'unknown-assumption', at: 'edits[0].assumption', value: 'speed.boat' },
      { code: 'out-of-range', at: 'edits[1].value', value: '0.2' },
      { code: 'not-a-number', at: 'edits[2].value', value: 'NaN' },
    ],
  );
});

test("a site's own assumption comes before the general one, and one that nobody made is our own fault", () => {
  const perPost = assume(region, 'visits-per-post.gp');
  assert.equal(assumeForSite(region, 'rantakyla', 'visits-per-post.gp'), perPost);
  assert.equal(assumeForSite(region, 'rantakyla', 'posts.gp'), assume(region, 'site.rantakyla.posts.gp'));
  assert.throws(() => assumeForSite(region, 'rantakyla', 'posts.emergency'), /posts\.emergency/);
});

test('a measured matrix names another region by its content, whatever the order of its rows', () => {
  const entry = { minutes: 22.5, km: 18, mode: 'car', source: 'measured', asOf: '2025-11-01' };
  const there = { from: '99910', to: 'rantakyla', ...entry };
  const back = { from: 'rantakyla', to: '99910', ...entry, minutes: 24 };
  const measured = unwrap(withMatrix(region, [there, back]));
  assert.equal(measured.matrix.length, 2);
  assert.notEqual(measured.hash, region.hash);
  assert.equal(unwrap(withMatrix(region, [back, there])).hash, measured.hash);
  assert.equal(region.matrix.length, 0);
});

test('a matrix with an unknown end, a trip of no minutes, NaN or a doubled pair is refused', () => {
  const entry = {
    from: '99910',
    to: 'rantakyla',
    minutes: 20,
    km: 18,
    mode: 'car',
    source: 's',
    asOf: '2025-11-01',
  };
  const codes = (...wrong: Partial<typeof entry>[]) => {
    const result = withMatrix(
      region,
      wrong.map((one) => ({ ...entry, ...one })),
    );
    assert.ok(!result.ok);
    return result.problems.map(({ code }) => code);
  };
  assert.deepEqual(codes({ to: 'atlantis' }), ['unknown-id']);
  assert.deepEqual(codes({ minutes: 0 }), ['out-of-range']);
  assert.deepEqual(codes({ minutes: Number.NaN }), ['not-a-number']);
  assert.deepEqual(codes({}, {}), ['duplicate-id']);
});

test('line ends and notes do not name a region anew, one figure does', () => {
  const { hash } = region;
  const windows = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  );
  assert.equal(regionHash(windows), hash);
  assert.equal(regionHash({ ...files, 'SOURCES.md': 'other', 'notes.txt': 'x' }), hash);
  const gaps = (files['gaps.json'] ?? '').replace('"missing",3,', '"missing",4,');
  assert.notEqual(regionHash({ ...files, 'gaps.json': gaps }), hash);
});

test('a service point gives nurse visits only, and a central hospital emergency care only', () => {
  const ids = region.services.map(({ id }) => id);
  const given = (kind: 'service-point' | 'central-hospital' | 'station') =>
    ids.filter((_, index) => offersOf(region, kind)[index]);
  assert.deepEqual(given('service-point'), ['nurse']);
  assert.deepEqual(given('central-hospital'), ['emergency']);
  assert.deepEqual(given('station'), ['gp', 'nurse', 'dental']);
});

test('residents of a cell by age come with how they are known', () => {
  const withheld = region.cells.findIndex(({ id }) => id === '99911');
  assert.equal(populationStateOf(region, withheld, 0), 'imputed');
  assert.equal(populationStateOf(region, 0, 0), 'observed');
  const sum = region.ages.reduce((people, _, age) => people + populationOf(region, withheld, age), 0);
  assert.equal(sum, 28);
  assert.equal(residentsOf(region), 16873);
});

const bus = { minutes: 35, km: 18, mode: 'public-transport', source: 'GTFS', asOf: '2026-01-12' };
const atHour = (hour: number) => ({ from: '99910', to: 'rantakyla', ...bus, hour });
const byCar = {
  from: '99910',
  to: 'rantakyla',
  minutes: 20,
  km: 18,
  mode: 'car',
  source: 's',
  asOf: '2025-11-01',
};

test('a matrix by car is written as before there were hours, and one with departures reads back the same', () => {
  assert.ok(!matrixText([byCar]).includes('hour'));
  const entries = [byCar, atHour(9), atHour(8)];
  const measured = unwrap(withMatrix(region, entries));
  assert.equal(unwrap(withMatrix(region, entries.toReversed())).hash, measured.hash);
  const text = matrixText(measured.matrix);
  const again = unwrap(readRegion({ ...files, 'travel-matrix.json': text }));
  assert.deepEqual(again.matrix, measured.matrix);
  assert.deepEqual(again.matrix[0], byCar);
});

test('a departure without its hour, an hour of no day and a car with an hour are refused', () => {
  const codes = (...entries: Parameters<typeof withMatrix>[1]) => {
    const result = withMatrix(region, entries);
    assert.ok(!result.ok);
    return result.problems.map(({ code }) => code);
  };
  const { hour: _, ...timeless } = atHour(8);
  assert.deepEqual(codes(timeless), ['matrix-hour']);
  assert.deepEqual(codes(atHour(24)), ['out-of-range']);
  assert.deepEqual(codes(atHour(8.5)), ['not-a-number']);
  assert.deepEqual(codes({ ...byCar, hour: 8 }), ['matrix-hour']);
  assert.deepEqual(codes(atHour(8), atHour(8)), ['duplicate-id']);
});

test('a table takes the place of what there was by its own modes, and leaves the others', () => {
  const later = { ...byCar, minutes: 22 };
  assert.deepEqual(replaceModes([byCar, atHour(8)], [atHour(9)]), [byCar, atHour(9)]);
  assert.deepEqual(replaceModes([byCar, atHour(8)], [later]), [later, atHour(8)]);
  assert.deepEqual(replaceModes([byCar, atHour(8)], [atHour(9), later]), [later, atHour(9)]);
  assert.deepEqual(replaceModes([byCar, atHour(8)], []), [atHour(8)]);
});
