import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyAllowed, inventProblem, minutesTo } from './arbitrary-problem.ts';
import type { ProblemPlan } from './arbitrary-problem.ts';
import { coveringMax } from './covering-max.ts';
import { finish } from './model.ts';
import type { Answer, LocationProblem, Model } from './model.ts';
import { pMedian } from './p-median.ts';
import { uncapacitated } from './uncapacitated.ts';
import { waysOf } from './ways.ts';

const effort = { seed: 'test' };

/** Weighted minutes and costs of an open set, the plainest way. */
function medianOf(problem: LocationProblem, open: readonly number[]): number {
  let sum = 0;
  problem.weights.forEach((weight, demand) => {
    if (weight > 0) sum += weight * minutesTo(problem, demand, open);
  });
  return open.reduce((all, site) => all + (problem.costs?.[site] ?? 0), sum);
}

function coverageOf(problem: LocationProblem, open: readonly number[]): number {
  let sum = 0;
  problem.weights.forEach((weight, demand) => {
    if (minutesTo(problem, demand, open) <= problem.limit!) sum += weight;
  });
  return open.reduce((all, site) => all - (problem.costs?.[site] ?? 0), sum);
}

function bestOf(problem: LocationProblem, worth: (open: readonly number[]) => number): number {
  let best = -Infinity;
  for (const open of everyAllowed(problem)) best = Math.max(best, worth(open));
  return best;
}

const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

const plans = fc.record({
  seed: fc.nat(1e6),
  sites: fc.integer({ min: 2, max: 9 }),
  demands: fc.integer({ min: 1, max: 14 }),
  count: fc.boolean(),
  changes: fc.boolean(),
  costs: fc.boolean(),
  budget: fc.boolean(),
  locks: fc.boolean(),
  unreachable: fc.boolean(),
  whole: fc.boolean(),
});

function checkAgainst(
  answer: Answer,
  told: { problem: LocationProblem; optimum: number; larger: boolean },
): void {
  const { problem, optimum, larger } = told;
  if (!Number.isFinite(optimum)) return assert.equal(answer.status, 'infeasible');
  assert.equal(answer.status, 'optimal');
  assert.ok(near(answer.objective!, optimum), `${answer.objective} for ${optimum}`);
  assert.ok(
    larger ? answer.bound! >= optimum - 1e-6 : answer.bound! <= optimum + 1e-6 * Math.max(1, optimum),
  );
  assert.equal(answer.gap, 0);
  assert.ok([...everyAllowed(problem)].some((open) => open.join() === answer.open.join()));
  const parts = Object.values(answer.parts).reduce((sum, part) => sum + part, 0);
  assert.ok(near(parts, answer.objective!));
}

function openWith(plan: ProblemPlan): LocationProblem {
  // Without a number, costs or a limit of any kind everything opens: still a problem, and a dull one.
  return inventProblem(plan);
}

for (const model of [pMedian, uncapacitated])
  test(`${model.id} gives the optimum that going through every network gives, or says that there is none`, () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const problem = openWith(plan);
        const optimum = -bestOf(problem, (open) => -medianOf(problem, open));
        const answer = finish(model.solve(problem, effort));
        checkAgainst(answer, { problem, optimum, larger: false });
      }),
      { numRuns: 250 },
    );
  });

test('the most people within the limit, inclusive, as going through every network gives it', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 5, max: 40 }), (plan, limit) => {
      const problem = openWith({ ...plan, limit });
      const optimum = bestOf(problem, (open) => coverageOf(problem, open));
      checkAgainst(finish(coveringMax.solve(problem, effort)), { problem, optimum, larger: true });
    }),
    { numRuns: 250 },
  );
});

test('a bound of cut lists is a bound of the whole: short lists give the optimum of full ones', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 3 }), (plan, listed) => {
      const problem = openWith({ ...plan, listed });
      const optimum = -bestOf(problem, (open) => -medianOf(problem, open));
      const answer = finish(pMedian.solve(problem, effort));
      if (!Number.isFinite(optimum)) return assert.notEqual(answer.status, 'optimal');
      assert.ok(near(answer.objective!, optimum), `${answer.objective} for ${optimum}`);
      assert.ok(answer.bound! <= optimum + 1e-6 * Math.max(1, optimum));
    }),
    { numRuns: 250 },
  );
});

const larger = (model: Model, plan: ProblemPlan): LocationProblem =>
  inventProblem({ ...plan, sites: 30, demands: 60, ...(model === coveringMax ? { limit: 15 } : {}) });

