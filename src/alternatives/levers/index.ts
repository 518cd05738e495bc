import type { Lever } from '../lever.ts';
import { addService } from './add-service.ts';
import { closeBase } from './close-base.ts';
import { closeSite } from './close-site.ts';
import { lightenSite } from './lighten-site.ts';
import { mergeSites } from './merge-sites.ts';
import { mobileUnit } from './mobile-unit.ts';
import { moveSite } from './move-site.ts';
import { openSite } from './open-site.ts';
import { protectSite } from './protect-site.ts';
import { removeService } from './remove-service.ts';
import { setBase } from './set-base.ts';
import { setCapacity } from './set-capacity.ts';
import { setHours } from './set-hours.ts';
import { setLeak } from './set-leak.ts';
import { setPlaces } from './set-places.ts';
import { shiftRemote } from './shift-remote.ts';

/** Every lever, in the order in which forms offer them. A new lever is a file and a line here. */
export const levers: readonly Lever[] = [
  closeSite,
  lightenSite,
  openSite,
  moveSite,
  mergeSites,
  addService,
  removeService,
  setCapacity,
  setHours,
  setPlaces,
  mobileUnit,
  shiftRemote,
  setBase,
  closeBase,
  setLeak,
  protectSite,
];

export function findLever(id: string): Lever | undefined {
  return levers.find((lever) => lever.id === id);
}
