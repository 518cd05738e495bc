import { z } from 'zod';
import { ProblemError } from '#kit/result.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema, textSchema, versionSchema, wordsSchema } from '#operations/schemas.ts';
import { getStoredRegion } from '#situation/records.ts';
import { checkCriteria } from './check-criteria.ts';
import { checkWeighing } from './check-weighing.ts';
import { criteriaSetSchema, criteriaSetShape, slackSchema, weighingSchema } from './criteria-schema.ts';
import { countables } from './criterion-facts.ts';
import { judgementOperations } from './judging/operations.ts';
import {
  addCriteriaRow,
  defaultSet,
  findStakeholder,
  getSet,
  listSets,
  listStakeholders,
  removeCriteriaRow,
  saveCriteriaRow,
  setRowId,
} from './records.ts';
import type { StoredSet, StoredStakeholder } from './records.ts';
import { readyIsKept, stakeholderNotFound } from './stored-problems.ts';

const setName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const setShape = {
  region: nameSchema(),
  /** `default`: the one that every region has. */
  set: setName.default(defaultSet),
};

const storedSetSchema: z.ZodType<StoredSet> = z.strictObject({
  set: z.string(),
  name: z.string(),
  /** 0: as the region gives it. */
  version: z.int(),
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
  ...criteriaSetShape,
});

const stakeholderSchema: z.ZodType<StoredStakeholder> = z.strictObject({
  id: z.string(),
  set: z.string(),
  name: z.string(),
  weighing: weighingSchema,
  slack: slackSchema,
  version: z.int(),
  updatedAt: z.string(),
});

const getCriteria = operation({
  name: 'decision.get-criteria',
  title: { fi: 'Päätöksen kriteerit', sv: 'Beslutets kriterier', en: 'Criteria of the decision' },
  kind: 'question',
  input: z.strictObject(setShape),
  output: storedSetSchema,
  run: async ({ store }, { region: id, set }) => {
    const { region } = await getStoredRegion(store.db, id);
    return getSet(store.db, { region, set });
  },
});

const listCriteria = operation({
  name: 'decision.list-criteria',
  title: {
    fi: 'Kriteeristöt ja laskettavat mittarit',
    sv: 'Kriterier och mått',
    en: 'Criteria and measures',
  },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({
    sets: z.array(z.strictObject({ set: z.string(), name: z.string(), version: z.int(), criteria: z.int() })),
    /** What a counted criterion may name. */
    countable: z.array(
      z.strictObject({
        quantity: z.string(),
        title: textSchema,
        service: z.string().nullable(),
        group: z.string().nullable(),
        unit: z.string(),
        better: z.string(),
      }),
    ),
  }),
  run: async ({ store }, { region: id }) => {
    const { region } = await getStoredRegion(store.db, id);
    const sets = await listSets(store.db, region);
    return {
      sets: sets.map(({ set, name, version, criteria }) => ({
        set,
        name,
        version,
        criteria: criteria.length,
      })),
      countable: countables(region)
        .filter(({ better }) => better !== 'neutral')
        .map(({ id: quantity, title, service, group, unit, better }) => {
          return { quantity, title: { ...title }, service, group, unit, better };
        }),
    };
  },
});

const saveCriteria = operation({
  name: 'decision.save-criteria',
  title: { fi: 'Tallenna kriteerit', sv: 'Spara kriterierna', en: 'Save the criteria' },
  kind: 'change',
  input: z.strictObject({
    ...setShape,
    /** 0 for a set that nobody has saved. */
    expectedVersion: versionSchema,
    name: wordsSchema(120).default(''),
    content: criteriaSetSchema,
  }),
  output: storedSetSchema,
  run: async (context, { region: id, set, expectedVersion, name, content }) => {
    const { region } = await getStoredRegion(context.store.db, id);
    const problems = checkCriteria(region, content);
    if (problems.length > 0) throw new ProblemError(problems);
    const rowId = setRowId(region.id, set);
    const saved = await put(context, {
      ...{ table: 'criteria_sets', id: rowId, region: id, set, expectedVersion, name, content },
    });
    if (!saved) {
      const current = await getSet(context.store.db, { region, set });
      throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours: content });
    }
    return getSet(context.store.db, { region, set });
  },
});

const restoreCriteria = operation({
  name: 'decision.restore-criteria',
  title: {
    fi: 'Palauta valmiit kriteerit',
    sv: 'Återställ de färdiga kriterierna',
    en: 'Restore the ready criteria',
  },
  kind: 'change',
  input: z.strictObject({ region: nameSchema(), expectedVersion: versionSchema }),
  output: storedSetSchema,
  run: async ({ store }, { region: id, expectedVersion }) => {
    const { region } = await getStoredRegion(store.db, id);
    const rowId = setRowId(region.id, defaultSet);
    const told = { table: 'criteria_sets', id: rowId, region: id, expectedVersion } as const;
    if (expectedVersion > 0 && !(await removeCriteriaRow(store.db, told))) {
      const current = await getSet(store.db, { region, set: defaultSet });
      throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours: null });
    }
    return getSet(store.db, { region, set: defaultSet });
  },
});

