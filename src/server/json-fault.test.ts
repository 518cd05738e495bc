import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findJsonFault, jsonDepth } from './json-fault.ts';

test('the place of a fault is the first character that cannot stand there', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['{"a": oops}', 6],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1]]', 3],
    ['[}', 1],
    ['{"a": 01}', 7],
    ['["\u0001"]', 1],
    ['', 0],
    ['[1, ', 4],
    ['{"a": "unfinished', 6],
  ];
  for (const [text, at] of cases) assert.equal(findJsonFault(text), at, text);
});

test('a text without fault is read to its end', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      assert.equal(findJsonFault(text), text.length);
    }),
  );
});

test('the depth of a text counts lists and objects, not brackets inside words', () => {
  assert.equal(jsonDepth('{"a": [1, {"b": "[[[["}], "c\\"[": []}'), 3);
  assert.equal(jsonDepth('1'), 0);
});
