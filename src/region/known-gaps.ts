import type { Region } from './region.ts';

/** The gap of a region whose sites were taken from a Europe-wide list: many of its stations are not there. */
export const networkInferredGap = 'network-inferred';

/** The gap of a region whose sources had no public transport; a matrix of it fills the gap. */
export const publicTransportMissingGap = 'public-transport-missing';

/** True where the region's own network was not in its sources, so that every way to a service looks too long. */
export function isNetworkInferred(region: Region): boolean {
  return region.gaps.some(({ id, count }) => id === networkInferredGap && count > 0);
}
