import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capacitated } from '../models/capacitated.ts';
import { finish } from '../models/model.ts';
import type { Answer, LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';
import { inventProblem } from './invent.ts';
import { naiveOptimum } from './naive.ts';

type Conflict = NonNullable<Answer['conflict']>;

const solve = (problem: LocationProblem) => finish(capacitated.solve(problem, { seed: 'test' }));

/** The problem with only what a conflict names; all demands where capacities take part and none is named. */
function only(problem: LocationProblem, told: Conflict & { all: boolean }): LocationProblem {
  const { demands, locks, rules, all } = told;
  const { count, mostChanges, budget, capacities, ...others } = problem;
  const kept = (values: Float64Array) =>
    values.map((value, demand) => (all || demands.includes(demand) ? value : 0));
  return {
    ...{ ...others, weights: kept(problem.weights), demands: kept(problem.demands!) },
    locks: problem.locks.map((lock, site) => (locks.includes(site) ? lock : 0)),
    ...(rules.includes('count') && { count: count! }),
    ...(rules.includes('mostChanges') && { mostChanges: mostChanges! }),
    ...(rules.includes('budget') && { budget: budget! }),
    ...(rules.includes('capacities') && { capacities: capacities! }),
  };
}

const isFeasible = (problem: LocationProblem) => naiveOptimum(problem) < Infinity;

function checkMinimal(problem: LocationProblem, conflict: Conflict): void {
  const { demands, locks, rules } = conflict;
  const all = demands.length === 0 && rules.includes('capacities');
  const of = (part: Partial<Conflict>) => only(problem, { ...conflict, ...part, all });
  const said = JSON.stringify(conflict);
  assert.equal(isFeasible(of({})), false, `${said} can be met`);
  const without = <Part>(list: readonly Part[], part: Part) => list.filter((one) => one !== part);
  for (const one of demands) assert.ok(isFeasible(of({ demands: without(demands, one) })), `${said} ${one}`);
  for (const one of locks) assert.ok(isFeasible(of({ locks: without(locks, one) })), `${said} lock ${one}`);
  for (const one of rules) assert.ok(isFeasible(of({ rules: without(rules, one) })), `${said} ${one}`);
}

const plans = fc.record({
  ...{
    seed: fc.nat(1_000_000),
    sites: fc.integer({ min: 1, max: 6 }),
    demands: fc.integer({ min: 1, max: 5 }),
  },
  ...{ single: fc.boolean(), soft: fc.constantFrom(false, false, false, true), counted: fc.boolean() },
  ...{ changes: fc.boolean(), budget: fc.boolean(), locks: fc.boolean(), unreachable: fc.boolean() },
});

test('what cannot be met names no lock and no rule too many', () => {
  const seen = { capacities: 0, locks: 0, other: 0 };
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem(plan);
      if (isFeasible(problem)) return;
      const { status, conflict } = solve(problem);
      assert.equal(status, 'infeasible');
      checkMinimal(problem, conflict!);
      if (!conflict!.rules.includes('capacities')) seen.other++;
      else if (conflict!.locks.length > 0) seen.locks++;
      else seen.capacities++;
    }),
    { numRuns: 1500 },
  );
  for (const [kind, count] of Object.entries(seen)) assert.ok(count >= 5, `${kind} ${count}`);
});

/** Ten people in each of two villages, five sites for ten each, three of them locked closed. */
const town: LocationProblem = {
  ...{ siteCount: 5, demandCount: 2 },
  ways: waysOf({ siteCount: 5, demandCount: 2, between: (demand, site) => demand + site }),
  weights: Float64Array.of(10, 10),
  locks: Int8Array.of(-1, -1, -1, 0, -1),
  capacities: new Float64Array(5).fill(10),
};

test('of four closed sites, one of which would give room enough, each is named, and nothing else', () => {
  const { conflict } = solve({ ...town, today: new Uint8Array(5), mostChanges: 4 });
  assert.deepEqual(conflict, { demands: [], locks: [0, 1, 2, 4], rules: ['capacities'] });
});

test('a lock that has no part in it is left out', () => {
  const capacities = Float64Array.of(1, 10, 10, 10, 1);
  const { conflict } = solve({ ...town, capacities, locks: Int8Array.of(1, -1, -1, 0, -1) });
  assert.deepEqual(conflict, { demands: [], locks: [1, 2], rules: ['capacities'] });
});

test('of thirty sites no more locks than it takes; stopped at once, it is still a true reason', () => {
  // Twelve sites are needed and ten may open: of twenty locks any nineteen are too many.
  const [siteCount, demandCount] = [30, 12];
  const problem: LocationProblem = {
    ...{ siteCount, demandCount },
    ways: waysOf({ siteCount, demandCount, between: (demand, site) => 1 + ((demand * 7 + site * 11) % 30) }),
    weights: new Float64Array(demandCount).fill(10),
    locks: Int8Array.from({ length: siteCount }, (_, site) => (site % 3 === 0 ? 0 : -1)),
    capacities: new Float64Array(siteCount).fill(10),
    ...{ singleSource: true, today: new Uint8Array(siteCount), mostChanges: 25 },
  };
  for (const isStopped of [false, true]) {
    const search = capacitated.solve(problem, { seed: 'test' });
    let step = search.next();
    while (!step.done) step = search.next(isStopped);
    const { demands, locks, rules } = step.value.conflict!;
    assert.deepEqual([demands, rules, locks.length], [[], ['capacities'], 19]);
  }
});
