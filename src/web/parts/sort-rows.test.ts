import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pressColumn, sortRows } from './sort-rows.ts';

const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

test('municipalities sort by the Finnish alphabet, where ä comes after z', () => {
  const rows = [{ name: 'Äänekoski' }, { name: 'Toivakka' }, { name: 'Hankasalmi' }];
  const sorted = sortRows(rows, { key: (row) => row.name, descending: false, locale: 'fi-FI' });
  assert.deepEqual(names(sorted), ['Hankasalmi', 'Toivakka', 'Äänekoski']);
});

test('a missing figure is last in both directions', () => {
  const rows = [
    { name: 'Jämsä', euros: null },
    { name: 'Muurame', euros: 2338 },
    { name: 'Viitasaari', euros: 4187 },
  ];
  const by = (descending: boolean) =>
    names(sortRows(rows, { key: (row) => row.euros, descending, locale: 'fi-FI' }));
  assert.deepEqual(by(true), ['Viitasaari', 'Muurame', 'Jämsä']);
  assert.deepEqual(by(false), ['Muurame', 'Viitasaari', 'Jämsä']);
});

test('sorting keeps every row, leaves its input alone and keeps equal rows in their order', () => {
  const row = fc.record({ value: fc.option(fc.integer({ min: 0, max: 3 })), order: fc.integer() });
  fc.assert(
    fc.property(fc.array(row), fc.boolean(), (made, descending) => {
      const rows = made.map((each, order) => ({ ...each, order }));
      const before = structuredClone(rows);
      const sorted = sortRows(rows, { key: (each) => each.value, descending, locale: 'fi-FI' });
      assert.deepEqual(rows, before);
      assert.deepEqual(new Set(sorted), new Set(rows));
      for (let at = 1; at < sorted.length; at++)
        if (sorted[at - 1]!.value === sorted[at]!.value) assert.ok(sorted[at - 1]!.order < sorted[at]!.order);
    }),
  );
});

test('a second press on the same head turns the order, another head starts its own way', () => {
  const minutes = { id: 'minutes', descendingFirst: true };
  const first = pressColumn(undefined, minutes);
  assert.deepEqual(first, { column: 'minutes', descending: true });
  assert.deepEqual(pressColumn(first, minutes), { column: 'minutes', descending: false });
  assert.deepEqual(pressColumn(first, { id: 'name', descendingFirst: false }), {
    column: 'name',
    descending: false,
  });
});
