import { mix } from '../models/mix.ts';
import type { SearchHost } from './find-networks.ts';
import { networkProblem } from './network-problem.ts';
import { runSearch } from './run-search.ts';
import type { LocationSpace } from './space.ts';

/** Units of work in all, by how many ways there are: some seconds for a large county, less for a region. */
const work = { ways: 2e9, least: 150, most: 6000 };

/** The best network by the model `mix`, and what no allowed one is better than; both leave overflow aside. */
export type BestNetwork = Readonly<{
  /** Null where none was found. */
  open: Uint8Array | null;
  /** No allowed network costs less; null where that is not known. */
  bound: number | null;
  /** Proved that nothing is allowed. */
  isInfeasible: boolean;
}>;

/** So many units of work for a problem with so many ways. */
export function iterationsFor(ways: number): number {
  return Math.min(work.most, Math.max(work.least, Math.round(work.ways / Math.max(1, ways))));
}

/** The same question and seed give the same answer bit for bit, unless it was stopped. */
export async function findBestNetwork(
  space: LocationSpace,
  told: Readonly<{ seed: string; onProgress?: ((best: number | null) => void) | undefined }> &
    Pick<SearchHost, 'signal' | 'breathe'>,
): Promise<BestNetwork> {
  const { problem, weight, slack } = networkProblem(space);
  const { seed, signal, breathe, onProgress } = told;
  const ways = problem.ways.site.length;
  const search = mix.solve(problem, { seed: `bound ${seed}`, iterations: iterationsFor(ways) });
  const { open, objective, bound, status } = await runSearch(search, {
    ...{ ways, signal, breathe },
    onProgress: (now) => onProgress?.(now.objective === null ? null : now.objective * weight),
  });
  return {
    open: objective === null ? null : openOf(space.candidates, open),
    bound: bound === null || !Number.isFinite(bound) ? null : Math.max(0, bound * weight - slack),
    isInfeasible: status === 'infeasible',
  };
}

export function openOf(candidates: number, sites: readonly number[]): Uint8Array {
  const open = new Uint8Array(candidates);
  for (const site of sites) open[site] = 1;
  return open;
}
