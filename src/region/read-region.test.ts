import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSourceFolder } from '#sources/build-region-folder.ts';
import { textsOf } from '#sources/source-folder.ts';
import { readRegion } from './read-region.ts';

const sample = textsOf(openSourceFolder(fileURLToPath(new URL('../../regions/sample', import.meta.url))));

type Wrong = Readonly<{ code: string; at: string; value: string }>;

/** Problems of the sample region after a change to one file's text; every one must say what to do, in all languages. */
function problemsAfter(file: string, change: (text: string) => string): Wrong[] {
  const before = sample[file] ?? '';
  const after = change(before);
  assert.notEqual(after, before, `the change did not touch ${file}`);
  const result = readRegion({ ...sample, [file]: after });
  assert.ok(!result.ok, 'the region was accepted');
  for (const { message, remedy } of result.problems)
    for (const words of [message.fi, message.sv, message.en, remedy.fi, remedy.sv, remedy.en])
      assert.ok(words.length > 5);
  return result.problems.map(({ code, at = '', value = '' }) => ({ code, at, value }));
}

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);

test('the sample region is read whole and cannot be changed afterwards', () => {
  const result = readRegion(sample);
  assert.ok(result.ok);
  const region = result.value;
  assert.deepEqual(
    [region.municipalities.length, region.cells.length, region.sites.length, region.services.length],
    [3, 12, 5, 4],
  );
  assert.throws(() => Object.assign(region.cells[0]!, { residents: 1 }), TypeError);
  assert.throws(() => (region.assumptions as unknown[]).push({}), TypeError);
});

test('a region says whether it is invented, by true or false alone, and a wrong word there accuses nothing else', () => {
  const read = (text: string) => readRegion({ ...sample, 'region.json': text });
  const header = sample['region.json'] ?? '';
  const real = read(header.replace(' "invented": true,\n', ''));
  assert.ok(real.ok);
  assert.equal(real.value.invented, undefined);
  const invented = read(header);
  assert.ok(invented.ok);
  assert.equal(invented.value.invented, true);
  assert.notEqual(real.value.hash, invented.value.hash);
  assert.deepEqual(problemsAfter('region.json', swap('"invented": true', '"invented": "yes"')), [
    { code: 'wrong-type', at: 'region.json:invented', value: 'yes' },
  ]);
});

test('malformed JSON is told with its file', () => {
  const [problem] = problemsAfter('cells.json', (text) => text.slice(0, -20));
  assert.equal(problem?.code, 'json-malformed');
  assert.equal(problem?.at, 'cells.json');
});

test('a missing column and an unknown one are both told by name', () => {
  assert.deepEqual(problemsAfter('sites.json', swap('"shortName"', '"nickname"')).slice(0, 2), [
    { code: 'column-missing', at: 'sites.json:columns', value: 'shortName' },
    { code: 'column-unknown', at: 'sites.json:columns', value: 'nickname' },
  ]);
});

test('two cells with one postcode, and a municipality that nobody knows, are told by row', () => {
  assert.deepEqual(problemsAfter('cells.json', swap('["99902"', '["99901"'))[0], {
    code: 'duplicate-id',
    at: 'cells.json:rows[1].id',
    value: '99901',
  });
  assert.deepEqual(problemsAfter('cells.json', swap('"Rantakylä","901"', '"Rantakylä","999"')), [
    { code: 'unknown-id', at: 'cells.json:rows[1].municipality', value: '999' },
  ]);
});

test('a negative, a fractional and a worded population are refused, each for its own reason', () => {
  const residents = (to: string) => problemsAfter('cells.json', swap(',1800]', `,${to}]`))[0];
  const at = 'cells.json:rows[1].residents';
  assert.deepEqual(residents('-1800'), { code: 'negative', at, value: '-1800' });
  assert.deepEqual(residents('1800.5'), { code: 'not-a-number', at, value: '1800.5' });
  assert.deepEqual(residents('"1 800"'), { code: 'not-a-number', at, value: '1 800' });
  assert.deepEqual(residents('null'), { code: 'not-a-number', at, value: 'null' });
});

test('NaN in a file is broken JSON, and an area of 0 km² would put people on top of a site', () => {
  assert.equal(problemsAfter('cells.json', swap(',2.368,', ',NaN,'))[0]?.code, 'json-malformed');
  assert.deepEqual(problemsAfter('cells.json', swap(',2.368,', ',0,'))[0], {
    code: 'out-of-range',
    at: 'cells.json:rows[1].ownDistanceKm',
    value: '0',
  });
});

test('ages that do not sum to the residents are told with both numbers', () => {
  const result = readRegion({
    ...sample,
    'cells.json': (sample['cells.json'] ?? '').replace(',1800]', ',1801]'),
  });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'population-sum', at: 'cubes/population-by-age.json:99902', value: '1800' },
      { code: 'population-sum', at: 'cubes/population-by-sex.json:99902', value: '1800' },
    ],
  );
  assert.match(result.problems[0]?.message.en ?? '', /1800.*1801/);
});

