import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directRegion, realFirst } from './direct-region.ts';

const real = { id: 'keski-suomi', invented: false };
const second = { id: 'lappi', invented: false };
const sample = { id: 'sample', invented: true };

test('the front page opens the only real region, whatever invented ones stand beside it', () => {
  assert.equal(directRegion([sample, real]), real);
  assert.equal(directRegion([real]), real);
});

test('with two real regions or none at all the reader chooses', () => {
  assert.equal(directRegion([real, second, sample]), undefined);
  assert.equal(directRegion([]), undefined);
});

test('an invented region alone is opened', () => {
  assert.equal(directRegion([sample]), sample);
});

test('invented regions are listed last', () => {
  assert.deepEqual(realFirst([sample, real, second]), [real, second, sample]);
});
