import type { Language } from '#kit/text.ts';
import type { Municipality, Region } from '#region/region.ts';
import { map as en } from '../messages/map.en.ts';
import { map as fi } from '../messages/map.fi.ts';
import type { MapMessages } from '../messages/map.fi.ts';
import { map as sv } from '../messages/map.sv.ts';
import { numbersOf } from '../numbers.ts';
import { groundOf } from './ground.ts';
import type { MapLayout } from './lay-out.ts';
import type { MapScene } from './map-scene.ts';
import type { Direction } from './next-site.ts';
import { contains, toPixels } from './planar.ts';
import type { Box, Point, View } from './planar.ts';

export const mapWords: Readonly<Record<Language, MapMessages>> = { fi, sv, en };

/** Which way a key goes on the map. */
export const keyMoves: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Where the arrow keys find each site: on the base map, also for those that are drawn in the lens, so that north
 * stays up when one walks into it. From north to south, the first being where Tab enters.
 */
export function placesToMove(scene: MapScene): ReadonlyMap<string, Point> {
  const places = scene.base.sites.map((one) => [one.site.id, one.at] as const);
  return new Map(places.toSorted((a, b) => a[1][1] - b[1][1] || a[1][0] - b[1][0]));
}

/** The municipality with most people inside the lens, which gives it its name. */
export function lensTown(region: Region, window: Box, view: View): Municipality | undefined {
  const people = new Map<number, number>();
  groundOf(region).cells.forEach((cell, index) => {
    if (!contains(window, toPixels(view, cell))) return;
    const { municipality, residents } = region.cells[index]!;
    people.set(municipality, (people.get(municipality) ?? 0) + residents);
  });
  const most = [...people].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return most && region.municipalities[most[0]];
}

/** What stands in the lens's corner: whose surroundings, and how many times larger. */
export function lensCaptionOf(
  region: Region,
  layout: MapLayout | undefined,
  language: Language,
): readonly string[] {
  if (!layout?.lens) return [];
  const town = lensTown(region, layout.lens.window, layout.base);
  const zoom = mapWords[language].lensZoom(numbersOf(language).plain(layout.lens.zoom, 1));
  return town ? [mapWords[language].lensTitle(town.name[language]), zoom] : [zoom];
}
