/** A value of a table's cell: text, number, truth, or null for none. */
export type TableValue = string | number | boolean | null;

export type Table = Readonly<{
  columns: readonly string[];
  rows: readonly (readonly TableValue[])[];
}>;

/** A table as JSON text with one row a line, so that versions compare line by line. */
export function writeTable(table: Table): string {
  const rows = table.rows.map((row) => `  ${JSON.stringify(row)}`);
  const body = rows.length > 0 ? `[\n${rows.join(',\n')}\n]` : '[]';
  return `{\n"columns": ${JSON.stringify(table.columns)},\n"rows": ${body}\n}\n`;
}

/** Things as JSON text with one thing a line, under one key. */
export function writeLines(key: string, things: readonly unknown[]): string {
  const lines = things.map((thing) => `  ${JSON.stringify(thing)}`);
  return `{\n${JSON.stringify(key)}: [${lines.length > 0 ? `\n${lines.join(',\n')}\n` : ''}]\n}\n`;
}
