import { csvOf } from './csv.ts';
import type { Table } from './table.ts';
import { xlsxOf } from './xlsx.ts';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A table as a file to take along, named after `name` without an ending. */
export async function tableFile(
  table: Table,
  { name, format }: Readonly<{ name: string; format: TableFormat }>,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> {
  const fileName = `${name}.${format}`;
  if (format === 'csv') return { fileName, mediaType: 'text/csv; charset=utf-8', bytes: csvOf(table) };
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName, mediaType, bytes: await xlsxOf(table) };
}
