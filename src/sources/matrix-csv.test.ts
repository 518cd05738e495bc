import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { withMatrix } from '#region/with-matrix.ts';
import { openSourceFolder } from './build-region-folder.ts';
import { readMatrixCsv } from './matrix-csv.ts';
import { textsOf } from './source-folder.ts';

const sample = fileURLToPath(new URL('../../regions/sample', import.meta.url));
const region = unwrap(readRegion(textsOf(openSourceFolder(sample))));
const header = 'from_id,to_id,minutes,km,mode,source,as_of';
const lines = region.cells.flatMap((cell, c) =>
  region.sites.map((site, s) => `${cell.id},${site.id},${10 + c + s}.5,${8 + c},car,measured,2025-11-01`),
);

function read(rows: readonly string[], acceptHoles = false, head = header) {
  const bytes = new TextEncoder().encode(`${[head, ...rows].join('\n')}\n`);
  return readMatrixCsv({ bytes, file: 'matrix.csv', region, acceptHoles });
}

function problemsOf(rows: readonly string[], head = header) {
  const result = read(rows, true, head);
  assert.ok(!result.ok, 'the matrix was accepted');
  for (const { remedy } of result.problems) assert.ok(remedy.fi.length > 5 && remedy.sv && remedy.en);
  return result.problems.map(({ code, at, value }) => ({ code, at, value }));
}

/** The whole matrix with its first line changed. */
const first = (change: (line: string) => string) => [change(lines[0]!), ...lines.slice(1)];

test('a whole matrix gives every pair, and the region takes it', () => {
  const { entries, missingPairs } = unwrap(read(lines));
  assert.equal(entries.length, 60);
  assert.deepEqual(missingPairs, []);
  const { from, to, minutes, km, asOf } = entries[0]!;
  assert.deepEqual([from, to, minutes, km, asOf], ['99901', 'keskussairaala', 10.5, 8, '2025-11-01']);
  assert.equal(unwrap(withMatrix(region, entries)).matrix.length, 60);
});

test('the way back may take another time than the way there', () => {
  const back = 'rantakyla,99901,33,20,car,measured,2025-11-01';
  assert.equal(unwrap(read([...lines, back])).entries.length, 61);
});

test('holes refuse the matrix unless they are accepted, and then are listed', () => {
  const result = read(lines.slice(2));
  assert.ok(!result.ok);
  const [problem] = result.problems;
  assert.equal(problem?.code, 'matrix-holes');
  assert.equal(problem?.at, 'matrix.csv');
  assert.equal(problem?.value, '99901 → keskussairaala, 99901 → koivuranta');
  const accepted = unwrap(read(lines.slice(2), true));
  assert.deepEqual(accepted.missingPairs, ['99901 → keskussairaala', '99901 → koivuranta']);
});

test('wrong columns and semicolons are told by the header', () => {
  const renamed = header.replace('minutes', 'time');
  assert.deepEqual(problemsOf(lines, renamed), [{ code: 'csv-columns', at: 'matrix.csv:1', value: renamed }]);
  const semicolons = header.replaceAll(',', ';');
  assert.deepEqual(problemsOf([], semicolons), [
    { code: 'csv-separator', at: 'matrix.csv:1', value: semicolons },
  ]);
});

test('a matrix in Latin-1 is refused for its encoding', () => {
  const bytes = Uint8Array.from([...`${header}\n`, 'ä'].join(''), (letter) => letter.charCodeAt(0));
  const result = readMatrixCsv({ bytes, file: 'matrix.csv', region });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at }) => [code, at]),
    [['csv-encoding', 'matrix.csv']],
  );
});

test('decimal commas, NaN, negative and zero minutes are told by line and column', () => {
  const minutes = (value: string) => first((line) => line.replace(',10.5,', `,${value},`));
  const at = 'matrix.csv:2:minutes';
  assert.deepEqual(problemsOf(minutes('"10,5"')), [{ code: 'csv-decimal-comma', at, value: '10,5' }]);
  assert.deepEqual(problemsOf(minutes('NaN')), [{ code: 'csv-not-a-number', at, value: 'NaN' }]);
  assert.deepEqual(problemsOf(minutes('-4')), [{ code: 'csv-negative', at, value: '-4' }]);
  assert.deepEqual(problemsOf(minutes('0')), [{ code: 'matrix-zero-minutes', at, value: '0' }]);
});

