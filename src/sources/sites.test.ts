import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { openSourceFolder } from './build-region-folder.ts';
import { buildRegion } from './build-region.ts';
import { readEurostatSites } from './eurostat-sites.ts';
import { readSiteNetwork } from './site-network.ts';
import { textsOf } from './source-folder.ts';

const eurostat = readFileSync(new URL('fixtures/eurostat-sites.csv', import.meta.url));
const network = readFileSync(
  new URL('fixtures/sample/sites/health_station_network_sample_2025.csv', import.meta.url),
);

test('a network table gives each site its kind, municipality with leading zeros, and postcode', () => {
  const text = new TextDecoder().decode(network).replace(',901,', ',77,');
  const sites = unwrap(readSiteNetwork(new TextEncoder().encode(text), 'network.csv'));
  assert.deepEqual(
    sites.map(({ kind }) => kind),
    ['central-hospital', 'station', 'station', 'centre', 'service-point'],
  );
  assert.equal(sites[0]?.municipality, '077');
  assert.equal(sites[3]?.postcode, '99907');
});

test('a site of an unknown kind and a site named twice are told by line', () => {
  const text = new TextDecoder()
    .decode(network)
    .replace(',centre,', ',clinic,')
    .replace('Rantakylän terveysasema', 'Koivurannan terveysasema');
  const result = readSiteNetwork(new TextEncoder().encode(text), 'network.csv');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'csv-duplicate', at: 'network.csv:4:name', value: 'Koivurannan terveysasema' },
      { code: 'csv-unknown-code', at: 'network.csv:5:kind', value: 'clinic' },
    ],
  );
});

test("from Eurostat's list one central hospital an organisation and one health centre a place remain", () => {
  const { sites, leftOut } = unwrap(readEurostatSites(eurostat, 'eurostat.csv'));
  assert.deepEqual(
    sites.map(({ name, kind }) => [name, kind]),
    [
      ['Keksityn keskussairaala', 'central-hospital'],
      ['Lehtolan terveysasema ja vuodeosasto', 'centre'],
      ['Saarikon terveyskeskus', 'centre'],
      ['Kaukaisen terveyskeskus', 'centre'],
    ],
  );
  assert.equal(leftOut, 4);
});

test('a county without a network table gets the public sites inside it, marked as inferred and old', () => {
  const sample = openSourceFolder(fileURLToPath(new URL('fixtures/sample', import.meta.url)));
  const table = 'sites/health_station_network_sample_2025.csv';
  const list = 'sites/eurostat_healthcare_services_FI_2021.csv';
  const dropped = [table, 'county/record.json'];
  const folder = {
    names: [...sample.names.filter((name) => !dropped.includes(name)), list],
    read: (path: string) =>
      path === list ? eurostat : dropped.includes(path) ? undefined : sample.read(path),
  };
  const { files } = unwrap(buildRegion({ folder, county: '99' }));
  const region = unwrap(readRegion(files));
  assert.deepEqual(
    region.sites.map(({ id, kind, cell }) => [id, kind, region.cells[cell]?.id]),
    [
      ['keksityn-keskussairaala', 'central-hospital', '99901'],
      ['lehtola', 'centre', '99907'],
      // Its postcode is a box number, so it stands in the nearest cell of its own municipality.
      ['saarikko', 'centre', '99910'],
    ],
  );
  assert.equal(region.asOf.network, '2019-01-01');
  assert.equal(region.alternatives[0]?.source, 'eurostat-healthcare-2019');
  const gap = region.gaps.find(({ id }) => id === 'network-inferred');
  assert.equal(gap?.kind, 'old');
  assert.equal(gap?.count, 3);
  assert.match(textsOf(sample)['INVENTED.txt'] ?? '', /invented/);
});
