import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { ProblemError, type Problem } from '#kit/result.ts';
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
    throw isConnectionFault(fault) ? new ProblemError([unreachable(databaseUrl ?? '', fault)]) : fault;
  }
  return { kind, db, close: () => db.destroy() };
}

/** Nobody there (system errors), no such database, no such user or password (PostgreSQL classes 28, 3D). */
function isConnectionFault(fault: unknown): fault is Error & { code: string } {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return false;
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D)/.test(fault.code);
}

function unreachable(databaseUrl: string, fault: Error & { code: string }): Problem {
  return {
    code: 'database-unreachable',
    message: {
      fi: 'PostgreSQL-tietokantaan ei saada yhteyttä.',
      sv: 'PostgreSQL-databasen kan inte nås.',
      en: 'The PostgreSQL database cannot be reached.',
    },
    remedy: {
      fi: 'Tarkista DATABASE_URL ja että palvelin on käynnissä, tai poista muuttuja, jolloin käytetään tiedostoa.',
      sv: 'Kontrollera DATABASE_URL och att servern är igång, eller ta bort variabeln så används filen.',
      en: 'Check DATABASE_URL and that the server runs, or unset it to use the file.',
    },
    at: 'DATABASE_URL',
    value: `${databaseUrl.replace(/\/\/[^@/]*@/, '//…@')} (${fault.code}${fault.message === '' ? '' : `: ${fault.message}`})`,
  };
}
