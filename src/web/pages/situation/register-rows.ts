import { findEntries } from '#region/entries.ts';
import type { Region } from '#region/region.ts';
import { answerNotice } from '#registers/contract-terms.ts';
import { contractOf } from '#registers/contract.ts';
import type { Entry, EntryValue, Field, Register } from '#registers/register.ts';
import { firstDayOf } from '#kit/dates.ts';
import type { Mark } from '../../parts/why.ts';
import type { SortKey } from '../../parts/sort-rows.ts';
import type { Words } from './why-of.ts';

/** An entry as its table shows it. */
export type RegisterRow = Readonly<{
  entry: Entry;
  /** The site's short name, or its id where the region does not have it. */
  site: string;
  /** A person set some of it, or all of it. */
  edited: boolean;
  /** The region's own files have no such entry. */
  added: boolean;
}>;

/** Rows of a register in its order; undefined where the region does not have it. */
export function registerRows(
  region: Region,
  told: { original: Region; register: Register },
): readonly RegisterRow[] | undefined {
  const { original, register } = told;
  const published = new Set((findEntries(original, register.id) ?? []).map(({ id }) => id));
  const names = new Map(region.sites.map(({ id, shortName }) => [id, shortName]));
  return findEntries(region, register.id)?.map((entry) => {
    const site = String(entry.values['site']?.value ?? '');
    return {
      entry,
      site: names.get(site) ?? site,
      edited: Object.values(entry.values).some(({ edited }) => edited === true) || !published.has(entry.id),
      added: !published.has(entry.id),
    };
  });
}

/** How many values of rows are known and how many assumed. */
export function countStates(rows: readonly RegisterRow[]): Readonly<{ known: number; assumed: number }> {
  let known = 0;
  let assumed = 0;
  for (const { entry } of rows)
    for (const { state } of Object.values(entry.values)) state === 'known' ? known++ : assumed++;
  return { known, assumed };
}

/** The mark of a whole column: the weakest of what its cells hold. */
export function columnMark(rows: readonly RegisterRow[], field: string): Mark {
  const values = rows.map(({ entry }) => entry.values[field]);
  if (values.every((value) => value === undefined)) return 'missing';
  return values.some((value) => value?.state === 'assumed') ? 'assumed' : 'observed';
}

/** A field's value in the reader's words; undefined when nobody knows. */
export function valueText(
  field: Field,
  told: { value: EntryValue | undefined; region: Region; words: Words },
): string | undefined {
  const { value: found, region, words } = told;
  if (found === undefined) return undefined;
  const { value } = found;
  switch (field.kind) {
    case 'number':
      return words.numbers.plain(Number(value), 2);
    case 'date':
      return words.numbers.date(String(value));
    case 'boolean':
      return value === true ? words.messages.registers.yes : words.messages.registers.no;
    case 'choice':
      return field.options.find(({ id }) => id === value)?.title[words.language] ?? String(value);
    case 'site':
      return region.sites.find(({ id }) => id === value)?.shortName ?? String(value);
    case 'text':
    case 'entry':
      return String(value);
  }
}

/** What a column sorts by: numbers as numbers, days as days, all else by the reader's words; nothing known last. */
export function sortKey(
  field: Field,
  told: { value: EntryValue | undefined; region: Region; words: Words },
): SortKey {
  const { value } = told;
  if (value === undefined) return null;
  if (field.kind === 'number') return Number(value.value);
  if (field.kind === 'date') return String(value.value);
  return valueText(field, told) ?? null;
}

/** Until when a contract binds if notice is given on the day of the network, and the safe day for its term's notice. */
export function noticeOf(
  region: Region,
  entry: Entry,
): Readonly<{ endsOn: string; safeDay: string | null }> | undefined {
  const noticeOn = firstDayOf(region.asOf.network);
  const answer = noticeOn === undefined ? undefined : answerNotice(contractOf(entry), { noticeOn });
  return answer && { endsOn: answer.endsOn, safeDay: answer.safeDayForEnd };
}
