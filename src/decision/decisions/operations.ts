import { z } from 'zod';
import { applyPulls } from '#alternatives/apply.ts';
import { evaluatePulls } from '#alternatives/evaluations/operations.ts';
import { getRow } from '#alternatives/records.ts';
import { ruleSchema } from '#alternatives/evaluation-schema.ts';
import type { Pull } from '#alternatives/lever.ts';
import { ProblemError, type Problem } from '#kit/result.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema, versionSchema, wordsSchema } from '#operations/schemas.ts';
import { getStoredRegion } from '#situation/records.ts';
import type { VisitRule } from '#situation/rule.ts';
import { decisionProblems } from './decision-problems.ts';
import {
  addDecisionRow,
  findCorrection,
  getDecisionRow,
  listDecisionRows,
  type DecisionRow,
} from './records.ts';

const longestReason = 10_000;
const mostDissents = 50;
const votes = z.strictObject({
  for: z.int().min(0).max(10_000),
  against: z.int().min(0).max(10_000),
  abstained: z.int().min(0).max(10_000),
});
const kind = z.enum(['direction', 'decision']);

const decisionSchema = z.strictObject({
  id: z.string(),
  region: z.string(),
  regionHash: z.string(),
  /** A direction says where to go on; a decision binds. */
  kind,
  body: z.string(),
  decidedOn: z.string(),
  alternative: z.strictObject({ id: z.string(), number: z.int(), version: z.int(), name: z.string() }),
  /** As they were when it was decided. */
  pulls: z.array(
    z.strictObject({
      lever: z.string(),
      settings: z.record(z.string(), z.unknown()),
      rationale: z.string(),
      year: z.int().exactOptional(),
    }),
  ),
  rule: ruleSchema.nullable(),
  evaluationHash: z.string(),
  engineVersion: z.string(),
  reason: z.string(),
  votes: votes.nullable(),
  dissent: z.array(z.strictObject({ who: z.string(), position: z.string() })),
  corrects: z.string().nullable(),
  correctedBy: z.string().nullable(),
  paperHash: z.string().nullable(),
  recordedAt: z.string(),
});

