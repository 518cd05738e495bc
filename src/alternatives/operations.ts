import { z } from 'zod';
import { ProblemError, type Problem } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema, textSchema, versionSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { getStoredRegion } from '#situation/records.ts';
import type { VisitRule } from '#situation/rule.ts';
import { applyPulls } from './apply.ts';
import { certaintyOperations } from './certainty/operations.ts';
import { ruleSchema } from './evaluation-schema.ts';
import { evaluationOperations } from './evaluations/operations.ts';
import { alternativeExports } from './exports/operations.ts';
import type { Pull } from './lever.ts';
import { settingsSchema } from './lever-schema.ts';
import { levers } from './levers/index.ts';
import { pullsInput } from './pulls-input.ts';
import { addRow, getRow, listRows, readyId, removeRow, saveRow, type AlternativeRow } from './records.ts';
import { suggestOperations } from './suggest/operations.ts';

const alternativeSchema = z.strictObject({
  id: z.string(),
  region: z.string(),
  /** Hash of the region, with its edits, on which it was last saved. */
  regionHash: z.string(),
  number: z.int(),
  name: textSchema,
  pulls: z.array(
    z.strictObject({
      lever: z.string(),
      settings: z.record(z.string(), z.unknown()),
      rationale: z.string(),
      year: z.int().exactOptional(),
    }),
  ),
  /** Null: the region's own rule. */
  rule: ruleSchema.nullable(),
  parent: z.string().nullable(),
  /** Came with the region and is read-only; branch from it. */
  ready: z.boolean(),
  asOf: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});

