import { z } from 'zod';
import { languages } from '#kit/text.ts';
import { longestTitle } from './criterion.ts';
import type { CriteriaSet, Criterion } from './criterion.ts';
import { perspectiveIds, sides } from './perspectives.ts';
import type { Weighing } from './weighing.ts';

/* Criteria and weighings as requests carry them. What is wrong with them beyond their form, `checkCriteria` says. */

const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((said) => !controlCharacters.test(said) && said.isWellFormed(), 'control-characters');
const named = (longest = 200) => words(longest).min(1);
const longestReasoning = 2000;
/** More than may be judged by, so that the answer can say how many there are. */
const mostSent = 400;

const criterion = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: z.record(z.enum(languages), words(longestTitle)),
  perspective: z.enum(perspectiveIds),
  side: z.enum(sides),
  source: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('counted'),
      quantity: named(60),
      service: named(60).nullable(),
      group: named(60).nullable(),
    }),
    z.strictObject({
      kind: z.literal('judged'),
      unit: words(40),
      better: z.enum(['higher', 'lower']),
      values: z
        .array(
          z.strictObject({
            /** Id of a stored alternative, or `situation`. */
            alternative: named(),
            value: z.number(),
            low: z.number(),
            high: z.number(),
            reasoning: words(longestReasoning),
          }),
        )
        .max(mostSent),
    }),
  ]),
  /** `local`: from the worst to the best of the alternatives compared. */
  range: z.union([z.literal('local'), z.strictObject({ low: z.number(), high: z.number() })]),
  /** `at` is a share of the range from its low end. Null: one straight line. */
  curve: z
    .array(z.strictObject({ at: z.number(), worth: z.number() }))
    .max(30)
    .nullable(),
}) satisfies z.ZodType<Criterion>;

export const criteriaSetShape = {
  criteria: z.array(criterion).max(mostSent),
  /** What is aimed at against the situation: euros saved a year, points of 100 of wellbeing. */
  target: z.strictObject({ savingEuros: z.number().nullable(), wellbeingPoints: z.number().nullable() }),
};
export const criteriaSetSchema: z.ZodType<CriteriaSet> = z.strictObject(criteriaSetShape);

const comparisons = z
  .array(z.strictObject({ one: named(60), other: named(60), ratio: z.number() }))
  .max(1000);
const numbers = z.record(named(60), z.number().max(1e9));

export const weighingSchema: z.ZodType<Weighing> = z.discriminatedUnion('method', [
  z.strictObject({
    /** Points shared out; swings, 100 for the range one would take first; ranks, 1 the most important. */
    method: z.enum(['direct', 'swing', 'rank']),
    perspectives: numbers,
    criteria: numbers,
  }),
  z.strictObject({
    /** `one` is `ratio` times more important than `other`, 1/9 … 9. */
    method: z.literal('pairwise'),
    perspectives: comparisons,
    criteria: comparisons,
  }),
]);

/** By what share of itself each weight may differ and still be theirs. */
export const slackSchema = z.number().min(0).max(1);
