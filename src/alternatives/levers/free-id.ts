import type { Network } from '#region/network.ts';

/**
 * An id for a new site that no other bears. It names the place and not the position in the list: a later pull still
 * finds its site after a reorder.
 */
export function freeId(network: Pick<Network, 'sites'>, wanted: string): string {
  let id = wanted;
  for (let next = 2; network.sites.some((site) => site.id === id); next++) id = `${wanted}-${next}`;
  return id;
}
