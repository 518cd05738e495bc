import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unwrap } from '#kit/result.ts';
import { findCounty } from './county.ts';
import { padCode, readMunicipalityKey } from './municipality-key.ts';
import { slugOf } from './slug.ts';

const file = new URL('fixtures/sample/municipalities/municipality_key_2026.csv', import.meta.url);
const bytes = readFileSync(file);
const key = unwrap(readMunicipalityKey(bytes, 'key.csv'));

test('codes get their leading zeros back', () => {
  assert.equal(padCode('77'), '077');
  const text = new TextDecoder().decode(bytes).replace('901,"Koivuranta"', '77,"Koivuranta"');
  const rows = unwrap(readMunicipalityKey(new TextEncoder().encode(text), 'key.csv'));
  assert.equal(rows[0]?.code, '077');
});

test('a municipality has its names, its grouping and its county', () => {
  assert.deepEqual(key[0], {
    code: '901',
    name: { fi: 'Koivuranta', sv: 'Björkstrand', en: 'Koivuranta' },
    grouping: 1,
    region: { code: '99', name: { fi: 'Esimerkkialue', sv: 'Exempelområdet', en: 'Sample region' } },
    county: {
      code: '99',
      name: {
        fi: 'Esimerkkialueen hyvinvointialue',
        sv: 'Exempelområdets välfärdsområde',
        en: 'Sample wellbeing services county',
      },
    },
  });
});

test('a county is found by its code, its own name or the name of the region that it covers', () => {
  for (const asked of ['99', 'esimerkkialue', 'Esimerkkialue', 'Esimerkkialueen hyvinvointialue']) {
    const county = unwrap(findCounty(key, asked));
    assert.equal(county.id, 'esimerkkialue');
    assert.equal(county.municipalities.length, 3);
  }
});

test('a region that two counties share does not lend its name to either', () => {
  const shared = key.map((row) => ({ ...row, region: key[0]!.region }));
  assert.equal(unwrap(findCounty(shared, '98')).id, 'naapuriston-hyvinvointialue');
});

test('an unknown county is refused with those that there are', () => {
  const result = findCounty(key, 'lappi');
  assert.ok(!result.ok);
  assert.equal(result.problems[0]?.code, 'unknown-county');
  assert.equal(result.problems[0]?.value, 'lappi');
  assert.match(result.problems[0]?.remedy.en ?? '', /esimerkkialue, naapuristo/);
});

test('the same code twice is told with both lines', () => {
  const text = new TextDecoder().decode(bytes).replace('902,"Lehtola"', '901,"Lehtola"');
  const result = readMunicipalityKey(new TextEncoder().encode(text), 'key.csv');
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [{ code: 'csv-duplicate', at: 'key.csv:3:municipality_code', value: '901' }],
  );
  assert.match(result.problems[0]?.message.en ?? '', /line 2/);
});

test('names become ids without their dots', () => {
  assert.equal(slugOf('Äänekoski'), 'aanekoski');
  assert.equal(slugOf(' Keski-Suomi '), 'keski-suomi');
  assert.equal(slugOf('Sampoharju (Vaajakoski)'), 'sampoharju-vaajakoski');
});
