import type { Problem } from '#kit/result.ts';
import type { Text } from '#kit/text.ts';
import type { Figure, MeasureRow } from '#situation/figures.ts';
import type { Mark } from '#situation/marks.ts';
import type { VisitRule } from '#situation/rule.ts';
import type { Pull } from './lever.ts';

export type { Figure, MeasureRow };

/** A site's yearly cost by part, euros. */
export type SiteCost = Readonly<{
  premises: number;
  support: number;
  staff: number;
  variable: number;
  /** Places, vehicles and bases that pulls add; of a site always 0. */
  added: number;
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
  /** Beside it: what is paid in this year for premises that are given up but whose contract has not ended. */
  premisesStillPaid: number;
  /** One-off costs of leaving that fall in this year. */
  exitEuros: number;
}>;

/** What holds a pull back that gives up premises: one contract of a site, or that none is known. */
export type BlockerRow = Readonly<{
  pull: number;
  site: string;
  /** Id in the register of contracts; null: no contract of these premises is known. */
  contract: string | null;
  /** Share of the site's premises, as the situation has them, that the pull gives up, 0–1. */
  share: number;
  /** From when they are not needed: 1 January of the pull's year, or the day of the network. */
  leavesOn: string;
  /** The day on which notice is given, and whether the pull says it or it is the network's own. */
  noticeOn: string;
  noticeFrom: 'pull' | 'network';
  status: 'not-begun' | 'in-force' | 'ended' | 'unknown';
  /** Last day of the term in force when notice is given; null: until further notice, or not known. */
  termEndsOn: string | null;
  /** Times that the contract had been renewed tacitly by then. */
  renewals: number;
  /** Last day to end it with that term, the working day up to it, and whether notice comes after it. */
  termNoticeDay: string | null;
  termSafeDay: string | null;
  late: boolean;
  /** The earliest day on which the contract can end once the premises are not needed; null: not known. */
  endsOn: string | null;
  /** Last day to give notice for that end, and the working day up to it; null: no notice is needed, or not known. */
  noticeDay: string | null;
  safeDay: string | null;
  /** Never netted from the costs of leaving. */
  savingEurosPerYear: number | null;
  savingFrom: string | null;
  /** Rent from `leavesOn` to the end, if the premises stand empty; the one-off cost; and both together. */
  rentAfterEuros: number | null;
  exitEuros: number | null;
  leavingEuros: number | null;
  mark: Mark;
  /** Ids of what is not known: fields of the contract, `contract`, or the whole `register`. */
  missing: readonly string[];
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
  /** Of every pull that is carried out up to the year looked at. */
  blockers: readonly BlockerRow[];
}>;