test('ages with fractions sum to the residents but for the last digits of doubles', () => {
  const parts = [
    55.1, 83, 138, 73, 48, 51, 138, 147, 129, 125, 114, 110, 107, 101, 95, 84, 77, 62, 37.6, 25.3,
  ];
  assert.notEqual(
    parts.reduce((sum, part) => sum + part),
    1800,
  );
  const name = 'cubes/population-by-age.json';
  const readWith = (row: readonly number[]) =>
    readRegion({ ...sample, [name]: (sample[name] ?? '').replace(/\[55,83,.*\]/, JSON.stringify(row)) });
  const read = readWith(parts);
  assert.ok(read.ok, JSON.stringify(read));
  assert.ok(!readWith(parts.with(0, 55.1001)).ok);
});

test('a negative age group is told even when its row still sums', () => {
  const problems = problemsAfter('cubes/population-by-sex.json', swap('[891,909]', '[-9,1809]'));
  assert.deepEqual(problems, [
    { code: 'negative', at: 'cubes/population-by-sex.json:values[1].male', value: '-9' },
  ]);
});

test('a site on a cell or in a municipality that the region lacks is told by row', () => {
  const moved = swap('"station","901","99902"', '"station","909","00100"');
  assert.deepEqual(problemsAfter('sites.json', moved), [
    { code: 'unknown-id', at: 'sites.json:rows[2].municipality', value: '909' },
    { code: 'unknown-id', at: 'sites.json:rows[2].cell', value: '00100' },
  ]);
  assert.deepEqual(problemsAfter('sites.json', swap('"centre"', '"clinic"'))[0], {
    code: 'not-one-of',
    at: 'sites.json:rows[3].kind',
    value: 'clinic',
  });
});

test('a ready alternative that pulls a site which is not there is told', () => {
  assert.deepEqual(problemsAfter('alternatives.json', swap('"site":"rantakyla"', '"site":"atlantis"')), [
    { code: 'unknown-id', at: 'alternatives.json:alternatives[1].pulls[0].settings.site', value: 'atlantis' },
  ]);
});

test('an assumption outside its own bounds, and a gap of an unknown kind, are told', () => {
  assert.deepEqual(problemsAfter('assumptions.json', swap('"detour",1.35', '"detour",9')), [
    { code: 'out-of-range', at: 'assumptions.json:rows[3].value', value: '9' },
  ]);
  assert.equal(problemsAfter('gaps.json', swap('"suppressed"', '"secret"'))[0]?.code, 'not-one-of');
});

test('a named trip of no minutes is refused: nobody lives at a site', () => {
  assert.deepEqual(problemsAfter('travel-exceptions.json', swap('"koivuranta",48,', '"koivuranta",0,')), [
    { code: 'out-of-range', at: 'travel-exceptions.json:rows[0].minutes', value: '0' },
  ]);
});

test('age groups that leave a year of life out are refused', () => {
  assert.deepEqual(problemsAfter('region.json', swap('"toAge": 6', '"toAge": 5'))[0], {
    code: 'out-of-range',
    at: 'region.json:ages[2].fromAge',
    value: '7',
  });
});

test('a service that a kind of site gives must be one of the services', () => {
  const problems = problemsAfter(
    'region.json',
    swap('"service-point": [\n   "nurse"', '"service-point": [\n   "yoga"'),
  );
  assert.deepEqual(problems, [
    { code: 'unknown-id', at: 'region.json:offersByKind.service-point[0]', value: 'yoga' },
  ]);
});

test('a municipality without an outline, and an outline that claims to be inside, are told', () => {
  assert.deepEqual(problemsAfter('boundaries.json', swap('"code":"903"', '"code":"933"')), [
    { code: 'unknown-id', at: 'boundaries.json:boundaries[2].inRegion', value: '933' },
    { code: 'unknown-id', at: 'municipalities.json', value: '903' },
  ]);
});

test('missing files are told all at once', () => {
  const { 'cells.json': _, 'gaps.json': __, ...rest } = sample;
  const result = readRegion(rest);
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at }) => [code, at]),
    [
      ['file-missing', 'cells.json'],
      ['file-missing', 'gaps.json'],
    ],
  );
  const { 'cubes/population-by-age.json': ___, ...cubeless } = sample;
  const lacking = readRegion(cubeless);
  assert.ok(!lacking.ok);
  assert.deepEqual(
    lacking.problems.map(({ at }) => at),
    ['cubes/population-by-age.json'],
  );
});

test('faults of several files come back together, not only the first', () => {
  const result = readRegion({
    ...sample,
    'cells.json': (sample['cells.json'] ?? '').replace(',1800]', ',-1]'),
    'sites.json': (sample['sites.json'] ?? '').replace('"centre"', '"clinic"'),
    'assumptions.json': (sample['assumptions.json'] ?? '').replace('"detour",1.35', '"detour","1,35"'),
  });
  assert.ok(!result.ok);
  const codes = result.problems.map(({ code }) => code);
  for (const code of ['negative', 'not-one-of', 'not-a-number']) assert.ok(codes.includes(code), code);
});
