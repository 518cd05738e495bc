import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The database, one file (SQLite) or PostgreSQL, behind one query builder. */
export type Store = Readonly<{
  kind: 'sqlite' | 'postgres';
  db: Kysely<Tables>;
  close: () => Promise<void>;
}>;
