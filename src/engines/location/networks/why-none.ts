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

/** To be asked of a question that is thought to allow nothing: where something is allowed, no part is named. */
export async function explainNone(
  question: LocationQuestion,
  { signal, breathe }: Pick<SearchHost, 'signal' | 'breathe'>,
): Promise<WhyNone> {
  const { problem, cells, covers, sites, stays, changed } = coveringOf(question);
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
      return { cell: cells[demand]!, nearest: nearest ? { candidate: sites[candidate]!, minutes } : null };
    }),
    covers: conflict.demands
      .filter((demand) => !isCell(demand))
      .map((demand) => covers[demand - cells.length]!),
    locks: conflict.locks.map((at) => sites[at]!),
    rules: conflict.rules.flatMap((rule) =>
      rule === 'limit' ? ['most' as const] : rule === 'count' || rule === 'mostChanges' ? [rule] : [],
    ),
    isMinimal: minimal,
    instead: {
      most: question.most ? relaxed.limit : null,
      count: question.count === undefined || relaxed.count === null ? null : relaxed.count + stays,
      mostChanges: relaxed.mostChanges === null ? null : relaxed.mostChanges + changed,
      locks: relaxed.locks.map((at) => sites[at]!),
    },
  };
}

/**
 * The question as one of covering: everybody who must have a site of a service within some minutes, and each cover, whose
 * members are no way off. What else it asks can always be met, as a cell without a way counts the far minutes. Candidates that
 * are settled take no part: what they do is taken off the number and the changes.
 */
function coveringOf(question: LocationQuestion): Covering {
  const { minutes, services, residents, locks, today, count, mostChanges, most } = question;
  const isSettled = (one: number) => question.settled?.[one] === 1;
  const sites = [...minutes.keys()].filter((one) => !isSettled(one));
  const settled = [...minutes.keys()].filter(isSettled);
  const stays = settled.filter((one) => locks[one] === 1);
  const changed = settled.filter((one) => (locks[one] === 1) !== (today[one] === 1)).length;
  const cells = most ? [...residents.keys()].filter((cell) => residents[cell]! > 0) : [];
  const covers = [...question.covers.keys()].filter(
    (cover) => !stays.some((one) => question.covers[cover]![one] === 1),
  );
  const demandCount = cells.length + covers.length;
  const wayTo = (cell: number, one: number) =>
    services[most!.service]!.offers[one] === 1 ? minutes[one]![cell]! : Infinity;
  const between = (demand: number, at: number): number => {
    if (demand < cells.length) return wayTo(cells[demand]!, sites[at]!);
    return question.covers[covers[demand - cells.length]!]![sites[at]!] === 1 ? 0 : Infinity;
  };
  const siteCount = sites.length;
  return {
    problem: {
      ...{ siteCount, demandCount, weights: new Float64Array(demandCount).fill(1) },
      ...{
        locks: Int8Array.from(sites, (one) => locks[one]!),
        today: Uint8Array.from(sites, (one) => today[one]!),
      },
      ways: waysOf({ demandCount, siteCount, between }),
      ...(count === undefined ? {} : { count: count - stays.length }),
      ...(mostChanges === undefined ? {} : { mostChanges: mostChanges - changed }),
      ...(most ? { limit: most.minutes } : {}),
    },
    ...{ cells, covers, sites, stays: stays.length, changed },
  };
}

/** What stands for what: demands for cells, then covers; sites for candidates. */
type Covering = Readonly<{
  problem: LocationProblem;
  cells: readonly number[];
  covers: readonly number[];
  sites: readonly number[];
  /** Settled candidates that stay open, and those that are not as today. */
  stays: number;
  changed: number;
}>;
