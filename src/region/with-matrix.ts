import { deepFreeze } from '#kit/freeze.ts';
import { hashOf } from '#kit/hash.ts';
import { ok, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { matrixColumns } from './columns.ts';
import type { Reading } from './parse-json.ts';
import { readMatrix } from './read-words.ts';
import { writeTable } from './table-text.ts';
import type { Region, TravelEntry } from './region.ts';

/**
 * The region with measured travel in place of the matrix it had; pairs that the entries lack are estimated as before.
 * A new hash that does not depend on the order of the entries; the region handed in stays as it was.
 */
export function withMatrix(region: Region, entries: readonly TravelEntry[]): Result<Region> {
  const sorted = [...entries].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const reading: Reading = { file: 'matrix', problems: [] };
  const ids = { cells: region.cells.map(({ id }) => id), sites: region.sites.map(({ id }) => id) };
  const matrix = readMatrix(matrixText(sorted), { ...reading, ...ids });
  if (reading.problems.length > 0) return refuse(...reading.problems);
  const hash = hashOf({ region: region.hash, matrix: sorted });
  return ok(deepFreeze({ ...region, matrix, hash, edited: true }));
}

/** Entries as the text of `travel-matrix.json`; a matrix without hours has no column of them, as before there were any. */
export function matrixText(entries: readonly TravelEntry[]): string {
  const byHour = entries.some(({ hour }) => hour !== undefined);
  const columns = (Object.keys(matrixColumns) as (keyof TravelEntry)[]).filter(
    (column) => byHour || column !== 'hour',
  );
  const rows = entries.map((entry) => columns.map((column) => entry[column] ?? null));
  return writeTable({ columns, rows });
}

/**
 * A matrix that a person hands over in the place of what the region had by the same modes; the other modes stay. A table
 * without public transport is one by car, even when it is empty. Cars stand first, whichever came first, so that the
 * same tables make the same region.
 */
export function replaceModes(
  before: readonly TravelEntry[],
  entries: readonly TravelEntry[],
): readonly TravelEntry[] {
  const transport = entries.filter(isTransport);
  const cars = entries.filter((entry) => !isTransport(entry));
  return [
    ...(cars.length === 0 && transport.length > 0 ? before.filter((entry) => !isTransport(entry)) : cars),
    ...(transport.length === 0 ? before.filter(isTransport) : transport),
  ];
}

function isTransport({ mode }: TravelEntry): boolean {
  return mode === 'public-transport';
}

function orderOf({ from, to, mode, hour }: TravelEntry): string {
  return [from, to, mode, ...(hour === undefined ? [] : [String(hour).padStart(2, '0')])].join(' ');
}
