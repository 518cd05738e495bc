import { gapBetween } from '../models/model.ts';
import type { Answer, LocationProblem } from '../models/model.ts';
import { assignNearest, chargedFor } from './charges.ts';
import { hasRoom } from './rules.ts';
import type { Run } from './solve-charges.ts';

/** What a run came to; `named` says what the charges of demands and of sites are called among the parts. */
export function answerOf(
  problem: LocationProblem,
  told: { run: Run; named: { demands: string; sites: string } },
): Answer {
  const { best, charges, state } = told.run;
  const common = { iterations: state.iterations, stopped: state.stop };
  if (!best.open) {
    // Every part was gone through and none holds an allowed set, or rules alone leave none.
    const isProved = best.bound === Infinity || !hasRoom(charges.rules);
    return {
      ...{
        status: isProved ? 'infeasible' : 'feasible',
        objective: null,
        bound: isProved ? null : best.bound,
      },
      ...{
        gap: null,
        open: [],
        assignment: new Int32Array(problem.demandCount).fill(-1),
        parts: {},
        ...common,
      },
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
