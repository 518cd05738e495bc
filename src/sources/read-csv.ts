import { parse } from 'csv-parse/sync';
import type { Problem } from '#kit/result.ts';
import { csvComplaints } from './csv-complaints.ts';

/** One line of a table: its number in the file (the header is 1), its values by column, and the place of each. */
export type CsvRow = Readonly<{
  line: number;
  text: (column: string) => string;
  /** A finite number; otherwise a problem is told and NaN comes back. */
  number: (column: string) => number;
  /** A number of at least 0; otherwise a problem is told and NaN comes back. */
  count: (column: string) => number;
  /** `file:line:column`, for problems. */
  at: (column: string) => string;
}>;

export type CsvTable = Readonly<{ columns: readonly string[]; rows: readonly CsvRow[] }>;

/**
 * A published or handed-over table of comma-separated values in UTF-8, with or without a byte-order mark. Tells every
 * problem that it sees and leaves the lines with the wrong number of columns out; undefined when nothing can be read.
 */
export function readCsv(
  bytes: Uint8Array,
  told: { file: string; columns: readonly string[]; problems: Problem[] },
): CsvTable | undefined {
  const { file, problems } = told;
  const text = decode(bytes);
  if (text === undefined) {
    problems.push(csvComplaints.encoding(file));
    return undefined;
  }
  const lines = parseLines(text, { file, problems });
  if (!lines) return undefined;
  const header = lines[0]?.record ?? [];
  const missing = told.columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    problems.push(wrongHeader(header, { file, missing }));
    return undefined;
  }
  const rows: CsvRow[] = [];
  for (const { record, line } of lines.slice(1)) {
    if (record.length === header.length) rows.push(makeRow(record, { header, line, file, problems }));
    else {
      const at = `${file}:${line}`;
      problems.push(csvComplaints.rowLength({ at, value: record.join(','), expected: header.length }));
    }
  }
  return { columns: header, rows };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseLines(
  text: string,
  told: { file: string; problems: Problem[] },
): { record: string[]; line: number }[] | undefined {
  const { file, problems } = told;
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof parsed;
  } catch (error) {
    problems.push(csvComplaints.malformed(file, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
  if (parsed.length === 0) {
    problems.push(csvComplaints.empty(file));
    return undefined;
  }
  return parsed.map(({ record, info }) => ({ record, line: info.lines }));
}

function wrongHeader(header: readonly string[], told: { file: string; missing: readonly string[] }): Problem {
  const value = header.join(',');
  const at = `${told.file}:1`;
  if (header.length === 1 && /[;\t]/.test(value)) return csvComplaints.separator(at, value);
  return csvComplaints.columns({ at, value, missing: told.missing });
}

function makeRow(
  record: readonly string[],
  told: { header: readonly string[]; line: number; file: string; problems: Problem[] },
): CsvRow {
  const { header, line, file, problems } = told;
  const at = (column: string): string => `${file}:${line}:${column}`;
  const text = (column: string): string => (record[header.indexOf(column)] ?? '').trim();
  const number = (column: string): number => {
    const word = text(column);
    if (/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return Number(word);
    problems.push(
      /^[+-]?\d+,\d+$/.test(word)
        ? csvComplaints.decimalComma(at(column), word)
        : csvComplaints.notANumber(at(column), word),
    );
    return Number.NaN;
  };
  const count = (column: string): number => {
    const value = number(column);
    if (!(value < 0)) return value;
    problems.push(csvComplaints.negative(at(column), text(column)));
    return Number.NaN;
  };
  return { line, text, number, count, at };
}
