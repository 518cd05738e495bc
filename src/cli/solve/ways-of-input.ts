import type { Ways } from '#engines/location/models/model.ts';
import { waysOf, waysOnPlane } from '#engines/location/models/ways.ts';
import type { Between } from '#engines/location/models/ways.ts';
import { problemOfWays } from './room.ts';
import type { SolveInput } from './solve-input.ts';
import { solveProblems } from './solve-problems.ts';
import type { Collection } from './solve-problems.ts';

/** Ways as they were given, looked through but not yet listed. */
export type Table = Readonly<{ demandCount: number; siteCount: number; list: () => Ways }>;

/** What ways are read from: tables as they came, not yet looked at. `travel` is undefined where it could not be read. */
export type Given = Readonly<{
  minutes: unknown;
  minutesBack: unknown;
  travel: SolveInput['travel'] | undefined;
  points: SolveInput['points'];
}>;

/** From rows of minutes or from points; undefined, with its problems told, when it cannot be. */
export function tableOf(
  given: Given,
  told: Readonly<{ mostBytes: number; collection: Collection }>,
): Table | undefined {
  const { minutes, minutesBack, points } = given;
  const { collection } = told;
  const isTable = minutes !== undefined || minutesBack !== undefined;
  if (isTable && points !== undefined) collection.add(solveProblems.bothWays());
  const table = isTable ? tableOfRows(given, told) : tableOfPoints(points, given.travel);
  if (!table || table.demandCount === 0 || table.siteCount === 0) {
    if (collection.problems.length === 0) collection.add(solveProblems.noWays());
    return undefined;
  }
  const neighbours = isTable ? undefined : points?.neighbours;
  const listed = Math.min(neighbours ?? table.siteCount, table.siteCount);
  const problem = problemOfWays(table.demandCount * listed, told.mostBytes);
  if (problem) collection.add(problem);
  return problem ? undefined : table;
}

/** Straight ways are as long there as back. */
function tableOfPoints(points: SolveInput['points'], travel: Given['travel']): Table | undefined {
  if (!points) return undefined;
  const factor = points.minutesPerUnit * (travel === 'there-and-back' ? 2 : 1);
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

/** Of each table that there is; whoever travels says which is read. */
function tableOfRows(
  { minutes, minutesBack, travel }: Given,
  told: Readonly<{ mostBytes: number; collection: Collection }>,
): Table | undefined {
  const { collection } = told;
  const there = minutes === undefined ? undefined : readRows(minutes, { name: 'minutes', ...told });
  const back =
    minutesBack === undefined ? undefined : readRows(minutesBack, { name: 'minutesBack', ...told });
  if (minutes === undefined && (travel === 'to-site' || travel === 'there-and-back'))
    collection.add(solveProblems.noWays());
  if (minutesBack === undefined && (travel === 'to-person' || travel === 'there-and-back'))
    collection.add(solveProblems.noWayBack());
  if (there && back && (there.rows !== back.columns || there.columns !== back.rows))
    collection.add(solveProblems.unlikeTables({ demands: there.rows, sites: there.columns, back }));
  if (collection.problems.length > 0) return undefined;
  const demandCount = there?.rows ?? back!.columns;
  const siteCount = there?.columns ?? back!.rows;
  const between = betweenOf({ there: there?.flat, back: back?.flat, travel, demandCount, siteCount });
  return { demandCount, siteCount, list: () => waysOf({ demandCount, siteCount, between }) };
}

/** Minutes of a pair as whoever travels has them. */
function betweenOf(
  told: Readonly<{
    there: Float64Array | undefined;
    back: Float64Array | undefined;
    travel: Given['travel'];
    demandCount: number;
    siteCount: number;
  }>,
): Between {
  const { there, back, travel, demandCount, siteCount } = told;
  if (travel === 'to-site') return (demand, site) => there![demand * siteCount + site]!;
  if (travel === 'to-person') return (demand, site) => back![site * demandCount + demand]!;
  return (demand, site) => there![demand * siteCount + site]! + back![site * demandCount + demand]!;
}

type Rows = Readonly<{ flat: Float64Array; rows: number; columns: number }>;

/** Rows of numbers; millions of them, so each is looked at once and put in its place. */
function readRows(
  table: unknown,
  told: Readonly<{ name: string; mostBytes: number; collection: Collection }>,
): Rows | undefined {
  const { name, collection } = told;
  if (!Array.isArray(table) || table.length === 0 || !Array.isArray(table[0])) {
    collection.add(solveProblems.noWays(name));
    return undefined;
  }
  const rows = table.length;
  const columns = table[0].length;
  const problem = problemOfWays(rows * columns, told.mostBytes);
  if (problem) {
    collection.add(problem);
    return undefined;
  }
  const flat = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const own = table[row] as unknown;
    const length = Array.isArray(own) ? own.length : 0;
    if (!Array.isArray(own) || length !== columns) {
      collection.add(solveProblems.ragged({ at: `${name}[${row}]`, length, wanted: columns }));
      continue;
    }
    for (let column = 0; column < columns; column++) {
      const value = own[column] as unknown;
      if (value === null) flat[row * columns + column] = Infinity;
      else if (typeof value === 'number' && value >= 0) flat[row * columns + column] = value;
      else collection.add(solveProblems.notMinutes({ at: `${name}[${row}][${column}]`, value }));
    }
  }
  return { flat, rows, columns };
}
