import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getCell } from '#cubes/cells.ts';
import { unwrap } from '#kit/result.ts';
import { readNeedCoefficients } from './need-coefficients.ts';
import { readSotkanetPopulation } from './sotkanet.ts';

const sotkanet = readFileSync(
  new URL('fixtures/sample/population/sotkanet_127_population_by_municipality.csv', import.meta.url),
);
const need = readFileSync(
  new URL('fixtures/sample/costs_need/need_coefficients_2018-2023.csv', import.meta.url),
);

test('population by year keeps the asked municipalities, and one that the file lacks is missing, not zero', () => {
  const told = { file: 'sotkanet.csv', codes: ['901', '999'], source: 'sotkanet-127' };
  const cube = unwrap(readSotkanetPopulation(sotkanet, told));
  assert.deepEqual(getCell(cube, '901', '2022'), { value: 12776, state: 'observed' });
  assert.deepEqual(getCell(cube, '999', '2022'), { value: null, state: 'missing' });
  assert.deepEqual(cube.dimensions[1]?.members, ['2020', '2021', '2022']);
});

test('a municipality and year twice, or a population with a decimal comma, is told by line', () => {
  const text = '"municipality_code","primary.value","year"\n901,10,2020\n901,11,2020\n901,"1,5",2021\n';
  const told = { file: 'sotkanet.csv', codes: ['901'], source: 's' };
  const result = readSotkanetPopulation(new TextEncoder().encode(text), told);
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => ({ code, at, value })),
    [
      { code: 'csv-duplicate', at: 'sotkanet.csv:3:year', value: '901 2020' },
      { code: 'csv-decimal-comma', at: 'sotkanet.csv:4:primary.value', value: '1,5' },
    ],
  );
});

test('need coefficients are of the county alone: there is no row that a municipality could be given', () => {
  const county = { code: '99', name: 'Esimerkkialueen hyvinvointialue' };
  const cube = unwrap(readNeedCoefficients(need, { file: 'need.csv', county, source: 'need' }));
  assert.ok(cube);
  assert.deepEqual(
    cube.dimensions.map(({ id, members }) => [id, members]),
    [
      ['county', ['99']],
      ['year', ['2022', '2023']],
      ['sector', ['health', 'social', 'elderly', 'total']],
    ],
  );
  assert.equal(getCell(cube, '99', '2023', 'elderly').value, 1.12);
});

test('a county without coefficients gets no cube, not one of ones', () => {
  const county = { code: '91', name: 'Ahvenanmaa' };
  assert.equal(unwrap(readNeedCoefficients(need, { file: 'need.csv', county, source: 'need' })), undefined);
});
