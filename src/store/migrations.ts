import { sql, type Kysely, type Transaction } from 'kysely';
import { ProblemError } from '#kit/result.ts';
import { createCriteria } from './migration-criteria.ts';
import { createDecisions } from './migration-decisions.ts';
import { createProgrammes } from './migration-programmes.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Migration = Readonly<{
  name: string;
  up: (db: Kysely<Tables>, kind: Store['kind']) => Promise<void>;
}>;

/** Any fixed number: every start of the program on one PostgreSQL database waits for the same lock. */
const migrationLock = 7_268_662;

const migrations: readonly Migration[] = [
  { name: '0001-regions-and-alternatives', up: createFirstTables },
  { name: '0002-register-edits', up: createRegisterEdits },
  { name: '0003-decisions', up: createDecisions },
  { name: '0004-criteria-and-stakeholders', up: createCriteria },
  { name: '0005-programmes', up: createProgrammes },
];

/**
 * Brings the database to this program's tables, in one transaction. Doing it again changes nothing, and two
 * programs that start at once take turns. A database of a newer program is refused.
 */
export async function migrate(store: Pick<Store, 'kind' | 'db'>, now: string): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    if (store.kind === 'postgres')
      await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction);
    const applied = await appliedMigrations(transaction);
    refuseNewer(applied);
    for (const migration of migrations) {
      if (applied.includes(migration.name)) continue;
      await migration.up(transaction, store.kind);
      await sql`insert into savotta_migrations (name, applied_at) values (${migration.name}, ${now})`.execute(
        transaction,
      );
    }
  });
}

async function appliedMigrations(transaction: Transaction<Tables>): Promise<string[]> {
  await transaction.schema
    .createTable('savotta_migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
  const { rows } = await sql<{ name: string }>`select name from savotta_migrations`.execute(transaction);
  return rows.map((row) => row.name);
}

function refuseNewer(applied: readonly string[]): void {
  const unknown = applied.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length === 0) return;
  throw new ProblemError([
    {
      code: 'database-newer',
      message: {
        fi: 'Tietokanta on tehty uudemmalla Savotan versiolla.',
        sv: 'Databasen har skapats av en nyare version av Savotta.',
        en: 'The database was made by a newer version of Savotta.',
      },
      remedy: {
        fi: 'Käynnistä uudempi Savotta tai valitse toinen kansio muuttujalla SAVOTTA_DATA.',
        sv: 'Starta en nyare Savotta eller välj en annan mapp med SAVOTTA_DATA.',
        en: 'Start the newer Savotta, or choose another folder with SAVOTTA_DATA.',
      },
      at: 'savotta_migrations',
      value: unknown.join(', '),
    },
  ]);
}

async function createFirstTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('regions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('region_files')
    .addColumn('region_id', 'text', (column) => column.notNull().references('regions.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('region_files_key', ['region_id', 'name'])
    .execute();
  await db.schema
    .createTable('assumption_edits')
    .addColumn('region_id', 'text', (column) => column.notNull().references('regions.id').onDelete('cascade'))
    .addColumn('assumption_id', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addColumn('reasoning', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text', (column) => column.notNull())
    .addColumn('edited_by', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('assumption_edits_key', ['region_id', 'assumption_id', 'version'])
    .execute();
  await createAlternatives(db);
}

async function createAlternatives(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('alternatives')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('region_id', 'text', (column) => column.notNull().references('regions.id').onDelete('cascade'))
    .addColumn('region_hash', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('pulls', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.notNull())
    .addColumn('ready', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('alternatives_number', ['region_id', 'number'])
    .execute();
}

async function createRegisterEdits(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('register_edits')
    .addColumn('region_id', 'text', (column) => column.notNull().references('regions.id').onDelete('cascade'))
    .addColumn('register_id', 'text', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('reasoning', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text', (column) => column.notNull())
    .addColumn('edited_by', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('register_edits_key', ['region_id', 'register_id', 'entry_id', 'version'])
    .execute();
}
