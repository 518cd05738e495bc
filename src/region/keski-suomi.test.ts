import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getCell, sumCells } from '#cubes/cells.ts';
import { unwrap } from '#kit/result.ts';
import { openSourceFolder } from '#sources/build-region-folder.ts';
import { textsOf } from '#sources/source-folder.ts';
import { getCube, residentsOf } from './population.ts';
import { readRegion } from './read-region.ts';

const folder = fileURLToPath(new URL('../../regions/keski-suomi', import.meta.url));
const files = textsOf(openSourceFolder(folder));
const region = unwrap(readRegion(files));

test('the demo region has 22 municipalities, 169 demand points and 270,533 residents', () => {
  assert.equal(region.municipalities.length, 22);
  assert.equal(region.cells.length, 169);
  assert.equal(residentsOf(region), 270533);
  assert.deepEqual(region.asOf, { network: '2025-10-08', population: '2024-12-31' });
});

test('the network of autumn 2025 has 30 sites, each on the postcode point of its own municipality', () => {
  const kinds = Object.groupBy(region.sites, ({ kind }) => kind);
  assert.deepEqual(
    [kinds['central-hospital'], kinds.centre, kinds.station, kinds['service-point']].map(
      (all) => all?.length,
    ),
    [1, 2, 24, 3],
  );
  for (const site of region.sites) {
    const cell = region.cells[site.cell];
    assert.equal(cell?.municipality, site.municipality, site.id);
    assert.ok(Math.abs((cell?.location[0] ?? 0) - site.location[0]) < 1e-5, site.id);
    assert.ok(Math.abs((cell?.location[1] ?? 0) - site.location[1]) < 1e-5, site.id);
  }
  const covered = new Set(region.sites.map(({ municipality }) => municipality));
  assert.equal(covered.size, 22);
});

test('nobody stands on their postcode point: everyone has ground around it', () => {
  for (const { id, ownDistanceKm, areaSqKm } of region.cells) {
    assert.ok(ownDistanceKm > 0.1, id);
    // A point at the middle of a disc is as near to its ground as can be.
    assert.ok(ownDistanceKm > 0.99 * (2 / 3) * Math.sqrt(areaSqKm / Math.PI), id);
  }
});

test('ages and sexes sum to the residents of every demand point', () => {
  for (const id of ['population-by-age', 'population-by-sex']) {
    const cube = getCube(region, id);
    const { sum, without } = sumCells(cube, cube.values.keys());
    assert.deepEqual([sum, without], [270533, 0]);
  }
});

test('the ages that are withheld in Kivisuo and Väätäiskylä are imputed, marked so, and sum to 21 and 28', () => {
  const cube = getCube(region, 'population-by-age');
  for (const [postcode, people] of [
    ['41730', 21],
    ['43430', 28],
  ] as const) {
    const cells = region.ages.map(({ id }) => getCell(cube, postcode, id));
    assert.ok(cells.every(({ state }) => state === 'imputed'));
    assert.equal(
      cells.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0),
      people,
    );
  }
  const marked = cube.states.reduce((count, state) => count + (state === 0 ? 0 : 1), 0);
  assert.equal(marked, 40);
  const gap = region.gaps.find(({ id }) => id === 'ages-withheld');
  assert.deepEqual([gap?.kind, gap?.count], ['suppressed', 2]);
});

test('need coefficients stand for the county alone, 0.98928 in 2023, and are a gap for 22 municipalities', () => {
  const cube = getCube(region, 'need-coefficients');
  assert.deepEqual(cube.dimensions[0]?.members, ['15']);
  assert.deepEqual(cube.dimensions[1]?.members, ['2018', '2019', '2020', '2021', '2022', '2023']);
  assert.equal((getCell(cube, '15', '2023', 'total').value ?? 0).toFixed(5), '0.98928');
  assert.equal(region.gaps.find(({ id }) => id === 'need-by-municipality')?.count, 22);
});

