import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import { findEntries } from '#region/entries.ts';
import { plainOf } from '#region/read-registers.ts';
import type { Region } from '#region/region.ts';
import { checkEntry } from '#registers/check-entry.ts';
import type { Entry, Field, Register, Value, ValueState } from '#registers/register.ts';
import { csvComplaints } from './csv-complaints.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';
import { readCell } from './register-cells.ts';

/** What one line of the table changes in an entry; without fields it changes nothing. */
export type RegisterLine = Readonly<{
  entry: string;
  line: number;
  isNew: boolean;
  fields: Readonly<Record<string, Readonly<{ value: Value | null; state: ValueState }>>>;
  /** The line's own words, where they are not those that the table was given with. */
  reasoning: string;
}>;

type Headings = Readonly<Record<'id' | 'known' | 'reasoning', Readonly<Record<string, string>>>>;

type Told = Readonly<{
  bytes: Uint8Array;
  file: string;
  register: Register;
  /** With people's edits: what the table is compared with. */
  region: Region;
  headings: Headings;
  /** How an entry's reasoning was written into an exported table, in every language. */
  reasonings: (entry: Entry) => readonly string[];
}>;

/**
 * A register's table that a person hands over: a line an entry by its id, a column a field by its id or its title in any
 * language. A column that is not there leaves its field as it is; an empty cell says that nobody knows. Values count as
 * known, unless a column of known fields says which are. Refuses with every problem of every line: unknown sites,
 * columns and entries, wrong days, decimal commas, negative costs, ids used twice.
 */
export function readRegisterCsv(told: Told): Result<readonly RegisterLine[]> {
  const { bytes, file, register } = told;
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns: [], problems });
  if (!table) return refuse(...problems);
  const columns = columnsOf(table.columns, told);
  problems.push(...headerProblems(table.columns, { columns, file, register }));
  if (problems.length > 0) return refuse(...problems);
  const lines = new Map<string, number>();
  const read = table.rows.map((row) => {
    const id = row.text(columns.get('id')!);
    const first = lines.get(id);
    lines.set(id, first ?? row.line);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at(columns.get('id')!), value: id, first }));
    return readLine(row, { ...told, columns, id, problems });
  });
  return problems.length > 0 ? refuse(...problems) : ok(read);
}

/** Names of the file's columns by what they hold: `id`, a field's id, `known`, `reasoning`. */
function columnsOf(header: readonly string[], { register, headings }: Told): Map<string, string> {
  const columns = new Map<string, string>();
  const names = [
    ...register.fields.map(({ id, title }) => [id, title] as const),
    ...Object.entries(headings),
  ];
  for (const column of header)
    for (const [id, title] of names)
      if (column.trim() === id || languages.some((language) => title[language] === column.trim()))
        if (!columns.has(id)) columns.set(id, column);
  return columns;
}

function headerProblems(
  header: readonly string[],
  told: { columns: ReadonlyMap<string, string>; file: string; register: Register },
): Problem[] {
  const { columns, file, register } = told;
  const at = `${file}:1`;
  const value = header.join(',');
  if (header.length === 1 && /[;\t]/.test(value)) return [csvComplaints.separator(at, value)];
  if (!columns.has('id')) return [csvComplaints.columns({ at, value, missing: ['id'] })];
  const taken = new Set(columns.values());
  return header
    .filter((column) => !taken.has(column))
    .map((column) => unknownColumn(`${at}:${column}`, { column, register }));
}

function readLine(
  row: CsvRow,
  told: Told & { columns: ReadonlyMap<string, string>; id: string; problems: Problem[] },
): RegisterLine {
  const { register, region, columns, id, problems } = told;
  const own = findEntries(region, register.id)?.find((entry) => entry.id === id);
  const known = columns.has('known') ? row.text(columns.get('known')!).split(/\s+/) : undefined;
  const fields: Record<string, { value: Value | null; state: ValueState }> = {};
  const broken = new Set<string>();
  for (const field of register.fields) {
    const column = columns.get(field.id);
    if (column === undefined) continue;
    const value = readCell(row, { field, column, region, problems });
    if (value === undefined) {
      broken.add(field.id);
      continue;
    }
    const state = known === undefined || known.includes(field.id) ? 'known' : 'assumed';
    if (isChange(own, { field, value, state })) fields[field.id] = { value, state };
  }
  problems.push(...knownProblems(row, { known, register, columns }));
  const values = { ...(own ? plainOf(own) : {}), ...valuesOf(fields) };
  for (const problem of checkEntry(register, { values, named: namedOf(region), at: '' })) {
    const field = problem.at ?? '';
    if (!broken.has(field)) problems.push({ ...problem, at: row.at(columns.get(field) ?? field) });
  }
  const words = columns.has('reasoning') ? row.text(columns.get('reasoning')!) : '';
  const reasoning = own && told.reasonings(own).includes(words) ? '' : words;
  return { entry: id, line: row.line, isNew: own === undefined, fields, reasoning };
}

function isChange(
  own: Entry | undefined,
  told: { field: Field; value: Value | null; state: ValueState },
): boolean {
  const before = own?.values[told.field.id];
  if (told.value === null) return before !== undefined;
  return before === undefined || before.value !== told.value || before.state !== told.state;
}

function valuesOf(fields: RegisterLine['fields']): Record<string, Value | null> {
  return Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
}

function namedOf(region: Region) {
  return {
    sites: new Set(region.sites.map(({ id }) => id)),
    entries: (register: string) => new Set((findEntries(region, register) ?? []).map(({ id }) => id)),
  };
}

function knownProblems(
  row: CsvRow,
  told: {
    known: readonly string[] | undefined;
    register: Register;
    columns: ReadonlyMap<string, string>;
  },
): Problem[] {
  const { known = [], register, columns } = told;
  const ids = register.fields.map(({ id }) => id);
  return known
    .filter((word) => word !== '' && !ids.includes(word))
    .map((word) =>
      csvComplaints.unknown({ at: row.at(columns.get('known')!), value: word, where: ids.join(', ') }),
    );
}

function unknownColumn(at: string, told: { column: string; register: Register }): Problem {
  const known = told.register.fields.map(({ id }) => id).join(', ');
  return makeProblem({
    code: 'csv-unknown-column',
    at,
    value: told.column,
    message: {
      fi: `Saraketta ${told.column} ei tunneta.`,
      sv: `Kolumnen ${told.column} är okänd.`,
      en: `The column ${told.column} is not known.`,
    },
    remedy: {
      fi: `Poista sarake tai korjaa sen nimi: ${known}.`,
      sv: `Ta bort kolumnen eller rätta dess namn: ${known}.`,
      en: `Remove the column or correct its name: ${known}.`,
    },
  });
}
