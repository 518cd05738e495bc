import type { Kysely } from 'kysely';
import { z } from 'zod';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError } from '#kit/result.ts';
import type { Region } from '#region/region.ts';
import type { Tables } from '#store/tables.ts';
import { criteriaSetSchema, slackSchema, weighingSchema } from './criteria-schema.ts';
import type { CriteriaSet } from './criterion.ts';
import { defaultCriteria } from './default-criteria.ts';
import type { Stakeholder } from './judge.ts';

export type CriteriaRow = Tables['criteria_sets'];
type CriteriaTable = 'criteria_sets' | 'stakeholders';

/** The set that every region has; nothing is stored of it before somebody changes it. */
export const defaultSet = 'default';

/** A set of criteria as it is now; version 0 is the region's ready one. */
export type StoredSet = CriteriaSet &
  Readonly<{
    set: string;
    name: string;
    version: number;
    updatedAt: string | null;
    updatedBy: string | null;
  }>;

/** The row id of a set: ids are unique in a database, sets in their region. */
export function setRowId(region: string, set: string): string {
  return `${region}.criteria.${set}`;
}

/** A region's set as stored, or its ready one; a problem when it has none of the name. */
export async function getSet(db: Kysely<Tables>, told: { region: Region; set: string }): Promise<StoredSet> {
  const { region, set } = told;
  const row = await db
    .selectFrom('criteria_sets')
    .selectAll()
    .where('id', '=', setRowId(region.id, set))
    .executeTakeFirst();
  if (row) return setOf(row);
  if (set !== defaultSet) throw new ProblemError([setNotFound(set)]);
  return { ...defaultCriteria(region), ...{ set, name: '', version: 0, updatedAt: null, updatedBy: null } };
}

/** Every set of a region, the one that it always has first. */
export async function listSets(db: Kysely<Tables>, region: Region): Promise<StoredSet[]> {
  const rows = await db.selectFrom('criteria_sets').selectAll().where('region_id', '=', region.id).execute();
  const others = rows.filter((row) => row.set_id !== defaultSet).map(setOf);
  return [
    await getSet(db, { region, set: defaultSet }),
    ...others.toSorted((one, other) => (one.set < other.set ? -1 : 1)),
  ];
}

function setOf(row: CriteriaRow): StoredSet {
  return {
    ...readContent(row, criteriaSetSchema),
    ...{ set: row.set_id, name: row.name, version: row.version },
    ...{ updatedAt: row.updated_at, updatedBy: row.updated_by },
  };
}

export type StoredStakeholder = Stakeholder &
  Readonly<{ id: string; set: string; version: number; updatedAt: string }>;

export async function findStakeholder(
  db: Kysely<Tables>,
  told: { region: string; id: string },
): Promise<StoredStakeholder | undefined> {
  const row = await db
    .selectFrom('stakeholders')
    .selectAll()
    .where('id', '=', told.id)
    .where('region_id', '=', told.region)
    .executeTakeFirst();
  return row && stakeholderOf(row);
}

/** Who weighs a set, the first who was added first. */
export async function listStakeholders(
  db: Kysely<Tables>,
  told: { region: string; set: string },
): Promise<StoredStakeholder[]> {
  const rows = await db
    .selectFrom('stakeholders')
    .selectAll()
    .where('region_id', '=', told.region)
    .where('set_id', '=', told.set)
    .execute();
  // Ordered here: the order of texts is each database's own.
  return rows
    .toSorted((one, other) => (one.created_at + one.id < other.created_at + other.id ? -1 : 1))
    .map(stakeholderOf);
}

function stakeholderOf(row: CriteriaRow): StoredStakeholder {
  const { weighing, slack } = readContent(row, weighedSchema);
  const { id, name, version } = row;
  return { id, name, weighing, slack, version, set: row.set_id, updatedAt: row.updated_at };
}

const weighedSchema = z.strictObject({ weighing: weighingSchema, slack: slackSchema });

/** What a row holds; a region that was imported may hold what this program does not understand. */
function readContent<Content>({ id, content }: CriteriaRow, schema: z.ZodType<Content>): Content {
  const read = schema.safeParse(JSON.parse(content));
  if (read.success) return read.data;
  throw new ProblemError([unreadable(id, read.error.issues[0]?.path.join('.') ?? '')]);
}

/** Adds a row; false when there is one of its id by now. */
export async function addCriteriaRow(
  db: Kysely<Tables>,
  told: { table: CriteriaTable; row: CriteriaRow },
): Promise<boolean> {
  const result = await db
    .insertInto(told.table)
    .values(told.row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

/** Saves over the expected version; false when another version is stored by now, or none. */
export async function saveCriteriaRow(
  db: Kysely<Tables>,
  told: Readonly<{ table: CriteriaTable; id: string; expectedVersion: number }> &
    Pick<CriteriaRow, 'name' | 'content' | 'updated_at' | 'updated_by'>,
): Promise<boolean> {
  const { table, id, expectedVersion, ...changes } = told;
  const result = await db
    .updateTable(table)
    .set({ ...changes, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Removes the expected version of a region's row; false when another version is stored by now, or none. */
export async function removeCriteriaRow(
  db: Kysely<Tables>,
  told: Readonly<{ table: CriteriaTable; id: string; region: string; expectedVersion: number }>,
): Promise<boolean> {
  const result = await db
    .deleteFrom(told.table)
    .where('id', '=', told.id)
    .where('region_id', '=', told.region)
    .where('version', '=', told.expectedVersion)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

function setNotFound(set: string) {
  return makeProblem({
    code: 'criteria-not-found',
    at: 'set',
    value: set,
    message: {
      fi: 'Kriteeristöä ei löydy.',
      sv: 'Kriterierna hittas inte.',
      en: 'There is no such set of criteria.',
    },
    remedy: {
      fi: `Valitse kriteeristö luettelosta tai käytä alueen omaa (${defaultSet}).`,
      sv: `Välj en uppsättning i listan eller använd regionens egen (${defaultSet}).`,
      en: `Choose a set from the list, or use the region's own (${defaultSet}).`,
    },
  });
}

function unreadable(id: string, place: string) {
  return makeProblem({
    code: 'criteria-unreadable',
    at: `${id}.${place}`,
    message: {
      fi: 'Tallennettuja kriteerejä tai painoja ei voi lukea: ne on tehty muulla ohjelmalla.',
      sv: 'De sparade kriterierna eller vikterna kan inte läsas: de har gjorts med ett annat program.',
      en: 'The stored criteria or weights cannot be read: another program made them.',
    },
    remedy: {
      fi: 'Palauta valmiit kriteerit (restore-criteria), poista sidosryhmä tai tuo alue uudelleen.',
      sv: 'Återställ de färdiga kriterierna (restore-criteria), ta bort intressenten eller importera regionen på nytt.',
      en: 'Restore the ready criteria (restore-criteria), remove the stakeholder, or import the region again.',
    },
  });
}
