import { z } from 'zod';
import type { Tables } from './tables.ts';

/** Tables whose rows belong to a region and travel with it. */
export type PartName = Exclude<keyof Tables, 'regions' | 'region_files'>;

/** One such table: the file of the archive that holds its rows, and what these look like there. */
export type RegionPart<Name extends PartName = PartName> = Readonly<{
  table: Name;
  file: string;
  /** A row as the archive has it: without `region_id`, and with JSON columns as values. */
  row: z.ZodType;
  /** Columns that hold JSON as text; an empty text is null. */
  json: readonly (keyof Tables[Name] & string)[];
  compare: (one: Tables[Name], other: Tables[Name]) => number;
  /** Whether a person made the row: a region with such rows is not replaced unasked. */
  isWork: (row: Tables[Name]) => boolean;
  /** Rows have an `id` that no other region of a database may have. */
  hasId?: true;
  /** Rows are never changed or removed, also when their region is replaced: those of an archive are added. */
  isKept?: true;
  /** Archives of earlier programs do not have the file. */
  isLate?: true;
}>;

/** What both databases can hold: PostgreSQL has no NUL in texts, and its whole numbers end here. */
export const storable = z
  .string()
  .refine((words) => !words.includes('\u0000') && words.isWellFormed(), 'characters that cannot be stored');
export const whole = z.int().max(2_147_483_646);

const edits: RegionPart<'assumption_edits'> = {
  table: 'assumption_edits',
  file: 'edits.json',
  row: z.strictObject({
    assumption_id: storable,
    value: z.number(),
    reasoning: storable,
    edited_at: storable,
    edited_by: storable,
    version: whole.min(1),
  }),
  json: [],
  compare: (one, other) =>
    one.version - other.version || compareTexts(one.assumption_id, other.assumption_id),
  isWork: () => true,
};

const registerEdits: RegionPart<'register_edits'> = {
  table: 'register_edits',
  file: 'register-edits.json',
  row: z.strictObject({
    register_id: storable.min(1).max(100),
    entry_id: storable.min(1).max(100),
    kind: z.enum(['set', 'removed', 'restored']),
    fields: z.record(
      storable,
      z.strictObject({
        value: z.union([storable, z.number(), z.boolean()]).nullable(),
        state: z.enum(['known', 'assumed']),
        reasoning: storable,
      }),
    ),
    reasoning: storable,
    edited_at: storable,
    edited_by: storable,
    version: whole.min(1),
  }),
  json: ['fields'],
  compare: (one, other) =>
    one.version - other.version ||
    compareTexts(one.register_id, other.register_id) ||
    compareTexts(one.entry_id, other.entry_id),
  isWork: () => true,
  isLate: true,
};

const pull = z.strictObject({
  lever: storable,
  settings: z.record(storable, z.unknown()),
  rationale: storable,
  year: whole.exactOptional(),
});

const alternatives: RegionPart<'alternatives'> = {
  table: 'alternatives',
  file: 'alternatives.json',
  row: z.strictObject({
    id: storable.min(1).max(100),
    region_hash: storable,
    number: whole.min(0),
    name: storable.max(200),
    pulls: z.array(pull),
    rule: z.record(storable, z.unknown()).nullable(),
    parent_id: storable,
    ready: z.union([z.literal(0), z.literal(1)]),
    created_at: storable,
    updated_at: storable,
    version: whole.min(1),
  }),
  json: ['pulls', 'rule'],
  compare: (one, other) => one.number - other.number,
  isWork: ({ ready }) => ready === 0,
  hasId: true,
};

const decisions: RegionPart<'decisions'> = {
  table: 'decisions',
  file: 'decisions.json',
  row: z.strictObject({
    id: storable.min(1).max(100),
    region_hash: storable,
    kind: z.enum(['direction', 'decision']),
    body: storable.min(1).max(200),
    decided_on: z.iso.date(),
    alternative_id: storable,
    alternative_number: whole.min(0),
    alternative_version: whole.min(1),
    alternative_name: storable.max(200),
    pulls: z.array(pull),
    rule: z.record(storable, z.unknown()).nullable(),
    evaluation_hash: storable,
    engine_version: storable,
    reason: storable.min(1),
    votes: z.strictObject({ for: whole.min(0), against: whole.min(0), abstained: whole.min(0) }).nullable(),
    dissent: z.array(z.strictObject({ who: storable, position: storable })),
    corrects_id: storable,
    paper_hash: storable,
    created_at: storable,
    created_by: storable,
  }),
  json: ['pulls', 'rule', 'votes', 'dissent'],
  compare: (one, other) => compareTexts(one.created_at, other.created_at) || compareTexts(one.id, other.id),
  isWork: () => true,
  hasId: true,
  isKept: true,
  isLate: true,
};

