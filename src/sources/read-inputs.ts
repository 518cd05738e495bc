import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { LonLat } from '#region/region.ts';
import { readCentralLocalities } from './central-localities.ts';
import { readMunicipalityKey } from './municipality-key.ts';
import type { KeyRow } from './municipality-key.ts';
import { readPaavo } from './paavo.ts';
import type { PaavoArea } from './paavo.ts';
import type { MetrePolygons } from './polygon-measures.ts';
import { readPostcodeAreas } from './postcode-areas.ts';
import { readPostcodePoints } from './postcode-points.ts';
import { findNewest, yearOf } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

/** The published tables that every region is built from, read once. */
export type Inputs = Readonly<{
  key: readonly KeyRow[];
  centres: ReadonlyMap<string, LonLat>;
  areas: readonly PaavoArea[];
  points: ReadonlyMap<string, LonLat>;
  polygons: ReadonlyMap<string, MetrePolygons>;
  years: Readonly<{ key: number; paavo: number; boundaries: number }>;
  boundaryFile: string;
}>;

/** Reads the newest file of each series; tells every missing file and every fault of those that are there. */
export function readInputs(folder: SourceFolder): Result<Inputs> {
  const problems: Problem[] = [];
  const take = <Value>(series: RegExp, read: (bytes: Uint8Array, file: string) => Result<Value>) => {
    const name = findNewest(folder, series);
    const bytes = name === undefined ? undefined : folder.read(name);
    if (name === undefined || !bytes) {
      problems.push(missingSource(series));
      return undefined;
    }
    const result = read(bytes, name);
    if (!result.ok) problems.push(...result.problems);
    return result.ok ? { value: result.value, name } : undefined;
  };
  const key = take(/^municipalities\/municipality_key_20\d\d\.csv$/, readMunicipalityKey);
  const centres = take(/^municipalities\/municipality_central_localities\.csv$/, readCentralLocalities);
  const paavo = take(/^population\/paavo_20\d\d_postcode_statistics\.csv$/, readPaavo);
  const points = take(/^population\/paavo_20\d\d_postcode_coordinates_epsg3067\.csv$/, readPostcodePoints);
  const polygons = take(/^population\/postcode_areas_simplified\.geojson$/, readPostcodeAreas);
  const boundaryFile = findNewest(folder, boundarySeries);
  if (boundaryFile === undefined) problems.push(missingSource(boundarySeries));
  if (!key || !centres || !paavo || !points || !polygons || boundaryFile === undefined)
    return refuse(...problems);
  return ok({
    key: key.value,
    centres: centres.value,
    areas: paavo.value,
    points: points.value,
    polygons: polygons.value,
    boundaryFile,
    years: {
      key: yearOf(key.name) ?? 0,
      paavo: yearOf(paavo.name) ?? 0,
      boundaries: yearOf(boundaryFile) ?? 0,
    },
  });
}

const boundarySeries = /^municipalities\/municipality_boundaries_20\d\d\.geojson$/;

function missingSource(series: RegExp): Problem {
  const value = series.source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\', '')
    .replaceAll('20dd', '<year>');
  return makeProblem({
    code: 'source-missing',
    at: value,
    message: {
      fi: `Lähdetiedosto ${value} puuttuu.`,
      sv: `Källfilen ${value} saknas.`,
      en: `The source file ${value} is missing.`,
    },
    remedy: {
      fi: 'Hae tiedosto julkaisijalta ja pane se lähdekansioon tällä nimellä.',
      sv: 'Hämta filen från utgivaren och lägg den i källmappen med detta namn.',
      en: 'Fetch the file from its publisher and put it into the source folder under this name.',
    },
  });
}
