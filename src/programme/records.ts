import type { Kysely } from 'kysely';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Tables } from '#store/tables.ts';
import type { Action, Followed, Report } from './action.ts';

export type ProgrammeRow = Tables['programmes'];
export type ActionRow = Tables['programme_actions'];

/** A programme with what it does and what has been reported of it. */
export type StoredProgramme = Readonly<{
  row: ProgrammeRow;
  actions: readonly (Followed & Readonly<{ version: number }>)[];
}>;

export async function listProgrammeRows(db: Kysely<Tables>, region: string): Promise<ProgrammeRow[]> {
  const rows = await db.selectFrom('programmes').selectAll().where('region_id', '=', region).execute();
  return rows.toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

export async function getProgramme(db: Kysely<Tables>, id: string): Promise<StoredProgramme> {
  const row = await db.selectFrom('programmes').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ProblemError([notFound('programme', id)]);
  const actions = await db
    .selectFrom('programme_actions')
    .selectAll()
    .where('programme_id', '=', id)
    .execute();
  const reports = await reportRows(
    db,
    actions.map((action) => action.id),
  );
  return {
    row,
    actions: actions
      .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
      .map((action) => ({
        id: action.id,
        version: action.version,
        action: JSON.parse(action.content) as Action,
        reports: reports
          .filter((report) => report.action_id === action.id)
          .map(({ content }) => JSON.parse(content) as Report),
      })),
  };
}

/** Reports of actions, by the day that they speak of, then in the order in which they were made. */
async function reportRows(db: Kysely<Tables>, actions: readonly string[]) {
  if (actions.length === 0) return [];
  const rows = await db
    .selectFrom('programme_reports')
    .selectAll()
    .where('action_id', 'in', [...actions])
    .execute();
  const key = ({ reported_on, id }: (typeof rows)[number]) => `${reported_on} ${id}`;
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

export async function addProgramme(
  db: Kysely<Tables>,
  told: { row: ProgrammeRow; actions: readonly ActionRow[] },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('programmes').values(told.row).execute();
    for (const action of told.actions)
      await transaction.insertInto('programme_actions').values(action).execute();
  });
}

/**
 * Work on a programme that is open, in a transaction that holds it: whoever closes it and whoever changes it take turns, so
 * that nothing is added to a closed one. Undefined when it is closed.
 */
export function whileOpen<Answer>(
  db: Kysely<Tables>,
  told: { programme: string; work: (transaction: Kysely<Tables>) => Promise<Answer> },
): Promise<Answer | undefined> {
  return db.transaction().execute(async (transaction) => {
    const held = await transaction
      .updateTable('programmes')
      .set({ state: 'open' })
      .where('id', '=', told.programme)
      .where('state', '=', 'open')
      .executeTakeFirst();
    return held.numUpdatedRows === 1n ? told.work(transaction) : undefined;
  });
}

export async function getActionRow(db: Kysely<Tables>, id: string): Promise<ActionRow> {
  const row = await db.selectFrom('programme_actions').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new ProblemError([notFound('action', id)]);
  return row;
}

/** Saves over the expected version; false when another version is stored by now. */
export async function saveActionRow(
  db: Kysely<Tables>,
  told: Pick<ActionRow, 'id' | 'content' | 'updated_at' | 'updated_by'> & { expectedVersion: number },
): Promise<boolean> {
  const { id, expectedVersion, ...changes } = told;
  const result = await db
    .updateTable('programme_actions')
    .set({ ...changes, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function addActionRow(db: Kysely<Tables>, row: ActionRow): Promise<void> {
  await db.insertInto('programme_actions').values(row).execute();
}

export async function addReportRow(db: Kysely<Tables>, row: Tables['programme_reports']): Promise<void> {
  await db.insertInto('programme_reports').values(row).execute();
}

/** Closes the expected version; false when another version is stored by now. */
export async function closeProgrammeRow(
  db: Kysely<Tables>,
  told: Pick<ProgrammeRow, 'id' | 'closed_on' | 'closing_words' | 'updated_at' | 'updated_by'> & {
    expectedVersion: number;
  },
): Promise<boolean> {
  const { id, expectedVersion, ...changes } = told;
  const result = await db
    .updateTable('programmes')
    .set({ ...changes, state: 'closed', version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const what: Readonly<Record<'programme' | 'action', Text>> = {
  programme: { fi: 'Ohjelmaa', sv: 'Programmet', en: 'programme' },
  action: { fi: 'Tointa', sv: 'Åtgärden', en: 'action' },
};

function notFound(kind: 'programme' | 'action', id: string) {
  return makeProblem({
    code: `${kind}-not-found`,
    at: 'id',
    value: id,
    message: {
      fi: `${what[kind].fi} ei löydy.`,
      sv: `${what[kind].sv} hittas inte.`,
      en: `There is no such ${what[kind].en}.`,
    },
    remedy: {
      fi: 'Valitse luettelosta; joku on voinut tuoda alueen uudelleen.',
      sv: 'Välj i listan; någon kan ha importerat regionen på nytt.',
      en: 'Choose from the list; somebody may have imported the region again.',
    },
  });
}
