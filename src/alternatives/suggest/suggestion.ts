import type { Pull } from '../lever.ts';
import type { FrontAim } from './ask.ts';

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

/** What of a network people would find hard to believe, whatever it is measured by; nothing is stopped by it. */
export type Finding =
  /** Residents who get another nearest site, as a share of all, and the share that was asked at most. */
  | Readonly<{ kind: 'moved-share'; value: number; limit: number }>
  /** A municipality, by its code, where the last site with the main service closes. */
  | Readonly<{ kind: 'area-emptied'; area: string }>
  /** Visits a year of the main service that go to a site by the region's rule, and what it could take or should have. */
  | Readonly<{ kind: 'over-load' | 'under-load'; site: string; value: number; limit: number }>;

/** A network as it is told: what it changes, the ordinary evaluation's figures, why, and what is hard to believe of it. */
export type ToldNetwork = Readonly<{
  pulls: readonly Pull[];
  /** Sites with the main service that stay, by id; those that close; new ones. */
  stays: readonly string[];
  closes: readonly SuggestedSite[];
  opens: readonly (SuggestedSite & Readonly<{ cell: string }>)[];
  /** Share of residents whose nearest site is another one than today, in any weighed service. */
  differsFromToday: number;
  figures: SuggestionFigures;
  why: readonly WhyLine[];
  findings: readonly Finding[];
}>;

export type Suggestion = ToldNetwork &
  Readonly<{
    /** What the search made small, as minutes of the average weighed visit. */
    objectiveMinutes: number;
    /** How much dearer than the best found, as a share; 0 of the best. */
    loss: number;
  }>;

/** What alone would make a search possible that allows no network: the ask with this in place of what it says. */
export type Relaxed =
  | Readonly<{ kind: 'minutes'; minutes: number }>
  | Readonly<{ kind: 'sites'; sites: number }>
  | Readonly<{ kind: 'changes'; changes: number }>
  | Readonly<{ kind: 'unlock'; site: string; name: string }>;

/** Proved that no network keeps everything that was asked: what cannot be met together, and what alone would have to give way. */
export type NoNetwork = Readonly<{
  /** Cells whose people have no allowed site within the minutes, with the nearest allowed one. */
  areas: readonly Readonly<{
    cell: string;
    name: string;
    nearest: Readonly<{ site: string; name: string; minutes: number }> | null;
  }>[];
  /** Services that would be without a site. */
  services: readonly string[];
  locks: readonly Readonly<{ site: string; name: string; open: boolean }>[];
  rules: readonly ('mostMinutes' | 'sites' | 'changes')[];
  /** Of `areas`, `services`, `locks` and `rules` any one given up lets the rest be met, proved. */
  minimal: boolean;
  relaxed: readonly Relaxed[];
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

/** What every answer says of what was asked. */
export type AnswerHead = Readonly<{
  /** Hash of the region that was searched, and the files that computed. */
  regionHash: string;
  engineVersion: string;
  main: string;
  weighed: readonly string[];
  locks: readonly KeptLock[];
  /** Shares by which findings were made. */
  believed: Readonly<{ mostMovedShare: number; leastLoadShare: number }>;
  /** Null unless nothing is allowed; then there are no networks. */
  none: NoNetwork | null;
}>;

/** What a lock or another condition costs: the best with it less the best without, both solved, in what the search made small. */
export type ConditionPrice = Readonly<{
  condition: 'lock' | 'oneMoreSite' | 'changes' | 'mostMinutes';
  /** The locked site, and which way. */
  site: string | null;
  name: string | null;
  open: boolean | null;
  /** Minutes of the average weighed visit, more than 0 where the condition costs; of one more site less than 0 is a gain. */
  minutes: number | null;
  /** Certified: the true price lies between. */
  least: number | null;
  most: number | null;
}>;

/** What the search answers: up to three networks, the best found first. */
export type SuggestAnswer = AnswerHead &
  Readonly<{
    suggestions: readonly Suggestion[];
    /** `difference[a][b]`: share of residents whose nearest site differs, in any weighed service. */
    difference: readonly (readonly number[])[];
    today: Readonly<{ figures: SuggestionFigures; sites: number; objectiveMinutes: number }>;
    /** Where fewer than three stand: how near the next one came (loss and difference as shares). */
    miss: Readonly<{ loss: number | null; difference: number | null }> | null;
    /** What was asked beyond the region's own, each with its price; overflow is left aside. Null where it was stopped before. */
    prices: readonly ConditionPrice[] | null;
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
      /** No allowed network has fewer minutes; null where it was stopped before any was known. */
      boundMinutes: number | null;
      /** By what share of it the best found may be worse than the best there is; 0 where it is proved best. */
      gap: number | null;
      stopped: boolean;
    }>;
  }>;

/** What is had of each aim: minutes of the average weighed visit, of whoever has it worst, euros a year of standing open. */
export type FrontValues = Readonly<Record<FrontAim, number>>;

/** A network that no other known one is as good as in every aim and better in one. */
export type FrontNetwork = ToldNetwork &
  Readonly<{
    values: FrontValues;
    /** No allowed network with no more of the other aims has less of the aim `boundOf`: certified. */
    bound: number;
    gap: number;
  }>;

/** What can be had of some aims for what of others; ordered by the first aim. */
export type FrontAnswer = AnswerHead &
  Readonly<{
    aims: readonly FrontAim[];
    /** The aim that bounds are of: minutes where they are one, else euros. */
    boundOf: FrontAim;
    points: readonly FrontNetwork[];
    today: Readonly<{ figures: SuggestionFigures; sites: number; values: FrontValues }>;
    seed: number;
    /** Proved that every such network is here; else they are some, spread over what there is. */
    complete: boolean;
    stopped: boolean;
  }>;
