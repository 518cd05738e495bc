import { z } from 'zod';
import { tableFile, tableFormats } from '#documents/table-file.ts';
import { ProblemError, unwrap, type Problem } from '#kit/result.ts';
import { languages } from '#kit/text.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { languageSchema, nameSchema, versionSchema, wordsSchema } from '#operations/schemas.ts';
import { findEntries } from '#region/entries.ts';
import { withChanges } from '#region/with-changes.ts';
import { findRegister, registers } from '#registers/index.ts';
import type { Register } from '#registers/register.ts';
import { readRegisterCsv, type RegisterLine } from '#sources/register-csv.ts';
import { getStoredRegion, raiseRegionVersion, type StoredRegion } from '../records.ts';
import { actProblems, editsAfter, fromAct, rowOf, unknownRegister } from './entry-edits.ts';
import type { EntryAct } from './entry-edits.ts';
import { addEntryEdit, listEntryChanges } from './records.ts';
import { reasoningOf, registerHeadings, registerTable } from './register-export.ts';
import { fieldEditsSchema, fieldsInput, registerSchema } from './schemas.ts';

const longestReasoning = 2000;
const changedSchema = z.strictObject({ hash: z.string(), version: z.int() });
const ofEntry = { region: nameSchema(), register: nameSchema(), entry: nameSchema(100) };
const why = wordsSchema(longestReasoning).min(1);

const listRegisters = operation({
  name: 'situation.list-registers',
  title: { fi: 'Luettelot', sv: 'Register', en: 'Registers' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({ version: z.int(), registers: z.array(registerSchema) }),
  run: async ({ store }, { region: id }) => {
    const { region, version } = await getStoredRegion(store.db, id);
    return {
      version,
      registers: registers.map(({ check: _, ...declared }) => {
        const entries = findEntries(region, declared.id);
        return {
          ...structuredClone(declared),
          present: entries !== undefined,
          entries: [...(entries ?? [])],
        };
      }) as z.output<typeof registerSchema>[],
    };
  },
});

const setInput = z.strictObject({
  ...ofEntry,
  fields: fieldsInput,
  reasoning: why,
  expectedVersion: versionSchema,
});

const setEntry = operation({
  name: 'situation.set-entry',
  title: { fi: 'Muuta luettelon kohdetta', sv: 'Ändra en post', en: 'Change an entry of a register' },
  kind: 'change',
  input: setInput,
  output: changedSchema,
  run: (context, { region, expectedVersion, ...act }) =>
    storeActs(context, { region, expectedVersion, acts: [{ kind: 'set', ...act }] }),
});

const addEntry = operation({
  name: 'situation.add-entry',
  title: { fi: 'Lisää luetteloon kohde', sv: 'Lägg till en post', en: 'Add an entry to a register' },
  kind: 'change',
  input: setInput,
  output: changedSchema,
  run: (context, { region, expectedVersion, ...act }) =>
    storeActs(context, { region, expectedVersion, acts: [{ kind: 'add', ...act }] }),
});

const removeEntry = operation({
  name: 'situation.remove-entry',
  title: { fi: 'Poista luettelon kohde', sv: 'Ta bort en post', en: 'Remove an entry from a register' },
  kind: 'change',
  input: z.strictObject({ ...ofEntry, reasoning: why, expectedVersion: versionSchema }),
  output: changedSchema,
  run: (context, { region, expectedVersion, ...act }) =>
    storeActs(context, { region, expectedVersion, acts: [{ kind: 'remove', fields: {}, ...act }] }),
});

const restoreEntry = operation({
  name: 'situation.restore-entry',
  title: {
    fi: 'Palauta luettelon kohde',
    sv: 'Återställ en post',
    en: "Restore an entry to the region's own",
  },
  kind: 'change',
  input: z.strictObject({ ...ofEntry, expectedVersion: versionSchema }),
  output: changedSchema,
  run: (context, { region, expectedVersion, ...act }) =>
    storeActs(context, {
      ...{ region, expectedVersion },
      acts: [{ kind: 'restore', fields: {}, reasoning: '', ...act }],
    }),
});

const entryHistory = operation({
  name: 'situation.entry-history',
  title: { fi: 'Kohteen muutokset', sv: 'Postens ändringar', en: "An entry's changes" },
  kind: 'question',
  input: z.strictObject(ofEntry),
  output: z.strictObject({
    /** The first first; the region's own entry, if it has one, stands before them all. */
    changes: z.array(
      z.strictObject({
        version: z.int(),
        kind: z.enum(['set', 'removed', 'restored']),
        /** Every field that people had set by then. */
        fields: fieldEditsSchema,
        reasoning: z.string(),
        editedAt: z.string(),
        editedBy: z.string(),
      }),
    ),
  }),
  run: async ({ store: { db } }, input) => {
    const stored = await getStoredRegion(db, input.region);
    const changes = await listEntryChanges(db, input);
    const asked = { kind: 'restore', fields: {}, reasoning: '', ...input } as const;
    const problems = changes.length > 0 ? [] : actProblems(stored, asked);
    if (problems.length > 0) throw new ProblemError(problems);
    return { changes };
  },
});

const exportRegister = operation({
  name: 'situation.export-register',
  title: { fi: 'Vie luettelo', sv: 'Exportera ett register', en: 'Export a register' },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    register: nameSchema(),
    format: z.enum(tableFormats).default('csv'),
    language: languageSchema.default('fi'),
  }),
  output: 'file',
  run: async ({ store }, { region: id, register: name, format, language }) => {
    const { region } = await getStoredRegion(store.db, id);
    const register = getAsked(name);
    return tableFile(registerTable(region, { register, language }), { name: `${id}-${name}`, format });
  },
});

