import { conflictOf } from '../cover/conflict.ts';
import { gapBetween } from '../models/model.ts';
import type { Answer, LocationProblem } from '../models/model.ts';
import { assignNearest, chargedFor } from './charges.ts';
import { hasRoom } from './rules.ts';
import type { Run } from './solve-charges.ts';

/**
 * What a run came to. `named` says what the charges of demands and of sites are called among the parts; `served` whether
 * everybody must have a site: then they may take part in a conflict, else the rules alone do.
 */
export function answerOf(
  problem: LocationProblem,
  told: { run: Run; named: { demands: string; sites: string }; served: 'all' | 'some' },
): Answer {
  const { best, charges, state } = told.run;
  const common = { iterations: state.iterations, stopped: state.told };
  if (!best.open) {
    // Every part was gone through and none holds an allowed set, or rules alone leave none.
    const isProved = best.bound === Infinity || !hasRoom(charges.rules);
    const unmet = told.served === 'all' ? unlimited(problem) : nobody(problem);
    return {
      status: isProved ? 'infeasible' : 'feasible',
      objective: null,
      bound: isProved ? null : best.bound,
      gap: null,
      open: [],
      assignment: new Int32Array(problem.demandCount).fill(-1),
      parts: {},
      ...common,
      ...(isProved && { conflict: conflictOf(unmet).conflict }),
    };
  }
  const { demands, sites, total } = chargedFor(charges, best.open);
  const bound = Math.min(total, best.bound);
  const gap = gapBetween(total, bound);
  return {
    status: gap === 0 ? 'optimal' : 'feasible',
    objective: total,
    bound: gap === 0 ? total : bound,
    gap,
    open: [...best.open.keys()].filter((site) => best.open![site] === 1),
    assignment: assignNearest(problem, best.open),
    parts: { [told.named.demands]: demands, [told.named.sites]: sites },
    ...common,
  };
}

/** Any way will do here, and one site: a limit or a backup that the problem also names is no rule of these models. */
function unlimited({ limit: _, cover: __, ...problem }: LocationProblem): LocationProblem {
  return problem;
}

/** The rules alone, with nobody to serve. */
function nobody(problem: LocationProblem): LocationProblem {
  const none = new Float64Array(0);
  const ways = {
    start: Int32Array.of(0),
    site: new Int32Array(0),
    minutes: none,
    cut: none,
    between: () => 0,
  };
  return { ...problem, demandCount: 0, weights: none, ways };
}
