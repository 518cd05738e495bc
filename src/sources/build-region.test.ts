import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unwrap } from '#kit/result.ts';
import type { Problem } from '#kit/result.ts';
import { residentsOf } from '#region/population.ts';
import { readRegion } from '#region/read-region.ts';
import { buildRegionFolder, openSourceFolder } from './build-region-folder.ts';
import { buildRegion } from './build-region.ts';
import { textsOf } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('../..');
const published = join(root, '..', 'shared', 'data');
const skip = existsSync(published) ? false : 'the published source files are not beside the project';
const sample = openSourceFolder(path('fixtures/sample'));

/** The sample's sources with one file changed, or left out when `change` gives nothing. */
function changed(file: string, change: (text: string) => string | undefined): SourceFolder {
  const text = change(new TextDecoder().decode(sample.read(file)));
  return {
    names: sample.names.filter((name) => name !== file || text !== undefined),
    read: (name) =>
      name !== file ? sample.read(name) : text === undefined ? undefined : new TextEncoder().encode(text),
  };
}

function problemsOf(folder: SourceFolder): { code: string; at?: string; value?: string }[] {
  const result = buildRegion({ folder, county: '99' });
  assert.ok(!result.ok, 'the region was built');
  const told = ({ code, at = '', value = '' }: Problem) => ({ code, at, value });
  return result.problems.map(told);
}

test('the sample region is what its source files give, byte for byte', () => {
  const { id, files } = unwrap(buildRegion({ folder: sample, county: 'Esimerkkialue' }));
  assert.equal(id, 'sample');
  assert.deepEqual({ ...files }, textsOf(openSourceFolder(join(root, 'regions', 'sample'))));
});

test('the demo region is what the published source files give, byte for byte', { skip }, () => {
  const folder = openSourceFolder(published);
  const { id, files } = unwrap(buildRegion({ folder, county: 'keski-suomi' }));
  assert.equal(id, 'keski-suomi');
  assert.deepEqual({ ...files }, textsOf(openSourceFolder(join(root, 'regions', 'keski-suomi'))));
});

test(
  'Lapland comes from the same files by the same function: 21 municipalities and a network',
  { skip },
  () => {
    const folder = openSourceFolder(published);
    const { id, files } = unwrap(buildRegion({ folder, county: 'lappi' }));
    const region = unwrap(readRegion(files));
    assert.equal(id, 'lappi');
    assert.equal(region.municipalities.length, 21);
    assert.equal(region.cells.length, 277);
    assert.ok(residentsOf(region) > 170_000);
    assert.ok(region.sites.some(({ kind }) => kind === 'central-hospital'));
    assert.ok(region.sites.some(({ kind }) => kind === 'centre'));
    assert.ok(region.cells.every(({ ownDistanceKm }) => ownDistanceKm > 0));
    assert.equal(region.cubes['net-costs-2013'], undefined);
    assert.equal(region.invented, undefined);
    assert.deepEqual(region.alternatives[0]?.name, {
      fi: 'Verkko 1.1.2019, kuten lähde sen kertoo',
      sv: 'Nätverket 1.1.2019 enligt källan',
      en: 'The network of 1 January 2019 as its source has it',
    });
    const gaps = new Map(region.gaps.map(({ id: gap, count }) => [gap, count]));
    assert.equal(gaps.get('service-tiers-borrowed'), region.catalogue.length);
    assert.equal(gaps.get('site-positions'), undefined, 'Eurostat gives addresses');
    assert.ok(region.gaps.some(({ id: gap, kind }) => gap === 'network-inferred' && kind === 'old'));
  },
);

test(
  'counties of the capital region, the coast and the islands are built by their codes too',
  { skip },
  () => {
    const folder = openSourceFolder(published);
    for (const county of ['1', '04', '17', '91']) {
      const result = buildRegion({ folder, county });
      assert.ok(result.ok, result.ok ? '' : `${county}: ${JSON.stringify(result.problems.slice(0, 3))}`);
    }
  },
);

test('the sample shows each weakness that a region can have: a withheld area, a point and a polygon that lack', () => {
  const region = unwrap(readRegion(unwrap(buildRegion({ folder: sample, county: '99' })).files));
  const counts = Object.fromEntries(region.gaps.map(({ id, count }) => [id, count]));
  assert.equal(counts['ages-withheld'], 1);
  assert.equal(counts['postcode-ground'], 2);
  assert.deepEqual(
    new Set(region.cells.map(({ speedClass }) => speedClass)),
    new Set(['urban', 'semi-urban', 'rural']),
  );
  assert.equal(region.invented, true);
  assert.ok(region.sources.some(({ publisher }) => publisher.startsWith('Keksitty')));
  assert.deepEqual(
    region.exceptions.map(({ from, to }) => [from, to]),
    [['99911', 'koivuranta']],
  );
});

