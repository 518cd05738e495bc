import { z } from 'zod';

const number = z.number();
const positive = number.min(0);
const site = z.int().min(0);

/** What `savotta solve <model>` reads as JSON; each model takes what it knows of. Sites and demands are counted from 0. */
export const solveInput = z
  .strictObject({
    minutes: z
      .array(z.array(positive.nullable()))
      .optional()
      .describe(
        'Rows are demands, columns sites: minutes, or what one unit of weight is charged; null where there is no way.',
      ),
    minutesBack: z
      .array(z.array(positive.nullable()))
      .optional()
      .describe(
        'Rows are sites, columns demands: minutes from the site to the person; null where there is no way.',
      ),
    travel: z
      .enum(['to-site', 'to-person', 'there-and-back'])
      .default('to-site')
      .describe(
        'Whose minutes count: the person goes to the site (minutes), the service comes from the site to the person (minutesBack), or both ways are gone (their sum).',
      ),
    points: z
      .strictObject({
        demands: z.array(z.tuple([number, number])),
        sites: z.array(z.tuple([number, number])),
        minutesPerUnit: positive.default(1),
        neighbours: z
          .int()
          .min(1)
          .optional()
          .describe(
            'Only so many nearest sites of each demand are listed; what is left out is looked up when it matters.',
          ),
      })
      .optional()
      .describe('In place of minutes and minutesBack: straight ways between points, as long there as back.'),
    weights: z.array(positive).optional().describe('What a minute of each demand weighs; 1 unless told.'),
    demands: z
      .array(positive)
      .optional()
      .describe('How much capacity each demand takes; its weight unless told.'),
    open: z.int().min(1).optional().describe('Exactly so many sites are open.'),
    limit: positive.optional().describe('Longest way that counts, minutes, inclusive.'),
    cover: z
      .int()
      .min(1)
      .optional()
      .describe('Sites within the limit that each demand must have; 2 for a backup.'),
    capacities: z.array(positive).optional(),
    overflowPrice: positive
      .optional()
      .describe('What a unit beyond a capacity costs; capacities hold unless told.'),
    singleSource: z.boolean().optional().describe('Each demand goes to one site whole.'),
    fixedCosts: z
      .array(positive)
      .optional()
      .describe('What each site costs when open, in the unit of the objective.'),
    runningCosts: z.array(positive).optional().describe('Added to the fixed costs.'),
    budget: z.strictObject({ costs: z.array(positive), most: positive }).optional(),
    locks: z.strictObject({ open: z.array(site).default([]), closed: z.array(site).default([]) }).optional(),
    today: z.array(site).optional().describe('Sites that are open today.'),
    mostChanges: z.int().min(0).optional().describe('At most so many sites differ from today.'),
    services: z
      .array(
        z.strictObject({
          weights: z.array(positive),
          offers: z
            .array(z.boolean())
            .optional()
            .describe('Per site: whether it gives the service once open.'),
          level: z
            .int()
            .min(1)
            .optional()
            .describe('In place of offers: sites of this level and above give it.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Several services that share sites (mix); the weights above are then not read.'),
    siteLevels: z
      .array(z.int().min(1))
      .optional()
      .describe('Per site: a hub of level 2 gives what level 1 gives, and more.'),
    mix: z
      .strictObject({
        mean: positive.optional(),
        worst: positive.optional(),
        beyond: positive.optional(),
        equity: z.strictObject({ weight: positive, aversion: positive }).optional(),
      })
      .optional()
      .describe(
        'What weighs in the objective of mix: mean minutes, worst minutes, the share beyond the limit, equity.',
      ),
    names: z
      .strictObject({ sites: z.array(z.string()).optional(), demands: z.array(z.string()).optional() })
      .optional(),
    seed: z.union([z.int(), z.string()]).default(1),
    iterations: z
      .int()
      .min(1)
      .optional()
      .describe('So much work at most; the same gives the same answer again.'),
    gap: positive.optional().describe('Good enough, as a fraction.'),
    timeLimitSeconds: positive
      .optional()
      .describe('May cut the search; the answer then tells after how many iterations.'),
  })
  .describe('A question of where services should be.');

export type SolveInput = z.output<typeof solveInput>;

/** As `solveInput`, but tables are looked at by our own loops: millions of numbers, each problem with its place. */
export const solveInputWithoutTables = solveInput
  .omit({ minutes: true, minutesBack: true })
  .extend({ minutes: z.unknown().optional(), minutesBack: z.unknown().optional() });
