import { z } from 'zod';
import type { SuggestAsk } from './ask.ts';
import { frontAims, pointsLimits, suggestLimits } from './ask.ts';
import type { FrontAsk } from './ask.ts';
import type { SaidAnswer, SaidFront } from './said-answer.ts';
import type { Finding, Relaxed, WhyLine } from './suggestion.ts';

/* What an ask and an answer look like from outside; the types hold this file and `suggestion.ts` together. */

const id = z.string().min(1).max(200);
const ids = z.array(id).max(2000);
const text = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });
const amount = z.number();
const maybe = z.number().nullable();

/** Numbers of sites and changes may be 0 here: the domain says why that is nothing, and what to give. */
export const askShape = {
  services: ids.exactOptional(),
  main: id.exactOptional(),
  weightOf75: within(suggestLimits.weightOf75).exactOptional(),
  lockOpen: ids.exactOptional(),
  lockClosed: ids.exactOptional(),
  sites: z.int().min(0).max(suggestLimits.sites.max).exactOptional(),
  changes: z.int().min(0).max(suggestLimits.changes.max).exactOptional(),
  mayOpen: z.boolean().exactOptional(),
  minutesPerThousandEuros: within(suggestLimits.minutesPerThousandEuros).exactOptional(),
  minutesPerOverflow: within(suggestLimits.minutesPerOverflow).exactOptional(),
  minutesPerWorstMinute: within(suggestLimits.minutesPerWorstMinute).exactOptional(),
  minutesPerVisitBeyond: within(suggestLimits.minutesPerVisitBeyond).exactOptional(),
  limitMinutes: within(suggestLimits.limitMinutes).exactOptional(),
  equityWeight: within(suggestLimits.equityWeight).exactOptional(),
  aversion: within(suggestLimits.aversion).exactOptional(),
  mostMinutes: within(suggestLimits.mostMinutes).exactOptional(),
  mostMovedShare: within(suggestLimits.mostMovedShare).exactOptional(),
  leastLoadShare: within(suggestLimits.leastLoadShare).exactOptional(),
  seed: z.int().min(suggestLimits.seed.min).max(suggestLimits.seed.max).exactOptional(),
  rounds: z.int().min(suggestLimits.rounds.min).max(suggestLimits.rounds.max).exactOptional(),
} satisfies Record<keyof SuggestAsk, z.ZodType>;

export const frontShape = {
  ...askShape,
  aims: z.array(z.enum(frontAims)).max(frontAims.length),
  points: z.int().min(pointsLimits.min).max(pointsLimits.max).exactOptional(),
} satisfies Record<keyof FrontAsk, z.ZodType>;

const figures = z.strictObject({
  tripMinutes: maybe,
  worst: z.strictObject({ area: z.string(), minutes: amount }).nullable(),
  within20: maybe,
  eurosPerYear: amount,
  clientTravelEuros: amount,
  overflowVisits: amount,
});

const siteLine = {
  site: z.string(),
  residents: amount,
  minutes: amount,
  nextMinutes: amount,
  next: z.string(),
};
const areaLine = { area: z.string(), before: amount, after: amount, residents: amount };
const versusLine = { other: z.int(), area: z.string(), here: amount, there: amount };
const whyLine: z.ZodType<WhyLine> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), ...siteLine }),
  z.strictObject({ kind: z.literal('closed'), ...siteLine }),
  z.strictObject({ kind: z.literal('opened'), ...siteLine }),
  z.strictObject({ kind: z.literal('loser'), ...areaLine }),
  z.strictObject({ kind: z.literal('winner'), ...areaLine }),
  z.strictObject({ kind: z.literal('nobody-loses') }),
  z.strictObject({ kind: z.literal('better-than'), ...versusLine }),
  z.strictObject({ kind: z.literal('worse-than'), ...versusLine }),
  z.strictObject({ kind: z.literal('euros'), change: amount, travelChange: amount }),
  z.strictObject({ kind: z.literal('overflow'), visits: amount, site: z.string() }),
  z.strictObject({ kind: z.literal('room-suffices') }),
]);

