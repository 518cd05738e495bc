import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft } from './seconds-left.ts';

test('what is left is estimated from the speed so far, and never promised as nothing', () => {
  assert.equal(secondsLeft({ sent: 10e6, of: 40e6, elapsed: 2000 }), 6);
  assert.equal(secondsLeft({ sent: 39_999_999, of: 40e6, elapsed: 2000 }), 1);
});

test('before anything has gone there is no estimate', () => {
  assert.equal(secondsLeft({ sent: 0, of: 40e6, elapsed: 500 }), null);
});
