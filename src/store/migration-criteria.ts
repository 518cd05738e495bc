import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What decisions are weighed by, and who weighs. */
export async function createCriteria(db: Kysely<Tables>): Promise<void> {
  for (const table of ['criteria_sets', 'stakeholders'] as const)
    await db.schema
      .createTable(table)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('region_id', 'text', (column) =>
        column.notNull().references('regions.id').onDelete('cascade'),
      )
      .addColumn('set_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('updated_by', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
}
