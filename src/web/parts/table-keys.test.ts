import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextPlace } from './table-keys.ts';

const size = { ctrl: false, rows: 22, columns: 6 };

test('arrows move by one cell and stop at the edges', () => {
  assert.deepEqual(nextPlace({ row: 3, column: 2 }, { ...size, key: 'ArrowDown' }), { row: 4, column: 2 });
  assert.deepEqual(nextPlace({ row: 0, column: 2 }, { ...size, key: 'ArrowUp' }), { row: 0, column: 2 });
  assert.deepEqual(nextPlace({ row: 0, column: 5 }, { ...size, key: 'ArrowRight' }), { row: 0, column: 5 });
});

test('Home and End go to the ends of the row, with Ctrl to the ends of the table', () => {
  assert.deepEqual(nextPlace({ row: 3, column: 2 }, { ...size, key: 'End' }), { row: 3, column: 5 });
  assert.deepEqual(nextPlace({ row: 3, column: 2 }, { ...size, key: 'End', ctrl: true }), {
    row: 21,
    column: 5,
  });
  assert.deepEqual(nextPlace({ row: 3, column: 2 }, { ...size, key: 'Home', ctrl: true }), {
    row: 0,
    column: 0,
  });
});

test('letters are left to the page', () => {
  assert.equal(nextPlace({ row: 0, column: 0 }, { ...size, key: 'g' }), undefined);
});

test('no series of keys leads outside the table', () => {
  const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
  const pressed = fc.array(fc.record({ key: keys, ctrl: fc.boolean() }));
  fc.assert(
    fc.property(
      pressed,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (series, rows, columns) => {
        let at = { row: 0, column: 0 };
        for (const { key, ctrl } of series) at = nextPlace(at, { key, ctrl, rows, columns }) ?? at;
        assert.ok(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns);
      },
    ),
  );
});
