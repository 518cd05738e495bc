import type { Kysely } from 'kysely';
import type { EntryEdit } from '#region/with-entries.ts';
import type { Tables } from '#store/tables.ts';

/** One change of an entry as the database keeps it. */
export type EntryChange = Readonly<{
  version: number;
  kind: Tables['register_edits']['kind'];
  fields: EntryEdit['fields'];
  reasoning: string;
  editedAt: string;
  editedBy: string;
}>;

/**
 * What people have made of each entry by a version of the region, in a fixed order. An entry that went back to the
 * region's own is none.
 */
export async function listEntryEdits(
  db: Kysely<Tables>,
  told: Readonly<{ region: string; version: number }>,
): Promise<EntryEdit[]> {
  const rows = await db
    .selectFrom('register_edits')
    .selectAll()
    .where('region_id', '=', told.region)
    .where('version', '<=', told.version)
    .orderBy('version')
    .execute();
  const newest = new Map(rows.map((row) => [`${row.register_id} ${row.entry_id}`, row]));
  return [...newest]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, { register_id: register, entry_id: entry, kind, fields }]) =>
      kind === 'restored'
        ? []
        : [{ register, entry, kind, fields: JSON.parse(fields) as EntryEdit['fields'] }],
    );
}

/** Every change of one entry, the first first. */
export async function listEntryChanges(
  db: Kysely<Tables>,
  told: Readonly<{ region: string; register: string; entry: string }>,
): Promise<EntryChange[]> {
  const rows = await db
    .selectFrom('register_edits')
    .selectAll()
    .where('region_id', '=', told.region)
    .where('register_id', '=', told.register)
    .where('entry_id', '=', told.entry)
    .orderBy('version')
    .execute();
  return rows.map(({ version, kind, fields, reasoning, edited_at: editedAt, edited_by: editedBy }) => ({
    version,
    kind,
    fields: JSON.parse(fields) as EntryEdit['fields'],
    reasoning,
    editedAt,
    editedBy,
  }));
}

/** Adds one change of an entry; earlier ones stay as its history. */
export async function addEntryEdit(
  transaction: Kysely<Tables>,
  row: Tables['register_edits'],
): Promise<void> {
  await transaction.insertInto('register_edits').values(row).execute();
}
