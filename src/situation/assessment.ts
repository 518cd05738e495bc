import type { Network } from '#region/network.ts';
import type { Left } from './demand-on.ts';
import type { Prepared } from './prepare.ts';
import type { VisitRule } from './rule.ts';

/** Limits of the share measures, minutes; inclusive. */
export const limits = [15, 20, 30, 45] as const;

/** One service on one network: reach (the nearest site) and trips (where visits go by the rule). */
export type ServiceAssessment = Readonly<{
  /** Per cell: mean minutes to the nearest site that offers it; Infinity when none does. */
  nearestMinutes: Float64Array;
  /** Per cell: index of that site, or −1. */
  nearestSite: Int32Array;
  /** Per cell × limit: share of the cell's people within the limit of the nearest site. */
  withinShare: Float64Array;
  /** Per cell: minutes of the average visit by the rule and the pulls' receivers; Infinity when none offers. */
  tripMinutes: Float64Array;
  /** Per cell: kilometres of the average visit, one way. */
  tripKm: Float64Array;
  /** Per site: visits a year. */
  visits: Float64Array;
  /** Where each cell's visits go, as rows: row `c` spans `rowStart[c]` … `rowStart[c + 1]`, sites ascending, shares sum to 1. */
  rowStart: Int32Array;
  rowSite: Int32Array;
  rowShare: Float64Array;
}>;

/** What the situation or an alternative gives, before measures are taken of it. */
export type Assessment = Readonly<{
  prepared: Prepared;
  network: Network;
  rule: VisitRule;
  /** All minutes times this: 1, or the ends of the range of speed and detour. */
  factor: number;
  services: readonly ServiceAssessment[];
  /** Visits a year at sites, per service and cell: the prepared ones themselves where nothing left them. */
  demand: readonly Float64Array[];
  /** Per service: what left the sites as remote visits and leaks; absent while nothing has. */
  left?: readonly Left[] | undefined;
}>;