const importRegister = operation({
  name: 'situation.import-register',
  title: { fi: 'Tuo luettelo (CSV)', sv: 'Importera ett register (CSV)', en: 'Import a register (CSV)' },
  kind: 'change',
  upload: true,
  input: z.strictObject({
    region: nameSchema(),
    register: nameSchema(),
    /** Why the values are believed, for lines that do not say it themselves. */
    reasoning: why,
    expectedVersion: versionSchema,
    file: z.instanceof(Uint8Array),
  }),
  output: z.strictObject({
    hash: z.string(),
    version: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
  }),
  run: async (context, { region: id, register: name, reasoning, expectedVersion, file: bytes }) => {
    const stored = await getStoredRegion(context.store.db, id);
    const register = getAsked(name);
    const lines = unwrap(
      readRegisterCsv({
        ...{ bytes, register, file: `${name}.csv`, region: stored.region, headings: registerHeadings },
        reasonings: (entry) => languages.map((language) => reasoningOf(entry, language)),
      }),
    );
    const changes = lines.filter(({ isNew, fields }) => isNew || Object.keys(fields).length > 0);
    const counts = {
      added: changes.filter(({ isNew }) => isNew).length,
      changed: changes.filter(({ isNew }) => !isNew).length,
      unchanged: lines.length - changes.length,
    };
    if (changes.length === 0) return { hash: stored.region.hash, version: stored.version, ...counts };
    const acts = changes.map((line) => actOf(line, { register, reasoning }));
    const told = { region: id, expectedVersion, acts, file: { name: `${name}.csv`, lines: changes } };
    return { ...(await storeActs(context, told)), ...counts };
  },
});

export const registerOperations: readonly Operation[] = [
  listRegisters,
  setEntry,
  addEntry,
  removeEntry,
  restoreEntry,
  entryHistory,
  exportRegister,
  importRegister,
];

function actOf(line: RegisterLine, told: { register: Register; reasoning: string }): EntryAct {
  return {
    kind: line.isNew ? 'add' : 'set',
    register: told.register.id,
    entry: line.entry,
    fields: line.fields,
    reasoning: line.reasoning === '' ? told.reasoning : line.reasoning.slice(0, longestReasoning),
  };
}

function getAsked(id: string): Register {
  const register = findRegister(id);
  if (!register) throw new ProblemError([unknownRegister(id)]);
  return register;
}

type Told = Readonly<{
  region: string;
  expectedVersion: number;
  acts: readonly EntryAct[];
  /** Where acts come from a file: its name and their lines, for the places of problems. */
  file?: Readonly<{ name: string; lines: readonly RegisterLine[] }>;
}>;

/** Stores what a person does to entries, all of it or nothing, as one change of the region. */
async function storeActs(context: Context, told: Told): Promise<z.output<typeof changedSchema>> {
  const { region: id, expectedVersion, acts, file } = told;
  const { db } = context.store;
  const stored = await getStoredRegion(db, id);
  if (stored.version !== expectedVersion) throw conflictOf(stored, told);
  const rows = acts.map((act) => rowOf(stored, act));
  const asked = acts.flatMap((act, at) => actProblems(stored, act).map((one) => placed(one, { file, at })));
  if (asked.length > 0) throw new ProblemError(asked);
  const result = withChanges(stored.base, { edits: stored.edits, entries: editsAfter(stored, rows) });
  if (!result.ok)
    throw new ProblemError(result.problems.map((one) => (file ? fromLine(one, file) : fromAct(one))));
  const isFirst = await db.transaction().execute(async (transaction) => {
    if (!(await raiseRegionVersion(transaction, { id, expectedVersion }))) return false;
    for (const { register, entry, kind, fields, reasoning } of rows)
      await addEntryEdit(transaction, {
        ...{ region_id: id, register_id: register, entry_id: entry, kind, reasoning },
        fields: JSON.stringify(fields),
        edited_at: context.clock(),
        edited_by: context.actor.id,
        version: expectedVersion + 1,
      });
    return true;
  });
  const now = await getStoredRegion(db, id);
  if (!isFirst) throw conflictOf(now, told);
  return { hash: now.region.hash, version: now.version };
}

function conflictOf(now: StoredRegion, { expectedVersion, acts, file }: Told): ProblemError {
  const current = { version: now.version, entries: now.entries };
  const yours = file ? { entries: acts.length } : acts[0];
  return versionConflict({ expected: expectedVersion, stored: now.version, current, yours });
}

function placed(problem: Problem, told: { file: Told['file']; at: number }): Problem {
  const { file, at } = told;
  return file ? { ...problem, at: `${file.name}:${file.lines[at]!.line}:id` } : problem;
}

/** `contract.csv:3:noticeMonths` of a problem of the third line's field. */
function fromLine(problem: Problem, file: NonNullable<Told['file']>): Problem {
  const [, index = '', field = 'id'] = /^entries\[(\d+)\](?:\.fields)?\.(.+)$/.exec(problem.at ?? '') ?? [];
  const line = file.lines[Number(index)]?.line;
  if (index === '' || line === undefined) return problem;
  return { ...problem, at: `${file.name}:${line}:${field === 'entry' ? 'id' : field}` };
}
