import { z } from 'zod';
import { evaluatePulls } from '#alternatives/evaluations/operations.ts';
import type { Pull } from '#alternatives/lever.ts';
import { getDecisionRow, findCorrection } from '#decision/decisions/records.ts';
import { docxOf } from '#documents/docx.ts';
import { htmlOf } from '#documents/html.ts';
import { ProblemError, type Problem } from '#kit/result.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema, textSchema, versionSchema, wordsSchema } from '#operations/schemas.ts';
import { getStoredRegion } from '#situation/records.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { Action } from './action.ts';
import { closingProblems } from './closing.ts';
import { finalReport } from './final-report.ts';
import { firstActions } from './first-actions.ts';
import { programmeProblems } from './programme-problems.ts';
import { actionOf, actionProblems, programmeOf } from './programme-shape.ts';
import {
  addActionRow,
  addProgramme,
  addReportRow,
  closeProgrammeRow,
  getActionRow,
  getProgramme,
  listProgrammeRows,
  saveActionRow,
  whileOpen,
} from './records.ts';

const longest = 4000;
const maybeDate = z.union([z.iso.date(), z.literal('')]).default('');
const mostEuros = 1e11;
const amount = z.number().min(-mostEuros).max(mostEuros).nullable();

/** What people may say of an action; its pull and its title's languages stay as they came. */
const actionInput = {
  title: nameSchema(300),
  owner: wordsSchema(200).default(''),
  startsOn: maybeDate,
  dueOn: maybeDate,
  mechanism: wordsSchema(longest).default(''),
  promisedEurosPerYear: amount,
  promisedTripMinutes: z.number().min(-1000).max(1000).nullable(),
  endedOn: maybeDate,
  outcome: wordsSchema(longest).default(''),
  successor: wordsSchema(300).default(''),
};

const actionSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: textSchema,
  pull: z.int().nullable(),
  owner: z.string(),
  startsOn: z.string(),
  dueOn: z.string(),
  mechanism: textSchema,
  promised: z.strictObject({ eurosPerYear: z.number().nullable(), tripMinutes: z.number().nullable() }),
  endedOn: z.string(),
  outcome: z.string(),
  successor: z.string(),
  /** Has an end with its outcome, or a successor. */
  settled: z.boolean(),
  reports: z.array(
    z.strictObject({
      reportedOn: z.string(),
      shareDone: z.number(),
      eurosPerYear: z.number().nullable(),
      words: z.string(),
    }),
  ),
});

const programmeSchema = z.strictObject({
  id: z.string(),
  region: z.string(),
  decision: z.string(),
  name: z.string(),
  state: z.enum(['open', 'closed']),
  closedOn: z.string(),
  closingWords: z.string(),
  version: z.int(),
  /** Promised against reported; null where nothing has been told. */
  delivery: z.strictObject({
    promisedEuros: z.number().nullable(),
    reportedEuros: z.number().nullable(),
    silent: z.int(),
    shareDone: z.number(),
  }),
  actions: z.array(actionSchema),
});

