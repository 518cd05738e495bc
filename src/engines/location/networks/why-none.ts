import { findConflict } from '../cover/conflict.ts';
import { findRelaxation } from '../cover/nearest.ts';
import type { Relaxation } from '../cover/nearest.ts';
import { nearestAllowed } from '../cover/nearest.ts';
import { workOf } from '../cover/work.ts';
import type { LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';
import type { SearchHost } from './find-networks.ts';
import type { LocationQuestion } from './question.ts';
import { runSearch } from './run-search.ts';

/** Why a question allows no network: what of it cannot be met together, and what alone would have to give way, how far. */
export type WhyNone = Readonly<{
  /** Cells that have no allowed candidate of the service within the minutes that everybody must have, with the nearest. */
  cells: readonly Readonly<{
    cell: number;
    nearest: Readonly<{ candidate: number; minutes: number }> | null;
  }>[];
  /** Of `covers`, those that take part. */
  covers: readonly number[];
  locks: readonly number[];
  rules: readonly ('most' | 'count' | 'mostChanges')[];
  /** Without any one of these the rest can be met, proved. */
  isMinimal: boolean;
  /** Each alone would do; null and none where nothing was found. */
  instead: Pick<Relaxation, 'count' | 'mostChanges' | 'locks'> & Readonly<{ most: number | null }>;
}>;

/** Iterations for each part of the two answers. */
const iterationsEach = 2000;

/** To be asked of a question that is known to allow nothing. */
export async function explainNone(
  question: LocationQuestion,
  { signal, breathe }: Pick<SearchHost, 'signal' | 'breathe'>,
): Promise<WhyNone> {
  const { problem, cells } = coveringOf(question);
  const host = { signal, breathe, ways: problem.ways.site.length };
  const { conflict, minimal } = await runSearch(
    findConflict(problem, workOf({ iterations: iterationsEach * 10 })),
    host,
  );
  const relaxed = await runSearch(findRelaxation(problem, { conflict, iterations: iterationsEach }), host);
  const isCell = (demand: number) => demand < cells.length;
  return {
    cells: conflict.demands.filter(isCell).map((demand) => {
      const nearest = nearestAllowed(problem, demand);
      const { site: candidate, minutes } = nearest ?? { site: -1, minutes: 0 };
      return { cell: cells[demand]!, nearest: nearest ? { candidate, minutes } : null };
    }),
    covers: conflict.demands.filter((demand) => !isCell(demand)).map((demand) => demand - cells.length),
    locks: conflict.locks,
    rules: conflict.rules.flatMap((rule) =>
      rule === 'limit' ? ['most' as const] : rule === 'count' || rule === 'mostChanges' ? [rule] : [],
    ),
    isMinimal: minimal,
    instead: {
      most: question.most ? relaxed.limit : null,
      count: question.count === undefined ? null : relaxed.count,
      ...{ mostChanges: relaxed.mostChanges, locks: relaxed.locks },
    },
  };
}

/**
 * The question as one of covering: everybody who must have a site of a service within some minutes, and each cover, whose
 * members are no way off. What else it asks can always be met, as a cell without a way counts the far minutes.
 */
function coveringOf(question: LocationQuestion): { problem: LocationProblem; cells: readonly number[] } {
  const { minutes, services, residents, covers, locks, today, count, mostChanges, most } = question;
  const cells = most ? [...residents.keys()].filter((cell) => residents[cell]! > 0) : [];
  const siteCount = minutes.length;
  const demandCount = cells.length + covers.length;
  const between = (demand: number, site: number): number => {
    if (demand >= cells.length) return covers[demand - cells.length]![site] === 1 ? 0 : Infinity;
    return services[most!.service]!.offers[site] === 1 ? minutes[site]![cells[demand]!]! : Infinity;
  };
  return {
    problem: {
      ...{ siteCount, demandCount, weights: new Float64Array(demandCount).fill(1), locks, today },
      ways: waysOf({ demandCount, siteCount, between }),
      ...(count === undefined ? {} : { count }),
      ...(mostChanges === undefined ? {} : { mostChanges }),
      ...(most ? { limit: most.minutes } : {}),
    },
    cells,
  };
}
