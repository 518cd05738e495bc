import type { TravelColumn } from '../travel/travel.ts';

/** How visits choose among the sites that offer a service. */
export type ChoiceRule =
  | Readonly<{ kind: 'nearest' }>
  | Readonly<{ kind: 'home-first' }>
  | Readonly<{ kind: 'logit'; perMinute: number; windowMinutes: number; overloadMinutes: number }>;

/** Cells and sites in space; made once, shared by services and by networks that keep the same sites. */
export type AccessPlaces = Readonly<{
  cellCount: number;
  /** One per site. */
  columns: readonly TravelColumn[];
  /** Per cell: minutes over its own ground (mean). */
  ownMinutes: Float64Array;
  /** Home area (municipality) of each cell and site. */
  cellHome: Int32Array;
  siteHome: Int32Array;
}>;

export type AccessQuestion = Readonly<{
  /** Per site: 1 when it offers the service. */
  offers: Uint8Array;
  /** Per site: visits a year that it can take; Infinity allowed. */
  capacity: Float64Array;
  /** Per cell: visits a year. */
  demand: Float64Array;
  /**
   * In order: what would go to `from` goes to these by shares, then later diversions act on that. A site with a
   * diversion is still chosen by those who would have chosen it, although it no longer offers the service.
   */
  diversions: readonly Readonly<{ from: number; to: readonly Readonly<{ site: number; share: number }>[] }>[];
  rule: ChoiceRule;
  /** All minutes times this. */
  factor: number;
  /** Limits of the share measures, minutes, inclusive. */
  limits: readonly number[];
}>;

/** Reach and trips of one service; see `ServiceAssessment` in situation for the fields. */
export type AccessAnswer = Readonly<{
  nearestMinutes: Float64Array;
  nearestSite: Int32Array;
  withinShare: Float64Array;
  tripMinutes: Float64Array;
  tripKm: Float64Array;
  visits: Float64Array;
  rowStart: Int32Array;
  rowSite: Int32Array;
  rowShare: Float64Array;
}>;
