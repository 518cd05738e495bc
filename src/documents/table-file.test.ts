import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { csvOf } from './csv.ts';
import type { Table } from './table.ts';
import { tableFile } from './table-file.ts';

const table: Table = {
  title: 'Kunnat / kommuner [2025]',
  columns: ['Nimi', 'Asukkaita', 'Osuus'],
  rows: [
    ['Äänekoski, "keskus"', 18_318, -0.25],
    ['=1+1', 0, null],
    ['-5 astetta', 12.5, Number.NaN],
  ],
};

test('a CSV has commas, points, quotes by RFC 4180 and a byte order mark; a missing value is empty, never 0', () => {
  assert.equal(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(table)),
    '\uFEFFNimi,Asukkaita,Osuus\r\n"Äänekoski, ""keskus""",18318,-0.25\r\n\'=1+1,0,\r\n\'-5 astetta,12.5,\r\n',
  );
});

test('any text comes back from a CSV as it was, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const bytes = csvOf({ title: '', columns: texts.map((_, at) => `c${at}`), rows: [texts] });
      const [, row] = parse(Buffer.from(bytes), { bom: true }) as string[][];
      const safe = texts.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text));
      assert.deepEqual(row, safe);
      for (const cell of row ?? []) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }),
  );
});

test('an XLSX holds texts as texts, numbers as numbers and nothing where nothing is known', async () => {
  const { bytes, fileName } = await tableFile(table, { name: 'kunnat', format: 'xlsx' });
  assert.equal(fileName, 'kunnat.xlsx');
  const [sheet] = (await readExcelFile(Buffer.from(bytes))) as unknown as {
    sheet: string;
    data: unknown[][];
  }[];
  assert.equal(sheet?.sheet, 'Kunnat   kommuner  2025');
  assert.deepEqual(sheet.data[1], ['Äänekoski, "keskus"', 18_318, -0.25]);
  assert.deepEqual(sheet.data[2], ['=1+1', 0, null]);
});