const startProgramme = operation({
  name: 'programme.start-programme',
  title: { fi: 'Aloita ohjelma päätöksestä', sv: 'Inled ett program av ett beslut', en: 'Begin a programme' },
  kind: 'change',
  input: z.strictObject({ decision: nameSchema(), name: nameSchema() }),
  output: programmeSchema,
  run: async (context, { decision: decisionId, name }) => {
    const { db } = context.store;
    const decision = await getDecisionRow(db, decisionId);
    const { region } = await getStoredRegion(db, decision.region_id);
    const by = await findCorrection(db, decision.id);
    const problems: Problem[] = [];
    if (decision.kind !== 'decision') problems.push(programmeProblems.onlyDirection(decision.id));
    if (by !== undefined) problems.push(programmeProblems.corrected({ id: decision.id, by }));
    if (region.hash !== decision.region_hash)
      problems.push(programmeProblems.regionChanged({ decided: decision.region_hash, stored: region.hash }));
    if (problems.length > 0) throw new ProblemError(problems);
    const pulls = JSON.parse(decision.pulls) as Pull[];
    const rule = decision.rule === '' ? undefined : (JSON.parse(decision.rule) as VisitRule);
    const evaluation = evaluatePulls(context, { region, pulls, rule });
    const [id, now, who] = [context.newId(), context.clock(), context.actor.id];
    const touched = { updated_at: now, updated_by: who, version: 1 };
    await addProgramme(db, {
      row: {
        id,
        region_id: region.id,
        decision_id: decision.id,
        name,
        state: 'open',
        closed_on: '',
        closing_words: '',
        created_at: now,
        ...touched,
      },
      actions: firstActions({ evaluation, decidedOn: decision.decided_on }).map((action, position) => ({
        id: context.newId(),
        region_id: region.id,
        programme_id: id,
        position,
        content: JSON.stringify(action),
        ...touched,
      })),
    });
    return programmeOf(await getProgramme(db, id));
  },
});

