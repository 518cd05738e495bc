import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { LonLat } from '#region/region.ts';
import { readPolygons } from './geojson.ts';
import { areaSqKm, centroidOf, discDistanceKm, meanDistanceKm } from './polygon-measures.ts';
import type { MetrePolygons } from './polygon-measures.ts';
import { toLonLat, toMetres } from './projection.ts';

/** Postcode polygons (GeoJSON, property `postinumeroalue`) in plane metres, by postcode. */
export function readPostcodeAreas(
  bytes: Uint8Array,
  file: string,
): Result<ReadonlyMap<string, MetrePolygons>> {
  const features = readPolygons(bytes, file);
  if (!features.ok) return refuse(...features.problems);
  const areas = new Map<string, MetrePolygons>();
  for (const { properties, polygons } of features.value) {
    const postcode = String(properties['postinumeroalue']);
    const metres = polygons.map((rings) => rings.map((ring) => ring.map(toMetres)));
    areas.set(postcode, [...(areas.get(postcode) ?? []), ...metres]);
  }
  return ok(areas);
}

/** Where a postcode's people stand and how far from the point their ground lies on average. */
export type Ground = Readonly<{
  location: LonLat;
  areaSqKm: number;
  ownDistanceKm: number;
  /** The point is the middle of the polygon, as the source has none. */
  pointFromPolygon: boolean;
  /** There is no polygon: a disc of the given area stands in. */
  disc: boolean;
}>;

/** Undefined when there is neither a point nor a polygon. `discSqKm` is the area to use when there is no polygon. */
export function groundOf(told: {
  point: LonLat | undefined;
  polygons: MetrePolygons | undefined;
  discSqKm: number;
}): Ground | undefined {
  const { point, polygons, discSqKm } = told;
  if (polygons) {
    const middle = point ? toMetres(point) : centroidOf(polygons);
    return {
      location: point ?? toLonLat(middle),
      areaSqKm: areaSqKm(polygons),
      ownDistanceKm: meanDistanceKm(polygons, middle),
      pointFromPolygon: !point,
      disc: false,
    };
  }
  if (!point) return undefined;
  const ownDistanceKm = discDistanceKm(discSqKm);
  return { location: point, areaSqKm: discSqKm, ownDistanceKm, pointFromPolygon: false, disc: true };
}
