import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { csvComplaints } from './csv-complaints.ts';
import { planeKm } from './projection.ts';
import { readCsv } from './read-csv.ts';

/** A measured trip by car at midday, from a cell of 250 m to one destination. */
export type MeasuredTrip = Readonly<{ cell: number; straightKm: number; minutes: number }>;

/**
 * Helsinki Region Travel Time Matrix to one destination, the cells' middles in EPSG:3067. Times run from door to door
 * with parking. −1 means no value: such cells are passed, as is the destination itself.
 */
export function readHelsinkiTimes(bytes: Uint8Array, file: string): Result<readonly MeasuredTrip[]> {
  const problems: Problem[] = [];
  const table = readCsv(bytes, {
    file,
    columns: ['from_id', 'to_id', 'car_m_t', 'cell_x', 'cell_y'],
    problems,
  });
  const rows = table?.rows ?? [];
  const there = rows.find((row) => row.text('from_id') === row.text('to_id'));
  if (table && !there)
    problems.push(
      csvComplaints.unknown({ at: `${file}:to_id`, value: rows[0]?.text('to_id') ?? '', where: 'from_id' }),
    );
  if (!there) return refuse(...problems);
  const destination = [there.number('cell_x'), there.number('cell_y')] as const;
  const trips: MeasuredTrip[] = [];
  for (const row of rows) {
    const minutes = row.number('car_m_t');
    const place = [row.number('cell_x'), row.number('cell_y')] as const;
    if (minutes < 0 || row === there) continue;
    trips.push({ cell: row.number('from_id'), straightKm: planeKm(place, destination), minutes });
  }
  return problems.length > 0 ? refuse(...problems) : ok(trips);
}
