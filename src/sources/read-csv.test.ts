import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '#kit/result.ts';
import { readCsv } from './read-csv.ts';

function read(text: string | Uint8Array, columns: readonly string[] = ['code', 'people']) {
  const problems: Problem[] = [];
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const table = readCsv(bytes, { file: 'people.csv', columns, problems });
  const told = () => problems.map(({ code, at = '', value = '' }) => ({ code, at, value }));
  return { table, told };
}

test('a table in UTF-8 is read with or without a byte-order mark, and numbers like 376.0 are whole', () => {
  for (const mark of ['', '\ufeff']) {
    const { table, told } = read(`${mark}code,name,people\n077,"Jyväskylä, keskusta",376.0\n`);
    const row = table?.rows[0];
    assert.equal(row?.text('code'), '077');
    assert.equal(row?.text('name'), 'Jyväskylä, keskusta');
    assert.equal(row?.count('people'), 376);
    assert.deepEqual(told(), []);
  }
});

test('a file in another encoding is refused before its letters break', () => {
  const { table, told } = read(Uint8Array.of(0x63, 0x6f, 0x64, 0x65, 0x0a, 0xe4, 0x0a));
  assert.equal(table, undefined);
  assert.deepEqual(told(), [{ code: 'csv-encoding', at: 'people.csv', value: '' }]);
});

test('wrong columns are told by name, with what stood there', () => {
  assert.deepEqual(read('kunta,people\n077,1\n').told(), [
    { code: 'csv-columns', at: 'people.csv:1', value: 'kunta,people' },
  ]);
});

test('a table with semicolons is told as such, not as lacking columns', () => {
  assert.deepEqual(read('code;people\n077;1,5\n').told(), [
    { code: 'csv-separator', at: 'people.csv:1', value: 'code;people' },
  ]);
});

test('decimal commas, words, NaN and negative counts are told with line and column', () => {
  const { table, told } = read('code,people\n1,"1,5"\n2,many\n3,NaN\n4,-7\n5,\n6,1e3\n');
  const counts = table?.rows.map((row) => row.count('people'));
  assert.deepEqual(counts, [NaN, NaN, NaN, NaN, NaN, 1000]);
  assert.deepEqual(told(), [
    { code: 'csv-decimal-comma', at: 'people.csv:2:people', value: '1,5' },
    { code: 'csv-not-a-number', at: 'people.csv:3:people', value: 'many' },
    { code: 'csv-not-a-number', at: 'people.csv:4:people', value: 'NaN' },
    { code: 'csv-negative', at: 'people.csv:5:people', value: '-7' },
    { code: 'csv-not-a-number', at: 'people.csv:6:people', value: '' },
  ]);
});

test('an unquoted decimal comma makes a column too many, and the line is told', () => {
  const { table, told } = read('code,people\n1,1,5\n2,3\n');
  assert.deepEqual(told(), [{ code: 'csv-row-length', at: 'people.csv:2', value: '1,1,5' }]);
  assert.equal(table?.rows.length, 1);
});

test('an empty file and an unclosed quote are problems, not exceptions', () => {
  assert.deepEqual(read('').told(), [{ code: 'csv-empty', at: 'people.csv', value: '' }]);
  assert.equal(read('code,people\n"1,2\n').told()[0]?.code, 'csv-malformed');
});
