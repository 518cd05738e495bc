import { deepFreeze } from '#kit/freeze.ts';
import { hashOf } from '#kit/hash.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import { checkEntry } from '#registers/check-entry.ts';
import type { Named } from '#registers/check-entry.ts';
import { findRegister, registers } from '#registers/index.ts';
import type { Entry, EntryValue, Value, ValueState } from '#registers/register.ts';
import { complaints } from './complaints.ts';
import { entryEditProblems } from './entry-edit-problems.ts';
import { plainOf } from './read-registers.ts';
import type { Region } from './region.ts';

/** A person's own value for a field of an entry; null: nobody knows. */
export type FieldEdit = Readonly<{ value: Value | null; state: ValueState; reasoning: string }>;

/**
 * What people have made of one entry of a register: the fields that they have set, over those that the region has, or a
 * new entry where it has none; or its removal.
 */
export type EntryEdit = Readonly<{
  register: string;
  entry: string;
  kind: 'set' | 'removed';
  fields: Readonly<Record<string, FieldEdit>>;
}>;

type Lists = Map<string, Map<string, Entry>>;

/**
 * The region with people's entries over its own: a new hash, and a mark on each value that they set. One edit an entry;
 * their order does not matter to the hash. Refuses with every problem of every entry: fields that are not right,
 * registers and entries that are not there, removed ones that others name. Without edits the same region comes back.
 */
export function withEntries(region: Region, edits: readonly EntryEdit[]): Result<Region> {
  if (edits.length === 0) return ok(region);
  const problems: Problem[] = [];
  const lists: Lists = new Map(
    Object.entries(region.registers ?? {}).map(([id, entries]) => [
      id,
      new Map(entries.map((entry) => [entry.id, entry])),
    ]),
  );
  edits.forEach((edit, index) => problems.push(...lay(lists, { edit, at: `entries[${index}]` })));
  problems.push(...checkEdited(region, { lists, edits }));
  if (problems.length > 0) return refuse(...problems);
  const told = edits
    .map(({ register, entry, kind, fields }) => ({ register, entry, kind, fields }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const hash = hashOf({ region: region.hash, entries: told });
  const entries = Object.fromEntries([...lists].map(([id, list]) => [id, [...list.values()]]));
  return ok(deepFreeze({ ...region, registers: entries, hash, edited: true }));
}

function keyOf({ register, entry }: Pick<EntryEdit, 'register' | 'entry'>): string {
  return `${register} ${entry}`;
}

/** Puts one edit into the lists; problems when there is nothing to put it on. */
function lay(lists: Lists, told: { edit: EntryEdit; at: string }): Problem[] {
  const { edit, at } = told;
  if (!findRegister(edit.register)) {
    const words = registers.map(({ id }) => id);
    return [complaints.notOneOf({ at: `${at}.register`, value: edit.register, words })];
  }
  let list = lists.get(edit.register);
  if (!list) lists.set(edit.register, (list = new Map()));
  const own = list.get(edit.entry);
  if (edit.kind === 'removed') {
    // One that a person had added is not in the region's own list, and its removal only keeps it from coming back.
    list.delete(edit.entry);
    return [];
  }
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(edit.entry))
    return [entryEditProblems.badId(`${at}.entry`, edit.entry)];
  list.set(edit.entry, { id: edit.entry, values: laidOver(own?.values ?? {}, edit.fields) });
  return [];
}

function laidOver(own: Entry['values'], fields: EntryEdit['fields']): Entry['values'] {
  const values: Record<string, EntryValue> = { ...own };
  for (const [field, { value, state, reasoning }] of Object.entries(fields)) {
    if (value === null) delete values[field];
    else values[field] = { value, state, reasoning: sameText(reasoning.trim()), edited: true };
  }
  return values;
}

/**
 * Problems of the entries that edits made, and of removed ones that others name. Of a removal and an edit that speak
 * against each other the one that stands first in the list is told of: it is the one that is asked for now.
 */
function checkEdited(region: Region, told: { lists: Lists; edits: readonly EntryEdit[] }): Problem[] {
  const { lists, edits } = told;
  const sites = new Set(region.sites.map(({ id }) => id));
  return edits.flatMap((edit, index): readonly Problem[] => {
    const register = findRegister(edit.register);
    const entry = lists.get(edit.register)?.get(edit.entry);
    const at = `entries[${index}]`;
    const earlier = edits.slice(0, index);
    if (edit.kind === 'removed') {
      const users = usersOf(lists, edit).filter((user) => !earlier.some((other) => keyOf(other) === user));
      return users.length > 0 ? [entryEditProblems.inUse(`${at}.entry`, { value: edit.entry, users })] : [];
    }
    if (!register || !entry) return [];
    const removed = earlier.filter(({ kind }) => kind === 'removed');
    const named: Named = {
      sites,
      entries: (of) =>
        new Set([
          ...(lists.get(of)?.keys() ?? []),
          ...removed.filter((other) => other.register === of).map((other) => other.entry),
        ]),
    };
    return checkEntry(register, { values: plainOf(entry), named, at: `${at}.fields` });
  });
}

/** `contract c-kyllo` of every entry that names this one. */
function usersOf(lists: Lists, edit: EntryEdit): string[] {
  return registers.flatMap(({ id, fields }) => {
    const naming = fields.filter((field) => field.kind === 'entry' && field.register === edit.register);
    return [...(lists.get(id)?.values() ?? [])]
      .filter(({ values }) => naming.some((field) => values[field.id]?.value === edit.entry))
      .map((entry) => keyOf({ register: id, entry: entry.id }));
  });
}
