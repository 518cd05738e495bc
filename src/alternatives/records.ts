import type { Kysely } from 'kysely';
import { ProblemError, type Problem } from '#kit/result.ts';
import type { Region } from '#region/region.ts';
import type { Tables } from '#store/tables.ts';

export type AlternativeRow = Tables['alternatives'];

/** The id under which a ready alternative is kept: the same in every database, so that shared addresses hold. */
export function readyId(region: string, alternative: string): string {
  return `${region}.${alternative}`;
}

/** The first moment of a day, month or year that a source states: `2025-10-08`, `2025-10`, `2025`. */
export function instantOf(date: string): string {
  const day = /^\d{4}$/.test(date) ? `${date}-01-01` : /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date;
  return `${day}T00:00:00.000Z`;
}

/** The rows of the alternatives that come with a region. */
export function readyRows(region: Region): AlternativeRow[] {
  return region.alternatives.map((ready) => ({
    id: readyId(region.id, ready.id),
    region_id: region.id,
    region_hash: region.hash,
    number: ready.number,
    name: ready.name.fi,
    pulls: JSON.stringify(ready.pulls),
    rule: '',
    parent_id: '',
    ready: 1,
    created_at: instantOf(ready.asOf),
    updated_at: instantOf(ready.asOf),
    version: 1,
  }));
}

/** A region's alternatives in the order of their numbers. */
export async function listRows(db: Kysely<Tables>, region: string): Promise<AlternativeRow[]> {
  return db
    .selectFrom('alternatives')
    .selectAll()
    .where('region_id', '=', region)
    .orderBy('number')
    .execute();
}

export async function findRow(db: Kysely<Tables>, id: string): Promise<AlternativeRow | undefined> {
  return db.selectFrom('alternatives').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function getRow(db: Kysely<Tables>, id: string): Promise<AlternativeRow> {
  const row = await findRow(db, id);
  if (row === undefined) throw new ProblemError([alternativeNotFound(id)]);
  return row;
}

/** Stores a new alternative under the region's next number, and answers it as stored. */
export async function addRow(
  db: Kysely<Tables>,
  row: Omit<AlternativeRow, 'number'>,
): Promise<AlternativeRow> {
  return db.transaction().execute(async (transaction) => {
    // Holds the region's row until the end, so that two new alternatives get two numbers.
    await transaction
      .updateTable('regions')
      .set((expression) => ({ version: expression.ref('version') }))
      .where('id', '=', row.region_id)
      .execute();
    const last = await transaction
      .selectFrom('alternatives')
      .select('number')
      .where('region_id', '=', row.region_id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const stored = { ...row, number: (last?.number ?? -1) + 1 };
    await transaction.insertInto('alternatives').values(stored).execute();
    return stored;
  });
}

/** Saves over the expected version; false when another version is stored by now. */
export async function saveRow(
  db: Kysely<Tables>,
  told: Readonly<{ id: string; expectedVersion: number }> &
    Pick<AlternativeRow, 'name' | 'pulls' | 'rule' | 'region_hash' | 'updated_at'>,
): Promise<boolean> {
  const { id, expectedVersion, ...changes } = told;
  const result = await db
    .updateTable('alternatives')
    .set({ ...changes, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .where('ready', '=', 0)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Removes the expected version; false when another version is stored by now. */
export async function removeRow(
  db: Kysely<Tables>,
  { id, expectedVersion }: Readonly<{ id: string; expectedVersion: number }>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('alternatives')
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .where('ready', '=', 0)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

function alternativeNotFound(id: string): Problem {
  return {
    code: 'alternative-not-found',
    message: {
      fi: 'Vaihtoehtoa ei löydy.',
      sv: 'Alternativet hittas inte.',
      en: 'There is no such alternative.',
    },
    remedy: {
      fi: 'Valitse vaihtoehto luettelosta; joku on voinut poistaa sen.',
      sv: 'Välj ett alternativ i listan; någon kan ha tagit bort det.',
      en: 'Choose an alternative from the list; somebody may have removed it.',
    },
    at: 'id',
    value: id,
  };
}
