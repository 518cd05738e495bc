import type { Region } from '#region/region.ts';

/** What a person asks a network of. Sites and services by their ids; everything but a number of sites or of changes may be left out. */
export type SuggestAsk = Readonly<{
  /** Services whose trips are weighed, by their visits; all when left out. */
  services?: readonly string[];
  /** The service whose sites are counted and may close; the first weighed one that several sites give when left out. */
  main?: string;
  /** What a visit of somebody aged 75 or over weighs against another's; 1 when left out. */
  weightOf75?: number;
  lockOpen?: readonly string[];
  lockClosed?: readonly string[];
  /** Exactly so many sites with the main service. */
  sites?: number;
  /** At most so many sites closed or opened. */
  changes?: number;
  /** New sites may be opened in municipalities, on the postcode area with most residents. */
  mayOpen?: boolean;
  /** Minutes of visits that a thousand euros a year of a site's own costs are worth; 0, not weighed, when left out. */
  minutesPerThousandEuros?: number;
  /** Minutes that a visit beyond a site's rooms is worth; 0, not weighed, when left out. */
  minutesPerOverflow?: number;
  /** Minutes of everybody's visits that a minute of whoever has it worst is worth; 0, not weighed, when left out. */
  minutesPerWorstMinute?: number;
  /** Minutes that a visit's way beyond `limitMinutes` is worth besides; 0, not weighed, when left out. */
  minutesPerVisitBeyond?: number;
  limitMinutes?: number;
  /** What the equity term weighs against the mean; 0, not weighed, when left out. Long ways count for more than short ones. */
  equityWeight?: number;
  /** How much more, per minute (Kolm–Pollak); 0: a minute is a minute. */
  aversion?: number;
  /** Minutes that everybody must have at most to a site with the main service; no rule when left out. */
  mostMinutes?: number;
  /** What is hard to believe of a network: more residents than this share get another nearest site. */
  mostMovedShare?: number;
  /** And a site with the main service that has less than this share of the visits that it could take. */
  leastLoadShare?: number;
  seed?: number;
  /** Rounds of search for the best network, and twice as many for ones unlike it. */
  rounds?: number;
}>;

/** What the numbers of an ask may be, wherever they come from. */
export const suggestLimits = {
  weightOf75: { min: 0, max: 100 },
  sites: { min: 1, max: 2000 },
  changes: { min: 1, max: 2000 },
  minutesPerThousandEuros: { min: 0, max: 1e6 },
  minutesPerOverflow: { min: 0, max: 1e4 },
  minutesPerWorstMinute: { min: 0, max: 1e4 },
  minutesPerVisitBeyond: { min: 0, max: 1e4 },
  limitMinutes: { min: 0, max: 1e4 },
  equityWeight: { min: 0, max: 1e4 },
  aversion: { min: 0, max: 0.1 },
  mostMinutes: { min: 0, max: 1e4 },
  mostMovedShare: { min: 0, max: 1 },
  leastLoadShare: { min: 0, max: 1 },
  seed: { min: 0, max: 2_147_483_646 },
  rounds: { min: 1, max: 400 },
} as const;

/** Rounds when nobody says: enough that more hardly ever find better (docs/methods/suggest.md). */
export const usualRounds = 24;

/** What of an ask is so unless told. */
export const usual = { limitMinutes: 30, aversion: 0.02, mostMovedShare: 0.5, leastLoadShare: 0.3 } as const;

/** What a front is made of: minutes of the average weighed visit, of whoever has it worst, and euros a year that sites cost by standing open. */
export const frontAims = ['minutes', 'worst', 'euros'] as const;
export type FrontAim = (typeof frontAims)[number];

/** What can be had of some aims for what of others. Number and changes may both be left out where euros are an aim. */
export type FrontAsk = SuggestAsk & Readonly<{ aims: readonly FrontAim[]; points?: number }>;

export const pointsLimits = { min: 2, max: 60 } as const;
export const usualPoints = 16;

/** Networks suggested, how much dearer than the best found each may be, and whom they must move. */
export const suggestionsWanted = 3;
export const mostLoss = 0.03;
export const leastDifference = 0.1;

/** Indexes of the weighed services, ascending; ids that the region lacks are left out. */
export function weighedServices(region: Region, { services }: Pick<SuggestAsk, 'services'>): number[] {
  return region.services.flatMap(({ id }, at) => (!services || services.includes(id) ? [at] : []));
}
