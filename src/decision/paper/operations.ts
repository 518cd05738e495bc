import { z } from 'zod';
import { getRow, listRows, readyId, type AlternativeRow } from '#alternatives/records.ts';
import type { Pull } from '#alternatives/lever.ts';
import { docxOf } from '#documents/docx.ts';
import type { DocumentValue } from '#documents/document.ts';
import { htmlOf } from '#documents/html.ts';
import { hashOf } from '#kit/hash.ts';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError } from '#kit/result.ts';
import { sameText, type Language } from '#kit/text.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema, versionSchema, wordsSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { getStoredRegion } from '#situation/records.ts';
import type { VisitRule } from '#situation/rule.ts';
import { pruned } from '../check-weighing.ts';
import { decisionProblems } from '../decisions/decision-problems.ts';
import { defaultSet, getSet, listStakeholders } from '../records.ts';
import type { PaperWork } from './compute-paper.ts';
import type { Frozen, PaperParameters } from './gather.ts';
import { addPaperRow, getPaperRow, listPaperRows } from './records.ts';

const mostCompared = 8;
const longestNote = 10_000;
/** Weights that are drawn for the verdict. */
const weightDraws = 2000;

const note = wordsSchema(longestNote).default('');
const notesSchema = z.strictObject({
  pros: z.record(nameSchema(), wordsSchema(longestNote)).default({}),
  cons: z.record(nameSchema(), wordsSchema(longestNote)).default({}),
  dependencies: note,
  others: note,
  hearing: note,
});
const noNotes = { pros: {}, cons: {}, dependencies: '', others: '', hearing: '' };

const madeSchema = z.strictObject({
  id: z.string(),
  region: z.string(),
  regionHash: z.string(),
  alternative: z.string(),
  alternativeVersion: z.int(),
  wordsHash: z.string(),
  engineVersion: z.string(),
  madeAt: z.string(),
});

const makePaper = operation({
  name: 'decision.make-paper',
  title: { fi: 'Tee päätösesitys', sv: 'Gör ett beslutsförslag', en: 'Make a decision paper' },
  kind: 'change',
  input: z.strictObject({
    region: nameSchema(),
    /** The alternative that is put forward, as it was on show. */
    alternative: nameSchema(),
    alternativeVersion: versionSchema,
    /** Others to compare it with; the region's alternative 0 always stands first. */
    compared: z.array(nameSchema()).max(mostCompared).default([]),
    notes: notesSchema.default(noNotes),
    draws: z.int().min(20).max(1000).default(200),
    seed: z.int().min(0).max(2_147_483_646).default(1),
  }),
  output: madeSchema,
  run: async (context, input) => {
    const { db } = context.store;
    const { region } = await getStoredRegion(db, input.region);
    const rows = await comparedRows(context, input);
    const parameters: PaperParameters = {
      subject: input.alternative,
      compared: rows.map((row) => frozen(row, region)),
      draws: input.draws,
      seed: input.seed,
      notes: input.notes,
      madeOn: context.clock().slice(0, 10),
      programVersion: context.programVersion,
      judged: await judgedBy(context, region),
    };
    const id = context.newId();
    const { engineVersion, paperVersion } = context;
    const work: PaperWork = { id, region, parameters, versions: { engineVersion, paperVersion } };
    const words = (await context.aside('paper', work, context.signal)) as Record<Language, DocumentValue>;
    const row = {
      id,
      region_id: region.id,
      region_hash: region.hash,
      alternative_id: input.alternative,
      alternative_version: input.alternativeVersion,
      parameters: JSON.stringify(parameters),
      words: JSON.stringify(words),
      words_hash: hashOf(words),
      engine_version: context.paperVersion,
      created_at: context.clock(),
      created_by: context.actor.id,
    };
    await addPaperRow(db, row);
    return madeOf(row);
  },
});

