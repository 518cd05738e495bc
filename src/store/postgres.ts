import { PostgresDialect } from 'kysely';
import pg from 'pg';

const largestPool = 10;

/** Kysely's PostgreSQL dialect on a connection pool; an acknowledged commit is on the server's disk. */
export function postgresDialect(databaseUrl: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: largestPool,
    application_name: 'savotta',
    options: '-c synchronous_commit=on',
  });
  // An idle connection that the server closes must not end the program; the next query says what is wrong.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
