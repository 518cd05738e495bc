import { sql, type Kysely, type Transaction } from 'kysely';
import { compareTexts, regionParts, type PartName } from './region-parts.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Everything that the database holds of one region, row by row in a fixed order. */
export type RegionRows = Readonly<{
  region: Tables['regions'];
  files: readonly Tables['region_files'][];
  parts: Readonly<{ [Name in PartName]: readonly Tables[Name][] }>;
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
  const parts: Partial<Record<PartName, readonly PartRow[]>> = {};
  for (const { table, compare } of regionParts) {
    const rows = await db.selectFrom(table).selectAll().where('region_id', '=', id).execute();
    // Sorted here: the order of texts is each database's own.
    parts[table] = rows.toSorted(compare);
  }
  return {
    region,
    files: files.toSorted((one, other) => compareTexts(one.name, other.name)),
    parts: parts as RegionRows['parts'],
  };
}

type PartRow = Tables[PartName];

/** The rows of a region of which nothing but its files is known. */
export const noParts = Object.fromEntries(
  regionParts.map(({ table }) => [table, []]),
) as unknown as RegionRows['parts'];

/** Puts a region in place of whatever the database held under its id; to be called inside `replacingRegions`. */
export async function replaceRegionRows(transaction: Kysely<Tables>, rows: RegionRows): Promise<void> {
  await transaction.deleteFrom('regions').where('id', '=', rows.region.id).execute();
  await transaction.insertInto('regions').values(rows.region).execute();
  for (const part of inParts(rows.files)) await transaction.insertInto('region_files').values(part).execute();
  for (const { table, isKept } of regionParts) {
    const own: readonly PartRow[] = rows.parts[table];
    const stored = isKept ? await idsIn(transaction, { table, rows: own }) : new Set<string>();
    const added = own.filter((row) => !('id' in row && stored.has(row.id)));
    for (const part of inParts(added)) await transaction.insertInto(table).values(part).execute();
  }
}

/** Ids of these rows that another region of the database already has. */
export async function takenIds(db: Kysely<Tables>, { region, parts }: RegionRows): Promise<string[]> {
  const taken: string[] = [];
  for (const { table, hasId } of regionParts)
    if (hasId) taken.push(...(await idsIn(db, { table, rows: parts[table], notOf: region.id })));
  return taken;
}

/** Which of the rows' ids the table holds; with `notOf`, held by other regions than that. */
async function idsIn(
  db: Kysely<Tables>,
  told: { table: PartName; rows: readonly PartRow[]; notOf?: string },
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of inParts(told.rows)) {
    const ids = part.flatMap((row) => ('id' in row ? [row.id] : []));
    let query = db
      .selectFrom(told.table as 'alternatives')
      .select('id')
      .where('id', 'in', ids);
    if (told.notOf !== undefined) query = query.where('region_id', '!=', told.notOf);
    for (const { id } of await query.execute()) found.add(id);
  }
  return found;
}

/** True when a person has changed something of the region: an assumption, a matrix, an alternative of their own. */
export function isWorkedOn({ region, parts }: RegionRows): boolean {
  return region.version > 1 || regionParts.some(({ table, isWork }) => parts[table].some(isWork));
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    parts.push(rows.slice(start, start + rowsPerStatement));
  }
  return parts;
}
