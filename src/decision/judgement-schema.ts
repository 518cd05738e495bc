import { z } from 'zod';
import { languages } from '#kit/text.ts';
import type { Judgement } from './judge.ts';

/* What a judgement looks like from outside; the types hold this file and `judge.ts` together. */

const text = z.record(z.enum(languages), z.string());
const numbers = z.array(z.number());

const interval = z.strictObject({ low: z.number(), middle: z.number(), high: z.number() });
const quadrant = z.enum(['dual', 'resources', 'paths', 'drifting']);
const axis = z.strictObject({
  unit: z.enum(['euros', 'points']),
  /** What it is made of; null: no criterion stands on this side. */
  parts: z.array(z.strictObject({ criterion: z.string(), share: z.number() })).nullable(),
});

const dual = z.strictObject({
  wellbeing: axis,
  cost: axis,
  target: z.strictObject({ savingEuros: z.number().nullable(), wellbeingPoints: z.number().nullable() }),
  /** Against the situation, which is at the origin; 5–95 % of the worlds. */
  places: z.array(
    z.strictObject({
      wellbeing: interval.nullable(),
      cost: interval.nullable(),
      quadrant: quadrant.nullable(),
      shares: z.record(quadrant, z.number()),
      meets: z.number().nullable(),
    }),
  ),
});

const standing = z.strictObject({
  /** Points of 100 as assumed, and 5–95 % of the worlds. */
  score: z.number(),
  low: z.number(),
  high: z.number(),
  rank: z.int(),
  parts: numbers,
  /** Share of draws with each rank, the first first. */
  acceptability: numbers,
  firstShare: z.number(),
  firstShareError: z.number().nullable(),
  beats: numbers,
  centralWeights: numbers.nullable(),
});

const method = z.enum(['additive', 'topsis', 'outranking']);

const verdict = z.strictObject({
  kind: z.enum(['nothing', 'unsure', 'tie', 'none', 'clear']),
  leaders: z.array(z.int()),
  first: text,
  second: text,
  sentence: text,
  basis: text,
});

const comparison = z.strictObject({
  one: z.string(),
  other: z.string(),
  ratio: z.number(),
  implied: z.number(),
});
export const consistencySchema = z.array(
  z.strictObject({ of: z.string(), ratio: z.number().nullable(), askAgain: comparison.nullable() }),
);

const view = z.strictObject({
  kind: z.enum(['any', 'joint', 'stakeholder']),
  stakeholder: z.string().nullable(),
  name: text,
  perspectives: z.record(z.string(), z.number()),
  missing: z.array(z.string()),
  consistency: consistencySchema,
  verdict,
  weights: numbers,
  bounds: z.strictObject({ least: numbers, greatest: numbers }).nullable(),
  standings: z.array(standing),
  /** The weight of one criterion at which the leader is passed. Numbers are places in `alternatives` and `criteria`. */
  flips: z.array(
    z.strictObject({ criterion: z.int(), challenger: z.int(), weight: z.number(), over: z.boolean() }),
  ),
  nearest: z.strictObject({ challenger: z.int(), moved: z.number(), weights: numbers }).nullable(),
  /** Who leads as one criterion's weight goes from 0 to 1. */
  strips: z.array(
    z.strictObject({
      criterion: z.int(),
      weight: z.number(),
      stretches: z.array(z.strictObject({ from: z.number(), to: z.number(), leaders: z.array(z.int()) })),
    }),
  ),
  methods: z.array(z.strictObject({ method, scores: numbers, ranks: z.array(z.int()) })),
  reversals: z.array(z.strictObject({ method, left: z.int(), one: z.int(), other: z.int() })),
  dual,
});

export const judgementShape = {
  /** The situation first. */
  alternatives: z.array(
    z.strictObject({
      id: z.string().nullable(),
      called: z.strictObject({ name: text, whose: z.string() }),
      name: text,
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      unit: z.string(),
      direction: z.enum(['higher', 'lower']),
      perspective: z.string(),
      side: z.string(),
      range: z.strictObject({ low: z.number(), high: z.number(), spread: z.boolean() }).nullable(),
      /** Per alternative; null where missing. */
      values: z.array(z.number().nullable()),
      worths: numbers,
    }),
  ),
  dominance: z.array(z.strictObject({ dominated: z.int(), by: z.int(), share: z.number() })),
  notices: z.array(z.strictObject({ code: z.string(), criterion: z.string().nullable(), text })),
  views: z.array(view),
  verdict,
  n: z.int(),
  worlds: z.int(),
  seed: z.int(),
};

export const judgementSchema: z.ZodType<Judgement> = z.strictObject(judgementShape);
