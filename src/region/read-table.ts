import type { Problem } from '#kit/result.ts';
import { isRecord, parseJson } from './parse-json.ts';
import type { Reading } from './parse-json.ts';
import { complaints } from './complaints.ts';

/**
 * What a column holds. `number` is finite, `count` a whole number of at least 0, `oneOf` one of the listed words.
 * `optional` columns may hold null; those that `mayLack` may be absent from a file, which is null in every row.
 */
export type Column = Readonly<
  (
    | { kind: 'text' }
    | { kind: 'boolean' }
    | { kind: 'number'; min?: number; max?: number }
    | { kind: 'count'; max?: number }
    | { kind: 'oneOf'; words: readonly string[] }
  ) & { optional?: boolean; mayLack?: boolean }
>;
export type Columns = Readonly<Record<string, Column>>;

type Held<C extends Column> = C['kind'] extends 'boolean'
  ? boolean
  : C['kind'] extends 'number' | 'count'
    ? number
    : string;
export type Row<C extends Columns> = { readonly [K in keyof C]: Held<C[K]> };

/**
 * The rows of a table file as objects, each value checked against its column. A row with a wrong value is left out
 * after its problems are told, so that the rest can still be checked; `at` of a problem is `file:rows[i].column`.
 */
export function readTable<C extends Columns>(
  text: string,
  told: Reading & { columns: C },
): readonly Readonly<{ row: Row<C>; index: number }>[] {
  const raw = parseJson(text, told);
  if (raw === undefined) return [];
  const found = isRecord(raw) ? raw['columns'] : undefined;
  const rows = isRecord(raw) ? raw['rows'] : undefined;
  if (!Array.isArray(found) || !Array.isArray(rows)) {
    told.problems.push(complaints.notATable(told.file, raw));
    return [];
  }
  const wanted = Object.keys(told.columns);
  if (!checkColumns(found, { ...told, wanted })) return [];
  const good: { row: Row<C>; index: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const place = `${told.file}:rows[${index}]`;
    if (!Array.isArray(row) || row.length !== found.length) {
      told.problems.push(complaints.wrongRow({ at: place, value: row, expected: found.length }));
      continue;
    }
    const before = told.problems.length;
    const values: Record<string, unknown> = {};
    for (const name of wanted) {
      const value: unknown = found.includes(name) ? row[found.indexOf(name)] : null;
      const problem = checkValue(value, { column: told.columns[name]!, at: `${place}.${name}` });
      if (problem) told.problems.push(problem);
      values[name] = value;
    }
    if (told.problems.length === before) good.push({ row: values as Row<C>, index });
  }
  return good;
}

function checkColumns(
  found: readonly unknown[],
  told: { wanted: readonly string[]; columns: Columns; file: string; problems: Problem[] },
): boolean {
  const missing = told.wanted.filter((name) => !told.columns[name]!.mayLack && !found.includes(name));
  const strange = found.filter((name) => !told.wanted.includes(name as string));
  for (const name of missing) told.problems.push(complaints.missingColumn(told.file, name));
  for (const name of strange) told.problems.push(complaints.strangeColumn(told.file, name));
  return missing.length === 0 && strange.length === 0;
}

function checkValue(value: unknown, told: { column: Column; at: string }): Problem | undefined {
  const { column, at } = told;
  if (value === null && column.optional) return undefined;
  if (column.kind === 'text')
    return typeof value === 'string' ? undefined : complaints.wrongValue({ at, value, expected: 'text' });
  if (column.kind === 'boolean')
    return typeof value === 'boolean' ? undefined : complaints.wrongValue({ at, value, expected: 'boolean' });
  if (column.kind === 'oneOf')
    return column.words.includes(value as string)
      ? undefined
      : complaints.notOneOf({ at, value, words: column.words });
  if (typeof value !== 'number' || !Number.isFinite(value))
    return complaints.wrongValue({ at, value, expected: 'number' });
  if (column.kind === 'count') return checkCount(value, { max: column.max, at });
  const { min = -Infinity, max = Infinity } = column;
  return value < min || value > max ? complaints.outside({ at, value, min, max }) : undefined;
}

function checkCount(value: number, told: { max: number | undefined; at: string }): Problem | undefined {
  const { max = Infinity, at } = told;
  if (value < 0) return complaints.negative(at, value);
  if (value > max) return complaints.outside({ at, value, min: 0, max });
  return Number.isInteger(value) ? undefined : complaints.wrongValue({ at, value, expected: 'whole' });
}
