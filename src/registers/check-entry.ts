import { isDate } from '#kit/dates.ts';
import type { Problem } from '#kit/result.ts';
import { entryProblems } from './entry-problems.ts';
import type { Field, Register, Value } from './register.ts';

/** What entries may name: sites of the region, and entries of other registers, by their ids. */
export type Named = Readonly<{
  sites: ReadonlySet<string>;
  entries: (register: string) => ReadonlySet<string>;
}>;

/**
 * Every fault of an entry's values against what its register declares: unknown and missing fields, values of the wrong
 * kind or out of range, sites and entries that are not there, and fields that speak against each other. `at` of a
 * problem is the field's id after `at` and a point.
 */
export function checkEntry(
  register: Register,
  told: Readonly<{ values: Readonly<Record<string, unknown>>; named: Named; at: string }>,
): readonly Problem[] {
  const { values, named } = told;
  const place = (field: string) => (told.at === '' ? field : `${told.at}.${field}`);
  const ids = register.fields.map(({ id }) => id);
  const problems = Object.keys(values)
    .filter((id) => !ids.includes(id))
    .map((id) => entryProblems.unknownField(place(id), ids));
  for (const field of register.fields) {
    const value = values[field.id];
    if (isEmpty(value)) {
      if (field.required) problems.push(entryProblems.missing(place(field.id), field.title));
    } else problems.push(...checkFieldValue(field, { value, named, at: place(field.id) }));
  }
  if (problems.length > 0) return problems;
  const against = register.check?.(values as Readonly<Record<string, Value>>) ?? [];
  return against.map((problem) => ({ ...problem, at: place(problem.at ?? '') }));
}

/** Whether a value stands for "not known": nothing, or a text of spaces. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Every fault of one field's value; it is not empty. */
export function checkFieldValue(
  field: Field,
  told: Readonly<{ value: unknown; named: Named; at: string }>,
): readonly Problem[] {
  const { value, named, at } = told;
  switch (field.kind) {
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value))
        return [entryProblems.wrongKind(at, { value, kind: 'number' })];
      const { min, max } = field;
      if (value < min || value > max) return [entryProblems.outside(at, { value, min, max })];
      return field.whole && !Number.isInteger(value)
        ? [entryProblems.wrongKind(at, { value, kind: 'whole' })]
        : [];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [entryProblems.wrongKind(at, { value, kind: 'boolean' })];
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? []
        : [entryProblems.wrongKind(at, { value, kind: 'date' })];
    case 'text':
      if (typeof value !== 'string') return [entryProblems.wrongKind(at, { value, kind: 'text' })];
      return value.length > field.maxLength
        ? [entryProblems.tooLong(at, { value, longest: field.maxLength })]
        : [];
    case 'choice': {
      const options = field.options.map(({ id }) => id);
      return options.includes(value as string) ? [] : [entryProblems.notAnOption(at, { value, options })];
    }
    case 'site':
      return named.sites.has(value as string) ? [] : [entryProblems.unknownSite(at, value)];
    case 'entry':
      return named.entries(field.register).has(value as string)
        ? []
        : [entryProblems.unknownEntry(at, { value, register: field.register })];
  }
}
