import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block } from './document.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 2, color: 'C9C4B7' } as const;

/** A table over the whole width: hairlines between rows, numbers right, and a head that each page repeats. */
export function docxTable(block: TableBlock, width: number): Table {
  const widths = columnWidths(block, width);
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((cell, at) => {
        const right = block.columns[at]?.number === true;
        return new TableCell({
          width: { size: widths[at]!, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 40, right: 40 },
          borders: { top: none, left: none, right: none, bottom: hair },
          children: [
            new Paragraph({
              alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
              spacing: { after: 0, line: 240 },
              children: [new TextRun({ text: cell, size: 19, ...(head ? { color: '435359' } : {}) })],
            }),
          ],
        });
      }),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        block.columns.map(({ title }) => title),
        true,
      ),
      ...block.rows.map((cells) => row(cells, false)),
    ],
  });
}

/** Widths by the longest word or number of each column, as a reader's eye would share the page. */
function columnWidths({ columns, rows }: TableBlock, width: number): number[] {
  const wants = columns.map(({ title, number }, at) => {
    const cells = [title, ...rows.map((row) => row[at] ?? '')];
    const longest = Math.max(...cells.map((cell) => cell.length));
    return Math.min(number ? 16 : 40, Math.max(6, longest));
  });
  const all = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => Math.floor((width * want) / all));
}
