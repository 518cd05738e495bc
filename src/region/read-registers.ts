import type { Problem } from '#kit/result.ts';
import { checkEntry } from '#registers/check-entry.ts';
import type { Named } from '#registers/check-entry.ts';
import { findRegister, registers } from '#registers/index.ts';
import type { Entry, Register, Value } from '#registers/register.ts';
import { complaints } from './complaints.ts';
import { unique } from './read-places.ts';
import { readTable } from './read-table.ts';
import { registerIdOf } from './region-files.ts';
import { entryValues, registerColumns } from './register-table.ts';

type Read = Readonly<{
  register: Register;
  file: string;
  rows: readonly Readonly<{ index: number; thing: Entry }>[];
}>;

/**
 * Entries of the registers that the folder has, by register; every value checked against its declaration, and what
 * entries name looked for among the sites and the other registers.
 */
export function readRegisters(
  files: Readonly<Record<string, string>>,
  told: { sites: readonly string[]; problems: Problem[] },
): Readonly<Record<string, readonly Entry[]>> {
  const { problems } = told;
  const read: Read[] = [];
  for (const file of Object.keys(files).sort()) {
    const id = registerIdOf(file);
    if (id === undefined) continue;
    const register = findRegister(id);
    if (register) read.push({ register, file, rows: readRows(files[file]!, { register, file, problems }) });
    else problems.push(complaints.notOneOf({ at: file, value: id, words: registers.map((one) => one.id) }));
  }
  const named = namedOf(read, told.sites);
  for (const { register, file, rows } of read)
    for (const { thing, index } of rows)
      problems.push(...checkEntry(register, { values: plainOf(thing), named, at: `${file}:rows[${index}]` }));
  return Object.fromEntries(read.map(({ register, rows }) => [register.id, rows.map(({ thing }) => thing)]));
}

function readRows(
  text: string,
  told: { register: Register; file: string; problems: Problem[] },
): Read['rows'] {
  const { register, file, problems } = told;
  const ids = register.fields.map(({ id }) => id);
  const rows = readTable(text, { file, problems, columns: registerColumns(register) });
  const things = rows.map(({ row, index }) => {
    const { id, known, reasoningFi: fi, reasoningSv: sv, reasoningEn: en } = row as Record<string, string>;
    const words = known!.split(' ').filter((word) => word !== '');
    for (const value of words)
      if (!ids.includes(value))
        problems.push(complaints.notOneOf({ at: `${file}:rows[${index}].known`, value, words: ids }));
    const plain = Object.fromEntries(ids.map((field) => [field, row[field] as Value | null]));
    const reasoning = { fi: fi!, sv: sv!, en: en! };
    return { id: id!, index, thing: { id: id!, values: entryValues({ plain, known: words, reasoning }) } };
  });
  return unique(things, { file, problems, column: 'id' });
}

function namedOf(read: readonly Read[], sites: readonly string[]): Named {
  const ids = new Map(
    read.map(({ register, rows }) => [register.id, new Set(rows.map(({ thing }) => thing.id))]),
  );
  return { sites: new Set(sites), entries: (register) => ids.get(register) ?? new Set() };
}

/** An entry's values without their states. */
export function plainOf({ values }: Entry): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, value]));
}
