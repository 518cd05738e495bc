import { z } from 'zod';
import { languages } from '#kit/text.ts';
import type { CertaintyAnswer } from './compared.ts';
import { countedUnits } from './difference.ts';

/* What a comparison with its certainty looks like from outside; the types hold this file and `compared.ts` together. */

const text = z.record(z.enum(languages), z.string());
const maybe = z.number().nullable();
const differenceSchema = z.strictObject({
  /** Places in `candidates`: the difference is `of` less `against`. */
  of: z.int(),
  against: z.int(),
  central: maybe,
  /** 5 %, 50 % and 95 % of the paired differences. */
  low: maybe,
  median: maybe,
  high: maybe,
  counted: z.int(),
  sameSign: maybe,
  sameSignError: maybe,
  verdict: z.enum(['none', 'sure', 'unsure', 'unknown']),
  /** The assumptions that alone move the difference most; empty unless asked for. */
  telling: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      low: z.number(),
      high: z.number(),
      swing: z.number(),
    }),
  ),
});

const orderSchema = z.strictObject({
  /** Places in `candidates`, the best first; those that cannot be told apart share a place. */
  places: z.array(z.array(z.int())),
  counted: z.int(),
  holds: z.number(),
  error: z.number(),
  swaps: z.array(
    z.strictObject({ ahead: z.int(), overtakenBy: z.int(), share: z.number(), error: z.number() }),
  ),
  blurred: z.number(),
});

export const answerSchema: z.ZodType<CertaintyAnswer> = z.strictObject({
  regionHash: z.string(),
  engineVersion: z.string(),
  n: z.int(),
  seed: z.int(),
  /** The situation first. `altered`: draws in which other pulls were carried out than in the world as assumed. */
  candidates: z.array(
    z.strictObject({
      id: z.string().nullable(),
      name: text,
      refused: z.int(),
      altered: z.int(),
    }),
  ),
  quantities: z.array(
    z.strictObject({
      quantity: z.strictObject({
        id: z.string(),
        title: text,
        service: z.string().nullable(),
        group: z.string().nullable(),
        area: z.string(),
        unit: z.enum(countedUnits),
        better: z.enum(['lower', 'higher', 'neutral']),
      }),
      central: z.array(maybe),
      differences: z.array(differenceSchema),
      order: orderSchema.nullable(),
      verdict: text.nullable(),
    }),
  ),
  verdict: text.nullable(),
});
