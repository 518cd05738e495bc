import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exp } from '#kit/numbers.ts';
import { offersByLevel } from '../mixing/offers.ts';
import { termsOf } from '../mixing/terms.ts';
import { boundOf, searchThresholds } from '../mixing/threshold-search.ts';
import { everyAllowed, inventProblem } from './arbitrary-problem.ts';
import { mix } from './mix.ts';
import { finish } from './model.ts';
import type { Answer, LocationProblem } from './model.ts';
import { pMedian } from './p-median.ts';
import { waysOf } from './ways.ts';

const effort = { seed: 'test' };
const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

/** The sum of an open set by its definition, the plainest way. */
function mixOf(problem: LocationProblem, open: readonly number[]): number {
  const { weights, limit = Infinity, mix: terms = { mean: 1 } } = problem;
  const all = new Uint8Array(problem.siteCount).fill(1);
  let [weight, mean, worst, beyond, equity] = [0, 0, 0, 0, 0];
  for (const service of problem.services ?? [{ weights, offers: all }])
    service.weights.forEach((own, demand) => {
      if (own === 0) return;
      const giving = open.filter((site) => service.offers[site] === 1);
      const way = Math.min(Infinity, ...giving.map((site) => problem.ways.between(demand, site)));
      const { aversion = 0 } = terms.equity ?? {};
      weight += own;
      mean += own * way;
      worst = Math.max(worst, way);
      if (way > limit) beyond += own;
      equity += own * (aversion > 0 ? (exp(aversion * way) - 1) / aversion : way);
    });
  if (worst === Infinity) return Infinity;
  const costs = open.reduce((sum, site) => sum + (problem.costs?.[site] ?? 0), 0);
  const by = (sum: number) => (weight > 0 ? sum / weight : 0);
  const beside = (terms.worst ?? 0) * worst + (terms.equity?.weight ?? 0) * by(equity);
  return (terms.mean ?? 0) * by(mean) + beside + (terms.beyond ?? 0) * by(beyond) + costs;
}

function bestOf(problem: LocationProblem): number {
  let best = Infinity;
  for (const open of everyAllowed(problem)) best = Math.min(best, mixOf(problem, open));
  return best;
}

function checkOptimal(answer: Answer, problem: LocationProblem): void {
  const optimum = bestOf(problem);
  if (optimum === Infinity) return assert.equal(answer.status, 'infeasible');
  assert.equal(answer.status, 'optimal');
  assert.ok(near(answer.objective!, optimum), `${answer.objective} for ${optimum}`);
  assert.ok(answer.bound! <= optimum + 1e-6 * Math.max(1, optimum));
  assert.ok(near(mixOf(problem, answer.open), answer.objective!));
  assert.ok([...everyAllowed(problem)].some((open) => open.join() === answer.open.join()));
  assert.deepEqual(Object.keys(answer.parts), ['mean', 'worst', 'beyond', 'costs', 'equity']);
  assert.ok(
    near(
      Object.values(answer.parts).reduce((sum, part) => sum + part),
      answer.objective!,
    ),
  );
}

const plans = fc.record({
  seed: fc.nat(1e6),
  sites: fc.integer({ min: 2, max: 8 }),
  demands: fc.integer({ min: 1, max: 10 }),
  ...{ count: fc.boolean(), changes: fc.boolean(), costs: fc.boolean(), budget: fc.boolean() },
  ...{ locks: fc.boolean(), unreachable: fc.boolean(), whole: fc.boolean() },
  limit: fc.integer({ min: 5, max: 40 }),
});
const weightOfTerm = fc.constantFrom(0, 0.3, 1, 5);
const mixes = fc.record({
  ...{ mean: weightOfTerm, worst: weightOfTerm, beyond: fc.constantFrom(0, 10, 60) },
  equity: fc.record({ weight: weightOfTerm, aversion: fc.constantFrom(0, 1e-7, 0.03, 0.1) }),
});

/** Costs in the unit of minutes, so that terms compete. */
function withMix(problem: LocationProblem, terms: NonNullable<LocationProblem['mix']>): LocationProblem {
  return { ...problem, mix: terms, ...(problem.costs && { costs: problem.costs.map((cost) => cost / 100) }) };
}

