import { z } from 'zod';
import { ruleSchema } from '#alternatives/evaluation-schema.ts';
import { getStored } from '#alternatives/evaluations/operations.ts';
import { pullsInput } from '#alternatives/pulls-input.ts';
import { listRows } from '#alternatives/records.ts';
import { makeProblem } from '#kit/problem.ts';
import { ProblemError, type Problem } from '#kit/result.ts';
import { sameText } from '#kit/text.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { getStoredRegion } from '#situation/records.ts';
import { checkCriteria } from '../check-criteria.ts';
import { checkWeighing, pruned } from '../check-weighing.ts';
import { criteriaSetSchema, slackSchema, weighingSchema } from '../criteria-schema.ts';
import { tooManyAlternatives } from '../criteria-problems.ts';
import { mostAlternatives } from '../criterion.ts';
import type { CriteriaSet } from '../criterion.ts';
import { judgementShape } from '../judgement-schema.ts';
import type { JudgeWork } from '../judge-aside.ts';
import type { Judgement, Stakeholder } from '../judge.ts';
import { alternativeTwice, isSituation, letterName, lineUp } from '../judged-alternatives.ts';
import type { Lined, ToJudge } from '../judged-alternatives.ts';
import { defaultSet, findStakeholder, getSet, listStakeholders } from '../records.ts';
import { stakeholderNotFound } from '../stored-problems.ts';

/** More than may be judged, so that the answer can say how many there are. */
const mostSent = 2000;

const inlineAlternative = z.strictObject({
  name: nameSchema().optional(),
  pulls: pullsInput,
  rule: ruleSchema.optional(),
});
const inlineStakeholder = z.strictObject({
  name: nameSchema(120),
  weighing: weighingSchema,
  slack: slackSchema.default(0.2),
});

const judgeAlternatives = operation({
  name: 'decision.judge',
  title: { fi: 'Punnitse vaihtoehdot', sv: 'Väg alternativen', en: 'Judge alternatives' },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    /** Ids of stored alternatives, or lists of pulls; all that are stored unless told. The situation is always judged too. */
    alternatives: z
      .array(z.union([nameSchema(), inlineAlternative]))
      .min(1)
      .max(mostSent)
      .optional(),
    set: nameSchema(60).default(defaultSet),
    /** In place of a stored set. */
    criteria: criteriaSetSchema.optional(),
    /** Ids of stored stakeholders, or weighings; all of the set unless told. */
    stakeholders: z
      .array(z.union([nameSchema(), inlineStakeholder]))
      .max(50)
      .optional(),
    /** How many weights are drawn. */
    n: z.int().min(1).max(20_000).default(2000),
    /** How many worlds are drawn; weights take turns in them. */
    worlds: z.int().min(1).max(1000).default(100),
    /** The same seed gives the same answer, to the last bit. */
    seed: z
      .int()
      .min(0)
      .max(2 ** 31)
      .default(1),
  }),
  output: z.strictObject({ regionHash: z.string(), engineVersion: z.string(), ...judgementShape }),
  run: async (context, input) => {
    const { region } = await getStoredRegion(context.store.db, input.region);
    const set = input.criteria ?? (await getSet(context.store.db, { region, set: input.set }));
    const problems: Problem[] = [...checkCriteria(region, set)];
    const lined = await lineUpAsked(context, { region, asked: input.alternatives, problems });
    const stakeholders = await stakeholdersAsked(context, { ...input, region, set, problems });
    if (problems.length > 0) throw new ProblemError(problems);
    const { n, worlds, seed } = input;
    refuseTooMuch(region, { n, worlds, lined });
    const { criteria, target } = set;
    const work: JudgeWork = {
      ...{ region, set: { criteria, target }, n, worlds, seed, stakeholders },
      ...lined,
    };
    const judgement = (await context.aside('judge', work, context.signal)) as Judgement;
    return { regionHash: region.hash, engineVersion: context.engineVersion, ...judgement } as never;
  },
});

export const judgementOperations: readonly Operation[] = [judgeAlternatives];

type Asked = readonly (string | z.output<typeof inlineAlternative>)[];

