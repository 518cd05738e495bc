import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { isAllScalars, readInput, scalarsOf } from './read-input.ts';

const schema = z.strictObject({
  name: z.string().min(1),
  count: z.int().min(0).max(9),
  fast: z.boolean().default(false),
  mode: z.enum(['car', 'bus']).optional(),
});

test('every fault of an input is told with its place and value, in three languages', () => {
  const result = readInput(schema, { name: '', count: 12, mode: 'tram', more: { deep: 1 } });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, at, value }) => [code, at, value]),
    [
      ['input-length', 'name', ''],
      ['input-range', 'count', '12'],
      ['input-not-among', 'mode', 'tram'],
      ['input-unknown-field', 'more', '{"deep":1}'],
    ],
  );
  for (const { message, remedy } of result.problems) {
    for (const text of [message, remedy]) assert.equal(new Set([text.fi, text.sv, text.en]).size, 3);
  }
});

test('what an address carries as text is read as the number or truth that is asked for', () => {
  assert.deepEqual(scalarsOf(schema, { name: '7', count: '7', fast: 'true' }), {
    name: '7',
    count: 7,
    fast: true,
  });
  const odd = scalarsOf(schema, { name: 'x', count: '0x10', fast: 'yes' });
  assert.ok(!readInput(schema, odd).ok, 'what only looks like a number is refused');
});

test('an input of scalars fits an address, one with a list does not', () => {
  assert.equal(isAllScalars(schema), true);
  assert.equal(isAllScalars(z.strictObject({ sites: z.array(z.string()) })), false);
});

test('a long value is shortened in its problem', () => {
  const result = readInput(z.strictObject({ name: z.string().max(10) }), { name: 'x'.repeat(5_000) });
  assert.ok(!result.ok);
  assert.equal(result.problems[0]?.value?.length, 200);
});
