/**
 * What sites offer where levels build on each other: an open site gives every service of its own level and of those below,
 * so that a hub offers what its satellites offer (a successively inclusive hierarchy: Narula 1986). One row a service, for
 * `services[].offers`; 1 where the site gives the service once it is open.
 */
export function offersByLevel(
  siteLevels: ArrayLike<number>,
  serviceLevels: ArrayLike<number>,
): readonly Uint8Array[] {
  return Array.from(serviceLevels, (level) => Uint8Array.from(siteLevels, (own) => (own >= level ? 1 : 0)));
}