const papers: RegionPart<'papers'> = {
  table: 'papers',
  file: 'papers.json',
  row: z.strictObject({
    id: storable.min(1).max(100),
    region_hash: storable,
    alternative_id: storable,
    alternative_version: whole.min(1),
    parameters: z.record(storable, z.unknown()),
    words: z.record(storable, z.unknown()),
    words_hash: storable,
    engine_version: storable,
    created_at: storable,
    created_by: storable,
  }),
  json: ['parameters', 'words'],
  compare: (one, other) => compareTexts(one.created_at, other.created_at) || compareTexts(one.id, other.id),
  isWork: () => true,
  hasId: true,
  isKept: true,
  isLate: true,
};

const criteriaRow = {
  row: z.strictObject({
    id: storable.min(1).max(200),
    set_id: storable.min(1).max(200),
    name: storable.max(200),
    content: z.record(storable, z.unknown()),
    created_at: storable,
    updated_at: storable,
    updated_by: storable,
    version: whole.min(1),
  }),
  json: ['content'],
  compare: (one: { id: string }, other: { id: string }) => compareTexts(one.id, other.id),
  isWork: () => true,
  hasId: true,
  isLate: true,
} as const;

const criteriaSets: RegionPart<'criteria_sets'> = {
  ...criteriaRow,
  table: 'criteria_sets',
  file: 'criteria-sets.json',
};
const stakeholders: RegionPart<'stakeholders'> = {
  ...criteriaRow,
  table: 'stakeholders',
  file: 'stakeholders.json',
};

const programmes: RegionPart<'programmes'> = {
  table: 'programmes',
  file: 'programmes.json',
  row: z.strictObject({
    id: storable.min(1).max(100),
    decision_id: storable,
    name: storable.max(200),
    state: z.enum(['open', 'closed']),
    closed_on: storable,
    closing_words: storable,
    created_at: storable,
    updated_at: storable,
    updated_by: storable,
    version: whole.min(1),
  }),
  json: [],
  compare: (one, other) => compareTexts(one.id, other.id),
  isWork: () => true,
  hasId: true,
  isLate: true,
};

const programmeActions: RegionPart<'programme_actions'> = {
  table: 'programme_actions',
  file: 'programme-actions.json',
  row: z.strictObject({
    id: storable.min(1).max(100),
    programme_id: storable,
    position: whole.min(0),
    content: z.record(storable, z.unknown()),
    updated_at: storable,
    updated_by: storable,
    version: whole.min(1),
  }),
  json: ['content'],
  compare: (one, other) => one.position - other.position || compareTexts(one.id, other.id),
  isWork: () => true,
  hasId: true,
  isLate: true,
};

const programmeReports: RegionPart<'programme_reports'> = {
  table: 'programme_reports',
  file: 'programme-reports.json',
  row: z.strictObject({
    id: storable.min(1).max(100),
    action_id: storable,
    reported_on: storable,
    content: z.record(storable, z.unknown()),
    created_at: storable,
    created_by: storable,
  }),
  json: ['content'],
  compare: (one, other) => compareTexts(one.id, other.id),
  isWork: () => true,
  hasId: true,
  isLate: true,
};

/** Every part of a region beside its files, in the order in which they are put in place. A new table is a line here. */
export const regionParts: readonly RegionPart[] = [
  asPart(edits),
  asPart(registerEdits),
  asPart(alternatives),
  asPart(decisions),
  asPart(papers),
  asPart(criteriaSets),
  asPart(stakeholders),
  asPart(programmes),
  asPart(programmeActions),
  asPart(programmeReports),
];

/** A part among others: whoever goes through them all hands each only its own rows. */
function asPart<Name extends PartName>(part: RegionPart<Name>): RegionPart {
  return part as unknown as RegionPart;
}

/** Texts in an order that is the same in every database and language. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
