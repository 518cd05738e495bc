import type { Kysely } from 'kysely';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError } from '#kit/result.ts';
import type { Tables } from '#store/tables.ts';

export type DecisionRow = Tables['decisions'];

/** A region's decisions, the latest first. */
export async function listDecisionRows(db: Kysely<Tables>, region: string): Promise<DecisionRow[]> {
  const rows = await db.selectFrom('decisions').selectAll().where('region_id', '=', region).execute();
  return rows.toSorted((one, other) => later(one, other));
}

function later(one: DecisionRow, other: DecisionRow): number {
  for (const key of ['decided_on', 'created_at', 'id'] as const)
    if (one[key] !== other[key]) return one[key] < other[key] ? 1 : -1;
  return 0;
}

export async function getDecisionRow(db: Kysely<Tables>, id: string): Promise<DecisionRow> {
  const row = await db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ProblemError([decisionNotFound(id)]);
  return row;
}

/** Records a decision; of two that correct the same one at once only the first is recorded, and then false comes back. */
export async function addDecisionRow(db: Kysely<Tables>, row: DecisionRow): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    // Holds the region's row until the end, so that decisions of one region take turns.
    await transaction
      .updateTable('regions')
      .set((expression) => ({ version: expression.ref('version') }))
      .where('id', '=', row.region_id)
      .execute();
    if (row.corrects_id !== '' && (await findCorrection(transaction, row.corrects_id)) !== undefined)
      return false;
    await transaction.insertInto('decisions').values(row).execute();
    return true;
  });
}

/** The decision that corrects this one, if any. */
export async function findCorrection(db: Kysely<Tables>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('decisions').select('id').where('corrects_id', '=', id).executeTakeFirst();
  return row?.id;
}

function decisionNotFound(id: string) {
  return makeProblem({
    code: 'decision-not-found',
    at: 'id',
    value: id,
    message: { fi: 'Päätöstä ei löydy.', sv: 'Beslutet hittas inte.', en: 'There is no such decision.' },
    remedy: {
      fi: 'Valitse päätös luettelosta.',
      sv: 'Välj ett beslut i listan.',
      en: 'Choose a decision from the list.',
    },
  });
}