const listLevers = operation({
  name: 'alternatives.list-levers',
  title: { fi: 'Keinot', sv: 'Åtgärder', en: 'Levers' },
  kind: 'question',
  input: z.strictObject({}),
  output: z.strictObject({
    levers: z.array(
      z.strictObject({
        id: z.string(),
        title: textSchema,
        explanation: textSchema,
        settings: z.array(
          z.looseObject({
            id: z.string(),
            kind: z.string(),
            title: textSchema,
            help: textSchema,
            required: z.boolean(),
          }),
        ),
        schema: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  run: async () => ({
    levers: levers.map((lever) => ({
      id: lever.id,
      title: lever.title,
      explanation: lever.explanation,
      settings: lever.settings.map((setting) => ({ ...setting })),
      schema: settingsSchema(lever),
    })),
  }),
});

const listAlternatives = operation({
  name: 'alternatives.list-alternatives',
  title: { fi: 'Vaihtoehdot', sv: 'Alternativ', en: 'Alternatives' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({ alternatives: z.array(alternativeSchema) }),
  run: async ({ store }, { region: id }) => {
    const { region } = await getStoredRegion(store.db, id);
    const rows = await listRows(store.db, id);
    return { alternatives: rows.map((row) => alternativeOf(row, region)) };
  },
});

const getAlternative = operation({
  name: 'alternatives.get-alternative',
  title: { fi: 'Vaihtoehto', sv: 'Alternativ', en: 'An alternative' },
  kind: 'question',
  input: z.strictObject({ id: nameSchema() }),
  output: alternativeSchema,
  run: ({ store }, { id }) => loadAlternative(store.db, id),
});

const createAlternative = operation({
  name: 'alternatives.create-alternative',
  title: { fi: 'Uusi vaihtoehto', sv: 'Nytt alternativ', en: 'A new alternative' },
  kind: 'change',
  input: z.strictObject({
    region: nameSchema(),
    name: nameSchema(),
    pulls: pullsInput,
    rule: ruleSchema.nullish(),
    /** The alternative that it is branched from. */
    parent: nameSchema().nullish(),
    /** Hash of the region that the pulls were made on; refused when the region here is another. */
    regionHash: nameSchema().optional(),
  }),
  output: alternativeSchema,
  run: async ({ store, clock, newId }, { region: id, name, pulls, rule, parent, regionHash }) => {
    const { region, base } = await getStoredRegion(store.db, id);
    refuseForeignHash(regionHash, { region, base });
    refusePulls(region, pulls);
    if (parent) await getRow(store.db, parent);
    const now = clock();
    const row = await addRow(store.db, {
      id: newId(),
      region_id: id,
      region_hash: region.hash,
      name,
      pulls: JSON.stringify(pulls),
      rule: rule ? JSON.stringify(rule) : '',
      parent_id: parent ?? '',
      ready: 0,
      created_at: now,
      updated_at: now,
      version: 1,
    });
    return alternativeOf(row, region);
  },
});

const saveAlternative = operation({
  name: 'alternatives.save-alternative',
  title: { fi: 'Tallenna vaihtoehto', sv: 'Spara alternativet', en: 'Save an alternative' },
  kind: 'change',
  input: z.strictObject({
    id: nameSchema(),
    expectedVersion: versionSchema,
    name: nameSchema(),
    pulls: pullsInput,
    rule: ruleSchema.nullish(),
    regionHash: nameSchema().optional(),
  }),
  output: alternativeSchema,
  run: async ({ store, clock }, { id, expectedVersion, regionHash, ...yours }) => {
    const row = await getRow(store.db, id);
    refuseReady(row);
    const { region, base } = await getStoredRegion(store.db, row.region_id);
    refuseForeignHash(regionHash, { region, base });
    refusePulls(region, yours.pulls);
    const saved = await saveRow(store.db, {
      id,
      expectedVersion,
      name: yours.name,
      pulls: JSON.stringify(yours.pulls),
      rule: yours.rule ? JSON.stringify(yours.rule) : '',
      region_hash: region.hash,
      updated_at: clock(),
    });
    const current = await loadAlternative(store.db, id);
    if (!saved) throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours });
    return current;
  },
});

const removeAlternative = operation({
  name: 'alternatives.remove-alternative',
  title: { fi: 'Poista vaihtoehto', sv: 'Ta bort alternativet', en: 'Remove an alternative' },
  kind: 'change',
  input: z.strictObject({ id: nameSchema(), expectedVersion: versionSchema }),
  output: z.strictObject({ removed: z.string() }),
  run: async ({ store }, { id, expectedVersion }) => {
    refuseReady(await getRow(store.db, id));
    if (!(await removeRow(store.db, { id, expectedVersion }))) {
      const current = await loadAlternative(store.db, id);
      throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours: null });
    }
    return { removed: id };
  },
});

export const alternativeOperations: readonly Operation[] = [
  listLevers,
  listAlternatives,
  getAlternative,
  createAlternative,
  saveAlternative,
  removeAlternative,
  ...evaluationOperations,
  ...certaintyOperations,
  ...alternativeExports,
  ...suggestOperations,
];

type Alternative = z.output<typeof alternativeSchema>;

async function loadAlternative(db: Context['store']['db'], id: string): Promise<Alternative> {
  const row = await getRow(db, id);
  const { region } = await getStoredRegion(db, row.region_id);
  return alternativeOf(row, region);
}

function alternativeOf(row: AlternativeRow, region: Region): Alternative {
  const ready =
    row.ready === 1 ? region.alternatives.find(({ id }) => readyId(region.id, id) === row.id) : undefined;
  return {
    id: row.id,
    region: row.region_id,
    regionHash: row.region_hash,
    number: row.number,
    name: ready?.name ?? sameText(row.name),
    pulls: JSON.parse(row.pulls) as Alternative['pulls'],
    rule: row.rule === '' ? null : (JSON.parse(row.rule) as VisitRule),
    parent: row.parent_id === '' ? null : row.parent_id,
    ready: row.ready === 1,
    asOf: ready?.asOf ?? null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** Only an alternative whose every pull holds on the region is stored. */
function refusePulls(region: Region, pulls: readonly Pull[]): void {
  const problems = applyPulls(region, pulls).outcomes.flatMap((outcome) => outcome.problems);
  if (problems.length > 0) throw new ProblemError(problems);
}

function refuseForeignHash(
  given: string | undefined,
  told: Readonly<{ region: Region; base: Region }>,
): void {
  if (given === undefined || given === told.region.hash || given === told.base.hash) return;
  throw new ProblemError([foreignRegion(given, told.region)]);
}

function refuseReady(row: AlternativeRow): void {
  if (row.ready === 1) throw new ProblemError([readOnly(row)]);
}

function foreignRegion(given: string, region: Region): Problem {
  return {
    code: 'region-hash-differs',
    message: {
      fi: `Vaihtoehto on tehty toisesta alueesta: tämän tiiviste on ${region.hash.slice(0, 12)}….`,
      sv: `Alternativet är gjort på en annan region: dennas kontrollsumma är ${region.hash.slice(0, 12)}….`,
      en: `The alternative was made on another region: the hash of this one is ${region.hash.slice(0, 12)}….`,
    },
    remedy: {
      fi: 'Lataa alue uudelleen ja tarkista muutokset siinä, tai tuo se alue, johon vaihtoehto tehtiin.',
      sv: 'Ladda regionen på nytt och kontrollera ändringarna, eller importera regionen som alternativet gjordes på.',
      en: 'Load the region again and check the pulls on it, or import the region that the alternative was made on.',
    },
    at: 'regionHash',
    value: given,
  };
}

function readOnly(row: AlternativeRow): Problem {
  return {
    code: 'alternative-read-only',
    message: {
      fi: 'Alueen mukana tullutta vaihtoehtoa ei voi muuttaa.',
      sv: 'Ett alternativ som följde med regionen kan inte ändras.',
      en: 'An alternative that came with the region cannot be changed.',
    },
    remedy: {
      fi: 'Haaroita siitä uusi vaihtoehto (create-alternative, parent) ja muuta sitä.',
      sv: 'Förgrena ett nytt alternativ från det (create-alternative, parent) och ändra det.',
      en: 'Branch a new alternative from it (create-alternative, parent) and change that.',
    },
    at: 'id',
    value: row.id,
  };
}
