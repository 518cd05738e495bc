import type { Table, TableCell } from '#documents/table.ts';
import type { Language, Text } from '#kit/text.ts';
import { findEntries } from '#region/entries.ts';
import type { Region } from '#region/region.ts';
import type { Entry, Field, Register, Value } from '#registers/register.ts';

/** Headings of a register's file beside its fields'; the import knows them in every language. */
export const registerHeadings = {
  id: { fi: 'Tunnus', sv: 'Beteckning', en: 'Id' },
  known: { fi: 'Tiedossa', sv: 'Känt', en: 'Known' },
  reasoning: { fi: 'Perustelu', sv: 'Motivering', en: 'Reasoning' },
} as const satisfies Record<string, Text>;

/**
 * A register as a table to take along and to bring back: headings and options in the reader's words, sites and entries by
 * their ids, what is not known empty, the ids of the fields that are known, and why values are believed.
 */
export function registerTable(region: Region, told: { register: Register; language: Language }): Table {
  const { register, language } = told;
  const { id, known, reasoning } = registerHeadings;
  const { fields, title } = register;
  return {
    title: title[language],
    columns: [id, ...fields.map((field) => field.title), known, reasoning].map((text) => text[language]),
    rows: (findEntries(region, register.id) ?? []).map((entry) => [
      entry.id,
      ...fields.map((field) => cellOf(field, { value: entry.values[field.id]?.value, language })),
      knownOf(register, entry),
      reasoningOf(entry, language),
    ]),
  };
}

function cellOf(field: Field, told: { value: Value | undefined; language: Language }): TableCell {
  const { value, language } = told;
  if (value === undefined) return null;
  if (field.kind !== 'choice') return value;
  return field.options.find(({ id }) => id === value)?.title[language] ?? value;
}

/** Ids of an entry's fields that somebody knows, with spaces between. */
export function knownOf(register: Register, { values }: Entry): string {
  return register.fields
    .filter(({ id }) => values[id]?.state === 'known')
    .map(({ id }) => id)
    .join(' ');
}

/** Why an entry's values are believed; each reason once. */
export function reasoningOf({ values }: Entry, language: Language): string {
  const reasons = Object.values(values).map(({ reasoning }) => reasoning[language]);
  return [...new Set(reasons)].filter((reason) => reason !== '').join(' | ');
}
