import type { LonLat, Region, SiteKind } from './region.ts';

/** A site as the pulls have left it. Arrays run by the region's services. */
export type NetworkSite = Readonly<{
  id: string;
  name: string;
  shortName: string;
  kind: SiteKind;
  status: 'unchanged' | 'closed' | 'lightened' | 'opened' | 'changed' | 'moved' | 'merged';
  municipality: number;
  cell: number;
  location: LonLat;
  offers: readonly boolean[];
  /** Visits a year that the rooms allow; stays with the building. */
  roomVisits: readonly number[];
  /** Posts (full-time equivalents); move with the visits unless a pull ends them. */
  posts: readonly number[];
  /** Lease or internal rent and upkeep; ends when the premises are given up. */
  premisesEurosPerYear: number;
  /** Cleaning, reception, equipment; stays until a pull says otherwise. */
  supportEurosPerYear: number;
  /** Hours a week that it is open; the rooms' visits are counted at these. */
  hoursPerWeek: number;
  /** 24-hour places and beds; absent where nobody has told how many there are. */
  roundTheClockPlaces?: number;
  beds?: number;
  /** Set for a mobile unit's stop: days a week that the unit stands here. */
  daysPerWeek?: number;
  /** Cells where earlier pulls moved it from, the first first. */
  formerCells?: readonly number[];
  /** Index of the pull that protects it: no later pull may close, lighten, move, merge or strip it. */
  protectedBy?: number;
  /** Index of the site that it was merged into; set with the status `merged`. */
  mergedInto?: number;
}>;

/** Whether a site gives nothing any more: closed, or merged into another. */
export function isGone({ status }: Readonly<{ status: string }>): boolean {
  return status === 'closed' || status === 'merged';
}

/** A share of the visits of a service that a pull turns into remote ones. */
export type RemoteShift = Readonly<{ pull: number; service: number; share: number }>;

/**
 * What becomes of visits whose site no longer gives the service, beside going elsewhere: shares of those visits that end
 * in the emergency department, become digital, or are never made. An assumption about people, zero until somebody says.
 */
export type Leaks = Readonly<{
  pull: number;
  emergency: number;
  digital: number;
  unmet: number;
  /** Index of the service where emergency leaks go; absent where the region has none. */
  emergencyService?: number;
}>;

/** Kinds of service that come to the person. */
export const baseKinds = ['ambulance', 'home-care'] as const;
export type BaseKind = (typeof baseKinds)[number];

/** A place from which a service comes to the person: an ambulance station, a home-care base. */
export type Base = Readonly<{
  id: string;
  name: string;
  pull: number;
  kind: BaseKind;
  municipality: number;
  cell: number;
  location: LonLat;
  /** Vehicles (ambulance) or rounds (home care) ready at the same time. */
  vehicles: number;
}>;

/** Where a pull sends the visits of one service of one site; shares sum to 1. Later ones act on earlier ones' results. */
export type Diversion = Readonly<{
  /** Index of the pull that planned it. */
  pull: number;
  /** Index into `Network.sites`. */
  from: number;
  /** Index into the region's services. */
  service: number;
  to: readonly Readonly<{ site: number; share: number }>[];
}>;

/** Posts that a pull ended (negative), added (positive) or set moving, for the account of costs. */
export type PostChange = Readonly<{ pull: number; site: number; service: number; posts: number }>;

/** The region's sites after a list of pulls; never changed, each pull returns a new one. */
export type Network = Readonly<{
  region: Region;
  sites: readonly NetworkSite[];
  diversions: readonly Diversion[];
  /** Changes of the region's number of posts, by pull: ended for good (negative `posts`) or added (positive). */
  endedPosts: readonly PostChange[];
  /**
   * Posts that have left their site and follow its visits; placed at sites once an assessment says where the visits go.
   * They are paid all the while.
   */
  movingPosts?: readonly PostChange[];
  /** One-off or yearly euros that pulls add beside the sites' own costs. */
  addedEurosPerYear: number;
  /** Visits turned into remote ones, in order; shares of what the earlier ones left. */
  remote?: readonly RemoteShift[];
  leaks?: Leaks;
  bases?: readonly Base[];
}>;
