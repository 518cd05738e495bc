import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { csvOf } from '#documents/csv.ts';
import { languages } from '#kit/text.ts';
import { unwrap } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import { contract } from '#registers/contract.ts';
import { registers } from '#registers/index.ts';
import { reasoningOf, registerHeadings, registerTable } from '#situation/registers/register-export.ts';
import { openSourceFolder } from './build-region-folder.ts';
import { readRegisterCsv } from './register-csv.ts';
import { textsOf } from './source-folder.ts';

const folder = fileURLToPath(new URL('../../regions/sample', import.meta.url));
const region = unwrap(readRegion(textsOf(openSourceFolder(folder))));
const told = {
  file: 'contract.csv',
  register: contract,
  region,
  headings: registerHeadings,
  reasonings: (entry: Parameters<typeof reasoningOf>[0]) =>
    languages.map((language) => reasoningOf(entry, language)),
};
const read = (text: string) => readRegisterCsv({ ...told, bytes: new TextEncoder().encode(text) });
const faults = (text: string) => {
  const result = read(text);
  assert.ok(!result.ok);
  return result.problems.map(({ code, at }) => `${code} ${at}`);
};

for (const language of languages)
  test(`a register taken along in ${language} and brought back unchanged changes nothing`, () => {
    for (const register of registers) {
      const bytes = csvOf(registerTable(region, { register, language }));
      const lines = unwrap(readRegisterCsv({ ...told, register, bytes }));
      assert.equal(lines.length, region.sites.length);
      assert.ok(lines.every(({ fields, isNew }) => !isNew && Object.keys(fields).length === 0));
    }
  });

test('a table of a few columns changes those alone, and what is handed over counts as known', () => {
  const [line] = unwrap(read('id,noticeMonths,exitEuros\nc-rantakyla,3,\n'));
  assert.deepEqual(line!.fields, {
    noticeMonths: { value: 3, state: 'known' },
    exitEuros: { value: null, state: 'known' },
  });
});

test('a column of known fields says which values are known, and the others are assumed', () => {
  const [line] = unwrap(
    read('id,noticeMonths,exitEuros,known,reasoning\nc-rantakyla,3,5000,noticeMonths,Sopimus 4 §\n'),
  );
  assert.deepEqual(line!.fields, {
    noticeMonths: { value: 3, state: 'known' },
    exitEuros: { value: 5000, state: 'assumed' },
  });
  assert.equal(line!.reasoning, 'Sopimus 4 §');
});

test('headings, options, sites and days are understood as people write them', () => {
  const text =
    'Tunnus,Toimipiste,Laji,Alkaa,Kauden jälkeen\nc-new,Rantakylän terveysasema,vuokrasopimus,1.5.2024,jatkuu toistaiseksi\n';
  const [line] = unwrap(read(text));
  assert.equal(line!.isNew, true);
  assert.deepEqual(
    Object.fromEntries(Object.entries(line!.fields).map(([field, { value }]) => [field, value])),
    { site: 'rantakyla', kind: 'lease', startsOn: '2024-05-01', renewal: 'until-notice' },
  );
});

test('everything wrong in a table is told at once, each at its line and column', () => {
  assert.deepEqual(
    faults(
      [
        'id,site,startsOn,runningEuros,exitEuros,building,known',
        'c-rantakyla,atlantis,30.2.2024,"1000,5",-1,b-hut,colour',
        'c-rantakyla,rantakyla,2024-01-01,10,10,,',
        'c-new,rantakyla,,,,,',
      ].join('\n'),
    ),
    [
      'csv-decimal-comma contract.csv:2:runningEuros',
      'csv-unknown-code contract.csv:2:known',
      'entry-unknown-site contract.csv:2:site',
      'entry-unknown-entry contract.csv:2:building',
      'entry-not-a-date contract.csv:2:startsOn',
      'entry-negative contract.csv:2:exitEuros',
      'csv-duplicate contract.csv:3:id',
      'entry-field-missing contract.csv:4:kind',
      'entry-field-missing contract.csv:4:startsOn',
      'entry-field-missing contract.csv:4:renewal',
    ],
  );
});

test('a table without ids, with unknown columns, with semicolons or in another encoding is refused', () => {
  assert.deepEqual(faults('site,kind\nrantakyla,lease\n'), ['csv-columns contract.csv:1']);
  assert.deepEqual(faults('id,colour\nc-rantakyla,red\n'), ['csv-unknown-column contract.csv:1:colour']);
  assert.deepEqual(faults('id;site\nc-rantakyla;rantakyla\n'), ['csv-separator contract.csv:1']);
  assert.deepEqual(faults(''), ['csv-empty contract.csv']);
  const latin = readRegisterCsv({ ...told, bytes: Uint8Array.from([0x69, 0x64, 0x0a, 0xe4]) });
  assert.ok(!latin.ok && latin.problems[0]!.code === 'csv-encoding');
});
