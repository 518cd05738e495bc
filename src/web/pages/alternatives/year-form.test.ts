import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testRegion } from '#situation/test-region.ts';
import { readYear, yearLimits } from './year-form.ts';

const region = testRegion();
const { first, last } = yearLimits(region);

test('a change is of a year from the network’s own to 2060, or of none', () => {
  assert.equal(first, Number(region.asOf.network.slice(0, 4)));
  assert.equal(last, 2060);
  assert.deepEqual(readYear(region, ' 2030 '), { year: 2030, faulty: false });
  assert.deepEqual(readYear(region, ''), { faulty: false });
  for (const words of [String(first - 1), '2061', '30', '2030,5', 'pian', '?'])
    assert.deepEqual(readYear(region, words), { faulty: true }, words);
});