async function lineUpAsked(
  context: Context,
  told: Readonly<{ region: Region; asked: Asked | undefined; problems: Problem[] }>,
): Promise<Lined> {
  const { region, problems } = told;
  const stored = (await listRows(context.store.db, region.id)).map(({ id }) => id);
  const asked: Asked = told.asked ?? stored;
  if (asked.length > mostAlternatives) {
    problems.push(tooManyAlternatives(asked.length));
    return lineUp([]);
  }
  const given: ToJudge[] = [];
  const seen = new Set<string>();
  for (const [index, one] of asked.entries()) {
    if (typeof one !== 'string') {
      given.push({ ...one, id: null, name: one.name === undefined ? letterName(index) : sameText(one.name) });
      continue;
    }
    if (seen.has(one)) problems.push(alternativeTwice(one, index));
    seen.add(one);
    given.push({ id: one, ...(await getStored(context, { region, id: one })) });
  }
  // The situation is called by the number that it has among the stored ones, also when nobody asked for it.
  for (const id of stored) {
    if (seen.has(id) || given.some((one) => one.number !== undefined && isSituation(one))) continue;
    const one = { id, ...(await getStored(context, { region, id })) };
    if (isSituation(one)) given.unshift(one);
  }
  return lineUp(given);
}

async function stakeholdersAsked(
  { store }: Context,
  told: Readonly<{
    region: Region;
    set: CriteriaSet | (CriteriaSet & { set: string });
    stakeholders?: readonly (string | z.output<typeof inlineStakeholder>)[] | undefined;
    criteria?: CriteriaSet | undefined;
    problems: Problem[];
  }>,
): Promise<Stakeholder[]> {
  const { region, set, problems } = told;
  const name = 'set' in set ? set.set : undefined;
  const stored =
    told.stakeholders === undefined && name !== undefined
      ? await listStakeholders(store.db, { region: region.id, set: name })
      : [];
  const found: Stakeholder[] = stored.map(asStakeholder);
  for (const [index, one] of (told.stakeholders ?? []).entries()) {
    const at = `stakeholders[${index}]`;
    if (typeof one === 'string') {
      const known = await findStakeholder(store.db, { region: region.id, id: one });
      if (known) found.push(asStakeholder(known));
      else problems.push({ ...stakeholderNotFound(one), at });
    } else {
      problems.push(...checkWeighing(set, { weighing: one.weighing, at: `${at}.weighing` }));
      found.push({ ...one, id: null });
    }
  }
  // What was stored of criteria that the set has no more is left out; what remains must still weigh something.
  const left = found.map((one) => ({ ...one, weighing: pruned(set, one.weighing) }));
  left.forEach(({ id, weighing }) => {
    if (id !== null) problems.push(...checkWeighing(set, { weighing, at: `stakeholders.${id}` }));
  });
  return left;
}

function asStakeholder({ id, name, weighing, slack }: Stakeholder): Stakeholder {
  return { id, name, weighing, slack };
}

/** Cells × sites × services of all steps and worlds that one question may cost: some ten minutes of one processor. */
const mostWork = 1e10;
/** Weights × alternatives² that may be counted: some ten seconds. */
const mostCounted = 1e9;

function refuseTooMuch(region: Region, told: { n: number; worlds: number; lined: Lined }): void {
  const { n, worlds, lined } = told;
  const steps = lined.candidates.reduce((sum, { pulls }) => sum + 1 + pulls.length, 0);
  const perWorld = region.cells.length * region.sites.length * region.services.length * steps;
  const problems: Problem[] = [];
  if (perWorld * worlds > mostWork)
    problems.push(tooMuch({ at: 'worlds', value: worlds, fits: Math.floor(mostWork / perWorld) }));
  const perWeight = lined.candidates.length ** 2;
  if (perWeight * n > mostCounted)
    problems.push(tooMuch({ at: 'n', value: n, fits: Math.floor(mostCounted / perWeight) }));
  if (problems.length > 0) throw new ProblemError(problems);
}

function tooMuch({ at, value, fits }: { at: string; value: number; fits: number }): Problem {
  return makeProblem({
    code: 'too-much-to-draw',
    at,
    value,
    message: {
      fi: 'Näin monta arvontaa näin monesta vaihtoehdosta on liikaa yhdelle kysymykselle.',
      sv: 'Så många dragningar av så många alternativ är för mycket för en fråga.',
      en: 'So many draws of so many alternatives are too much for one question.',
    },
    remedy: {
      fi: `Pyydä enintään ${fits} arvontaa tai punnitse harvempia vaihtoehtoja.`,
      sv: `Be om högst ${fits} dragningar eller väg färre alternativ.`,
      en: `Ask for at most ${fits} draws, or judge fewer alternatives.`,
    },
  });
}
