import { asin, cos, pi, sin } from '#kit/numbers.ts';

/** Mean radius of the Earth, km (IUGG). */
const earthRadiusKm = 6371.0088;

/** A point as a unit vector from the Earth's centre, so that a distance needs one root and one arc. */
export type UnitVector = readonly [number, number, number];

export function unitVector(lonDegrees: number, latDegrees: number): UnitVector {
  const lon = (lonDegrees * pi) / 180;
  const lat = (latDegrees * pi) / 180;
  const across = cos(lat);
  return [across * cos(lon), across * sin(lon), sin(lat)];
}

/**
 * Great-circle distance in km on a sphere; against the ellipsoid at most 0.6 % off. By the chord, which is accurate
 * for near points where the cosine formula is not; the same in both directions to the last bit.
 */
export function greatCircleKm(a: UnitVector, b: UnitVector): number {
  const x = a[0] - b[0];
  const y = a[1] - b[1];
  const z = a[2] - b[2];
  return 2 * earthRadiusKm * asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}

/** Mean distance to the centre of a disc of this area, km: 2/3 of its radius. What a compact area of unknown shape has. */
export function discMeanDistanceKm(areaSqKm: number): number {
  return (2 / 3) * Math.sqrt(areaSqKm / pi);
}
