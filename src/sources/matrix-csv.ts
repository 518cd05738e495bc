import { makeProblem } from '#kit/problem.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Problem, Result } from '#kit/result.ts';
import type { Region, TravelEntry } from '#region/region.ts';
import { csvComplaints } from './csv-complaints.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';

export type MatrixReading = Readonly<{
  entries: readonly TravelEntry[];
  /** Pairs of a postcode and a site that no row gives, `40100 → kyllo`; empty when the matrix is whole. */
  missingPairs: readonly string[];
}>;

/**
 * A travel matrix that a person hands over: `from_id,to_id,minutes,km,mode,source,as_of`, from postcodes to sites. The
 * way back may differ and stands as a row from site to postcode. Pairs that no row gives are holes: they refuse the
 * matrix, or with `acceptHoles` are listed beside it, to be estimated as before.
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
    const pair = `${entry.from} → ${entry.to} ${entry.mode}`.trim();
    const first = lines.get(pair);
    lines.set(pair, first ?? row.line);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('from_id'), value: pair, first }));
    entries.push(entry);
  }
  const missingPairs = findMissing(entries, region);
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
  return { from, to, minutes, km, mode: row.text('mode'), source: row.text('source'), asOf };
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

function holes(file: string, missing: readonly string[]): Problem {
  const count = missing.length;
  return makeProblem({
    code: 'matrix-holes',
    at: file,
    value: missing.join(', '),
    message: {
      fi: `Taulukosta puuttuu ${count} paria.`,
      sv: `Tabellen saknar ${count} par.`,
      en: `The table lacks ${count} pairs.`,
    },
    remedy: {
      fi: 'Täydennä parit, tai hyväksy aukot: puuttuvat matkat arvioidaan kuten ennen ja merkitään.',
      sv: 'Komplettera paren, eller godkänn luckorna: resor som saknas uppskattas som förut och märks.',
      en: 'Add the pairs, or accept the holes: missing trips are estimated as before and marked.',
    },
  });
}

function zeroMinutes(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-zero-minutes',
    at,
    value,
    message: {
      fi: 'Matkan pitää kestää yli 0 minuuttia: kukaan ei asu toimipisteessä.',
      sv: 'Resan ska ta mer än 0 minuter: ingen bor på ett verksamhetsställe.',
      en: 'A trip must take more than 0 minutes: nobody lives at a site.',
    },
    remedy: {
      fi: 'Anna mitattu aika, tai poista rivi, jolloin aika arvioidaan.',
      sv: 'Ange den uppmätta tiden, eller ta bort raden så uppskattas tiden.',
      en: 'Give the measured time, or remove the line; the time is then estimated.',
    },
  });
}

function wrongDate(at: string, value: string): Problem {
  return makeProblem({
    code: 'matrix-date',
    at,
    value,
    message: {
      fi: 'Päivä ei ole muotoa vvvv-kk-pp.',
      sv: 'Datumet har inte formen åååå-mm-dd.',
      en: 'The date is not of the form yyyy-mm-dd.',
    },
    remedy: {
      fi: 'Kirjoita päivä näin: 2025-10-08.',
      sv: 'Skriv datumet så här: 2025-10-08.',
      en: 'Write the date like this: 2025-10-08.',
    },
  });
}
