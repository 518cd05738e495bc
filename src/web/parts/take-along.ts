import { csvOf } from '#documents/csv.ts';
import type { Table, TableCell } from '#documents/table.ts';

/** One column of a file: its heading and each row's value. */
export type TakenColumn<Row> = Readonly<{ title: string; of: (row: Row) => TableCell }>;

/** The table that a file holds: every row, in the order on show, numbers as numbers. */
export function tableToTake<Row>(
  title: string,
  told: Readonly<{ columns: readonly TakenColumn<Row>[]; rows: readonly Row[] }>,
): Table {
  return {
    title,
    columns: told.columns.map((column) => column.title),
    rows: told.rows.map((row) => told.columns.map((column) => column.of(row))),
  };
}

export type TakenFormat = 'csv' | 'xlsx';

/** Gives the reader a table as a file; the workbook's writer is loaded when it is first asked for. */
export async function takeAlong(
  table: Table,
  { name, format }: { name: string; format: TakenFormat },
): Promise<void> {
  const blob =
    format === 'csv'
      ? new Blob([csvOf(table) as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' })
      : await workbookOf(table);
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${format}`;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function workbookOf(table: Table): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const heading = table.columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = table.rows.map((cells) => cells.map(workbookCell));
  return await writeExcelFile([heading, ...rows], {
    sheet: sheetName(table.title),
    stickyRowsCount: 1,
  }).toBlob();
}

/** Texts are stored as texts, so that none of them is ever a formula. */
function workbookCell(cell: TableCell) {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  return { value: cell, type: String };
}

/** A sheet's name as Excel allows it: 31 characters, none of `\ / ? * [ ] :`. */
export function sheetName(title: string): string {
  return title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