const listPapers = operation({
  name: 'decision.list-papers',
  title: { fi: 'Päätösesitykset', sv: 'Beslutsförslag', en: 'Decision papers' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({ papers: z.array(madeSchema) }),
  run: async ({ store }, { region }) => {
    await getStoredRegion(store.db, region);
    return { papers: (await listPaperRows(store.db, region)).map(madeOf) };
  },
});

const getPaper = operation({
  name: 'decision.get-paper',
  title: { fi: 'Päätösesitys tiedostona', sv: 'Beslutsförslaget som fil', en: 'A decision paper as a file' },
  kind: 'question',
  input: z.strictObject({
    id: nameSchema(),
    format: z.enum(['html', 'docx']).default('html'),
    language: languageSchema.default('fi'),
  }),
  output: 'file',
  run: async ({ store }, { id, format, language }) => {
    const row = await getPaperRow(store.db, id);
    const document = (JSON.parse(row.words) as Record<Language, DocumentValue>)[language];
    if (format === 'docx')
      return {
        fileName: `${id}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await docxOf(document),
      };
    const bytes = new TextEncoder().encode(htmlOf(document));
    return { fileName: `${id}.html`, mediaType: 'text/html; charset=utf-8', bytes };
  },
});

export const paperOperations: readonly Operation[] = [makePaper, listPapers, getPaper];

/** Rows of what is compared: alternative 0, then the others in the order of their numbers; problems all at once. */
async function comparedRows(
  { store }: Context,
  input: { region: string; alternative: string; alternativeVersion: number; compared: readonly string[] },
): Promise<AlternativeRow[]> {
  const subject = await getRow(store.db, input.alternative);
  const all = await listRows(store.db, input.region);
  const problems = [];
  if (subject.region_id !== input.region)
    problems.push(decisionProblems.alternativeElsewhere(subject.region_id));
  if (subject.version !== input.alternativeVersion) {
    const versions = { expected: input.alternativeVersion, stored: subject.version };
    problems.push(decisionProblems.alternativeChanged(versions));
  }
  for (const id of input.compared) if (!all.some((row) => row.id === id)) problems.push(unknownCompared(id));
  if (problems.length > 0) throw new ProblemError(problems);
  const wanted = new Set([input.alternative, ...input.compared]);
  return all.filter(({ id, number }) => number === 0 || wanted.has(id));
}

/** The region's own criteria and everybody who weighs them, as they are now. */
async function judgedBy({ store }: Context, region: Region): Promise<NonNullable<PaperParameters['judged']>> {
  const { criteria, target } = await getSet(store.db, { region, set: defaultSet });
  const set = { criteria, target };
  const stored = await listStakeholders(store.db, { region: region.id, set: defaultSet });
  const stakeholders = stored.map(({ id, name, weighing, slack }) => {
    return { id, name, weighing: pruned(set, weighing), slack };
  });
  return { set, stakeholders, n: weightDraws };
}

function frozen(row: AlternativeRow, region: Region): Frozen {
  const ready = region.alternatives.find((one) => readyId(region.id, one.id) === row.id);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    name: ready?.name ?? sameText(row.name),
    pulls: JSON.parse(row.pulls) as Pull[],
    rule: row.rule === '' ? null : (JSON.parse(row.rule) as VisitRule),
  };
}

type Made = Parameters<typeof addPaperRow>[1];
function madeOf(row: Omit<Made, 'words' | 'parameters'>): z.output<typeof madeSchema> {
  return {
    id: row.id,
    region: row.region_id,
    regionHash: row.region_hash,
    alternative: row.alternative_id,
    alternativeVersion: row.alternative_version,
    wordsHash: row.words_hash,
    engineVersion: row.engine_version,
    madeAt: row.created_at,
  };
}

function unknownCompared(id: string) {
  return makeProblem({
    code: 'unknown-alternative',
    at: 'compared',
    value: id,
    message: {
      fi: 'Verrattavaa vaihtoehtoa ei ole tällä alueella.',
      sv: 'Alternativet att jämföra med finns inte i denna region.',
      en: 'An alternative to compare with is not one of this region.',
    },
    remedy: {
      fi: 'Valitse vaihtoehdot tämän alueen luettelosta.',
      sv: 'Välj alternativ i denna regions lista.',
      en: 'Choose alternatives from the list of this region.',
    },
  });
}