function withServices(problem: LocationProblem, levels: readonly number[]): LocationProblem {
  const siteLevels = Array.from({ length: problem.siteCount }, (_, site) => levels[site % levels.length]!);
  const services = offersByLevel(siteLevels, [0, 1, 2]).map((offers, at) => ({
    offers,
    weights: problem.weights.map((weight, demand) => ((demand + at) % 3 === 0 ? 0 : weight / (at + 1))),
  }));
  return { ...problem, services };
}

test('any mix of mean, worst, beyond, costs and equity has the optimum that going through every network gives', () => {
  fc.assert(
    fc.property(plans, mixes, (plan, terms) => {
      const problem = withMix(inventProblem(plan), terms);
      checkOptimal(finish(mix.solve(problem, effort)), problem);
    }),
    { numRuns: 300 },
  );
});

test('several services that share sites, hubs giving what satellites give, have the optimum of every network', () => {
  const levels = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(plans, mixes, levels, (plan, terms, siteLevels) => {
      const problem = withServices(withMix(inventProblem(plan), terms), siteLevels);
      const answer = finish(mix.solve(problem, effort));
      checkOptimal(answer, problem);
      assert.equal(answer.assignment.length, 3 * problem.demandCount);
      problem.services!.forEach(({ offers, weights }, service) =>
        weights.forEach((weight, demand) => {
          const site = answer.assignment[service * problem.demandCount + demand]!;
          if (weight > 0 && answer.objective !== null)
            assert.ok(offers[site] === 1 && answer.open.includes(site));
        }),
      );
    }),
    { numRuns: 200 },
  );
});

/** The problem with only these pairs, locks and rules. */
function only(
  problem: LocationProblem,
  { demands, locks, rules }: NonNullable<Answer['conflict']>,
): LocationProblem {
  const { count, mostChanges, budget, services, demandCount, ...rest } = problem;
  const kept = (weights: Float64Array, service: number) =>
    weights.map((_, demand) => (demands.includes(service * demandCount + demand) ? 1 : 0));
  return {
    ...{ ...rest, demandCount, weights: kept(problem.weights, 0) },
    locks: problem.locks.map((lock, site) => (locks.includes(site) ? lock : 0)),
    ...(services && {
      services: services.map(({ weights, offers }, at) => ({ offers, weights: kept(weights, at) })),
    }),
    ...(rules.includes('count') && { count: count! }),
    ...(rules.includes('mostChanges') && { mostChanges: mostChanges! }),
    ...(rules.includes('budget') && { budget: budget! }),
  };
}

test('where no network is allowed: services of areas, locks and rules that cannot be met together, none to spare', () => {
  const levels = fc.option(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }));
  let seen = 0;
  fc.assert(
    fc.property(plans, levels, (plan, siteLevels) => {
      const invented = inventProblem(plan);
      const problem = siteLevels === null ? invented : withServices(invented, siteLevels);
      if (bestOf(problem) < Infinity) return;
      seen++;
      const { conflict } = finish(mix.solve(problem, effort));
      assert.ok(conflict);
      const without = <Part>(list: readonly Part[], part: Part) => list.filter((one) => one !== part);
      const { demands, locks, rules } = conflict;
      assert.equal(bestOf(only(problem, conflict)), Infinity, JSON.stringify(conflict));
      const fewer = [
        ...demands.map((one) => ({ ...conflict, demands: without(demands, one) })),
        ...locks.map((one) => ({ ...conflict, locks: without(locks, one) })),
        ...rules.map((one) => ({ ...conflict, rules: without(rules, one) })),
      ];
      for (const part of fewer)
        assert.ok(bestOf(only(problem, part)) < Infinity, JSON.stringify({ conflict, part }));
    }),
    { numRuns: 400 },
  );
  assert.ok(seen > 100, String(seen));
});

test('nobody weighs anything: the rules alone are the conflict', () => {
  const problem = inventProblem({ seed: 1, sites: 3, demands: 3 });
  const nobody = { ...problem, weights: new Float64Array(3), locks: Int8Array.of(1, 1, 0), count: 1 };
  const { status, conflict } = finish(mix.solve(nobody, effort));
  assert.equal(status, 'infeasible');
  assert.deepEqual(conflict, { demands: [], locks: [0, 1], rules: ['count'] });
});

test('short lists of ways give the optimum of full ones, worst minutes included', () => {
  fc.assert(
    fc.property(plans, mixes, fc.integer({ min: 1, max: 3 }), (plan, terms, listed) => {
      const problem = withMix(inventProblem({ ...plan, listed }), terms);
      checkOptimal(finish(mix.solve(problem, effort)), problem);
    }),
    { numRuns: 100 },
  );
});

