import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import { matrixModes } from '#region/region.ts';
import type { Region, TravelEntry } from '#region/region.ts';
import { csvComplaints } from './csv-complaints.ts';
import { holes, hourByCar, unknownMode, wrongDate, wrongHour, zeroMinutes } from './matrix-complaints.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';

export type MatrixReading = Readonly<{
  entries: readonly TravelEntry[];
  /**
   * Pairs of a postcode and a site that no row by car gives, `40100 → kyllo`; empty when the matrix is whole, and in a
   * table of public transport alone, where what is not told is no connection.
   */
  missingPairs: readonly string[];
}>;

/**
 * A travel matrix that a person hands over: `from_id,to_id,minutes,km,mode,source,as_of` and, for public transport,
 * `hour`, from postcodes to sites. The way back may differ and stands as a row from site to postcode. Pairs that no row
 * by car gives are holes: they refuse the matrix, or with `acceptHoles` are listed beside it, to be estimated as before.
 */
export function readMatrixCsv(told: {
  bytes: Uint8Array;
  file: string;
  region: Region;
  acceptHoles?: boolean;
}): Result<MatrixReading> {
  const { bytes, file, region } = told;
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file, columns, problems });
  if (!table) return refuse(...problems);
  const cells = new Set(region.cells.map(({ id }) => id));
  const sites = new Set(region.sites.map(({ id }) => id));
  const lines = new Map<string, number>();
  const entries: TravelEntry[] = [];
  for (const row of table.rows) {
    const entry = readEntry(row, { cells, sites, problems });
    const { from, to, mode, hour } = entry;
    const pair = `${from} → ${to} ${mode} ${hour ?? row.text('hour')}`.trim();
    const first = lines.get(pair);
    lines.set(pair, first ?? row.line);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('from_id'), value: pair, first }));
    entries.push(entry);
  }
  const isByCar = ({ mode }: TravelEntry): boolean => mode !== 'public-transport';
  const missingPairs =
    entries.length > 0 && !entries.some(isByCar) ? [] : findMissing(entries.filter(isByCar), region);
  if (missingPairs.length > 0 && !told.acceptHoles) problems.push(holes(file, missingPairs));
  return problems.length > 0 ? refuse(...problems) : ok({ entries, missingPairs });
}

const columns = ['from_id', 'to_id', 'minutes', 'km', 'mode', 'source', 'as_of'] as const;

/** A trip of 0 minutes would put people at a site; measured tables round to a tenth. */
const leastMinutes = 0.01;

function readEntry(
  row: CsvRow,
  told: { cells: ReadonlySet<string>; sites: ReadonlySet<string>; problems: Problem[] },
): TravelEntry {
  const { cells, sites, problems } = told;
  const from = row.text('from_id');
  const to = row.text('to_id');
  const back = sites.has(from);
  if (!back && !cells.has(from))
    problems.push(csvComplaints.unknown({ at: row.at('from_id'), value: from, where: 'cells.json' }));
  if (!(back ? cells : sites).has(to)) {
    const where = back ? 'cells.json' : 'sites.json';
    problems.push(csvComplaints.unknown({ at: row.at('to_id'), value: to, where }));
  }
  const minutes = row.count('minutes');
  if (minutes < leastMinutes) problems.push(zeroMinutes(row.at('minutes'), row.text('minutes')));
  const asOf = row.text('as_of');
  if (!isDate(asOf)) problems.push(wrongDate(row.at('as_of'), asOf));
  const km = row.count('km');
  const mode = row.text('mode') || 'car';
  if (!(matrixModes as readonly string[]).includes(mode)) problems.push(unknownMode(row.at('mode'), mode));
  const hour = readHour(row, { mode, problems });
  const entry = { from, to, minutes, km, mode, source: row.text('source'), asOf };
  return hour === undefined ? entry : { ...entry, hour };
}

function readHour(row: CsvRow, told: { mode: string; problems: Problem[] }): number | undefined {
  const word = row.text('hour');
  if (told.mode === 'public-transport') {
    if (/^\d{1,2}$/.test(word) && Number(word) <= 23) return Number(word);
    told.problems.push(wrongHour(row.at('hour'), word));
  } else if (word !== '') told.problems.push(hourByCar(row.at('hour'), word));
  return undefined;
}

function findMissing(entries: readonly TravelEntry[], region: Region): string[] {
  const known = new Set(entries.map(({ from, to }) => `${from} → ${to}`));
  return region.cells.flatMap((cell) =>
    region.sites.map((site) => `${cell.id} → ${site.id}`).filter((pair) => !known.has(pair)),
  );
}

function isDate(text: string): boolean {
  const [, month = '', day = ''] = /^\d{4}-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return month >= '01' && month <= '12' && day >= '01' && day <= '31';
}
