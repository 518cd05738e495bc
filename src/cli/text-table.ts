export type TextColumn = Readonly<{ title: string; align?: 'left' | 'right' }>;

/** A table with aligned columns for a terminal, one string with a line end after every row. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, index) =>
    Math.max(...[titles, ...rows].map((cells) => width(cells[index] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? '';
        const blank = ' '.repeat((widths[index] ?? 0) - width(cell));
        return align === 'right' ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((count) => '─'.repeat(count)).join('  ');
  return `${[line(titles), rule, ...rows.map(line)].join('\n')}\n`;
}

/** Columns of a terminal that a text takes: letters with marks are one, whatever their encoding. */
function width(text: string): number {
  return [...text.normalize('NFC')].length;
}