test('the ten ambiguous costs of 2013 are missing, and the gap lists the values that found no place', () => {
  const cube = getCube(region, 'net-costs-2013');
  const { without } = sumCells(cube, cube.values.keys());
  assert.equal(without, 10);
  assert.deepEqual(getCell(cube, '265', 'primary'), { value: null, state: 'missing' });
  assert.deepEqual(getCell(cube, '179', 'specialised'), { value: 1044, state: 'observed' });
  const gap = region.gaps.find(({ id }) => id === 'net-costs-2013-ambiguous');
  assert.equal(gap?.count, 10);
  assert.match(gap?.what.fi ?? '', /1013, 906, 933, 1007, 1367, 1117, 1433, 1388, 691, 1183/);
});

test('the four tiers and the view of older people hold every name, each tier marked as inferred', () => {
  const count = (tier: string, elderly: boolean) =>
    region.catalogue.filter((entry) => entry.tier === tier && entry.elderly === elderly).length;
  const tiers = ['everyday', 'local', 'subregional', 'specialised'];
  assert.deepEqual(
    tiers.map((tier) => count(tier, false)),
    [17, 14, 11, 8],
  );
  assert.deepEqual(
    tiers.map((tier) => count(tier, true)),
    [5, 7, 3, 3],
  );
  assert.ok(region.catalogue.every(({ inferred }) => inferred));
});

test('alternative 1 is the proposal of 8.10.2025: five sites closed, four lightened', () => {
  const proposal = region.alternatives.find(({ number }) => number === 1);
  const sites = (lever: string) =>
    proposal?.pulls.filter((pull) => pull.lever === lever).map(({ settings }) => settings['site']);
  assert.deepEqual(sites('close-site'), ['huhtasuo', 'tikkakoski', 'korpilahti', 'multia', 'luhanka']);
  assert.deepEqual(sites('lighten-site'), ['konnevesi', 'kuorevesi', 'pihtipudas', 'kinnula']);
  assert.equal(region.alternatives[0]?.pulls.length, 0);
});

test('every assumption says why in three languages, and every site has its posts, rooms, floor, support and hours', () => {
  for (const { id, reasoning, title } of region.assumptions)
    for (const words of [reasoning.fi, reasoning.sv, reasoning.en, title.fi, title.sv, title.en])
      assert.match(
        words,
        /^(?!.*\p{L},\p{L}).{5,}$/u,
        `${id}: at least a word, and no words glued by a comma`,
      );
  const ids = new Set(region.assumptions.map(({ id }) => id));
  for (const site of region.sites) {
    const offered = region.offersByKind?.[site.kind] ?? [];
    const wanted = ['premises-sqm', 'support-euros', 'hours-per-week'];
    for (const service of offered) wanted.push(`posts.${service}`, `room-visits.${service}`);
    for (const path of wanted) assert.ok(ids.has(`site.${site.id}.${path}`), `${site.id} ${path}`);
  }
});

test('every source that a figure, site, service or assumption leans on is described with its licence', () => {
  const known = new Set(region.sources.map(({ id }) => id));
  const used = [
    ...Object.values(region.cubes).map(({ source }) => source),
    ...region.catalogue.map(({ source }) => source),
    ...region.alternatives.map(({ source }) => source),
    ...region.assumptions.flatMap(({ source }) => source ?? []),
  ];
  for (const source of used) assert.ok(known.has(source), source);
  for (const { licence, publisher, date } of region.sources) {
    assert.doesNotMatch(licence, /ODbL|BY-SA|NC/);
    assert.ok(publisher.length > 2);
    assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
  }
  for (const source of known) assert.ok(files['SOURCES.md']?.includes(source), source);
});

test('the outlines hold the region and its neighbours in less than 150 kB', () => {
  assert.equal(region.boundaries.filter(({ inRegion }) => inRegion).length, 22);
  assert.ok(region.boundaries.some(({ name, inRegion }) => name === 'Kuhmoinen' && !inRegion));
  assert.ok(statSync(`${folder}/boundaries.json`).size < 150_000);
});
