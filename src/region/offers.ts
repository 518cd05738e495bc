import type { Region, SiteKind } from './region.ts';

/** Which of the region's services a site of a kind gives, in the order of `region.services`. */
export function offersOf(region: Region, kind: SiteKind): boolean[] {
  const offered = region.offersByKind?.[kind] ?? [];
  return region.services.map(({ id }) => offered.includes(id));
}
