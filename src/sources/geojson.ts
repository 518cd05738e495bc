import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { LonLat } from '#region/region.ts';

/** Rings of one polygon, the outer first. */
export type Polygon = readonly (readonly LonLat[])[];
export type Feature = Readonly<{
  properties: Readonly<Record<string, unknown>>;
  polygons: readonly Polygon[];
}>;

/** Polygons of a GeoJSON FeatureCollection in WGS84; several polygons of a feature side by side. */
export function readPolygons(bytes: Uint8Array, file: string): Result<readonly Feature[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return refuse(notGeoJson(file, error instanceof Error ? error.message : String(error)));
  }
  const features = (raw as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) return refuse(notGeoJson(file, 'features'));
  const problems = [];
  const read: Feature[] = [];
  for (const [index, feature] of (features as RawFeature[]).entries()) {
    const polygons = polygonsOf(feature?.geometry);
    if (polygons) read.push({ properties: feature.properties ?? {}, polygons });
    else problems.push(notGeoJson(`${file}:features[${index}].geometry`, feature?.geometry?.type ?? 'null'));
  }
  return problems.length > 0 ? refuse(...problems) : ok(read);
}

type RawFeature = {
  properties?: Record<string, unknown>;
  geometry?: { type: string; coordinates: unknown };
};

function polygonsOf(geometry: RawFeature['geometry']): readonly Polygon[] | undefined {
  const coordinates = geometry?.coordinates;
  if (geometry?.type === 'Polygon') return [coordinates as Polygon];
  if (geometry?.type === 'MultiPolygon') return coordinates as Polygon[];
  return undefined;
}

function notGeoJson(at: string, value: string) {
  return makeProblem({
    code: 'geojson-shape',
    at,
    value,
    message: {
      fi: 'Tiedosto ei ole GeoJSONia, jossa on monikulmioita.',
      sv: 'Filen är inte GeoJSON med polygoner.',
      en: 'The file is not GeoJSON with polygons.',
    },
    remedy: {
      fi: 'Vie rajat muodossa GeoJSON (WGS84, Polygon tai MultiPolygon).',
      sv: 'Exportera gränserna som GeoJSON (WGS84, Polygon eller MultiPolygon).',
      en: 'Export the boundaries as GeoJSON (WGS84, Polygon or MultiPolygon).',
    },
  });
}
