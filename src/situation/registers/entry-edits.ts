import { makeProblem } from '#kit/problem.ts';
import type { Problem } from '#kit/result.ts';
import { entryEditProblems } from '#region/entry-edit-problems.ts';
import type { Region } from '#region/region.ts';
import { findEntries } from '#region/entries.ts';
import { plainOf } from '#region/read-registers.ts';
import type { EntryEdit, FieldEdit } from '#region/with-entries.ts';
import { findRegister, registers } from '#registers/index.ts';

/** What a person does to one entry now. */
export type EntryAct = Readonly<{
  kind: 'add' | 'set' | 'remove' | 'restore';
  register: string;
  entry: string;
  fields: Readonly<Record<string, Omit<FieldEdit, 'reasoning'>>>;
  reasoning: string;
}>;

/** The row that an act becomes: every field that people have set by then, or a removal, or nothing any more. */
export type EntryRow = Readonly<{
  register: string;
  entry: string;
  kind: 'set' | 'removed' | 'restored';
  fields: EntryEdit['fields'];
  reasoning: string;
}>;

/** What is stored now of the region: as its files say, with people's edits, and those of entries alone. */
export type StoredEntries = Readonly<{ base: Region; region: Region; entries: readonly EntryEdit[] }>;

/** The row of an act on what is stored; a later edit of a field stands over an earlier one, the others stay. */
export function rowOf(stored: StoredEntries, act: EntryAct): EntryRow {
  const { register, entry, reasoning } = act;
  if (act.kind === 'remove') return { register, entry, kind: 'removed', fields: {}, reasoning };
  if (act.kind === 'restore') return { register, entry, kind: 'restored', fields: {}, reasoning };
  const before = stored.entries.find((edit) => isOf(edit, act));
  const fields = Object.fromEntries(
    Object.entries(act.fields).map(([field, { value, state }]) => [field, { value, state, reasoning }]),
  );
  const earlier = before?.kind === 'set' ? before.fields : {};
  return { register, entry, kind: 'set', fields: { ...earlier, ...fields }, reasoning };
}

/** People's edits once the rows are in: those of the rows first, in their order, so that problems name them by place. */
export function editsAfter(stored: StoredEntries, rows: readonly EntryRow[]): EntryEdit[] {
  const own = rows.flatMap(({ register, entry, kind, fields }) =>
    kind === 'restored' ? [] : [{ register, entry, kind, fields }],
  );
  return [...own, ...stored.entries.filter((edit) => !rows.some((row) => isOf(edit, row)))];
}

/** Why an act cannot be asked at all: no such register or entry, or one of the id already. */
export function actProblems(stored: StoredEntries, act: EntryAct): Problem[] {
  const { register, entry, kind } = act;
  if (!findRegister(register)) return [unknownRegister(register)];
  const has = (region: Region) => (findEntries(region, register) ?? []).some(({ id }) => id === entry);
  const isEdited = stored.entries.some((edit) => isOf(edit, act));
  if (kind === 'add')
    return has(stored.region) || has(stored.base) ? [entryEditProblems.taken('entry', entry)] : [];
  const isThere = kind === 'restore' ? has(stored.base) || isEdited : has(stored.region);
  return isThere ? [] : [entryEditProblems.unknownEntry('entry', entry)];
}

/** A problem of the first of the edits, told from the act's own place: `fields.noticeMonths`. */
export function fromAct(problem: Problem): Problem {
  return { ...problem, at: (problem.at ?? 'entry').replace(/^entries\[0\]\./, '') };
}

/** An entry's plain values, for comparing; undefined when it is not there. */
export function plainEntry(
  region: Region,
  told: Pick<EntryEdit, 'register' | 'entry'>,
): ReturnType<typeof plainOf> | undefined {
  const found = findEntries(region, told.register)?.find(({ id }) => id === told.entry);
  return found && plainOf(found);
}

function isOf(edit: EntryEdit, told: Pick<EntryEdit, 'register' | 'entry'>): boolean {
  return edit.register === told.register && edit.entry === told.entry;
}

export function unknownRegister(value: string): Problem {
  const known = registers.map(({ id }) => id).join(', ');
  return makeProblem({
    code: 'unknown-register',
    at: 'register',
    value,
    message: {
      fi: `Luetteloa ${value} ei ole.`,
      sv: `Det finns inget register ${value}.`,
      en: `There is no register ${value}.`,
    },
    remedy: {
      fi: `Käytä jotakin näistä: ${known}.`,
      sv: `Använd något av dessa: ${known}.`,
      en: `Use one of these: ${known}.`,
    },
  });
}
