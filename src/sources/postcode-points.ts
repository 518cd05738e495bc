import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { LonLat } from '#region/region.ts';
import { csvComplaints } from './csv-complaints.ts';
import { toLonLat } from './projection.ts';
import { readCsv } from './read-csv.ts';

/** Postcode points of Statistics Finland in ETRS-TM35FIN metres, as WGS84 by postcode. */
export function readPostcodePoints(bytes: Uint8Array, file: string): Result<ReadonlyMap<string, LonLat>> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns: [area, east, north], problems });
  const points = new Map<string, LonLat>();
  const lines = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    const postcode = /^\d{5}/.exec(row.text(area))?.[0];
    if (postcode === undefined) {
      problems.push(csvComplaints.unknown({ at: row.at(area), value: row.text(area), where: '00000 …' }));
      continue;
    }
    const first = lines.get(postcode);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at(area), value: postcode, first }));
    lines.set(postcode, row.line);
    points.set(postcode, toLonLat([row.count(east), row.count(north)]));
  }
  return problems.length > 0 ? refuse(...problems) : ok(points);
}

const area = 'Postal code area';
const east = 'X coordinate in metres';
const north = 'Y coordinate in metres';