const removeCriteria = operation({
  name: 'decision.remove-criteria',
  title: { fi: 'Poista kriteeristö', sv: 'Ta bort kriterierna', en: 'Remove a set of criteria' },
  kind: 'change',
  input: z.strictObject({ region: nameSchema(), set: setName, expectedVersion: versionSchema }),
  output: z.strictObject({ removed: z.string() }),
  run: async ({ store }, { region: id, set, expectedVersion }) => {
    const { region } = await getStoredRegion(store.db, id);
    if (set === defaultSet) throw new ProblemError([readyIsKept()]);
    const removed = await store.db.transaction().execute(async (transaction) => {
      const rowId = setRowId(id, set);
      const told = { table: 'criteria_sets', id: rowId, region: id, expectedVersion } as const;
      if (!(await removeCriteriaRow(transaction, told))) return false;
      await transaction
        .deleteFrom('stakeholders')
        .where('region_id', '=', id)
        .where('set_id', '=', set)
        .execute();
      return true;
    });
    if (!removed) {
      const current = await getSet(store.db, { region, set });
      throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours: null });
    }
    return { removed: set };
  },
});

const listStakeholdersOf = operation({
  name: 'decision.list-stakeholders',
  title: { fi: 'Sidosryhmät', sv: 'Intressenter', en: 'Stakeholders' },
  kind: 'question',
  input: z.strictObject(setShape),
  output: z.strictObject({ stakeholders: z.array(stakeholderSchema) }),
  run: async ({ store }, { region: id, set }) => {
    const { region } = await getStoredRegion(store.db, id);
    await getSet(store.db, { region, set });
    return { stakeholders: await listStakeholders(store.db, { region: id, set }) };
  },
});

const saveStakeholder = operation({
  name: 'decision.save-stakeholder',
  title: {
    fi: 'Tallenna sidosryhmän painot',
    sv: 'Spara intressentens vikter',
    en: "Save a stakeholder's weights",
  },
  kind: 'change',
  input: z.strictObject({
    ...setShape,
    /** Without one, a new stakeholder. */
    id: nameSchema().optional(),
    expectedVersion: versionSchema.default(0),
    name: nameSchema(120),
    weighing: weighingSchema,
    slack: slackSchema.default(0.2),
  }),
  output: stakeholderSchema,
  run: async (context, { region: regionId, set: asked, id, expectedVersion, name, weighing, slack }) => {
    const { db } = context.store;
    const { region } = await getStoredRegion(db, regionId);
    const before = id === undefined ? undefined : await findStakeholder(db, { region: regionId, id });
    if (id !== undefined && !before) throw new ProblemError([stakeholderNotFound(id)]);
    const set = before?.set ?? asked;
    const criteria = await getSet(db, { region, set });
    const problems = checkWeighing(criteria, { weighing, at: 'weighing' });
    if (problems.length > 0) throw new ProblemError(problems);
    const rowId = id ?? context.newId();
    const told = { table: 'stakeholders', id: rowId, region: regionId, set, name } as const;
    const version = id === undefined ? 0 : Math.max(1, expectedVersion);
    const saved = await put(context, { ...told, expectedVersion: version, content: { weighing, slack } });
    const current = await findStakeholder(db, { region: regionId, id: rowId });
    if (!current) throw new ProblemError([stakeholderNotFound(rowId)]);
    if (!saved) {
      const yours = { name, weighing, slack };
      throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours });
    }
    return current;
  },
});

const removeStakeholder = operation({
  name: 'decision.remove-stakeholder',
  title: { fi: 'Poista sidosryhmä', sv: 'Ta bort intressenten', en: 'Remove a stakeholder' },
  kind: 'change',
  input: z.strictObject({ region: nameSchema(), id: nameSchema(), expectedVersion: versionSchema }),
  output: z.strictObject({ removed: z.string() }),
  run: async ({ store }, { region, id, expectedVersion }) => {
    await getStoredRegion(store.db, region);
    const told = { table: 'stakeholders', id, region, expectedVersion } as const;
    if (!(await removeCriteriaRow(store.db, told))) {
      const current = await findStakeholder(store.db, { region, id });
      if (!current) throw new ProblemError([stakeholderNotFound(id)]);
      throw versionConflict({ expected: expectedVersion, stored: current.version, current, yours: null });
    }
    return { removed: id };
  },
});

export const decisionOperations: readonly Operation[] = [
  getCriteria,
  listCriteria,
  saveCriteria,
  restoreCriteria,
  removeCriteria,
  listStakeholdersOf,
  saveStakeholder,
  removeStakeholder,
  ...judgementOperations,
];

/** Adds version 1 where version 0 was expected, else saves over the expected one; false when another is stored. */
async function put(
  { store, clock, actor }: Context,
  told: Readonly<{
    table: 'criteria_sets' | 'stakeholders';
    id: string;
    region: string;
    set: string;
    expectedVersion: number;
    name: string;
    content: unknown;
  }>,
): Promise<boolean> {
  const { table, id, region, set, expectedVersion, name } = told;
  const changes = { name, content: JSON.stringify(told.content), updated_at: clock(), updated_by: actor.id };
  if (expectedVersion > 0) return saveCriteriaRow(store.db, { table, id, expectedVersion, ...changes });
  const row = { id, region_id: region, set_id: set, created_at: changes.updated_at, version: 1, ...changes };
  return addCriteriaRow(store.db, { table, row });
}
