import { findAssumption } from '#region/assume.ts';
import { isGone } from '#region/network.ts';
import type { Network, NetworkSite } from '#region/network.ts';
import type { Problem } from '#kit/result.ts';
import { leverProblems } from './lever-problems.ts';
import { siteProblems } from './site-problems.ts';

/** The problem of a site that earlier pulls closed or merged into another: nothing can be done at it. */
export function checkStanding(network: Network, told: { at: string; site: NetworkSite }): readonly Problem[] {
  const { at, site } = told;
  if (!isGone(site)) return [];
  if (site.status !== 'merged') return [leverProblems.siteClosed(at, site)];
  return [siteProblems.siteMerged(at, { site, into: network.sites[site.mergedInto!]! })];
}

/** The problem of taking something away from a site that an earlier pull protects. */
export function checkProtection(at: string, site: NetworkSite): readonly Problem[] {
  return site.protectedBy === undefined ? [] : [siteProblems.siteProtected(at, site)];
}

/** The problem of ending a site where people live or lie in beds: nothing guesses where these go. */
export function checkPlaces(at: string, site: NetworkSite): readonly Problem[] {
  const places = (site.roundTheClockPlaces ?? 0) + (site.beds ?? 0);
  return places > 0 ? [siteProblems.placesRemain(at, site)] : [];
}

/** Problems of assumptions that the lever reads and the region, taken in by an older version, does not have. */
export function checkAssumptions(network: Network, ids: readonly string[]): readonly Problem[] {
  return ids
    .filter((id) => findAssumption(network.region, id) === undefined)
    .map((id) => siteProblems.assumptionMissing('', id));
}

/** The status of a site that a pull changed without moving, opening, lightening or ending it. */
export function changedStatus({ status }: NetworkSite): NetworkSite['status'] {
  return status === 'unchanged' ? 'changed' : status;
}
