import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';

/** One declared field of a register. Check, table, form, import, export and API are all made from these. */
export type Field = Readonly<{
  id: string;
  title: Text;
  help: Text;
  /** An entry without it is no entry; any other field may be empty, which means not known and never zero. */
  required: boolean;
}> &
  (
    | Readonly<{ kind: 'text'; maxLength: number }>
    | Readonly<{ kind: 'number'; unit: Text; min: number; max: number; whole?: boolean }>
    /** A day, `2028-01-31`. */
    | Readonly<{ kind: 'date' }>
    | Readonly<{ kind: 'boolean' }>
    | Readonly<{ kind: 'choice'; options: readonly Readonly<{ id: string; title: Text }>[] }>
    /** A site of the region, by its id. */
    | Readonly<{ kind: 'site' }>
    /** An entry of another register, by its id. */
    | Readonly<{ kind: 'entry'; register: string }>
  );

/** A list that people keep: what an entry of it tells. */
export type Register = Readonly<{
  /** One word: `contract`. */
  id: string;
  title: Text;
  /** What one entry is called, small in the middle of a sentence. */
  entry: Text;
  explanation: Text;
  fields: readonly Field[];
  /** What fields say against each other; each of them is already right by itself. `at` is the field's id. */
  check?: (values: Readonly<Record<string, Value | undefined>>) => readonly Problem[];
}>;

export type Value = string | number | boolean;
export const valueStates = ['known', 'assumed'] as const;
export type ValueState = (typeof valueStates)[number];

/** What a field of an entry holds, whether somebody knows it, and why we believe it. */
export type EntryValue = Readonly<{
  value: Value;
  state: ValueState;
  reasoning: Text;
  /** True when a person of this region set it. */
  edited?: true;
}>;

/** One building, one contract: values by field id. A field that is not there is not known. */
export type Entry = Readonly<{ id: string; values: Readonly<Record<string, EntryValue>> }>;

/** A field's value as text, or undefined. */
export function textOf(entry: Entry, field: string): string | undefined {
  const value = entry.values[field]?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A field's value as a number, or undefined. */
export function numberOf(entry: Entry, field: string): number | undefined {
  const value = entry.values[field]?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Whether every field that is named is known as such, and none of them assumed or missing. */
export function isKnown(entry: Entry, fields: readonly string[]): boolean {
  return fields.every((field) => entry.values[field]?.state === 'known');
}