const listDecisions = operation({
  name: 'decision.list-decisions',
  title: { fi: 'Päätökset', sv: 'Beslut', en: 'Decisions' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({ decisions: z.array(decisionSchema) }),
  run: async ({ store }, { region }) => {
    await getStoredRegion(store.db, region);
    const rows = await listDecisionRows(store.db, region);
    return { decisions: rows.map((row) => decisionOf(row, rows)) };
  },
});

const recordDecision = operation({
  name: 'decision.record-decision',
  title: { fi: 'Kirjaa päätös', sv: 'Anteckna ett beslut', en: 'Record a decision' },
  kind: 'change',
  input: z.strictObject({
    region: nameSchema(),
    alternative: nameSchema(),
    /** Version of the alternative and hash of the region that were on show when it was decided. */
    alternativeVersion: versionSchema,
    regionHash: nameSchema(),
    kind,
    /** The body that decided: its name, not its members'. */
    body: nameSchema(),
    decidedOn: z.iso.date(),
    reason: wordsSchema(longestReason).min(1),
    votes: votes.nullish(),
    /** Who is a role or a group, and what they held. */
    dissent: z
      .array(z.strictObject({ who: nameSchema(), position: wordsSchema(longestReason).min(1) }))
      .max(mostDissents)
      .default([]),
    /** A decision that this one corrects; that one stays as it was. */
    corrects: nameSchema().nullish(),
    /** Hash of the paper that it was made on. */
    paperHash: nameSchema().nullish(),
  }),
  output: decisionSchema,
  run: async (context, input) => {
    const { db } = context.store;
    const row = await getRow(db, input.alternative);
    const { region } = await getStoredRegion(db, input.region);
    const pulls = JSON.parse(row.pulls) as Pull[];
    const rule = row.rule === '' ? undefined : (JSON.parse(row.rule) as VisitRule);
    const problems = [
      ...applyPulls(region, pulls).outcomes.flatMap((outcome) => outcome.problems),
      ...(await problemsOf(context, { input, row, regionHash: region.hash })),
    ];
    if (problems.length > 0) throw new ProblemError(problems);
    const made: DecisionRow = {
      id: context.newId(),
      region_id: input.region,
      region_hash: region.hash,
      kind: input.kind,
      body: input.body,
      decided_on: input.decidedOn,
      alternative_id: row.id,
      alternative_number: row.number,
      alternative_version: row.version,
      alternative_name: row.name,
      pulls: row.pulls,
      rule: row.rule,
      evaluation_hash: evaluatePulls(context, { region, pulls, rule }).hash,
      engine_version: context.engineVersion,
      reason: input.reason,
      votes: input.votes ? JSON.stringify(input.votes) : '',
      dissent: JSON.stringify(input.dissent),
      corrects_id: input.corrects ?? '',
      paper_hash: input.paperHash ?? '',
      created_at: context.clock(),
      created_by: context.actor.id,
    };
    if (!(await addDecisionRow(db, made))) await refuseCorrected(context, made.corrects_id);
    return decisionOf(made, []);
  },
});

export const decisionRecordOperations: readonly Operation[] = [listDecisions, recordDecision];

async function problemsOf(
  { store, clock }: Context,
  told: Readonly<{
    input: {
      region: string;
      alternativeVersion: number;
      regionHash: string;
      decidedOn: string;
      corrects?: string | null | undefined;
    };
    row: { region_id: string; version: number };
    regionHash: string;
  }>,
): Promise<Problem[]> {
  const { input, row } = told;
  const problems: Problem[] = [];
  if (row.version !== input.alternativeVersion)
    problems.push(
      decisionProblems.alternativeChanged({ expected: input.alternativeVersion, stored: row.version }),
    );
  if (told.regionHash !== input.regionHash)
    problems.push(decisionProblems.regionChanged({ expected: input.regionHash, stored: told.regionHash }));
  if (input.decidedOn > clock().slice(0, 10)) problems.push(decisionProblems.inFuture(input.decidedOn));
  if (row.region_id !== input.region) problems.push(decisionProblems.alternativeElsewhere(row.region_id));
  if (!input.corrects) return problems;
  const corrected = await getDecisionRow(store.db, input.corrects);
  if (corrected.region_id !== input.region) problems.push(decisionProblems.anotherRegions(corrected.id));
  const by = await findCorrection(store.db, corrected.id);
  if (by !== undefined) problems.push(decisionProblems.alreadyCorrected({ id: corrected.id, by }));
  return problems;
}

/** Somebody corrected the same decision while this correction was being checked. */
async function refuseCorrected({ store }: Context, id: string): Promise<never> {
  const by = (await findCorrection(store.db, id)) ?? '';
  throw new ProblemError([decisionProblems.alreadyCorrected({ id, by })]);
}

function decisionOf(row: DecisionRow, all: readonly DecisionRow[]): z.output<typeof decisionSchema> {
  return {
    id: row.id,
    region: row.region_id,
    regionHash: row.region_hash,
    kind: row.kind,
    body: row.body,
    decidedOn: row.decided_on,
    alternative: {
      id: row.alternative_id,
      number: row.alternative_number,
      version: row.alternative_version,
      name: row.alternative_name,
    },
    pulls: JSON.parse(row.pulls) as z.output<typeof decisionSchema>['pulls'],
    rule: row.rule === '' ? null : (JSON.parse(row.rule) as VisitRule),
    evaluationHash: row.evaluation_hash,
    engineVersion: row.engine_version,
    reason: row.reason,
    votes: row.votes === '' ? null : (JSON.parse(row.votes) as z.output<typeof votes>),
    dissent: JSON.parse(row.dissent) as z.output<typeof decisionSchema>['dissent'],
    corrects: row.corrects_id === '' ? null : row.corrects_id,
    correctedBy: all.find((one) => one.corrects_id === row.id)?.id ?? null,
    paperHash: row.paper_hash === '' ? null : row.paper_hash,
    recordedAt: row.created_at,
  };
}
