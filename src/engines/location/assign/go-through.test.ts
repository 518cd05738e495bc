import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { everyAllowed, inventProblem, minutesTo } from '../models/arbitrary-problem.ts';
import type { LocationProblem } from '../models/model.ts';
import { medianCharges } from './charges.ts';
import { goThrough, isFew } from './go-through.ts';
import { reachedBy } from './interchange.ts';
import type { Run } from './solve-charges.ts';

function runOf(problem: LocationProblem): Run {
  const charges = medianCharges(problem);
  return {
    ...{ charges, reached: reachedBy(charges), effort: { seed: 'test' }, chance: randomStream('test') },
    best: { open: undefined, charge: Infinity, bound: -Infinity },
    state: { iterations: 0, stop: false, told: false },
  };
}

test('going through a part one by one misses none of its networks, the one with everything open included', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 1, max: 8 }),
      fc.record({ count: fc.boolean(), costs: fc.boolean(), budget: fc.boolean(), locks: fc.boolean() }),
      (seed, sites, plan) => {
        const problem = inventProblem({ ...plan, seed, sites, demands: 10 });
        const run = runOf(problem);
        assert.ok(isFew(run, problem.locks));
        const search = goThrough(run, problem.locks);
        while (!search.next().done) continue;
        let least = Infinity;
        for (const open of everyAllowed(problem)) {
          const costs = open.reduce((sum, site) => sum + (problem.costs?.[site] ?? 0), 0);
          const minutes = problem.weights.reduce(
            (sum, weight, demand) => (weight > 0 ? sum + weight * minutesTo(problem, demand, open) : sum),
            costs,
          );
          least = Math.min(least, minutes);
        }
        if (least === Infinity) assert.equal(run.best.charge, Infinity);
        else assert.ok(Math.abs(run.best.charge - least) <= 1e-9 * Math.max(1, least));
      },
    ),
    { numRuns: 200 },
  );
});
