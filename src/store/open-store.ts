import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export const databaseFileName = 'savotta.sqlite';

export type StoreChoice = Readonly<{
  /** Folder of the database file; made when absent. */
  folder: string;
  /** PostgreSQL instead of the file, as `postgres://user@host/database`. */
  databaseUrl?: string | undefined;
  /** Now, as an ISO instant; noted beside the migrations. */
  now: string;
}>;

/** Opens the database, bringing its tables up to date. */
export async function openStore({ folder, databaseUrl, now }: StoreChoice): Promise<Store> {
  const kind = databaseUrl === undefined || databaseUrl === '' ? 'sqlite' : 'postgres';
  if (kind === 'sqlite') mkdirSync(folder, { recursive: true, mode: 0o700 });
  const dialect =
    kind === 'sqlite' ? sqliteDialect(join(folder, databaseFileName)) : postgresDialect(databaseUrl ?? '');
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate({ kind, db }, now);
  } catch (fault) {
    await db.destroy();
    throw fault;
  }
  return { kind, db, close: () => db.destroy() };
}
