import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Table, TableCell } from './table.ts';

/** Excel's limit of a sheet's name, and what it does not allow there. */
const longestSheetName = 31;
const forbiddenInSheetName = /[\\/?*[\]:]/g;

/** A table as an XLSX workbook of one sheet. Texts are stored as texts, so that none of them is ever a formula. */
export async function xlsxOf(table: Table): Promise<Uint8Array> {
  const heading = table.columns.map((name): Cell => ({ value: name, type: String, fontWeight: 'bold' }));
  const rows = table.rows.map((cells) => cells.map(xlsxCell));
  const sheet = table.title.replace(forbiddenInSheetName, ' ').slice(0, longestSheetName).trim();
  const buffer = await writeExcelFile([heading, ...rows], { sheet, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(buffer);
}

function xlsxCell(cell: TableCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  return { value: cell, type: String };
}