test('unknown ends, doubled pairs and days that are no days are told, all at once', () => {
  const rows = [
    ...first((line) =>
      line.replace('99901,keskussairaala', '00100,atlantis').replace('2025-11-01', '1.11.2025'),
    ),
    lines[1]!,
  ];
  assert.deepEqual(problemsOf(rows), [
    { code: 'csv-unknown-code', at: 'matrix.csv:2:from_id', value: '00100' },
    { code: 'csv-unknown-code', at: 'matrix.csv:2:to_id', value: 'atlantis' },
    { code: 'matrix-date', at: 'matrix.csv:2:as_of', value: '1.11.2025' },
    { code: 'csv-duplicate', at: 'matrix.csv:62:from_id', value: '99901 → koivuranta car' },
  ]);
});

const byHour = `${header},hour`;
const bus = (pair: string, hour: string, minutes = 25) =>
  `${pair},${minutes},14,public-transport,GTFS,2026-01-12,${hour}`;

test('public transport stands beside the car by hour of departure, and what it lacks is no hole', () => {
  const rows = [bus('99902,keskussairaala', '8'), bus('99902,keskussairaala', '15', 31)];
  const { entries, missingPairs } = unwrap(read(rows, false, byHour));
  assert.deepEqual(missingPairs, []);
  assert.deepEqual(
    entries.map(({ mode, hour, minutes }) => [mode, hour, minutes]),
    [
      ['public-transport', 8, 25],
      ['public-transport', 15, 31],
    ],
  );
  const whole = unwrap(read([...lines.map((line) => `${line},`), ...rows], false, byHour));
  assert.equal(whole.entries.length, 62);
});

test('holes are those of the car, however many buses run', () => {
  const rows = [...lines.slice(2).map((line) => `${line},`), bus('99901,keskussairaala', '8')];
  const accepted = unwrap(read(rows, true, byHour));
  assert.deepEqual(accepted.missingPairs, ['99901 → keskussairaala', '99901 → koivuranta']);
});

test('no mode is the car, as before, and a table without hours gives entries without them', () => {
  const { entries } = unwrap(read(first((line) => line.replace(',car,', ',,'))));
  assert.equal(entries[0]!.mode, 'car');
  assert.ok(entries.every((entry) => !('hour' in entry)));
});

test('other modes, hours that are none, hours of cars and doubled departures are told, all at once', () => {
  const rows = [
    '99902,rantakyla,20,14,ferry,GTFS,2026-01-12,',
    bus('99902,rantakyla', '24'),
    bus('99902,rantakyla', '7.5'),
    bus('99902,rantakyla', ''),
    '99903,rantakyla,9,5,car,measured,2026-01-12,8',
    bus('99904,rantakyla', '9'),
    bus('99904,rantakyla', '09'),
    bus('99904,rantakyla', '10'),
  ];
  const at = (line: number, column: string) => `matrix.csv:${line}:${column}`;
  assert.deepEqual(problemsOf(rows, byHour), [
    { code: 'matrix-mode', at: at(2, 'mode'), value: 'ferry' },
    { code: 'matrix-hour', at: at(3, 'hour'), value: '24' },
    { code: 'matrix-hour', at: at(4, 'hour'), value: '7.5' },
    { code: 'matrix-hour', at: at(5, 'hour'), value: '' },
    { code: 'matrix-hour', at: at(6, 'hour'), value: '8' },
    { code: 'csv-duplicate', at: at(8, 'from_id'), value: '99904 → rantakyla public-transport 9' },
  ]);
});

test('buses without their hours are told by the row, however the table’s header is', () => {
  assert.deepEqual(problemsOf(['99902,rantakyla,20,14,public-transport,GTFS,2026-01-12']), [
    { code: 'matrix-hour', at: 'matrix.csv:2:hour', value: '' },
  ]);
});