test('a county whose network table gives addresses is not told that its sites stand on postcode points', () => {
  const network = 'sites/health_station_network_sample_2025.csv';
  const placed = changed(network, (text) => text.replace('postcode point (1-10 km)', 'address'));
  const countOf = (folder: SourceFolder) =>
    unwrap(readRegion(unwrap(buildRegion({ folder, county: '99' })).files)).gaps.find(
      ({ id }) => id === 'site-positions',
    )?.count;
  assert.equal(countOf(sample), 5);
  assert.equal(countOf(placed), 4);
});

test('postcodes of another county are left out, and its municipality is drawn only', () => {
  const region = unwrap(readRegion(unwrap(buildRegion({ folder: sample, county: '99' })).files));
  assert.ok(!region.cells.some(({ id }) => id === '99950'));
  assert.deepEqual(
    region.boundaries.filter(({ inRegion }) => !inRegion).map(({ code }) => code),
    ['904'],
  );
});

test('a missing source file is told by the name that it should have', () => {
  const file = 'population/paavo_2026_postcode_statistics.csv';
  assert.deepEqual(problemsOf(changed(file, () => undefined)), [
    {
      code: 'source-missing',
      at: 'population/paavo_<year>_postcode_statistics.csv',
      value: '',
    },
  ]);
});

test('a postcode whose municipality the key lacks, or that has no place on the map, is told', () => {
  const paavo = 'population/paavo_2026_postcode_statistics.csv';
  const elsewhere = changed(paavo, (text) =>
    text.replaceAll('Peltoniemi (Koivuranta)', 'Peltoniemi (Atlantis)'),
  );
  assert.deepEqual(problemsOf(elsewhere), [{ code: 'unknown-municipality', at: '99903', value: 'Atlantis' }]);
  const unplaced = changed('population/postcode_areas_simplified.geojson', (text) =>
    text.replace('99909', '99990'),
  );
  assert.deepEqual(problemsOf(unplaced), [
    { code: 'postcode-without-place', at: 'esimerkkialue', value: '99909 Ylikylä' },
  ]);
});

test('a county record that names a site which is not there, or is no record, refuses the build', () => {
  const record = 'county/record.json';
  const wrongSite = changed(record, (text) => text.replace('"site": "rantakyla"', '"site": "atlantis"'));
  assert.deepEqual(problemsOf(wrongSite), [
    { code: 'unknown-id', at: 'alternatives.json:alternatives[1].pulls[0].settings.site', value: 'atlantis' },
  ]);
  assert.equal(problemsOf(changed(record, () => '{"alternatives": 3}'))[0]?.code, 'record-malformed');
  assert.equal(problemsOf(changed(record, () => '{'))[0]?.code, 'record-malformed');
});

test('a build writes the whole folder, removes what an earlier one left, and touches nothing on a failure', () => {
  const to = mkdtempSync(join(tmpdir(), 'savotta-region-'));
  try {
    const built = unwrap(buildRegionFolder({ from: path('fixtures/sample'), to, county: '99' }));
    assert.ok(built.written.includes('cubes/population-by-age.json'));
    const before = textsOf(openSourceFolder(to));
    assert.deepEqual(before, textsOf(openSourceFolder(join(root, 'regions', 'sample'))));
    writeFileSync(join(to, 'cubes', 'old-cube.json'), '{}');
    const refused = buildRegionFolder({ from: path('fixtures/sample'), to, county: 'atlantis' });
    assert.ok(!refused.ok);
    assert.equal(readFileSync(join(to, 'cubes', 'old-cube.json'), 'utf8'), '{}');
    unwrap(buildRegionFolder({ from: path('fixtures/sample'), to, county: '99' }));
    assert.deepEqual(textsOf(openSourceFolder(to)), before);
  } finally {
    rmSync(to, { recursive: true });
  }
  const lost = buildRegionFolder({ from: join(to, 'nowhere'), to, county: '99' });
  assert.ok(!lost.ok);
  assert.equal(lost.problems[0]?.code, 'folder-missing');
});