const finding: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved-share'), value: amount, limit: amount }),
  z.strictObject({ kind: z.literal('area-emptied'), area: z.string() }),
  z.strictObject({
    kind: z.enum(['over-load', 'under-load']),
    ...{ site: z.string(), value: amount, limit: amount },
  }),
]);

const network = {
  pulls: z.array(
    z.strictObject({
      lever: z.string(),
      settings: z.record(z.string(), z.unknown()),
      rationale: z.string(),
      year: z.int().exactOptional(),
    }),
  ),
  stays: z.array(z.string()),
  closes: z.array(z.strictObject({ site: z.string(), name: z.string() })),
  opens: z.array(z.strictObject({ site: z.string(), name: z.string(), cell: z.string() })),
  differsFromToday: amount,
  figures,
  why: z.array(whyLine),
  findings: z.array(finding),
  /** `why` as sentences, one for one, and `findings`, one for each kind. */
  sentences: z.array(text),
  doubts: z.array(text),
};

const site = { site: z.string(), name: z.string() };
const relaxed: z.ZodType<Relaxed> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), minutes: amount }),
  z.strictObject({ kind: z.literal('sites'), sites: z.int() }),
  z.strictObject({ kind: z.literal('changes'), changes: z.int() }),
  z.strictObject({ kind: z.literal('unlock'), ...site }),
]);
const none = z.strictObject({
  areas: z.array(
    z.strictObject({
      cell: z.string(),
      name: z.string(),
      nearest: z.strictObject({ ...site, minutes: amount }).nullable(),
    }),
  ),
  services: z.array(z.string()),
  locks: z.array(z.strictObject({ ...site, open: z.boolean() })),
  rules: z.array(z.enum(['mostMinutes', 'sites', 'changes'])),
  minimal: z.boolean(),
  relaxed: z.array(relaxed),
  sentences: z.array(text),
  /** `relaxed` in words, one for one. */
  instead: z.array(text),
});

const lock = z.strictObject({
  site: z.string(),
  name: z.string(),
  open: z.boolean(),
  reason: z.enum(['central-hospital', 'last-site', 'other-services', 'asked-open', 'asked-closed']),
  service: z.string().nullable(),
});

const head = {
  regionHash: z.string(),
  engineVersion: z.string(),
  main: z.string(),
  weighed: z.array(z.string()),
  locks: z.array(lock),
  believed: z.strictObject({ mostMovedShare: amount, leastLoadShare: amount }),
  none: none.nullable(),
};

export const suggestAnswerSchema: z.ZodType<SaidAnswer> = z.strictObject({
  ...head,
  suggestions: z.array(z.strictObject({ ...network, objectiveMinutes: amount, loss: amount })),
  difference: z.array(z.array(amount)),
  today: z.strictObject({ figures, sites: z.int(), objectiveMinutes: amount }),
  miss: z.strictObject({ loss: maybe, difference: maybe }).nullable(),
  prices: z
    .array(
      z.strictObject({
        condition: z.enum(['lock', 'oneMoreSite', 'changes', 'mostMinutes']),
        ...{ site: z.string().nullable(), name: z.string().nullable(), open: z.boolean().nullable() },
        ...{ minutes: maybe, least: maybe, most: maybe },
      }),
    )
    .nullable(),
  mostLoss: amount,
  leastDifference: amount,
  search: z.strictObject({
    seed: z.int(),
    rounds: z.int(),
    allowed: amount,
    looked: z.int(),
    complete: z.boolean(),
    boundMinutes: maybe,
    gap: maybe,
    stopped: z.boolean(),
  }),
});

const values = z.strictObject({ minutes: amount, worst: amount, euros: amount });

export const frontAnswerSchema: z.ZodType<SaidFront> = z.strictObject({
  ...head,
  aims: z.array(z.enum(frontAims)),
  boundOf: z.enum(frontAims),
  points: z.array(z.strictObject({ ...network, values, bound: amount, gap: amount })),
  today: z.strictObject({ figures, sites: z.int(), values }),
  seed: z.int(),
  complete: z.boolean(),
  stopped: z.boolean(),
});

function within({ min, max }: Readonly<{ min: number; max: number }>) {
  return z.number().min(min).max(max);
}
