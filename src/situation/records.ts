import type { Kysely } from 'kysely';
import { ProblemError, unwrap, type Problem } from '#kit/result.ts';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { withChanges, type Changes } from '#region/with-changes.ts';
import type { Edit } from '#region/with-edits.ts';
import type { EntryEdit } from '#region/with-entries.ts';
import { findRegionRows, type RegionRows } from '#store/region-rows.ts';
import type { Tables } from '#store/tables.ts';
import { prepare, type Prepared } from './prepare.ts';
import { listEntryEdits } from './registers/records.ts';

/** A region as the database holds it now: as its files say, and with what people changed. */
export type StoredRegion = Readonly<{
  /** As its files say, without edits. */
  base: Region;
  /** With the edits: what every question is answered from. */
  region: Region;
  edits: readonly Edit[];
  /** What people have made of entries of registers. */
  entries: readonly EntryEdit[];
  /** Grows by one with every change; a change must name the version that it was made on. */
  version: number;
}>;

type RegionRow = Tables['regions'];

/** Regions that were read lately; reading one takes some hundred milliseconds, and the same hash is the same region. */
const rememberedRegions = 8;
const readRegions = new Map<string, Region>();
const editedRegions = new Map<string, Region>();
const preparedRegions = new WeakMap<Region, Prepared>();

export async function listRegionIds(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('regions').select('id').execute();
  return rows.map(({ id }) => id).sort();
}

/** A region by its id with its edits; a problem when there is none. */
export async function getStoredRegion(db: Kysely<Tables>, id: string): Promise<StoredRegion> {
  const row = await db.selectFrom('regions').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ProblemError([regionNotFound(id)]);
  const base = await getBaseRegion(db, row);
  const edits = await listEdits(db, { row, base });
  const entries = await listEntryEdits(db, { region: row.id, version: row.version });
  return { base, region: getEdited(base, { edits, entries }), edits, entries, version: row.version };
}

/** A region's files by name. */
export async function loadRegionFiles(db: Kysely<Tables>, id: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('region_files')
    .select(['name', 'content'])
    .where('region_id', '=', id)
    .execute();
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

/** Everything of a region, row by row; a problem when there is none. */
export async function getRegionRows(db: Kysely<Tables>, id: string): Promise<RegionRows> {
  const rows = await findRegionRows(db, id);
  if (rows === undefined) throw new ProblemError([regionNotFound(id)]);
  return rows;
}

/** The region's arrays, made once for each hash and kept while the region is remembered. */
export function preparedOf(region: Region): Prepared {
  const found = preparedRegions.get(region);
  if (found !== undefined) return found;
  const made = prepare(region);
  preparedRegions.set(region, made);
  return made;
}

/**
 * Raises a region's version from the one expected, inside a transaction; false when somebody changed the region in
 * between. Holds the region's row until the transaction ends, so that changes of one region take turns.
 */
export async function raiseRegionVersion(
  transaction: Kysely<Tables>,
  told: Readonly<{ id: string; expectedVersion: number; hash?: string }>,
): Promise<boolean> {
  const hash = told.hash === undefined ? {} : { hash: told.hash };
  const result = await transaction
    .updateTable('regions')
    .set({ version: told.expectedVersion + 1, ...hash })
    .where('id', '=', told.id)
    .where('version', '=', told.expectedVersion)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function addEdit(transaction: Kysely<Tables>, row: Tables['assumption_edits']): Promise<void> {
  await transaction.insertInto('assumption_edits').values(row).execute();
}

/** Puts one file of a region in place of its earlier text. */
export async function replaceRegionFile(
  transaction: Kysely<Tables>,
  row: Tables['region_files'],
): Promise<void> {
  await transaction
    .deleteFrom('region_files')
    .where('region_id', '=', row.region_id)
    .where('name', '=', row.name)
    .execute();
  await transaction.insertInto('region_files').values(row).execute();
}

async function getBaseRegion(db: Kysely<Tables>, row: RegionRow): Promise<Region> {
  const remembered = readRegions.get(row.hash);
  if (remembered !== undefined) return remembered;
  // Texts that were refused could never have been stored, so a problem here is our own fault and says which.
  const region = unwrap(readRegion(await loadRegionFiles(db, row.id)));
  remember(readRegions, region.hash, region);
  return region;
}

/** The newest edit of every assumption; one that went back to the region's own value is none. */
async function listEdits(
  db: Kysely<Tables>,
  told: Readonly<{ row: RegionRow; base: Region }>,
): Promise<Edit[]> {
  const rows = await db
    .selectFrom('assumption_edits')
    .selectAll()
    .where('region_id', '=', told.row.id)
    .where('version', '<=', told.row.version)
    .orderBy('version')
    .execute();
  const newest = new Map(rows.map((row) => [row.assumption_id, row]));
  const edits = [...newest.values()].map(({ assumption_id: assumption, value, reasoning }): Edit => ({
    assumption,
    value,
    reasoning,
  }));
  return edits
    .filter((edit) => !isRestored(told.base, edit))
    .sort((one, other) => (one.assumption < other.assumption ? -1 : 1));
}

function isRestored(base: Region, { assumption, value, reasoning }: Edit): boolean {
  return reasoning === '' && base.assumptions.some((own) => own.id === assumption && own.value === value);
}

function getEdited(base: Region, changes: Changes): Region {
  if (changes.edits.length === 0 && changes.entries.length === 0) return base;
  const key = `${base.hash}\n${JSON.stringify(changes)}`;
  const remembered = editedRegions.get(key);
  if (remembered !== undefined) return remembered;
  const region = unwrap(withChanges(base, changes));
  remember(editedRegions, key, region);
  return region;
}

function remember(regions: Map<string, Region>, key: string, region: Region): void {
  regions.set(key, region);
  const oldest = regions.keys().next().value;
  if (regions.size > rememberedRegions && oldest !== undefined) regions.delete(oldest);
}

function regionNotFound(id: string): Problem {
  return {
    code: 'region-not-found',
    message: { fi: 'Aluetta ei löydy.', sv: 'Regionen hittas inte.', en: 'There is no such region.' },
    remedy: {
      fi: 'Valitse alue luettelosta tai tuo se tiedostosta.',
      sv: 'Välj en region i listan eller importera den från en fil.',
      en: 'Choose a region from the list, or import it from a file.',
    },
    at: 'region',
    value: id,
  };
}
