import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Programmes, what they do, and what is reported of it. */
export async function createProgrammes(db: Kysely<Tables>): Promise<void> {
  const texts = {
    programmes: [
      'decision_id',
      'name',
      'state',
      'closed_on',
      'closing_words',
      'created_at',
      'updated_at',
      'updated_by',
    ],
    programme_actions: ['programme_id', 'content', 'updated_at', 'updated_by'],
    programme_reports: ['action_id', 'reported_on', 'content', 'created_at', 'created_by'],
  } as const;
  const numbers = {
    programmes: ['version'],
    programme_actions: ['position', 'version'],
    programme_reports: [],
  } as const;
  for (const name of ['programmes', 'programme_actions', 'programme_reports'] as const) {
    let table = db.schema
      .createTable(name)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('region_id', 'text', (column) =>
        column.notNull().references('regions.id').onDelete('cascade'),
      );
    for (const text of texts[name]) table = table.addColumn(text, 'text', (column) => column.notNull());
    for (const number of numbers[name])
      table = table.addColumn(number, 'integer', (column) => column.notNull());
    await table.execute();
  }
}
