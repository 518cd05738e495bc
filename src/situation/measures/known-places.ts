import type { Network } from '#region/network.ts';
import type { Question } from './measure.ts';

/** Places or beds of the area's sites whose number is known; null where none's is. */
export function knownPlaces(
  network: Network,
  told: { what: 'roundTheClockPlaces' | 'beds'; area: Question['area'] },
): number | null {
  let sum: number | null = null;
  for (const site of network.sites) {
    const count = site[told.what];
    if (count === undefined || (told.area !== 'region' && site.municipality !== told.area)) continue;
    sum = (sum ?? 0) + count;
  }
  return sum;
}
