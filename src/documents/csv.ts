import type { Table, TableCell } from './table.ts';

/** Characters that make a spreadsheet take a text for a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * A table as CSV: RFC 4180 with commas, decimal points, CRLF and a UTF-8 byte order mark, so that spreadsheets see
 * the letters right. A text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function csvOf(table: Table): Uint8Array {
  const lines = [table.columns, ...table.rows].map((cells) => cells.map(csvCell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function csvCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
