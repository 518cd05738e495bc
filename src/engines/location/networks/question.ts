import type { LocationProblem } from '../models/model.ts';

/** One service: who comes how often, and which candidates give it once they are open. */
export type LocationService = Readonly<{
  /** Per cell: what a minute weighs, visits a year times whatever the asker weighs them by. */
  weights: Float64Array;
  /** Per candidate: 1 when it gives the service. */
  offers: Uint8Array;
  /** Per cell: visits a year, and per candidate how many it can take; both only where overflow has a price. */
  visits?: Float64Array;
  capacity?: Float64Array;
}>;

/** Which of the candidates are to be open so that what ways to the nearest come to is little. */
export type LocationQuestion = Readonly<{
  cellCount: number;
  /** Per candidate and cell; Infinity where there is no way. Never negative, never NaN. */
  minutes: readonly Float64Array[];
  services: readonly LocationService[];
  /** Per cell: people, by whom networks are told apart. */
  residents: Float64Array;
  /** Per candidate: 1 must be open, −1 must be closed, 0 free. */
  locks: Int8Array;
  /** Per candidate: 1 when it is open today. */
  today: Uint8Array;
  /**
   * Per candidate: 1 when it is locked, its lock is nobody's to give up, and it does not give the service of `most`; none when
   * left out. They are in `count` too.
   */
  settled?: Uint8Array;
  /** Exactly this many are to be open; any number when left out. */
  count?: number;
  /** At most this many candidates other than today. */
  mostChanges?: number;
  /** Each of these (per candidate: 1 when it is in) must have at least one that is open. */
  covers: readonly Uint8Array[];
  /** What a cell without a way to any open site of a service is counted as, minutes; not less than any way. */
  farMinutes: number;
  /** What each term of a way weighs, as in the model `mix`; the mean minutes alone, at 1, when left out. */
  mix?: NonNullable<LocationProblem['mix']>;
  /** Ways longer than this are beyond, for the term of `mix`; minutes, inclusive. */
  limit?: number;
  /** Everybody must have an open site of the service within so many minutes, inclusive. */
  most?: Readonly<{ service: number; minutes: number }>;
  /** Per candidate: weighted minutes that keeping it open comes to; all 0 when left out. */
  price?: Float64Array;
  /** Weighted minutes that a visit over the capacity costs; none when left out or 0. */
  overflowMinutes?: number;
}>;

/** A network that was looked at. */
export type LocationNetwork = Readonly<{
  /** Per candidate: 1 when open. */
  open: Uint8Array;
  /** All terms by their weights, prices and overflow together; the same bits whichever way it was found. */
  cost: number;
  /** Per merged service and cell: the nearest open candidate, −1 when there is none; by this networks differ. */
  nearest: Int16Array;
}>;

/** What was asked of the three. */
export type ThreeAsk = Readonly<{
  seed: string;
  /** Rounds of search for the best, and twice as many for networks unlike it; the search ends by these alone. */
  rounds: number;
  /** How much more than the best found a network may cost, as a share. */
  mostLoss: number;
  /** Share of residents, at least, whose nearest site must be another one in any two of the networks. */
  leastDifference: number;
  /** Networks wanted, the best among them. */
  wanted: number;
  /** Open sets that are known beforehand, each of them allowed. */
  known?: readonly Uint8Array[];
  /** False: searches also where every network could be gone through, for tests and measurements of the search. */
  enumerate?: boolean;
}>;

export type LocationProgress = Readonly<{
  /** Rounds done of all. */
  done: number;
  of: number;
  /** Weighted minutes of the best so far; null before the first. */
  best: number | null;
  /** Networks that would be answered now. */
  found: number;
}>;

/** How near the one that is missing came. */
export type NearestMiss = Readonly<{
  /** Loss of the cheapest network known that differs enough from those answered; null when none is known. */
  loss: number | null;
  /** Of the networks known within the loss, the largest difference from the one of those answered that is most like it. */
  difference: number | null;
}>;

export type LocationAnswer = Readonly<{
  /** The cheapest first; the first is the best found. Fewer than wanted when no more were found. */
  networks: readonly LocationNetwork[];
  /** `difference[a][b]`: share of residents whose nearest site differs, in any service. */
  difference: readonly (readonly number[])[];
  /** Cost of the best network found, which the losses are counted from; null when it was stopped before any. */
  best: number | null;
  miss?: NearestMiss;
  /** Every network that the question allows was gone through, so nothing better or more different exists. */
  complete: boolean;
  /** How many networks the question allows. */
  allowed: number;
  /** Networks whose cost was computed. */
  looked: number;
  /** It was told to stop before its rounds were done. */
  stopped: boolean;
}>;
