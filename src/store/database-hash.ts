import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { regionParts } from './region-parts.ts';
import type { Tables } from './tables.ts';

const tableNames: readonly (keyof Tables)[] = [
  'regions',
  'region_files',
  ...regionParts.map(({ table }) => table),
];

/** SHA-256 over every row of every table, the same on both kinds of database and in any order of writing. */
export async function databaseHash(db: Kysely<Tables>): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tableNames) {
    const rows = await db.selectFrom(table).selectAll().execute();
    hash.update(`${table}\n`);
    for (const line of rows.map(canonicalRow).sort()) hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

function canonicalRow(row: object): string {
  const entries = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(entries);
}
