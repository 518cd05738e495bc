import { z } from 'zod';
import type { SuggestAsk } from './ask.ts';
import { suggestLimits } from './ask.ts';
import type { SaidAnswer } from './said-answer.ts';
import type { WhyLine } from './suggestion.ts';

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
  seed: z.int().min(suggestLimits.seed.min).max(suggestLimits.seed.max).exactOptional(),
  rounds: z.int().min(suggestLimits.rounds.min).max(suggestLimits.rounds.max).exactOptional(),
} satisfies Record<keyof SuggestAsk, z.ZodType>;

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

const suggestion = z.strictObject({
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
  objectiveMinutes: amount,
  loss: amount,
  differsFromToday: amount,
  figures,
  why: z.array(whyLine),
  /** `why` as sentences, one for one. */
  sentences: z.array(text),
});

const lock = z.strictObject({
  site: z.string(),
  name: z.string(),
  open: z.boolean(),
  reason: z.enum(['central-hospital', 'last-site', 'other-services', 'asked-open', 'asked-closed']),
  service: z.string().nullable(),
});

export const suggestAnswerSchema: z.ZodType<SaidAnswer> = z.strictObject({
  regionHash: z.string(),
  engineVersion: z.string(),
  main: z.string(),
  weighed: z.array(z.string()),
  suggestions: z.array(suggestion),
  difference: z.array(z.array(amount)),
  today: z.strictObject({ figures, sites: z.int(), objectiveMinutes: amount }),
  locks: z.array(lock),
  miss: z.strictObject({ loss: maybe, difference: maybe }).nullable(),
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

function within({ min, max }: Readonly<{ min: number; max: number }>) {
  return z.number().min(min).max(max);
}
