import { sql, type Kysely, type Transaction } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Everything that the database holds of one region, row by row in a fixed order. */
export type RegionRows = Readonly<{
  region: Tables['regions'];
  files: readonly Tables['region_files'][];
  edits: readonly Tables['assumption_edits'][];
  alternatives: readonly Tables['alternatives'][];
}>;

/** Rows of a statement that stay under both databases' limits on parameters. */
const rowsPerStatement = 50;

/** Any fixed number, another than the migrations'. */
const regionsLock = 7_268_663;

/**
 * A transaction that no other one of this kind runs beside: whole regions are put in place one at a time, also by
 * several servers on one PostgreSQL database. (The file has one writer at a time anyway.)
 */
export function replacingRegions<Answer>(
  { kind, db }: Pick<Store, 'kind' | 'db'>,
  work: (transaction: Transaction<Tables>) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction().execute(async (transaction) => {
    if (kind === 'postgres')
      await sql`select pg_advisory_xact_lock(${sql.lit(regionsLock)})`.execute(transaction);
    return work(transaction);
  });
}

/** Everything of a region, or undefined when there is no such region. */
export async function findRegionRows(db: Kysely<Tables>, id: string): Promise<RegionRows | undefined> {
  const region = await db.selectFrom('regions').selectAll().where('id', '=', id).executeTakeFirst();
  if (region === undefined) return undefined;
  const files = await db.selectFrom('region_files').selectAll().where('region_id', '=', id).execute();
  const edits = await db.selectFrom('assumption_edits').selectAll().where('region_id', '=', id).execute();
  const alternatives = await db.selectFrom('alternatives').selectAll().where('region_id', '=', id).execute();
  // Sorted here: the order of texts is each database's own.
  return {
    region,
    files: files.toSorted((one, other) => compare(one.name, other.name)),
    edits: edits.toSorted(
      (one, other) => one.version - other.version || compare(one.assumption_id, other.assumption_id),
    ),
    alternatives: alternatives.toSorted((one, other) => one.number - other.number),
  };
}

/** Puts a region in place of whatever the database held under its id; to be called inside `replacingRegions`. */
export async function replaceRegionRows(transaction: Kysely<Tables>, rows: RegionRows): Promise<void> {
  await transaction.deleteFrom('regions').where('id', '=', rows.region.id).execute();
  await transaction.insertInto('regions').values(rows.region).execute();
  for (const part of inParts(rows.files)) await transaction.insertInto('region_files').values(part).execute();
  for (const part of inParts(rows.edits))
    await transaction.insertInto('assumption_edits').values(part).execute();
  for (const part of inParts(rows.alternatives))
    await transaction.insertInto('alternatives').values(part).execute();
}

/** Ids of these rows' alternatives that another region of the database already has. */
export async function takenIds(db: Kysely<Tables>, { region, alternatives }: RegionRows): Promise<string[]> {
  const taken: string[] = [];
  for (const part of inParts(alternatives)) {
    const rows = await db
      .selectFrom('alternatives')
      .select('id')
      .where('region_id', '!=', region.id)
      .where(
        'id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
    taken.push(...rows.map(({ id }) => id));
  }
  return taken;
}

/** True when a person has changed something of the region: an assumption, a matrix, an alternative of their own. */
export function isWorkedOn(rows: RegionRows): boolean {
  return rows.region.version > 1 || rows.edits.length > 0 || rows.alternatives.some((row) => row.ready === 0);
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    parts.push(rows.slice(start, start + rowsPerStatement));
  }
  return parts;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
