import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepFreeze } from './freeze.ts';

test('a frozen value refuses a change at any depth', () => {
  const value = deepFreeze({ sites: [{ name: 'Kinnula', offers: [true] }], count: 1 });
  assert.throws(() => Object.assign(value, { count: 2 }), TypeError);
  assert.throws(() => (value.sites as unknown[]).push({}), TypeError);
  assert.throws(() => Object.assign(value.sites[0]!, { name: 'x' }), TypeError);
  assert.throws(() => (value.sites[0]!.offers[0] = false), TypeError);
});

test('typed arrays inside stay usable and keep their figures', () => {
  const value = deepFreeze({ residents: Float64Array.of(1, 2, 3) });
  assert.deepEqual([...value.residents], [1, 2, 3]);
  assert.throws(() => Object.assign(value, { residents: null }), TypeError);
});

test('a value that holds itself is frozen once and does not loop', () => {
  const loop: { self?: unknown } = {};
  loop.self = loop;
  assert.ok(Object.isFrozen(deepFreeze(loop)));
});
