import { z } from 'zod';
import { languages } from '#kit/text.ts';
import { ruleLimits, type VisitRule } from '#situation/rule.ts';
import type { BlockerRow, Evaluation, SiteCost } from './evaluation.ts';

/* What an evaluation looks like from outside; the types hold this file and `evaluation.ts` together. */

const text = z.record(z.enum(languages), z.string());
const amount = z.number();
const maybe = z.number().nullable();

export const ruleSchema: z.ZodType<VisitRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nearest') }),
  z.strictObject({ kind: z.literal('home-first') }),
  z.strictObject({
    kind: z.literal('logit'),
    perMinute: within(ruleLimits.perMinute),
    windowMinutes: within(ruleLimits.windowMinutes),
    overloadMinutes: within(ruleLimits.overloadMinutes),
  }),
]);

const problem = z.strictObject({
  code: z.string(),
  message: text,
  remedy: text,
  at: z.string().exactOptional(),
  value: z.string().exactOptional(),
});

const pull = z.strictObject({
  lever: z.string(),
  settings: z.record(z.string(), z.unknown()),
  rationale: z.string(),
  year: z.int().exactOptional(),
});

const figure = z.strictObject({
  value: maybe,
  low: maybe,
  high: maybe,
  mark: z.enum(['observed', 'estimated', 'assumed', 'missing']),
});

const siteCost: z.ZodType<SiteCost> = z.strictObject({
  premises: amount,
  support: amount,
  staff: amount,
  variable: amount,
  added: amount,
  total: amount,
});

const siteRow = z.strictObject({
  site: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  status: z.string(),
  services: z.array(
    z.strictObject({
      service: z.string(),
      offered: z.boolean(),
      visits: amount,
      capacity: amount,
      posts: amount,
      overflow: amount,
    }),
  ),
  cost: siteCost,
});

const fareRow = z.strictObject({
  area: z.string(),
  ages: z.enum(['all', 'children', 'working', 'aged65', 'aged75']),
  residents: amount,
  minutesBefore: maybe,
  minutesAfter: maybe,
  worse: amount,
  better: amount,
});

const planRow = z.strictObject({
  pull: z.int(),
  site: z.string(),
  service: z.string(),
  to: z.string(),
  plannedShare: amount,
  modelledShare: amount,
  plannedVisits: amount,
  modelledVisits: amount,
  plannedMinutes: maybe,
  modelledMinutes: maybe,
  plannedOverflow: amount,
  modelledOverflow: amount,
});

const effect = z.strictObject({
  pull: z.int(),
  applied: z.boolean(),
  later: z.boolean(),
  summary: text,
  problems: z.array(problem),
  tripMinutesChange: maybe,
  eurosChange: maybe,
});

const day = z.string().nullable();

const blocker: z.ZodType<BlockerRow> = z.strictObject({
  pull: z.int(),
  site: z.string(),
  contract: z.string().nullable(),
  share: amount,
  leavesOn: z.string(),
  noticeOn: z.string(),
  noticeFrom: z.enum(['pull', 'network']),
  status: z.enum(['not-begun', 'in-force', 'ended', 'unknown']),
  termEndsOn: day,
  renewals: z.int(),
  termNoticeDay: day,
  termSafeDay: day,
  late: z.boolean(),
  endsOn: day,
  noticeDay: day,
  safeDay: day,
  savingEurosPerYear: maybe,
  savingFrom: day,
  rentAfterEuros: maybe,
  exitEuros: maybe,
  leavingEuros: maybe,
  mark: z.enum(['observed', 'estimated', 'assumed', 'missing']),
  missing: z.array(z.string()),
});

export const evaluationSchema: z.ZodType<Evaluation> = z.strictObject({
  hash: z.string(),
  region: z.string(),
  regionHash: z.string(),
  engineVersion: z.string(),
  pulls: z.array(pull),
  rule: ruleSchema,
  year: z.int().nullable(),
  effects: z.array(effect),
  measures: z.array(
    z.strictObject({
      measure: z.string(),
      service: z.string().nullable(),
      group: z.string().nullable(),
      area: z.string(),
      figure,
    }),
  ),
  sites: z.array(siteRow),
  flows: z.array(z.strictObject({ from: z.string(), to: z.string(), service: z.string(), visits: amount })),
  fares: z.array(fareRow),
  plans: z.array(planRow),
  costs: z.strictObject({
    before: siteCost,
    after: siteCost,
    clientTravelEurosBefore: amount,
    clientTravelEurosAfter: amount,
    leftEuros: amount,
  }),
  left: z.array(
    z.strictObject({
      service: z.string(),
      remote: amount,
      emergency: amount,
      digital: amount,
      unmet: amount,
    }),
  ),
  timeline: z.array(
    z.strictObject({
      year: z.int(),
      pulls: z.array(z.int()),
      tripMinutes: maybe,
      euros: amount,
      premisesStillPaid: amount,
      exitEuros: amount,
    }),
  ),
  blockers: z.array(blocker),
});

function within({ min, max }: Readonly<{ min: number; max: number }>) {
  return z.number().min(min).max(max);
}