const listProgrammes = operation({
  name: 'programme.list-programmes',
  title: { fi: 'Ohjelmat', sv: 'Program', en: 'Programmes' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({
    /** The day by which actions are late. */
    today: z.string(),
    programmes: z.array(programmeSchema),
  }),
  run: async ({ store: { db }, clock }, { region }) => {
    await getStoredRegion(db, region);
    const programmes = [];
    for (const { id } of await listProgrammeRows(db, region))
      programmes.push(programmeOf(await getProgramme(db, id)));
    return { today: clock().slice(0, 10), programmes };
  },
});

const saveAction = operation({
  name: 'programme.save-action',
  title: { fi: 'Tallenna toimi', sv: 'Spara en åtgärd', en: 'Save an action' },
  kind: 'change',
  input: z.strictObject({ id: nameSchema(), expectedVersion: versionSchema, ...actionInput }),
  output: programmeSchema,
  run: async (context, { id, expectedVersion, ...yours }) => {
    const { db } = context.store;
    const row = await getActionRow(db, id);
    const before = JSON.parse(row.content) as Action;
    const action = actionOf(yours, before);
    refuse(actionProblems(action));
    const change = {
      id,
      expectedVersion,
      content: JSON.stringify(action),
      updated_at: context.clock(),
      updated_by: context.actor.id,
    };
    const saved = await inOpen(context, {
      programme: row.programme_id,
      work: (held) => saveActionRow(held, change),
    });
    const programme = programmeOf(await getProgramme(db, row.programme_id));
    if (saved) return programme;
    const current = programme.actions.find((one) => one.id === id);
    throw versionConflict({ expected: expectedVersion, stored: current?.version ?? 0, current, yours });
  },
});

const addAction = operation({
  name: 'programme.add-action',
  title: { fi: 'Lisää toimi', sv: 'Lägg till en åtgärd', en: 'Add an action' },
  kind: 'change',
  input: z.strictObject({ programme: nameSchema(), ...actionInput }),
  output: programmeSchema,
  run: async (context, { programme: id, ...yours }) => {
    const { db } = context.store;
    const { row, actions } = await getProgramme(db, id);
    const action = actionOf(yours);
    refuse(actionProblems(action));
    const added = {
      id: context.newId(),
      region_id: row.region_id,
      programme_id: id,
      position: actions.length,
      content: JSON.stringify(action),
      updated_at: context.clock(),
      updated_by: context.actor.id,
      version: 1,
    };
    await inOpen(context, { programme: id, work: (held) => addActionRow(held, added) });
    return programmeOf(await getProgramme(db, id));
  },
});

const reportAction = operation({
  name: 'programme.report-action',
  title: { fi: 'Raportoi toimesta', sv: 'Rapportera om en åtgärd', en: 'Report of an action' },
  kind: 'change',
  input: z.strictObject({
    action: nameSchema(),
    reportedOn: z.iso.date(),
    shareDone: z.number().min(0).max(1),
    /** Change of yearly cost so far; left out: nothing is known of it. */
    eurosPerYear: amount.default(null),
    words: wordsSchema(longest).min(1),
  }),
  output: programmeSchema,
  run: async (context, { action: id, ...report }) => {
    const { db } = context.store;
    const row = await getActionRow(db, id);
    const added = {
      id: context.newId(),
      region_id: row.region_id,
      action_id: id,
      reported_on: report.reportedOn,
      content: JSON.stringify(report),
      created_at: context.clock(),
      created_by: context.actor.id,
    };
    await inOpen(context, { programme: row.programme_id, work: (held) => addReportRow(held, added) });
    return programmeOf(await getProgramme(db, row.programme_id));
  },
});

const closeProgramme = operation({
  name: 'programme.close-programme',
  title: { fi: 'Päätä ohjelma', sv: 'Avsluta programmet', en: 'Close a programme' },
  kind: 'change',
  input: z.strictObject({
    id: nameSchema(),
    expectedVersion: versionSchema,
    closedOn: z.iso.date(),
    words: wordsSchema(longest).min(1),
  }),
  output: programmeSchema,
  run: async (context, { id, expectedVersion, closedOn, words }) => {
    const { db } = context.store;
    const change = {
      id,
      expectedVersion,
      closed_on: closedOn,
      closing_words: words,
      updated_at: context.clock(),
      updated_by: context.actor.id,
    };
    const closed = await inOpen(context, {
      programme: id,
      work: async (held) => {
        refuse(closingProblems((await getProgramme(held, id)).actions));
        return closeProgrammeRow(held, change);
      },
    });
    const current = programmeOf(await getProgramme(db, id));
    if (!closed)
      throw versionConflict({
        expected: expectedVersion,
        stored: current.version,
        current,
        yours: { closedOn, words },
      });
    return current;
  },
});

const getReport = operation({
  name: 'programme.get-report',
  title: {
    fi: 'Ohjelman raportti tiedostona',
    sv: 'Programmets rapport som fil',
    en: 'A programme’s report as a file',
  },
  kind: 'question',
  input: z.strictObject({
    id: nameSchema(),
    format: z.enum(['html', 'docx']).default('html'),
    language: languageSchema.default('fi'),
  }),
  output: 'file',
  run: async ({ store: { db } }, { id, format, language }) => {
    const { row, actions } = await getProgramme(db, id);
    const { region } = await getStoredRegion(db, row.region_id);
    const decision = await getDecisionRow(db, row.decision_id);
    const document = finalReport({
      language,
      name: row.name,
      region: region.name[language],
      decidedOn: decision.decided_on,
      body: decision.body,
      closedOn: row.closed_on,
      closingWords: row.closing_words,
      actions,
    });
    if (format === 'html') {
      const bytes = new TextEncoder().encode(htmlOf(document));
      return { fileName: `${id}.html`, mediaType: 'text/html; charset=utf-8', bytes };
    }
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { fileName: `${id}.docx`, mediaType, bytes: await docxOf(document) };
  },
});

export const programmeOperations: readonly Operation[] = [
  startProgramme,
  listProgrammes,
  saveAction,
  addAction,
  reportAction,
  closeProgramme,
  getReport,
];

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(problems);
}

/** Changes a programme while it is open; a closed one is refused. */
async function inOpen<Answer>(
  { store }: Context,
  told: { programme: string; work: (held: Context['store']['db']) => Promise<Answer> },
): Promise<Answer> {
  const { programme, work } = told;
  const answer = await whileOpen(store.db, { programme, work: async (held) => ({ is: await work(held) }) });
  if (answer) return answer.is;
  const { row } = await getProgramme(store.db, programme);
  throw new ProblemError([programmeProblems.closed(row.name)]);
}
