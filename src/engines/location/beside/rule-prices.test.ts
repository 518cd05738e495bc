import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyAllowed, inventProblem, minutesTo } from '../models/arbitrary-problem.ts';
import { coveringMax } from '../models/covering-max.ts';
import type { LocationProblem, Model } from '../models/model.ts';
import { pCenter } from '../models/p-center.ts';
import { pMedian } from '../models/p-median.ts';
import { priceRules } from './rule-prices.ts';
import type { RulePrices } from './rule-prices.ts';

const effort = { seed: 'test' };
const near = (one: number, other: number) => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));

function priced(model: Model, problem: LocationProblem, stopAt = Infinity): RulePrices {
  const search = priceRules({ model, problem, effort });
  let step = search.next();
  for (let at = 0; !step.done; at++) step = search.next(at >= stopAt);
  return step.value;
}

function medianOf(problem: LocationProblem): number {
  let best = Infinity;
  for (const open of everyAllowed(problem)) {
    let sum = 0;
    problem.weights.forEach((weight, demand) => {
      if (weight > 0) sum += weight * minutesTo(problem, demand, open);
    });
    best = Math.min(best, sum);
  }
  return best;
}

const plans = fc.record({
  seed: fc.nat(1e6),
  sites: fc.integer({ min: 3, max: 8 }),
  demands: fc.integer({ min: 2, max: 10 }),
  ...{ count: fc.boolean(), changes: fc.boolean(), budget: fc.boolean() },
  locks: fc.constant(true),
});

test('the price of each lock and rule is the difference of the best with it and the best without it', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem(plan);
      const { mostChanges: _, ...anyChanges } = problem;
      const { budget: __, ...anyMoney } = problem;
      const best = medianOf(problem);
      const told = priced(pMedian, problem);
      assert.equal(told.stopped, false);
      assert.equal(
        told.prices.filter(({ rule }) => rule === 'lock').length,
        problem.locks.filter(Boolean).length,
      );
      for (const { rule, site, price, least, most, with: kept, without } of told.prices) {
        const freed = problem.locks.map((lock, one) => (one === site ? 0 : lock));
        const other = {
          lock: { ...problem, locks: freed },
          oneMoreSite: { ...problem, count: (problem.count ?? 0) + 1 },
          ...{ mostChanges: anyChanges, budget: anyMoney, limit: problem, capacities: problem },
        }[rule];
        const free = medianOf(other);
        if (best === Infinity || free === Infinity) {
          assert.equal(price, null);
          continue;
        }
        assert.ok(near(price!, best - free), `${rule}: ${price} for ${best - free}`);
        assert.equal(price, kept.objective! - without.objective!);
        assert.equal(kept.gap, 0);
        assert.equal(without.gap, 0);
        assert.ok(least! <= price! + 1e-6 && price! <= most! + 1e-6);
      }
    }),
    { numRuns: 100 },
  );
});

test('what is covered less because of a rule is a price above nothing', () => {
  const problem = { ...inventProblem({ seed: 4, sites: 12, demands: 40, limit: 12 }), count: 3 };
  problem.locks[coldest(problem)] = 1;
  const { prices } = priced(coveringMax, problem);
  assert.deepEqual(
    prices.map(({ rule }) => rule),
    ['lock', 'oneMoreSite'],
  );
  for (const { price, with: kept, without } of prices) {
    assert.equal(price, without.objective! - kept.objective!);
    assert.ok(price! > 0);
  }
});

/** The site that the fewest would be near. */
function coldest(problem: LocationProblem): number {
  const near = Array.from({ length: problem.siteCount }, (_, site) =>
    problem.weights.reduce(
      (sum, weight, demand) => sum + (problem.ways.between(demand, site) <= problem.limit! ? weight : 0),
      0,
    ),
  );
  return near.indexOf(Math.min(...near));
}

test('a longest way that is no rule of the model has no price', () => {
  const problem = { ...inventProblem({ seed: 4, sites: 8, demands: 12, limit: 100 }), count: 2 };
  const rules = (model: Model) => priced(model, problem).prices.map(({ rule }) => rule);
  assert.deepEqual(rules(pMedian), ['oneMoreSite']);
  assert.deepEqual(rules(pCenter), ['oneMoreSite', 'limit']);
});

test('stopped early, the prices that it tells still hold the true ones between their ends', () => {
  const plan = { seed: 9, sites: 30, demands: 60, locks: true };
  const problem = { ...inventProblem(plan), count: 8 };
  const whole = priced(pMedian, problem);
  for (const stopAt of [3, 200, 900]) {
    const cut = priced(pMedian, problem, stopAt);
    assert.ok(cut.stopped && cut.prices.length < whole.prices.length);
    cut.prices.forEach(({ least, most }, at) => {
      const { price } = whole.prices[at]!;
      if (least !== null) assert.ok(least <= price! + 1e-6);
      if (most !== null) assert.ok(most >= price! - 1e-6);
    });
  }
});
