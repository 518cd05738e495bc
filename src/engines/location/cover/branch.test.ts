import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { branchingOf, explore } from './branch.ts';
import type { Hunt } from './branch.ts';
import { inventProblem, naiveCost, naiveLeast } from './naive-cover.ts';
import { reduce } from './reduce.ts';
import { demandsThatCount, rowsWithin, rulesOf, withSlack } from './task.ts';
import { finishPart, workOf } from './work.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const plans = fc.record({
  seed: fc.nat(1e9),
  sites: fc.integer({ min: 5, max: 11 }),
  demands: fc.integer({ min: 8, max: 40 }),
  limit: fc.integer({ min: 12, max: 50 }),
  count: maybe(fc.integer({ min: 2, max: 7 })),
  mostChanges: maybe(fc.integer({ min: 2, max: 8 })),
  budgetShare: maybe(fc.double({ min: 0.2, max: 0.8, noNaN: true })),
  cover: maybe(fc.integer({ min: 1, max: 2 })),
  priced: fc.boolean(),
});

// Its best set costs all that may be spent, at a high price of the budget.
const tight = {
  ...{ seed: 764587565, sites: 10, demands: 20, limit: 30, count: undefined, mostChanges: 4 },
  ...{ budgetShare: 0.3448275862068966, cover: undefined, priced: true },
};

test('reductions and branch and bound alone find the optimum, without greedy and local search, from any target', () => {
  let [found, none] = [0, 0];
  fc.assert(
    fc.property(plans, fc.nat(5), (plan, room) => {
      const invented = inventProblem(plan);
      const { budget } = invented;
      // As `minimise` has it: what rounding may add to a price of the budget is less than its slack at that price.
      const slack = budget && { budget: { ...budget, most: withSlack(budget.most) } };
      const problem = { ...invented, ...slack };
      const { siteCount, locks } = problem;
      const best = naiveLeast(problem, naiveCost);
      const work = workOf({});
      const rows = rowsWithin(problem, {
        demands: demandsThatCount(problem),
        limit: plan.limit,
        need: plan.cover ?? 1,
      });
      const costs = problem.costs ?? new Float64Array(siteCount).fill(1);
      const core = finishPart(reduce({ siteCount, locks, costs, rows, rules: rulesOf(problem) }, work));
      let least = Infinity;
      const accept: Hunt['accept'] = (_, cost) => (least = Math.min(least, cost)) - 1;
      const target = best === Infinity ? 100 : best + room;
      const hunt: Hunt = { target, accept, ended: false, left: Infinity, work };
      if (core !== null) finishPart(explore(branchingOf(core, hunt), 0, 0));
      assert.equal(hunt.ended, false);
      assert.equal(least, best);
      if (best < Infinity) found++;
      else none++;
    }),
    { numRuns: 500, examples: [[tight, 0]] },
  );
  assert.ok(found > 50 && none > 50, `${found} with an optimum, ${none} without`);
});
