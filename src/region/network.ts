import type { LonLat, Region, SiteKind } from './region.ts';

/** A site as the pulls have left it. Arrays run by the region's services. */
export type NetworkSite = Readonly<{
  id: string;
  name: string;
  shortName: string;
  kind: SiteKind;
  status: 'unchanged' | 'closed' | 'lightened' | 'opened' | 'changed';
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
}>;
