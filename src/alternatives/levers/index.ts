import type { Lever } from '../lever.ts';
import { closeSite } from './close-site.ts';
import { lightenSite } from './lighten-site.ts';
import { openSite } from './open-site.ts';
import { setCapacity } from './set-capacity.ts';

/** Every lever, in the order in which forms offer them. A new lever is a file and a line here. */
export const levers: readonly Lever[] = [closeSite, lightenSite, openSite, setCapacity];

export function findLever(id: string): Lever | undefined {
  return levers.find((lever) => lever.id === id);
}
