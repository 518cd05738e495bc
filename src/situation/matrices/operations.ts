import { z } from 'zod';
import { ProblemError, unwrap, type Problem } from '#kit/result.ts';
import { versionConflict } from '#operations/conflict.ts';
import { operation, type Operation } from '#operations/operation.ts';
import { nameSchema, versionSchema } from '#operations/schemas.ts';
import { readRegion } from '#region/read-region.ts';
import { matrixFileName } from '#region/region-files.ts';
import type { Region, TravelEntry } from '#region/region.ts';
import { matrixText } from '#region/with-matrix.ts';
import { csvComplaints } from '#sources/csv-complaints.ts';
import { readCsv, type CsvRow } from '#sources/read-csv.ts';
import { sha256 } from '#store/region-archive.ts';
import { getStoredRegion, loadRegionFiles, raiseRegionVersion, replaceRegionFile } from '../records.ts';
import { holes, wrongDate, zeroMinutes } from './matrix-problems.ts';

const columns = ['from_id', 'to_id', 'minutes', 'km', 'mode', 'source', 'as_of'] as const;

/** A trip of 0 minutes would put people at a site; measured tables round to a tenth. */
const leastMinutes = 0.01;

const importMatrix = operation({
  name: 'situation.import-matrix',
  title: {
    fi: 'Tuo matka-aikojen taulukko',
    sv: 'Importera restidstabell',
    en: 'Import a table of travel times',
  },
  kind: 'change',
  upload: true,
  input: z.strictObject({
    region: nameSchema(),
    expectedVersion: versionSchema,
    /** Pairs that the table lacks are then estimated as before; without it a table with holes is refused. */
    acceptHoles: z.boolean().default(false),
    file: z.instanceof(Uint8Array),
  }),
  output: z.strictObject({
    hash: z.string(),
    version: z.int(),
    pairs: z.int(),
    missingPairs: z.int(),
  }),
  run: async ({ store: { db } }, { region: id, expectedVersion, acceptHoles, file }) => {
    const stored = await getStoredRegion(db, id);
    const entries = readEntries(file, stored.base);
    const missing = missingPairs(stored.base, entries);
    if (missing.length > 0 && !acceptHoles) throw new ProblemError([holes(missing)]);
    const content = matrixText(entries);
    const files = { ...(await loadRegionFiles(db, id)), [matrixFileName]: content };
    const { hash } = unwrap(readRegion(files));
    const isFirst = await db.transaction().execute(async (transaction) => {
      if (!(await raiseRegionVersion(transaction, { id, expectedVersion, hash }))) return false;
      await replaceRegionFile(transaction, {
        region_id: id,
        name: matrixFileName,
        content,
        sha256: sha256(content),
      });
      return true;
    });
    const now = await getStoredRegion(db, id);
    if (!isFirst) {
      const current = { version: now.version, hash: now.region.hash };
      throw versionConflict({
        expected: expectedVersion,
        stored: now.version,
        current,
        yours: { pairs: entries.length },
      });
    }
    return {
      hash: now.region.hash,
      version: now.version,
      pairs: entries.length,
      missingPairs: missing.length,
    };
  },
});

export const matrixOperations: readonly Operation[] = [importMatrix];

/** The entries of a table, or every problem of every line thrown. */
function readEntries(bytes: Uint8Array, region: Region): TravelEntry[] {
  const problems: Problem[] = [];
  const table = readCsv(bytes, { file: 'matrix.csv', columns, problems });
  const cells = new Set(region.cells.map(({ id }) => id));
  const sites = new Set(region.sites.map(({ id }) => id));
  const lines = new Map<string, number>();
  const entries: TravelEntry[] = [];
  for (const row of table?.rows ?? []) {
    const [from, to, mode, asOf] = [
      row.text('from_id'),
      row.text('to_id'),
      row.text('mode'),
      row.text('as_of'),
    ];
    const minutes = row.count('minutes');
    const pair = `${from} → ${to} ${mode}`.trim();
    const first = lines.get(pair);
    lines.set(pair, first ?? row.line);
    if (first !== undefined)
      problems.push(csvComplaints.duplicate({ at: row.at('from_id'), value: pair, first }));
    // A row from a site to a cell is the way back, which may take another time.
    const back = sites.has(from);
    if (!back && !cells.has(from)) problems.push(unknownPlace(row, { column: 'from_id', back: true }));
    if (!(back ? cells : sites).has(to)) problems.push(unknownPlace(row, { column: 'to_id', back }));
    if (minutes < leastMinutes) problems.push(zeroMinutes(row.at('minutes'), row.text('minutes')));
    if (!isDate(asOf)) problems.push(wrongDate(row.at('as_of'), asOf));
    entries.push({ from, to, minutes, km: row.count('km'), mode, source: row.text('source'), asOf });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return entries;
}

function unknownPlace(row: CsvRow, { column, back }: Readonly<{ column: string; back: boolean }>): Problem {
  return csvComplaints.unknown({
    at: row.at(column),
    value: row.text(column),
    where: back ? 'cells.json' : 'sites.json',
  });
}

function missingPairs(region: Region, entries: readonly TravelEntry[]): string[] {
  const there = new Set(entries.map(({ from, to }) => `${from} → ${to}`));
  return region.cells.flatMap((cell) =>
    region.sites.map((site) => `${cell.id} → ${site.id}`).filter((pair) => !there.has(pair)),
  );
}

function isDate(text: string): boolean {
  const match = /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  return (
    match !== null &&
    Number(match[1]) >= 1 &&
    Number(match[1]) <= 12 &&
    Number(match[2]) >= 1 &&
    Number(match[2]) <= 31
  );
}
