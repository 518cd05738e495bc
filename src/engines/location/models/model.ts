/** The ways from every demand to the sites, the nearest first; far ones may be left out, and then it is known how far. */
export type Ways = Readonly<{
  /** Demand `d` has the ways from `start[d]` to `start[d + 1]`, shortest first, ties by site. */
  start: Int32Array;
  site: Int32Array;
  /** Minutes, or whatever one unit of weight is charged; never negative, never NaN. */
  minutes: Float64Array;
  /** Per demand: no way that is left out is shorter than this; Infinity where none is. */
  cut: Float64Array;
  /** Minutes of any pair, Infinity where there is no way: what the lists leave out is looked up here. */
  between: (demand: number, site: number) => number;
}>;

/** Where should services be: what every model is given. Each reads what it knows of; arrays are never written into. */
export type LocationProblem = Readonly<{
  siteCount: number;
  demandCount: number;
  ways: Ways;
  /** Per demand: what a minute weighs, usually people or visits; not negative. */
  weights: Float64Array;
  /** Per demand: how much of a site's capacity it takes; the weights when left out. */
  demands?: Float64Array;
  /** Per site: 1 must be open, −1 must be closed, 0 free. */
  locks: Int8Array;
  /** Per site: 1 when it is open today; with `mostChanges`, how many sites may differ from that. */
  today?: Uint8Array;
  mostChanges?: number;
  /** Exactly this many are open. */
  count?: number;
  /** Per site: what it costs when open (opening and running), in the unit of the objective; not negative. */
  costs?: Float64Array;
  /** Per site, in the unit of `demands`. */
  capacities?: Float64Array;
  /** What a unit beyond a capacity costs, in the unit of the objective; Infinity or left out: capacities hold. */
  overflowPrice?: number;
  /** Longest way that counts, minutes, inclusive. */
  limit?: number;
  /** What open sites cost together at most, in a unit of its own. */
  budget?: Readonly<{ costs: Float64Array; most: number }>;
  /** Sites within the limit that each demand must have (covering); 1 when left out, 2 with a backup. */
  cover?: number;
  /** Whether a demand's units go to one site whole; else they may be split. */
  singleSource?: boolean;
  /**
   * Several services that share sites (`mix`), in place of `weights`: per service what a minute of each demand weighs, and
   * per site 1 when it gives the service once it is open. A hub offers what its satellites offer: `offersByLevel`.
   */
  services?: readonly Readonly<{ weights: Float64Array; offers: Uint8Array }>[];
  /** What each term of `mix` weighs; one that is left out weighs nothing. */
  mix?: Readonly<{
    /** A minute of the mean. */
    mean?: number;
    /** A minute of whoever has it worst. */
    worst?: number;
    /** Everybody's being beyond the limit. */
    beyond?: number;
    /** A minute of the equity term; its aversion to inequality is per minute, not negative. */
    equity?: Readonly<{ weight: number; aversion: number }>;
  }>;
}>;

/** How long to look. The same problem and effort give the same bits in Node and in a browser. */
export type Effort = Readonly<{
  seed: string;
  /** So many units of work at most; a model's own measure, told by its progress. */
  iterations?: number;
  /** Good enough, as a fraction: the search ends when the gap is no greater. 0 unless told. */
  gap?: number;
}>;

export type Progress = Readonly<{
  iterations: number;
  /** Of the best so far; null before the first. */
  objective: number | null;
  /** No answer has a better objective than this; null before the first. */
  bound: number | null;
}>;

/** Areas and rules that cannot be met together; without any one of them the rest can. */
export type Conflict = Readonly<{
  /**
   * Demands that must be reached; with `services` numbers of pairs, service × demandCount + demand. Where `capacities` take
   * part and none is named, all of them.
   */
  demands: readonly number[];
  /** Sites whose locks take part. */
  locks: readonly number[];
  rules: readonly ('count' | 'mostChanges' | 'budget' | 'capacities' | 'limit')[];
}>;

export type Answer = Readonly<{
  /** `feasible`: an answer whose gap is not closed. */
  status: 'optimal' | 'feasible' | 'infeasible';
  /** Null where infeasible, or where nothing was found before it was stopped. */
  objective: number | null;
  /** Certified: no allowed answer is better. */
  bound: number | null;
  /** |objective − bound| ÷ objective, a fraction; 0 when both are 0. */
  gap: number | null;
  /** Ascending. */
  open: readonly number[];
  /**
   * Per demand: its site, −1 for none; of split demands the site with the largest share. With `services`, all demands of the
   * first service, then all of the second …
   */
  assignment: Int32Array;
  /** Where demands are split: entries `start[d]` … `start[d + 1]` of sites and units. */
  split?: Readonly<{ start: Int32Array; site: Int32Array; units: Float64Array }>;
  /** The objective by part; they sum to it. */
  parts: Readonly<Record<string, number>>;
  iterations: number;
  /** It was told to stop before its work was done. */
  stopped: boolean;
  conflict?: Conflict;
}>;

/**
 * A search under way: pauses after every unit of work with its progress; resumed with `true` it ends with the best so far.
 */
export type Search = Generator<Progress, Answer, boolean | undefined>;

export type Model = Readonly<{
  /** As the command line names it. */
  id: string;
  /** Whether a larger objective is better; else a smaller one. */
  larger: boolean;
  solve: (problem: LocationProblem, effort: Effort) => Search;
}>;

/** Runs a search to its end. */
export function finish(search: Search): Answer {
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

/** Relative distance of objective and bound; 0 where they agree within rounding. */
export function gapBetween(objective: number, bound: number): number {
  const difference = Math.abs(objective - bound);
  if (difference <= 1e-9 * Math.max(1, Math.abs(objective))) return 0;
  return objective === 0 ? Infinity : difference / Math.abs(objective);
}
