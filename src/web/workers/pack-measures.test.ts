import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MeasureRow } from '#alternatives/evaluation.ts';
import { memoryOf, packMeasures, unpackMeasures } from './pack-measures.ts';

const figure = fc.option(fc.double({ noNaN: true }), { nil: null });
const name = fc.constantFrom('', 'gp', 'nurse', 'region', '179', 'mean-minutes');
const maybe = fc.option(name, { nil: null });
const rows = fc.array(
  fc
    .tuple(
      name,
      maybe,
      maybe,
      name,
      figure,
      figure,
      figure,
      fc.constantFrom('observed', 'assumed', 'missing'),
    )
    .map(([measure, service, group, area, value, low, high, mark]) => ({
      ...{ measure, service, group, area },
      figure: { value, low, high, mark },
    })),
) as fc.Arbitrary<MeasureRow[]>;

test('rows come back from their columns as they were, number for number, also as another thread has them', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const packed = packMeasures(given);
      const there = structuredClone(packed, { transfer: memoryOf(packed) });
      assert.deepStrictEqual(unpackMeasures(there), given);
    }),
  );
});
