import {
  assumptionColumns,
  catalogueColumns,
  exceptionColumns,
  gapColumns,
  matrixColumns,
} from './columns.ts';
import { complaints } from './complaints.ts';
import type { Reading } from './parse-json.ts';
import { readTable } from './read-table.ts';
import { unique } from './read-places.ts';
import type { Assumption, CatalogueEntry, Gap, Tier, TravelEntry, TravelException } from './region.ts';

export function readCatalogue(text: string, reading: Reading): CatalogueEntry[] {
  return readTable(text, { ...reading, columns: catalogueColumns }).map(({ row }) => ({
    name: { fi: row.fi, sv: row.sv, en: row.en },
    tier: row.tier as Tier,
    inferred: row.inferred,
    elderly: row.elderly,
    source: row.source,
  }));
}

/** Assumptions, each with its value between its own bounds. */
export function readAssumptions(text: string, reading: Reading): Assumption[] {
  const rows = readTable(text, { ...reading, columns: assumptionColumns });
  const things = rows.map(({ row, index }) => {
    const { id, value, unit, quality, impact, min, max } = row;
    if (value < min || value > max) {
      const at = `${reading.file}:rows[${index}].value`;
      reading.problems.push(complaints.outside({ at, value, min, max }));
    }
    const thing: Assumption = {
      id,
      title: { fi: row.titleFi, sv: row.titleSv, en: row.titleEn },
      value,
      unit,
      reasoning: { fi: row.reasoningFi, sv: row.reasoningSv, en: row.reasoningEn },
      quality,
      impact,
      min,
      max,
      ...((row.source as string | null) === null ? {} : { source: row.source }),
    };
    return { id, index, thing };
  });
  return unique(things, { ...reading, column: 'id' }).map(({ thing }) => thing);
}

export function readGaps(text: string, reading: Reading): Gap[] {
  const rows = readTable(text, { ...reading, columns: gapColumns });
  const things = rows.map(({ row, index }) => ({
    id: row.id,
    index,
    thing: {
      id: row.id,
      kind: row.kind as Gap['kind'],
      what: { fi: row.whatFi, sv: row.whatSv, en: row.whatEn },
      weakens: { fi: row.weakensFi, sv: row.weakensSv, en: row.weakensEn },
      count: row.count,
    },
  }));
  return unique(things, { ...reading, column: 'id' }).map(({ thing }) => thing);
}

type Ends = Readonly<{ cells: readonly string[]; sites: readonly string[] }>;

/** Named pairs from a cell to a site. */
export function readExceptions(text: string, reading: Reading & Ends): TravelException[] {
  const rows = readTable(text, { ...reading, columns: exceptionColumns });
  const cells = new Set(reading.cells);
  const sites = new Set(reading.sites);
  const things = rows.map(({ row, index }) => {
    const { from, to, minutes, km } = row;
    const at = `${reading.file}:rows[${index}]`;
    if (!cells.has(from))
      reading.problems.push(complaints.unknown({ at: `${at}.from`, value: from, file: 'cells.json' }));
    if (!sites.has(to))
      reading.problems.push(complaints.unknown({ at: `${at}.to`, value: to, file: 'sites.json' }));
    const reason = { fi: row.reasonFi, sv: row.reasonSv, en: row.reasonEn };
    return { id: `${from} → ${to}`, index, thing: { from, to, minutes, km, reason } };
  });
  return unique(things, { ...reading, column: 'to' }).map(({ thing }) => thing);
}

/** Measured pairs: from a cell to a site, or the way back when it differs; public transport by hour of departure. */
export function readMatrix(text: string, reading: Reading & Ends): TravelEntry[] {
  const rows = readTable(text, { ...reading, columns: matrixColumns });
  const cells = new Set(reading.cells);
  const sites = new Set(reading.sites);
  const things = rows.map(({ row, index }) => {
    const at = `${reading.file}:rows[${index}]`;
    const back = sites.has(row.from);
    if (!back && !cells.has(row.from))
      reading.problems.push(complaints.unknown({ at: `${at}.from`, value: row.from, file: 'cells.json' }));
    if (!(back ? cells : sites).has(row.to)) {
      const file = back ? 'cells.json' : 'sites.json';
      reading.problems.push(complaints.unknown({ at: `${at}.to`, value: row.to, file }));
    }
    const { hour, ...entry } = row as Omit<typeof row, 'hour'> & { hour: number | null };
    const byHour = row.mode === 'public-transport';
    if (byHour !== (hour !== null))
      reading.problems.push(complaints.hour({ at: `${at}.hour`, value: hour, byHour }));
    const id = `${row.from} → ${row.to} (${[row.mode, hour ?? []].flat().join(' ')})`;
    return { id, index, thing: hour === null ? entry : { ...entry, hour } };
  });
  return unique(things, { ...reading, column: 'to' }).map(({ thing }) => thing);
}
