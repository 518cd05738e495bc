import { sql, type Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * The tables of decisions and of the papers that they are made on. The database itself refuses to change or remove a row:
 * what was decided stays as it was decided, also against a fault of this program or a hand at the database's own prompt.
 * There is no reference to `regions`, so that replacing a region does not take its decisions along.
 */
export async function createDecisions(db: Kysely<Tables>, kind: Store['kind']): Promise<void> {
  const texts = [
    'region_id',
    'region_hash',
    'kind',
    'body',
    'decided_on',
    'alternative_id',
    'alternative_name',
    'pulls',
    'rule',
    'evaluation_hash',
    'engine_version',
    'reason',
    'votes',
    'dissent',
    'corrects_id',
    'paper_hash',
    'created_at',
    'created_by',
  ];
  let table = db.schema
    .createTable('decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('alternative_number', 'integer', (column) => column.notNull())
    .addColumn('alternative_version', 'integer', (column) => column.notNull());
  for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
  await table.execute();
  await createPapers(db);
  if (kind === 'postgres') await refusalInPostgres(db);
  for (const name of ['decisions', 'papers'])
    await (kind === 'postgres' ? refuseInPostgres : refuseInSqlite)(db, name);
}

async function createPapers(db: Kysely<Tables>): Promise<void> {
  let table = db.schema
    .createTable('papers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('alternative_version', 'integer', (column) => column.notNull());
  const texts = [
    'region_id',
    'region_hash',
    'alternative_id',
    'parameters',
    'words',
    'words_hash',
    'engine_version',
    'created_at',
    'created_by',
  ];
  for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
  await table.execute();
}

const refusal = 'a decision and its paper are never changed or removed; record a new one that corrects it';

async function refuseInSqlite(db: Kysely<Tables>, table: string): Promise<void> {
  for (const change of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.raw(table)}
      begin select raise(abort, ${sql.lit(refusal)}); end`.execute(db);
}

async function refusalInPostgres(db: Kysely<Tables>): Promise<void> {
  await sql`create function refuse_change_of_frozen_row() returns trigger language plpgsql as
    ${sql.lit(`begin raise exception '${refusal}' using errcode = 'restrict_violation'; end`)}`.execute(db);
}

async function refuseInPostgres(db: Kysely<Tables>, table: string): Promise<void> {
  await sql`create trigger ${sql.raw(`${table}_no_change`)} before update or delete on ${sql.raw(table)}
    for each row execute function refuse_change_of_frozen_row()`.execute(db);
  // Emptying the table would pass by the rows.
  await sql`create trigger ${sql.raw(`${table}_no_truncate`)} before truncate on ${sql.raw(table)}
    for each statement execute function refuse_change_of_frozen_row()`.execute(db);
}
