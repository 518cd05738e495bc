import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { LonLat } from '#region/region.ts';
import { padCode } from './municipality-key.ts';
import { readCsv } from './read-csv.ts';

/** Main villages and towns of municipalities (National Land Survey, place names), WGS84 by municipality code. */
export function readCentralLocalities(bytes: Uint8Array, file: string): Result<ReadonlyMap<string, LonLat>> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns: ['kuntatunnus', 'X', 'Y'], problems });
  const centres = new Map<string, LonLat>();
  for (const row of table?.rows ?? [])
    centres.set(padCode(row.text('kuntatunnus')), [row.number('X'), row.number('Y')]);
  return problems.length > 0 ? refuse(...problems) : ok(centres);
}
