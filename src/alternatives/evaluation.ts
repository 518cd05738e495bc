import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Figure, MeasureRow } from '#situation/figures.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { Pull } from './lever.ts';

export type { Figure, MeasureRow };

/** A site's yearly cost by part, euros. */
export type SiteCost = Readonly<{
  premises: number;
  support: number;
  staff: number;
  variable: number;
  total: number;
}>;

export type SiteRow = Readonly<{
  site: string;
  name: string;
  shortName: string;
  kind: string;
  status: string;
  services: readonly Readonly<{
    service: string;
    offered: boolean;
    visits: number;
    capacity: number;
    posts: number;
    /** Visits over capacity (what rooms and posts allow); 0 when within. */
    overflow: number;
  }>[];
  cost: SiteCost;
}>;

/** Visits a year that go elsewhere than in the situation. */
export type Flow = Readonly<{ from: string; to: string; service: string; visits: number }>;

/** How one municipality's age group fares: trips by the rule before and after, all services by their visits. */
export type FareRow = Readonly<{
  area: string;
  ages: 'all' | 'children' | 'working' | 'aged65' | 'aged75';
  residents: number;
  minutesBefore: number | null;
  minutesAfter: number | null;
  /** Residents whose average trip grows or shrinks by more than a minute. */
  worse: number;
  better: number;
}>;

/** The county's plan for a closing site beside what the rule would do. */
export type PlanRow = Readonly<{
  pull: number;
  site: string;
  service: string;
  to: string;
  plannedShare: number;
  modelledShare: number;
  plannedVisits: number;
  modelledVisits: number;
  plannedMinutes: number | null;
  modelledMinutes: number | null;
  /** Visits over capacity at the receiver, under the plan and under the rule alone. */
  plannedOverflow: number;
  modelledOverflow: number;
}>;

/** What one pull alone did, in its place in the list (each compared with the list up to it). */
export type PullEffect = Readonly<{
  pull: number;
  applied: boolean;
  /** Neither refused nor carried out: of a later year than the one looked at. */
  later: boolean;
  summary: Text;
  problems: readonly Problem[];
  /** Change of the mean trip, minutes, over all visits; null when refused. */
  tripMinutesChange: number | null;
  eurosChange: number | null;
}>;

/** Visits a year that no longer come to sites, by service, and what they cost where they go instead. */
export type LeftRow = Readonly<{
  service: string;
  /** Turned into remote visits by a pull. */
  remote: number;
  /** Leaked from sites that gave the service up: to the emergency department, to digital services, never made. */
  emergency: number;
  digital: number;
  unmet: number;
}>;

/** One year of an alternative: the sites once that year's pulls are done. */
export type TimelineRow = Readonly<{
  year: number;
  /** Pulls that begin in the year. */
  pulls: readonly number[];
  tripMinutes: number | null;
  /** Yearly cost of the network as it then is. */
  euros: number;
}>;

/** Everything that an alternative gives, named by what it was computed from. */
export type Evaluation = Readonly<{
  /** Hash of region, pulls, rule and engine version. */
  hash: string;
  region: string;
  regionHash: string;
  engineVersion: string;
  pulls: readonly Pull[];
  rule: VisitRule;
  /** The year looked at; null: after every pull. */
  year: number | null;
  effects: readonly PullEffect[];
  measures: readonly MeasureRow[];
  sites: readonly SiteRow[];
  flows: readonly Flow[];
  fares: readonly FareRow[];
  plans: readonly PlanRow[];
  costs: Readonly<{
    before: SiteCost;
    after: SiteCost;
    /** Clients' own travel, shown beside and never netted. */
    clientTravelEurosBefore: number;
    clientTravelEurosAfter: number;
    /** Part of the cost after: remote visits and leaks, at the assumed cost of one. */
    leftEuros: number;
  }>;
  /** What left the sites; empty while nothing has. */
  left: readonly LeftRow[];
  timeline: readonly TimelineRow[];
}>;
