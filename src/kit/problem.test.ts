import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeProblem } from './problem.ts';
import { sameText } from './text.ts';

const words = { message: sameText('wrong'), remedy: sameText('mend it') };

test('a problem carries its value as it was read, NaN included, and no more than 200 characters of it', () => {
  assert.equal(makeProblem({ code: 'x', at: 'a', value: Number.NaN, ...words }).value, 'NaN');
  assert.equal(makeProblem({ code: 'x', at: 'a', value: [1, 'b'], ...words }).value, '[1,"b"]');
  const long = makeProblem({ code: 'x', at: 'a', value: 'å'.repeat(500), ...words }).value ?? '';
  assert.equal(long.length, 200);
  assert.ok(long.endsWith('…'));
});

test('a problem without a value has no value at all', () => {
  assert.equal('value' in makeProblem({ code: 'x', at: 'a', ...words }), false);
});
