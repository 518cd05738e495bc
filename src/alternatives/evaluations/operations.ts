import { z } from 'zod';
import { ProblemError, type Problem } from '#kit/result.ts';
import { sameText, type Text } from '#kit/text.ts';
import { operation, type Context, type Operation } from '#operations/operation.ts';
import { nameSchema, textSchema } from '#operations/schemas.ts';
import type { Region } from '#region/region.ts';
import { gapsOf } from '#situation/gaps.ts';
import { getStoredRegion, preparedOf } from '#situation/records.ts';
import type { VisitRule } from '#situation/rule.ts';
import { sentenceOf } from '#situation/sentence.ts';
import { evaluate } from '../evaluate.ts';
import { evaluationSchema, ruleSchema } from '../evaluation-schema.ts';
import type { Evaluation } from '../evaluation.ts';
import { pullYears } from '../lever.ts';
import type { Pull } from '../lever.ts';
import { pullsInput } from '../pulls-input.ts';
import { getRow, readyId, type AlternativeRow } from '../records.ts';

const mostCompared = 8;
const yearSchema = z.int().min(pullYears.min).max(pullYears.max);

const gapSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['missing', 'suppressed', 'old', 'assumed', 'ambiguous']),
  what: textSchema,
  weakens: textSchema,
  /** How many figures it touches. */
  count: z.number(),
  /** Told by the region's build, or counted from the region as it is now (a matrix with holes, changed values). */
  origin: z.enum(['declared', 'counted']),
});

/** The situation of one service in two sentences made from its numbers; the second is empty where there are none. */
const sentenceSchema = z.strictObject({ service: z.string(), first: textSchema, second: textSchema });

// The situation is what the empty alternative gives, so it is asked here, where evaluations are made.
const getSituation = operation({
  name: 'situation.get-situation',
  title: { fi: 'Tilannekuva', sv: 'Lägesbild', en: 'The situation' },
  kind: 'question',
  input: z.strictObject({ region: nameSchema() }),
  output: z.strictObject({
    /** One for each service, in the region's order. */
    sentences: z.array(sentenceSchema),
    evaluation: evaluationSchema,
    gaps: z.array(gapSchema),
  }),
  run: async (context, { region: id }) => {
    const { region } = await getStoredRegion(context.store.db, id);
    const evaluation = evaluatePulls(context, { region, pulls: [] });
    const sentences = region.services.map(({ id: service }) => {
      return { service, ...sentenceOf(region, { rows: evaluation.measures, service }) };
    });
    return { sentences, evaluation, gaps: [...gapsOf(region)] };
  },
});

const evaluateAlternative = operation({
  name: 'alternatives.evaluate',
  title: { fi: 'Arvioi vaihtoehto', sv: 'Bedöm ett alternativ', en: 'Evaluate an alternative' },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    /** A stored alternative; its pulls and rule hold unless others are given here. */
    alternative: nameSchema().optional(),
    pulls: pullsInput.optional(),
    rule: ruleSchema.optional(),
    /** The picture at the end of this year; after every pull when left out. */
    year: yearSchema.optional(),
  }),
  output: evaluationSchema,
  run: async (context, { region: id, alternative, pulls, rule, year }) => {
    const { region } = await getStoredRegion(context.store.db, id);
    const stored =
      alternative === undefined ? undefined : await getStored(context, { region, id: alternative });
    return evaluatePulls(context, {
      region,
      pulls: pulls ?? stored?.pulls ?? [],
      rule: rule ?? stored?.rule,
      year,
    });
  },
});

const compare = operation({
  name: 'alternatives.compare',
  title: { fi: 'Vertaa vaihtoehtoja', sv: 'Jämför alternativ', en: 'Compare alternatives' },
  kind: 'question',
  input: z.strictObject({
    region: nameSchema(),
    alternatives: z.array(nameSchema()).min(1).max(mostCompared),
    /** One rule for all, in place of their own. */
    rule: ruleSchema.optional(),
    /** The picture of each at the end of this year. */
    year: yearSchema.optional(),
  }),
  output: z.strictObject({
    compared: z.array(
      z.strictObject({ id: z.string(), number: z.int(), name: textSchema, evaluation: evaluationSchema }),
    ),
  }),
  run: async (context, { region: id, alternatives, rule, year }) => {
    const { region } = await getStoredRegion(context.store.db, id);
    const compared = [];
    for (const alternative of alternatives) {
      const { pulls, rule: own, number, name } = await getStored(context, { region, id: alternative });
      const evaluation = evaluatePulls(context, { region, pulls, rule: rule ?? own, year });
      compared.push({ id: alternative, number, name, evaluation });
    }
    return { compared };
  },
});

export const evaluationOperations: readonly Operation[] = [getSituation, evaluateAlternative, compare];

export type StoredAlternative = Readonly<{
  number: number;
  name: Text;
  pulls: readonly Pull[];
  rule: VisitRule | undefined;
}>;

/** An alternative of this region as it is evaluated; a problem when it is another region's. */
export async function getStored(
  { store }: Context,
  { region, id }: Readonly<{ region: Region; id: string }>,
): Promise<StoredAlternative> {
  const row = await getRow(store.db, id);
  if (row.region_id !== region.id) throw new ProblemError([anotherRegions(row)]);
  const ready = region.alternatives.find((one) => readyId(region.id, one.id) === id);
  return {
    number: row.number,
    name: ready?.name ?? sameText(row.name),
    pulls: JSON.parse(row.pulls) as Pull[],
    rule: row.rule === '' ? undefined : (JSON.parse(row.rule) as VisitRule),
  };
}

export function evaluatePulls(
  { engineVersion }: Context,
  told: Readonly<{
    region: Region;
    pulls: readonly Pull[];
    rule?: VisitRule | undefined;
    year?: number | undefined;
  }>,
): Evaluation {
  const { region, pulls, rule, year } = told;
  return evaluate(preparedOf(region), {
    pulls,
    engineVersion,
    ...(rule === undefined ? {} : { rule }),
    ...(year === undefined ? {} : { year }),
  });
}

function anotherRegions(row: AlternativeRow): Problem {
  return {
    code: 'alternative-of-another-region',
    message: {
      fi: `Vaihtoehto kuuluu alueeseen ${row.region_id}.`,
      sv: `Alternativet hör till regionen ${row.region_id}.`,
      en: `The alternative belongs to the region ${row.region_id}.`,
    },
    remedy: {
      fi: 'Valitse tämän alueen vaihtoehto, tai kysy siitä alueesta, johon se kuuluu.',
      sv: 'Välj ett alternativ i denna region, eller fråga om regionen som det hör till.',
      en: "Choose one of this region's alternatives, or ask of the region that it belongs to.",
    },
    at: 'alternative',
    value: row.id,
  };
}
