import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ascending } from './cells-by-minutes.ts';

const minutes = fc.array(
  fc.oneof(
    fc.double({ min: 0, max: 300, noNaN: true }),
    fc.constantFrom(0, 1 / 3, 20, Infinity, 20 + 1e-13, 20 - 1e-13),
  ),
  { maxLength: 300 },
);

test('cells are ordered from the nearest to the farthest exactly as a plain sort orders them', () => {
  fc.assert(
    fc.property(minutes, (values) => {
      const plain = values.map((_, index) => index);
      plain.sort((one, other) =>
        values[one] === values[other] ? one - other : values[one]! < values[other]! ? -1 : 1,
      );
      assert.deepEqual([...ascending(Float64Array.from(values))], plain);
    }),
  );
});