for (const model of [pMedian, coveringMax])
  test(`${model.id}: wherever it is stopped the bound holds, and the same seed gives the same answer again`, () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 60 }), (seed, stopAt) => {
        const problem = { ...larger(model, { seed, sites: 0, demands: 0 }), count: 5 };
        const run = (stop: number): Answer => {
          const search = model.solve(problem, effort);
          let step = search.next();
          for (let at = 0; !step.done; at++) step = search.next(at >= stop);
          return step.value;
        };
        const [cut, again, whole] = [run(stopAt), run(stopAt), run(Infinity)];
        assert.deepEqual(cut, again);
        // The number of units that it was cut at gives the same again, whoever cut it.
        const repeated = finish(model.solve(problem, { ...effort, iterations: cut.iterations }));
        assert.deepEqual({ ...repeated, stopped: cut.stopped }, cut);
        assert.equal(whole.status, 'optimal');
        const sign = model.larger ? -1 : 1;
        if (cut.bound !== null)
          assert.ok(sign * cut.bound <= sign * whole.objective! + 1e-6 * whole.objective!);
        if (cut.objective !== null) assert.ok(sign * cut.objective >= sign * whole.objective! - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

test('more sites never cost anybody minutes, and a longer limit never covers fewer', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 8 }), (seed, count) => {
      const problem = inventProblem({ seed, sites: 12, demands: 30 });
      const minutes = (open: number) => finish(pMedian.solve({ ...problem, count: open }, effort)).objective!;
      assert.ok(minutes(count + 1) <= minutes(count) + 1e-6);
      const covered = (limit: number) =>
        finish(coveringMax.solve({ ...problem, count, limit }, effort)).objective!;
      assert.ok(covered(20) >= covered(12));
    }),
    { numRuns: 40 },
  );
});

test('twice the people are twice the minutes, in the same network', () => {
  const problem = { ...inventProblem({ seed: 5, sites: 20, demands: 50 }), count: 4 };
  const once = finish(pMedian.solve(problem, effort));
  const twice = finish(
    pMedian.solve({ ...problem, weights: problem.weights.map((weight) => 2 * weight) }, effort),
  );
  assert.deepEqual(twice.open, once.open);
  assert.ok(near(twice.objective!, 2 * once.objective!));
});

test('the wish for two medians on a line of five villages is met where a hand would put them', () => {
  // Villages at 0, 1, 2, 10 and 11 km with 1, 1, 1, 2 and 1 residents: one at 1 and one at 10, 3 kilometres in all.
  const at = [0, 1, 2, 10, 11];
  const problem = inventProblem({ seed: 1, sites: 5, demands: 5 });
  const between = (demand: number, site: number) => Math.abs(at[demand]! - at[site]!);
  const start = Int32Array.from([0, 5, 10, 15, 20, 25]);
  const order = at.map((_, demand) =>
    [...at.keys()].toSorted((a, b) => between(demand, a) - between(demand, b) || a - b),
  );
  const line: LocationProblem = {
    ...problem,
    ways: {
      start,
      site: Int32Array.from(order.flat()),
      minutes: Float64Array.from(
        order.flatMap((sites, demand) => sites.map((site) => between(demand, site))),
      ),
      cut: new Float64Array(5).fill(Infinity),
      between,
    },
    weights: Float64Array.from([1, 1, 1, 2, 1]),
    locks: new Int8Array(5),
    count: 2,
  };
  const answer = finish(pMedian.solve(line, effort));
  assert.equal(answer.status, 'optimal');
  assert.deepEqual(answer.open, [1, 3]);
  assert.equal(answer.objective, 3);
  assert.deepEqual([...answer.assignment], [1, 1, 1, 3, 3]);
});

test('a limit that a median is told besides stands in no reason: any way will do', () => {
  // The second village has a way to the second site alone, which is locked closed; both lie beyond the limit.
  const table = [
    [40, 50],
    [Infinity, 45],
  ];
  const problem: LocationProblem = {
    ...{ siteCount: 2, demandCount: 2, weights: Float64Array.of(1, 1), locks: Int8Array.of(0, -1) },
    ways: waysOf({ demandCount: 2, siteCount: 2, between: (demand, site) => table[demand]![site]! }),
    ...{ count: 1, limit: 10, cover: 2 },
  };
  for (const model of [pMedian, uncapacitated]) {
    const { status, conflict } = finish(model.solve(problem, effort));
    assert.equal(status, 'infeasible');
    assert.deepEqual(conflict, { demands: [1], locks: [1], rules: [] });
  }
});
