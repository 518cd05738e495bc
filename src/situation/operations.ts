import { z } from 'zod';
import { ProblemError } from '#kit/result.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema, textSchema, versionSchema, wordsSchema } from '#operations/schemas.ts';
import { withEdits, type Edit } from '#region/with-edits.ts';
import { archiveOperations } from './archives/operations.ts';
import { exportOperations } from './exports/operations.ts';
import { matrixOperations } from './matrices/operations.ts';
import { groups, measureTopics } from './measures/measure.ts';
import { measures } from './measures/index.ts';
import { registerOperations } from './registers/operations.ts';
import { entryEditSchema } from './registers/schemas.ts';
import { addEdit, getStoredRegion, listRegionIds, loadRegionFiles, raiseRegionVersion } from './records.ts';

const editSchema = z.strictObject({ assumption: z.string(), value: z.number(), reasoning: z.string() });

const regionSummarySchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  /** Its names and figures are made up, for tests and first tries. */
  invented: z.boolean(),
  asOf: z.strictObject({ network: z.string(), population: z.string() }),
  /** With edits; the name of what is computed on. */
  hash: z.string(),
  version: z.int(),
  edited: z.boolean(),
  municipalities: z.int(),
  sites: z.int(),
  cells: z.int(),
  residents: z.number(),
});

const listRegions = operation({
  name: 'situation.list-regions',
  title: { fi: 'Alueet', sv: 'Regioner', en: 'Regions' },
  kind: 'question',
  input: z.strictObject({}),
  output: z.strictObject({ regions: z.array(regionSummarySchema) }),
  run: async ({ store }) => {
    const regions = [];
    for (const id of await listRegionIds(store.db)) {
      const { region, version } = await getStoredRegion(store.db, id);
      regions.push({
        id,
        name: region.name,
        invented: region.invented ?? false,
        asOf: region.asOf,
        hash: region.hash,
        version,
        edited: region.edited ?? false,
        municipalities: region.municipalities.length,
        sites: region.sites.length,
        cells: region.cells.length,
        residents: region.cells.reduce((sum, cell) => sum + cell.residents, 0),
      });
    }
    return { regions };
  },
});

const getRegion = operation({
  name: 'situation.get-region',
  title: {
    fi: 'Alueen tiedostot ja muutokset',
    sv: 'Regionens filer och ändringar',
    en: "A region's files and edits",
  },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({
    id: z.string(),
    /** With the edits below; the reader's own build of the region must come to the same. */
    hash: z.string(),
    /** Of the files alone. */
    filesHash: z.string(),
    files: z.record(z.string(), z.string()),
    edits: z.array(editSchema),
    /** What people have made of entries of registers. */
    entries: z.array(entryEditSchema),
    version: z.int(),
  }),
  run: async ({ store }, { region: id }) => {
    const stored = await getStoredRegion(store.db, id);
    const files = await loadRegionFiles(store.db, id);
    return {
      id,
      hash: stored.region.hash,
      filesHash: stored.base.hash,
      files,
      edits: [...stored.edits],
      entries: [...stored.entries],
      version: stored.version,
    };
  },
});

const listMeasures = operation({
  name: 'situation.list-measures',
  title: { fi: 'Mittarit', sv: 'Mått', en: 'Measures' },
  kind: 'question',
  input: z.strictObject({}),
  output: z.strictObject({
    measures: z.array(
      z.strictObject({
        id: z.string(),
        title: textSchema,
        explanation: textSchema,
        unit: z.enum([
          'min',
          'share',
          'people',
          'visits',
          'euros',
          'ratio',
          'perThousand',
          'perHundred',
          'posts',
        ]),
        topic: z.enum(measureTopics),
        better: z.enum(['lower', 'higher', 'neutral']),
        by: z.strictObject({ service: z.boolean(), group: z.boolean(), area: z.boolean() }),
        restsOn: z.array(z.string()),
      }),
    ),
    groups: z.array(z.string()),
  }),
  run: async () => ({
    measures: measures.map(({ id, title, explanation, unit, better, by, restsOn, topic = 'reach' }) => {
      return { id, title, explanation, unit, topic, better, by, restsOn: [...restsOn] };
    }),
    groups: [...groups],
  }),
});

const changedSchema = z.strictObject({ hash: z.string(), version: z.int() });

const setAssumption = operation({
  name: 'situation.set-assumption',
  title: { fi: 'Muuta oletusta', sv: 'Ändra ett antagande', en: 'Change an assumption' },
  kind: 'change',
  input: z.strictObject({
    region: nameSchema(),
    assumption: nameSchema(),
    value: z.number(),
    reasoning: wordsSchema(2000).trim().min(1),
    expectedVersion: versionSchema,
  }),
  output: changedSchema,
  run: (context, { expectedVersion, region, ...edit }) =>
    storeEdit(context, { region, edit, expectedVersion }),
});

const restoreAssumption = operation({
  name: 'situation.restore-assumption',
  title: {
    fi: 'Palauta oletus',
    sv: 'Återställ ett antagande',
    en: "Restore an assumption to the region's own",
  },
  kind: 'change',
  input: z.strictObject({ region: nameSchema(), assumption: nameSchema(), expectedVersion: versionSchema }),
  output: changedSchema,
  run: async (context, { region, assumption, expectedVersion }) => {
    const { base } = await getStoredRegion(context.store.db, region);
    // An id that the region does not have meets its refusal with the value 0.
    const value = base.assumptions.find(({ id }) => id === assumption)?.value ?? 0;
    return storeEdit(context, { region, edit: { assumption, value, reasoning: '' }, expectedVersion });
  },
});

async function storeEdit(
  context: Context,
  told: Readonly<{ region: string; edit: Edit; expectedVersion: number }>,
): Promise<z.output<typeof changedSchema>> {
  const { region: id, edit, expectedVersion } = told;
  const { db } = context.store;
  const stored = await getStoredRegion(db, id);
  refuseEdit(withEdits(stored.base, [edit]));
  const isFirst = await db.transaction().execute(async (transaction) => {
    if (!(await raiseRegionVersion(transaction, { id, expectedVersion }))) return false;
    await addEdit(transaction, {
      region_id: id,
      assumption_id: edit.assumption,
      value: edit.value,
      reasoning: edit.reasoning,
      edited_at: context.clock(),
      edited_by: context.actor.id,
      version: expectedVersion + 1,
    });
    return true;
  });
  const now = await getStoredRegion(db, id);
  if (!isFirst) {
    const current = { version: now.version, edits: now.edits };
    throw versionConflict({ expected: expectedVersion, stored: now.version, current, yours: edit });
  }
  return { hash: now.region.hash, version: now.version };
}

/** A list of one edit: its places are told without the list. */
function refuseEdit(result: ReturnType<typeof withEdits>): void {
  if (result.ok) return;
  throw new ProblemError(
    result.problems.map((problem) => ({
      ...problem,
      at: problem.at?.replace('edits[0].', '') ?? 'assumption',
    })),
  );
}

export const situationOperations: readonly Operation[] = [
  listRegions,
  getRegion,
  listMeasures,
  setAssumption,
  restoreAssumption,
  ...registerOperations,
  ...matrixOperations,
  ...exportOperations,
  ...archiveOperations,
];
