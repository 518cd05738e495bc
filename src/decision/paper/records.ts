import type { Kysely } from 'kysely';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError } from '#kit/result.ts';
import type { Tables } from '#store/tables.ts';

export type PaperRow = Tables['papers'];

/** A region's papers without their words, the latest first. */
export async function listPaperRows(
  db: Kysely<Tables>,
  region: string,
): Promise<Omit<PaperRow, 'words' | 'parameters'>[]> {
  const rows = await db
    .selectFrom('papers')
    .select([
      'id',
      'region_id',
      'region_hash',
      'alternative_id',
      'alternative_version',
      'words_hash',
      'engine_version',
      'created_at',
      'created_by',
    ])
    .where('region_id', '=', region)
    .execute();
  return rows.toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

export async function findPaperRow(db: Kysely<Tables>, id: string): Promise<PaperRow | undefined> {
  return db.selectFrom('papers').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function getPaperRow(db: Kysely<Tables>, id: string): Promise<PaperRow> {
  const row = await findPaperRow(db, id);
  if (row === undefined) throw new ProblemError([paperNotFound(id)]);
  return row;
}

export async function addPaperRow(db: Kysely<Tables>, row: PaperRow): Promise<void> {
  await db.insertInto('papers').values(row).execute();
}

function paperNotFound(id: string) {
  return makeProblem({
    code: 'paper-not-found',
    at: 'id',
    value: id,
    message: {
      fi: 'Päätösesitystä ei löydy.',
      sv: 'Beslutsförslaget hittas inte.',
      en: 'There is no such decision paper.',
    },
    remedy: {
      fi: 'Valitse esitys luettelosta, tai tuo se alueen paketti, jossa se on.',
      sv: 'Välj ett förslag i listan, eller importera det regionpaket där det finns.',
      en: 'Choose a paper from the list, or import the archive of the region that holds it.',
    },
  });
}
