import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedNumber } from './form-fields.ts';

test('a number is read as Finns and others write it, nothing is no number, and words are refused', () => {
  assert.deepEqual(['1 234,5', '−60 000', '0.4', '-3', '+7', ''].map(typedNumber), [
    1234.5,
    -60000,
    0.4,
    -3,
    7,
    null,
  ]);
  assert.deepEqual(['noin 5', '1,2,3', '12 €', '1e5', '-'].map(typedNumber), Array(5).fill(undefined));
});
