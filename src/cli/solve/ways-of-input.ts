import type { Ways } from '#engines/location/models/model.ts';
import { waysOf, waysOnPlane } from '#engines/location/models/ways.ts';
import type { SolveInput } from './solve-input.ts';
import { solveProblems } from './solve-problems.ts';
import type { Collection } from './solve-problems.ts';

/** Ways as they were given, looked through but not yet listed. */
export type Table = Readonly<{ demandCount: number; siteCount: number; list: () => Ways }>;

/** Bytes that one listed way takes while a model is solved: site, minutes and charge, and the same the other way round. */
const bytesPerWay = 36;

/** From rows of minutes or from points; undefined, with its problems told, when it cannot be. */
export function tableOf(
  told: Readonly<{ minutes: unknown; points: SolveInput['points']; mostBytes: number }>,
  collection: Collection,
): Table | undefined {
  const { minutes, points } = told;
  if (minutes !== undefined && points !== undefined) collection.add(solveProblems.bothWays());
  const table = minutes === undefined ? tableOfPoints(points) : tableOfRows(minutes, collection);
  if (!table || table.demandCount === 0 || table.siteCount === 0) {
    if (collection.problems.length === 0) collection.add(solveProblems.noWays());
    return undefined;
  }
  const listed = points?.neighbours ? Math.min(points.neighbours, table.siteCount) : table.siteCount;
  const cells = table.demandCount * listed;
  if (cells * bytesPerWay <= told.mostBytes) return table;
  const megabytes = Math.ceil((cells * bytesPerWay) / 1e6);
  collection.add(solveProblems.tooLarge({ cells, megabytes, most: Math.floor(told.mostBytes / 1e6) }));
  return undefined;
}

function tableOfPoints(points: SolveInput['points']): Table | undefined {
  if (!points) return undefined;
  const { minutesPerUnit: factor } = points;
  const plane = (list: readonly (readonly [number, number])[]) => ({
    x: Float64Array.from(list, ([x]) => x),
    y: Float64Array.from(list, ([, y]) => y),
  });
  const siteCount = points.sites.length;
  return {
    demandCount: points.demands.length,
    siteCount,
    list: () => {
      const [demands, sites] = [plane(points.demands), plane(points.sites)];
      return waysOnPlane({ demands, sites, factor, most: points.neighbours ?? siteCount });
    },
  };
}

/** Rows of numbers; millions of them, so each is looked at once and put in its place. */
function tableOfRows(rows: unknown, collection: Collection): Table | undefined {
  if (!Array.isArray(rows) || rows.length === 0 || !Array.isArray(rows[0])) {
    collection.add(solveProblems.noWays());
    return undefined;
  }
  const demandCount = rows.length;
  const siteCount = rows[0].length;
  const flat = new Float64Array(demandCount * siteCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const row = rows[demand] as unknown;
    const length = Array.isArray(row) ? row.length : 0;
    if (!Array.isArray(row) || length !== siteCount) {
      collection.add(solveProblems.ragged({ row: demand, length, wanted: siteCount }));
      continue;
    }
    for (let site = 0; site < siteCount; site++) {
      const value = row[site] as unknown;
      if (value === null) flat[demand * siteCount + site] = Infinity;
      else if (typeof value === 'number' && value >= 0) flat[demand * siteCount + site] = value;
      else collection.add(solveProblems.notMinutes({ at: `minutes[${demand}][${site}]`, value }));
    }
  }
  if (collection.problems.length > 0) return undefined;
  const between = (demand: number, site: number) => flat[demand * siteCount + site]!;
  return { demandCount, siteCount, list: () => waysOf({ demandCount, siteCount, between }) };
}
