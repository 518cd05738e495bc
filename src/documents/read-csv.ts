import { parse } from 'csv-parse/sync';
import { ok, refuse, type Problem, type Result } from '#kit/result.ts';
import { csvProblems } from './csv-problems.ts';

/** A row of a people's table: its line in the file (the header is line 1) and its texts by column. */
export type CsvRow = Readonly<{ line: number; texts: Readonly<Record<string, string>> }>;

/**
 * The rows of a CSV file with exactly these columns in any order: UTF-8 with or without its byte order mark, commas,
 * quotes by RFC 4180. Refuses other encodings and delimiters, missing, unknown and repeated columns, and rows of
 * another length, all at once; `at` is `line 14`.
 */
export function readCsv(bytes: Uint8Array, columns: readonly string[]): Result<CsvRow[]> {
  const text = decode(bytes);
  if (!text.ok) return text;
  const records = splitRecords(text.value);
  if (!records.ok) return records;
  const [header, ...rows] = records.value;
  if (header === undefined) return refuse(csvProblems.empty(columns));
  const names = header.cells.map((name) => name.trim());
  const problems = headerProblems(names, columns);
  if (problems.length > 0) return refuse(...problems);
  const wrong = rows.filter((row) => row.cells.length !== names.length);
  if (wrong.length > 0) {
    return refuse(...wrong.map((row) => csvProblems.rowLength(row.line, row.cells.join(','), names.length)));
  }
  return ok(
    rows.map(({ line, cells }) => ({
      line,
      texts: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])),
    })),
  );
}

/**
 * A number of a row that is at least `min`, or the problem with it: decimal commas, negative numbers, NaN and texts
 * are each said by name.
 */
export function readNumber(row: CsvRow, told: Readonly<{ column: string; min: number }>): Result<number> {
  const text = row.texts[told.column] ?? '';
  const at = `line ${row.line}, ${told.column}`;
  if (/^[+-]?\d+,\d+$/.test(text)) return refuse(csvProblems.decimalComma(at, text));
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return refuse(csvProblems.notNumber(at, text));
  const value = Number(text);
  if (!Number.isFinite(value)) return refuse(csvProblems.notNumber(at, text));
  if (value < 0) return refuse(csvProblems.negative(at, text));
  return value < told.min ? refuse(csvProblems.tooSmall(at, { text, min: told.min })) : ok(value);
}

function decode(bytes: Uint8Array): Result<string> {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return refuse(csvProblems.encoding(1, 'UTF-16'));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const { line, value } = firstBadLine(bytes);
    return refuse(csvProblems.encoding(line, value));
  }
}

/** The line that is not UTF-8, as it reads in the usual other encoding of our region's old tables. */
function firstBadLine(bytes: Uint8Array): { line: number; value: string } {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('windows-1252');
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    try {
      strict.decode(part);
    } catch {
      return { line, value: lenient.decode(part).slice(0, 200) };
    }
    start = end + 1;
  }
  return { line: 1, value: '' };
}

function splitRecords(text: string): Result<{ line: number; cells: string[] }[]> {
  try {
    const records = parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return ok(records.map(({ record, info }) => ({ line: info.lines, cells: record })));
  } catch (fault) {
    const line = (fault as { lines?: number }).lines ?? 1;
    return refuse(csvProblems.broken(line, fault instanceof Error ? fault.message : ''));
  }
}

function headerProblems(names: readonly string[], columns: readonly string[]): Problem[] {
  const only = names[0] ?? '';
  if (names.length === 1 && columns.length > 1 && /[;\t]/.test(only)) return [csvProblems.delimiter(only)];
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...columns
      .filter((name) => !names.includes(name))
      .map((name) => csvProblems.columnMissing(name, columns)),
    ...names
      .filter((name) => !columns.includes(name))
      .map((name) => csvProblems.columnUnknown(name, columns)),
    ...twice.map((name) => csvProblems.columnTwice(name)),
  ];
}