test('where lists of ways must stay short, the bound is below and the answer no better than the optimum', () => {
  fc.assert(
    fc.property(plans, mixes, fc.integer({ min: 1, max: 3 }), (plan, terms, listed) => {
      const problem = withMix(inventProblem({ ...plan, listed }), terms);
      const optimum = bestOf(problem);
      const told = { pairs: problem, terms: termsOf(problem), effort: { seed: 'test', iterations: 8000 } };
      const steps = searchThresholds(told);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const bound = boundOf(step.value);
      if (optimum === Infinity) return assert.equal(step.value.best, undefined);
      assert.ok(bound <= optimum + 1e-6 * Math.max(1, optimum));
      const found = step.value.best?.mixed.objective ?? Infinity;
      assert.ok(found >= optimum - 1e-6 * Math.max(1, optimum));
    }),
    { numRuns: 60 },
  );
});

test('the mean alone is the p-median told per resident', () => {
  const problem = { ...inventProblem({ seed: 11, sites: 25, demands: 60 }), count: 5 };
  const mixed = finish(mix.solve(problem, effort));
  const median = finish(pMedian.solve(problem, effort));
  const residents = problem.weights.reduce((sum, weight) => sum + weight);
  assert.deepEqual(mixed.open, median.open);
  assert.ok(near(mixed.objective! * residents, median.objective!));
});

test('more weight on the worst never lengthens the worst trip, nor shortens the mean', () => {
  fc.assert(
    fc.property(fc.nat(1e6), (seed) => {
      const problem = { ...inventProblem({ seed, sites: 14, demands: 30 }), count: 3 };
      const [light, heavy] = [0.1, 3].map((worst) => {
        const { parts } = finish(mix.solve({ ...problem, mix: { mean: 1, worst } }, effort));
        return { mean: parts['mean']!, worst: parts['worst']! / worst };
      });
      assert.ok(heavy!.worst <= light!.worst + 1e-6);
      assert.ok(heavy!.mean >= light!.mean - 1e-6);
    }),
    { numRuns: 25 },
  );
});

test('two villages apart: the mean serves the larger, aversion to inequality and the worst the middle', () => {
  // At 0 live 10, at 30 live 4; a site may be at 0, at 14 or at 30.
  const at = { homes: [0, 30], sites: [0, 14, 30] };
  const problem: LocationProblem = {
    ...{ siteCount: 3, demandCount: 2, count: 1 },
    ways: waysOf({
      ...{ demandCount: 2, siteCount: 3 },
      between: (demand, site) => Math.abs(at.homes[demand]! - at.sites[site]!),
    }),
    weights: Float64Array.from([10, 4]),
    locks: new Int8Array(3),
  };
  const open = (terms: NonNullable<LocationProblem['mix']>) =>
    finish(mix.solve({ ...problem, mix: terms }, effort)).open;
  assert.deepEqual(open({ mean: 1 }), [0]);
  assert.deepEqual(open({ mean: 1, worst: 1 }), [1]);
  assert.deepEqual(open({ equity: { weight: 1, aversion: 0 } }), [0]);
  assert.deepEqual(open({ equity: { weight: 1, aversion: 0.2 } }), [1]);
});

test('wherever it is stopped the bound holds, and the same seed gives the same answer again', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 400 }), (seed, stopAt) => {
      const invented = inventProblem({ seed, sites: 24, demands: 40, limit: 15 });
      const problem = { ...invented, count: 5, mix: { mean: 1, worst: 0.5, beyond: 10 } };
      const run = (stop: number): Answer => {
        const search = mix.solve(problem, effort);
        let step = search.next();
        for (let at = 0; !step.done; at++) step = search.next(at >= stop);
        return step.value;
      };
      const [cut, again, whole] = [run(stopAt), run(stopAt), run(Infinity)];
      assert.deepEqual(cut, again);
      assert.equal(whole.status, 'optimal');
      if (cut.bound !== null) assert.ok(cut.bound <= whole.objective! + 1e-6);
      if (cut.objective !== null) assert.ok(cut.objective >= whole.objective! - 1e-6);
    }),
    { numRuns: 15 },
  );
});

test('a negative weight of a term is refused', () => {
  const problem = { ...inventProblem({ seed: 1, sites: 3, demands: 3 }), mix: { mean: -1 } };
  assert.throws(() => finish(mix.solve(problem, effort)), RangeError);
});
