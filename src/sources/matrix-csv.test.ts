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
