import proj4 from 'proj4';
import type { LonLat } from '#region/region.ts';

/** ETRS-TM35FIN (EPSG:3067), the plane in which Finnish figures give metres. Source: JHS 197. */
const tm35fin = proj4('+proj=utm +zone=35 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs');

/** Metres east and north. */
export type Metres = readonly [east: number, north: number];

export function toLonLat([east, north]: Metres): LonLat {
  const [lon, lat] = tm35fin.inverse([east, north]) as [number, number];
  return [lon, lat];
}

export function toMetres([lon, lat]: LonLat): Metres {
  const [east, north] = tm35fin.forward([lon, lat]) as [number, number];
  return [east, north];
}

/** Six decimals of a degree, a decimetre: the same text on every machine. */
export function roundDegrees([lon, lat]: LonLat): LonLat {
  return [roundTo(lon, 6), roundTo(lat, 6)];
}

export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** Straight kilometres in the plane; under 0.1 % off the ground anywhere in Finland's width. */
export function planeKm(one: Metres, other: Metres): number {
  const east = one[0] - other[0];
  const north = one[1] - other[1];
  return Math.sqrt(east * east + north * north) / 1000;
}
