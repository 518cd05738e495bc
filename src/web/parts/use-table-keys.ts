import type { KeyboardEvent } from 'react';
import { nextPlace } from './table-keys.ts';

/**
 * Arrow keys inside a table: the focus goes to the next cell, or to the control that stands alone in it, or to the
 * number that opens its why. Cells need a `tabIndex`. Enter on a cell presses what it holds. Keys inside a field stay
 * with the field.
 */
export function onTableKey(event: KeyboardEvent<HTMLTableElement>): void {
  const target = event.target as HTMLElement;
  if (event.altKey || event.metaKey || target.matches('input, textarea, select')) return;
  const cell = target.closest<HTMLTableCellElement>('td, th');
  const table = event.currentTarget;
  if (cell === null || !table.contains(cell)) return;
  if (event.key === 'Enter' && target === cell) return cell.querySelector('button')?.click();
  const row = cell.closest('tr');
  if (row === null) return;
  // Rows that are folded away have no place on the screen.
  const rows = [...table.rows].filter((each) => each.getClientRects().length > 0);
  const next = nextPlace(
    { row: rows.indexOf(row), column: [...row.cells].indexOf(cell) },
    { key: event.key, ctrl: event.ctrlKey, rows: rows.length, columns: row.cells.length },
  );
  if (next === undefined) return;
  event.preventDefault();
  const there = rows[next.row]?.cells;
  const place = there?.[Math.min(next.column, there.length - 1)];
  if (place === undefined) return;
  const control = place.querySelector<HTMLElement>(
    ':scope > button:only-child, :scope > a:only-child, .why-number',
  );
  const goal = control ?? place;
  goal.focus();
  goal.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
