import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyAllowed, inventProblem, minutesTo } from '../models/arbitrary-problem.ts';
import { coveringMax } from '../models/covering-max.ts';
import type { LocationProblem } from '../models/model.ts';
import { pMedian } from '../models/p-median.ts';
import { findNearOptimal, sitesApart } from './near-optimal.ts';
import type { NearAnswers, NearAsked } from './near-optimal.ts';

const effort = { seed: 'test' };

function found(asked: NearAsked, stopAt = Infinity): NearAnswers {
  const search = findNearOptimal(asked);
  let step = search.next();
  for (let at = 0; !step.done; at++) step = search.next(at >= stopAt);
  return step.value;
}

function medianOf(problem: LocationProblem, open: readonly number[]): number {
  let sum = 0;
  problem.weights.forEach((weight, demand) => {
    if (weight > 0) sum += weight * minutesTo(problem, demand, open);
  });
  return open.reduce((all, site) => all + (problem.costs?.[site] ?? 0), sum);
}

const asks = fc.record({
  plan: fc.record({
    seed: fc.nat(1e6),
    sites: fc.integer({ min: 4, max: 9 }),
    demands: fc.integer({ min: 3, max: 12 }),
    ...{ count: fc.boolean(), costs: fc.constant(true), locks: fc.boolean(), changes: fc.boolean() },
  }),
  most: fc.integer({ min: 1, max: 4 }),
  leastSites: fc.integer({ min: 1, max: 4 }),
  mostLoss: fc.constantFrom(0, 0.05, 0.2),
});

test('every answer is allowed, within the stated loss of the best, and as far from the others as asked', () => {
  fc.assert(
    fc.property(asks, ({ plan, ...asked }) => {
      const problem = inventProblem(plan);
      const allowed = [...everyAllowed(problem)];
      const { answers, missing, inAll, inNone } = found({ model: pMedian, problem, effort, ...asked });
      const optimum = Math.min(Infinity, ...allowed.map((open) => medianOf(problem, open)));
      if (optimum === Infinity) return assert.equal(answers.length, 0);
      assert.equal(answers.length + missing, asked.most);
      answers.forEach(({ open, objective, bound, loss, lossAtMost }, at) => {
        assert.ok(allowed.some((one) => one.join() === open.join()));
        assert.ok(Math.abs(objective! - medianOf(problem, open)) <= 1e-6 * optimum);
        assert.ok(objective! <= optimum * (1 + asked.mostLoss) + 1e-6);
        assert.ok(bound! <= optimum + 1e-6);
        assert.ok(loss <= lossAtMost + 1e-9 && Math.abs(loss - (objective! / optimum - 1)) < 1e-6);
        for (const other of answers.slice(0, at)) assert.ok(sitesApart(open, other.open) >= asked.leastSites);
      });
      for (const open of allowed) {
        if (medianOf(problem, open) > optimum * (1 + asked.mostLoss)) continue;
        assert.ok(inAll.every((site) => open.includes(site)));
        assert.ok(!inNone.some((site) => open.includes(site)));
      }
    }),
    { numRuns: 80 },
  );
});

test('in a small network another good answer is found where there is one', () => {
  let [exist, missed] = [0, 0];
  for (let seed = 0; seed < 40; seed++) {
    const problem = { ...inventProblem({ seed, sites: 9, demands: 20 }), count: 4 };
    const asked = { model: pMedian, problem, effort, most: 2, leastSites: 4, mostLoss: 0.15 };
    const { answers } = found(asked);
    const { objective, open: best } = answers[0]!;
    const others = [...everyAllowed(problem)].filter(
      (open) => sitesApart(open, best) >= 4 && medianOf(problem, open) <= objective! * 1.15,
    );
    if (others.length === 0) continue;
    exist++;
    if (answers.length < 2) missed++;
  }
  assert.ok(exist > 10 && missed <= exist / 20, `${missed} of ${exist}`);
});

test('where more is better, a loss is so much less', () => {
  const problem = { ...inventProblem({ seed: 2, sites: 20, demands: 60, limit: 12 }), count: 4 };
  const asked = { model: coveringMax, problem, effort, most: 3, leastSites: 2, mostLoss: 0.1 };
  const { answers } = found(asked);
  assert.equal(answers.length, 3);
  for (const { objective, loss } of answers) {
    assert.ok(objective! >= 0.9 * answers[0]!.objective! - 1e-6);
    assert.ok(Math.abs(loss - (1 - objective! / answers[0]!.objective!)) < 1e-9);
  }
});

test('stopped early it gives what it has, and the same seed gives the same answers again', () => {
  const problem = { ...inventProblem({ seed: 7, sites: 25, demands: 50 }), count: 5 };
  const asked = { model: pMedian, problem, effort, most: 4, leastSites: 4, mostLoss: 0.1 };
  assert.deepEqual(found(asked), found(asked));
  const cut = found(asked, 120);
  assert.ok(cut.stopped && cut.answers.length >= 1);
});
