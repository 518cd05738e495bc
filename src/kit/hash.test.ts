import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, hashOf, numberBytes, sha256Hex } from './hash.ts';

test('our SHA-256 equals the platform’s for every string and every byte sequence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.equal(sha256Hex(text), createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      assert.equal(sha256Hex(bytes), createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('our SHA-256 equals the platform’s at every length around a block, and on a megabyte', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1_000_003]) {
    const bytes = new Uint8Array(length).map((_, at) => (at * 7) & 255);
    assert.equal(sha256Hex(bytes), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
  }
});

test('the order in which properties were written does not change the hash of a value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      assert.equal(hashOf(reversed), hashOf(value));
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a number that JSON would turn into null is refused with its place', () => {
  for (const bad of [NaN, Infinity, -Infinity]) {
    assert.throws(() => canonicalJson({ a: [1, { b: bad }] }), /\$\.a\[1\]\.b is/);
  }
  for (const bad of [new Float64Array(2), new Map(), () => 1, 3n, [undefined]]) {
    assert.throws(() => canonicalJson({ a: bad }), TypeError);
  }
});

test('numbers have the same bytes whichever NaN they hold', () => {
  const bits = new BigUint64Array([0x7ff8000000000000n, 0xfff8000000000000n, 0x7ff8000000000001n]);
  const hashes = [0, 1, 2].map((at) => sha256Hex(numberBytes(new Float64Array(bits.buffer, at * 8, 1))));
  assert.deepEqual(new Set(hashes).size, 1);
  assert.notEqual(sha256Hex(numberBytes(Float64Array.of(0))), hashes[0]);
});
