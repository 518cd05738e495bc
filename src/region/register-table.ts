import { sameText } from '#kit/text.ts';
import type { Entry, EntryValue, Field, Register } from '#registers/register.ts';
import type { Column, Columns } from './read-table.ts';
import { writeTable } from './table-text.ts';

/**
 * Columns of a register's file: the entry's id, its declared fields, which of them are known as such (ids with spaces
 * between; the others are assumed), and why its values are believed.
 */
export function registerColumns({ fields }: Register): Columns {
  return {
    id: { kind: 'text' },
    ...Object.fromEntries(fields.map((field) => [field.id, columnOf(field)])),
    known: { kind: 'text' },
    reasoningFi: { kind: 'text' },
    reasoningSv: { kind: 'text' },
    reasoningEn: { kind: 'text' },
  };
}

// Bounds, options and days are asked by the register's own check, which tells all of a row's problems.
function columnOf({ kind, required }: Field): Column {
  const held = kind === 'number' || kind === 'boolean' ? kind : 'text';
  return { kind: held, optional: !required };
}

/** Entries as the text of `registers/<id>.json`; an entry's reasoning is that of its first value. */
export function registerText(register: Register, entries: readonly Entry[]): string {
  const ids = register.fields.map(({ id }) => id);
  return writeTable({
    columns: Object.keys(registerColumns(register)),
    rows: entries.map(({ id, values }) => {
      const { fi, sv, en } = Object.values(values)[0]?.reasoning ?? sameText('');
      const known = ids.filter((field) => values[field]?.state === 'known').join(' ');
      return [id, ...ids.map((field) => values[field]?.value ?? null), known, fi, sv, en];
    }),
  });
}

/** An entry's values from its plain ones: those that are there, with their state and the entry's reasoning. */
export function entryValues(told: {
  plain: Readonly<Record<string, EntryValue['value'] | null | undefined>>;
  known: readonly string[];
  reasoning: EntryValue['reasoning'];
}): Entry['values'] {
  const values: Record<string, EntryValue> = {};
  for (const [field, value] of Object.entries(told.plain))
    if (value !== null && value !== undefined)
      values[field] = {
        value,
        state: told.known.includes(field) ? 'known' : 'assumed',
        reasoning: told.reasoning,
      };
  return values;
}
