import type { Problem } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { entryProblems } from '#registers/entry-problems.ts';
import type { Field, Value } from '#registers/register.ts';
import type { CsvRow } from './read-csv.ts';

/**
 * One cell of a register's table as its field's value: null when it is empty, undefined after a problem was told. Options
 * and sites are known by their ids or by their names in any language; a day may be written 2028-01-31 or 31.1.2028.
 */
export function readCell(
  row: CsvRow,
  told: { field: Field; column: string; region: Region; problems: Problem[] },
): Value | null | undefined {
  const { field, column, region, problems } = told;
  const word = row.text(column);
  if (word === '') return null;
  switch (field.kind) {
    case 'number': {
      const value = row.number(column);
      return Number.isNaN(value) ? undefined : value;
    }
    case 'boolean':
      if (word === 'true' || word === 'false') return word === 'true';
      problems.push(entryProblems.wrongKind(row.at(column), { value: word, kind: 'boolean' }));
      return undefined;
    case 'date':
      return isoDay(word);
    case 'choice':
      return (
        field.options.find(({ id, title }) => id === word || languages.some((one) => title[one] === word))
          ?.id ?? word
      );
    case 'site':
      return region.sites.find(({ id, name }) => id === word || name === word)?.id ?? word;
    case 'text':
    case 'entry':
      // What our own files put before a text that a spreadsheet would run is no part of it.
      return /^'[=+\-@]/.test(word) ? word.slice(1) : word;
  }
}

/** `2028-01-31` of `31.1.2028`; other words are left for the check to refuse. */
function isoDay(word: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) ?? [];
  if (day === undefined || month === undefined || year === undefined) return word;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
