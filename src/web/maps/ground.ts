import type { Region } from '#region/region.ts';
import { boundsOf, toPlane } from './planar.ts';
import type { Box, Point } from './planar.ts';

/** One municipality's land as projected rings. */
export type Land = Readonly<{ code: string; name: string; rings: readonly (readonly Point[])[] }>;

/** A region's geography on the projected ground; made once per region and kept. */
export type Ground = Readonly<{
  lands: readonly Land[];
  neighbours: readonly Land[];
  /** Rings whose sides belong to one municipality only: the region's outline, as separate lines. */
  outline: readonly (readonly Point[])[];
  cells: readonly Point[];
  /** Indexes of the cells with so many residents that their dots are hard to read a name on. */
  largeCells: readonly number[];
  bounds: Box;
}>;

/** Residents from which a dot is about as wide as a letter is high. */
const largeFrom = 1800;

const kept = new WeakMap<Region, Ground>();

/** The projected geography of a region. Regions are frozen, so it is kept for as long as the region is. */
export function groundOf(region: Region): Ground {
  const found = kept.get(region);
  if (found) return found;
  const made = makeGround(region);
  kept.set(region, made);
  return made;
}

function makeGround(region: Region): Ground {
  const all = region.boundaries.map((boundary) => ({
    inRegion: boundary.inRegion,
    land: {
      code: boundary.code,
      name: boundary.name,
      rings: boundary.polygons.flatMap((rings) => rings.map((ring) => ring.map(toPlane))),
    },
  }));
  const lands = all.filter((one) => one.inRegion).map((one) => one.land);
  const cells = region.cells.map((cell) => toPlane(cell.location));
  const landPoints = lands.flatMap((land) => land.rings.flat());
  return {
    lands,
    neighbours: all.filter((one) => !one.inRegion).map((one) => one.land),
    outline: outlineOf(lands),
    cells,
    largeCells: region.cells.flatMap((cell, index) => (cell.residents >= largeFrom ? [index] : [])),
    bounds: boundsOf(
      landPoints.length > 0 ? landPoints : [...cells, ...region.sites.map((s) => toPlane(s.location))],
    ),
  };
}

/**
 * The sides that only one municipality has, joined into lines. Simplified boundaries share their corner points,
 * so a side shared by two neighbours is the same pair of points; where a source breaks that, the side is drawn.
 */
export function outlineOf(lands: readonly Land[]): readonly (readonly Point[])[] {
  const name = (point: Point): string => `${point[0].toFixed(4)} ${point[1].toFixed(4)}`;
  const times = new Map<string, number>();
  const sides: [Point, Point, string][] = [];
  for (const land of lands) {
    for (const ring of land.rings) {
      for (let index = 0; index < ring.length; index++) {
        const from = ring[index]!;
        const to = ring[(index + 1) % ring.length]!;
        const names = [name(from), name(to)];
        if (names[0] === names[1]) continue;
        const side = names.toSorted().join('|');
        times.set(side, (times.get(side) ?? 0) + 1);
        sides.push([from, to, side]);
      }
    }
  }
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (const [from, to, side] of sides) {
    if (times.get(side) !== 1) continue;
    const last = line.at(-1);
    if (last && name(last) === name(from)) line.push(to);
    else {
      line = [from, to];
      lines.push(line);
    }
  }
  return lines;
}
