import type { Pull } from '../lever.ts';

/** What the ordinary evaluation says of a suggestion; today's beside it, under the region's own rule. */
export type SuggestionFigures = Readonly<{
  /** Mean trip over all services by their visits, minutes. */
  tripMinutes: number | null;
  /** The municipality farthest from the main service, and the minutes of its average resident to the nearest site. */
  worst: Readonly<{ area: string; minutes: number }> | null;
  /** Share of residents within 20 minutes of the main service. */
  within20: number | null;
  /** The network's cost a year, and clients' own travel beside it, never netted. */
  eurosPerYear: number;
  clientTravelEuros: number;
  /** Visits a year beyond capacity, all sites and services. */
  overflowVisits: number;
}>;

/** Why a network is as it is, one thing a line; numbers and names alone, so that every language says the same. */
export type WhyLine =
  /** A site that stays: for whom it is nearest, and how far the next open one would be. */
  | Readonly<{
      kind: 'kept';
      site: string;
      residents: number;
      minutes: number;
      nextMinutes: number;
      next: string;
    }>
  /** A site that closes: for whom it was nearest, where the next one is. */
  | Readonly<{
      kind: 'closed';
      site: string;
      residents: number;
      minutes: number;
      nextMinutes: number;
      next: string;
    }>
  | Readonly<{
      kind: 'opened';
      site: string;
      residents: number;
      minutes: number;
      nextMinutes: number;
      next: string;
    }>
  /** Municipality (by code) whose mean trip grows or shrinks most, and residents of the region who notice. */
  | Readonly<{ kind: 'loser' | 'winner'; area: string; before: number; after: number; residents: number }>
  | Readonly<{ kind: 'nobody-loses' }>
  /** Against another suggestion (its number from 1): the municipality that fares best here, and the one that fares worst. */
  | Readonly<{ kind: 'better-than' | 'worse-than'; other: number; area: string; here: number; there: number }>
  | Readonly<{ kind: 'euros'; change: number; travelChange: number }>
  /** Visits beyond capacity more than today, and the site where most of them are. */
  | Readonly<{ kind: 'overflow'; visits: number; site: string }>
  | Readonly<{ kind: 'room-suffices' }>;

export type SuggestedSite = Readonly<{ site: string; name: string }>;

export type Suggestion = Readonly<{
  pulls: readonly Pull[];
  /** Sites with the main service that stay, by id; those that close; new ones. */
  stays: readonly string[];
  closes: readonly SuggestedSite[];
  opens: readonly (SuggestedSite & Readonly<{ cell: string }>)[];
  /** Minutes of the average weighed visit to the nearest site: what the search made small (prices and overflow included). */
  objectiveMinutes: number;
  /** How much dearer than the best found, as a share; 0 of the best. */
  loss: number;
  /** Share of residents whose nearest site is another one than today, in any weighed service. */
  differsFromToday: number;
  figures: SuggestionFigures;
  why: readonly WhyLine[];
}>;

/** A site that the search could not close or open, and why. */
export type KeptLock = Readonly<{
  site: string;
  name: string;
  open: boolean;
  reason: 'central-hospital' | 'last-site' | 'other-services' | 'asked-open' | 'asked-closed';
  /** Of the last site: id of the service that only it gives. */
  service: string | null;
}>;

/** What the search answers: up to three networks, the best found first. */
export type SuggestAnswer = Readonly<{
  /** Hash of the region that was searched, and the files that computed. */
  regionHash: string;
  engineVersion: string;
  main: string;
  weighed: readonly string[];
  suggestions: readonly Suggestion[];
  /** `difference[a][b]`: share of residents whose nearest site differs, in any weighed service. */
  difference: readonly (readonly number[])[];
  today: Readonly<{ figures: SuggestionFigures; sites: number; objectiveMinutes: number }>;
  locks: readonly KeptLock[];
  /** Where fewer than three stand: how near the next one came (loss and difference as shares). */
  miss: Readonly<{ loss: number | null; difference: number | null }> | null;
  mostLoss: number;
  leastDifference: number;
  search: Readonly<{
    seed: number;
    rounds: number;
    /** Networks that the ask allows, and how many were looked at. */
    allowed: number;
    looked: number;
    /** Every allowed network was gone through. */
    complete: boolean;
    /** No allowed network has fewer minutes; null when it was stopped. */
    boundMinutes: number | null;
    /** By what share of it the best found may be worse than the best there is; 0 where it is proved best. */
    gap: number | null;
    stopped: boolean;
  }>;
}>;
