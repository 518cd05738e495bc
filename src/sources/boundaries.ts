import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Boundary, LonLat } from '#region/region.ts';
import { readPolygons } from './geojson.ts';
import { padCode } from './municipality-key.ts';
import { roundTo } from './projection.ts';

/**
 * Municipal boundaries of the National Land Survey (GeoJSON, `NATCODE`, `NAMEFIN`) as outlines of the asked
 * municipalities and, to be drawn only, of the ones that touch them. Corners are laid on a grid of 0.0005° (about
 * 25 × 55 m) so that neighbours that shared a line still do.
 */
export function readBoundaries(
  bytes: Uint8Array,
  told: { file: string; codes: readonly string[] },
): Result<readonly Boundary[]> {
  const features = readPolygons(bytes, told.file);
  if (!features.ok) return refuse(...features.problems);
  const all = features.value.map(({ properties, polygons }): Boundary => {
    const code = padCode(String(properties['NATCODE']));
    const name = String(properties['NAMEFIN']);
    const rounded = polygons.map((rings) => rings.map(roundRing).filter((ring) => ring.length >= 3));
    const kept = rounded.filter((rings) => rings.length > 0);
    return { code, name, inRegion: told.codes.includes(code), polygons: kept };
  });
  const corners = new Set<string>();
  for (const boundary of all)
    if (boundary.inRegion) for (const corner of cornersOf(boundary)) corners.add(corner);
  const near = all.filter(
    (boundary) => boundary.inRegion || cornersOf(boundary).some((corner) => corners.has(corner)),
  );
  return ok(near.sort((one, other) => (one.code < other.code ? -1 : 1)));
}

function roundRing(ring: readonly LonLat[]): LonLat[] {
  const rounded: LonLat[] = [];
  for (const [lon, lat] of ring) {
    const point = [onGrid(lon), onGrid(lat)] as const;
    const last = rounded.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) rounded.push(point);
  }
  const first = rounded[0];
  const last = rounded.at(-1);
  if (rounded.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) rounded.pop();
  return rounded.length >= 3 ? [...rounded, rounded[0]!] : [];
}

function onGrid(degrees: number): number {
  return roundTo(Math.round(degrees * 2000) / 2000, 4);
}

function cornersOf({ polygons }: Boundary): string[] {
  return polygons.flatMap((rings) => rings.flatMap((ring) => ring.map((point) => point.join(' '))));
}
