import { findEntries } from '#region/entries.ts';
import { plainOf } from '#region/read-registers.ts';
import type { Region } from '#region/region.ts';
import { checkEntry } from '#registers/check-entry.ts';
import type { Entry, Field, Register, Value, ValueState } from '#registers/register.ts';
import type { ReaderProblem } from '../../client.ts';
import { inLanguage } from '../../region/region-loading.ts';
import { readNumber } from './assumption-rows.ts';
import type { Words } from './why-of.ts';

/** What a person has typed into one field, and whether they know it. */
export type FieldDraft = Readonly<{ text: string; state: ValueState }>;

/** A whole form: the id of a new entry, its fields as typed, and why. */
export type EntryDraft = Readonly<{
  id: string;
  fields: Readonly<Record<string, FieldDraft>>;
  reasoning: string;
}>;

/** Fields as the server takes them. */
export type SentFields = Readonly<Record<string, Readonly<{ value: Value | null; state: ValueState }>>>;

/** A form filled with what the entry holds; a new one is empty and its values are taken as known. */
export function draftOf(
  register: Register,
  told: { entry: Entry | undefined; words: Words; id?: string },
): EntryDraft {
  const { entry, words, id = '' } = told;
  const fields = register.fields.map((field): [string, FieldDraft] => {
    const value = entry?.values[field.id];
    const text = value === undefined ? '' : writtenOf(field, { value: value.value, words });
    return [field.id, { text, state: value?.state ?? 'known' }];
  });
  return { id: entry?.id ?? id, fields: Object.fromEntries(fields), reasoning: '' };
}

function writtenOf(field: Field, told: { value: Value; words: Words }): string {
  return field.kind === 'number' ? told.words.numbers.plain(Number(told.value), 6) : String(told.value);
}

/** A draft with one field typed anew: what a person types they are taken to know, until they say that they assume it. */
export function withTyped(draft: EntryDraft, told: { field: string; text: string }): EntryDraft {
  const { field, text } = told;
  return { ...draft, fields: { ...draft.fields, [field]: { text, state: 'known' } } };
}

export function withState(draft: EntryDraft, told: { field: string; state: ValueState }): EntryDraft {
  const { field, state } = told;
  const text = draft.fields[field]?.text ?? '';
  return { ...draft, fields: { ...draft.fields, [field]: { text, state } } };
}

/**
 * The changed fields as the server takes them, or everything that is wrong with the form: numbers that are none, what the
 * register's own check refuses, nothing changed, no reasoning. `at` of a problem is the field's id.
 */
export function readEntryDraft(
  register: Register,
  told: { draft: EntryDraft; entry: Entry | undefined; region: Region; words: Words },
): Readonly<{ fields: SentFields; problems: readonly ReaderProblem[] }> {
  const { draft, entry, region, words } = told;
  const say = words.messages.registers;
  const problems: ReaderProblem[] = [];
  const values: Record<string, Value | null> = {};
  for (const field of register.fields) {
    const text = draft.fields[field.id]?.text ?? '';
    const value = readTyped(field, text);
    if (value === undefined)
      problems.push({ ...{ code: 'not-a-number', at: field.id, value: text }, ...say.notNumber });
    else values[field.id] = value;
  }
  const broken = new Set(problems.map(({ at }) => at));
  const checked = checkEntry(register, { values, named: namedOf(region), at: '' });
  problems.push(
    ...checked.filter(({ at }) => !broken.has(at)).map((problem) => inLanguage(problem, words.language)),
  );
  const fields = changedFields(register, { draft, entry, values });
  if (Object.keys(fields).length === 0 && problems.length === 0)
    problems.push({ code: 'nothing-changed', ...say.nothingChanged });
  if (draft.reasoning.trim() === '')
    problems.push({ code: 'reasoning-missing', at: 'reasoning', ...say.noReasoning });
  return { fields, problems };
}

/** A typed text as a value: null when it is empty, undefined when it is to be a number and is none. */
function readTyped(field: Field, typed: string): Value | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (field.kind === 'number') return readNumber(text);
  return field.kind === 'boolean' ? text === 'true' : text;
}

function changedFields(
  register: Register,
  told: { draft: EntryDraft; entry: Entry | undefined; values: Readonly<Record<string, Value | null>> },
): SentFields {
  const { draft, entry, values } = told;
  const own = entry ? plainOf(entry) : {};
  const changed: Record<string, SentFields[string]> = {};
  for (const { id } of register.fields) {
    const value = values[id];
    if (value === undefined) continue;
    const state = draft.fields[id]?.state ?? 'known';
    const isSame = value === (own[id] ?? null);
    if (isSame && (value === null || state === entry?.values[id]?.state)) continue;
    changed[id] = { value, state };
  }
  return changed;
}

function namedOf(region: Region) {
  return {
    sites: new Set(region.sites.map(({ id }) => id)),
    entries: (register: string) => new Set((findEntries(region, register) ?? []).map(({ id }) => id)),
  };
}

/** An id for a new entry that no other has: `c-kyllo-2` beside `c-kyllo`. */
export function freeId(region: Region, told: { register: Register; site: string }): string {
  const { register, site } = told;
  const taken = new Set((findEntries(region, register.id) ?? []).map(({ id }) => id));
  const stem = `${register.id.charAt(0)}-${site === '' ? 'new' : site}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
