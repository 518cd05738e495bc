import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capacitated } from '../models/capacitated.ts';
import { finish, type Answer, type LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';
import { inventProblem, type Plan } from './invent.ts';
import { naiveAllows, naiveOptimum } from './naive.ts';

const solve = (problem: LocationProblem, iterations?: number): Answer =>
  finish(capacitated.solve(problem, { seed: 'test', ...(iterations === undefined ? {} : { iterations }) }));
const close = (one: number, other: number) => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));

const plans: fc.Arbitrary<Plan> = fc
  .record({
    seed: fc.nat(1_000_000),
    sites: fc.integer({ min: 1, max: 5 }),
    demands: fc.integer({ min: 1, max: 5 }),
    single: fc.boolean(),
    soft: fc.boolean(),
    counted: fc.boolean(),
    changes: fc.boolean(),
    budget: fc.boolean(),
    locks: fc.boolean(),
    unreachable: fc.boolean(),
    cut: fc.boolean(),
    listed: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ cut, listed, ...plan }) => ({ ...plan, ...(cut ? { listed } : {}) }));

/** Recounts an answer by the definitions alone. */
function recount(problem: LocationProblem, answer: Answer): { objective: number; loads: Float64Array } {
  const { weights, ways, siteCount, demandCount, costs, capacities } = problem;
  const sizes = problem.demands ?? weights;
  const loads = new Float64Array(siteCount);
  let objective = 0;
  const serve = (demand: number, site: number, share: number) => {
    assert.ok(answer.open.includes(site), 'only open sites serve');
    const way = ways.between(demand, site);
    assert.ok(way < Infinity, 'nobody is sent where no way leads');
    objective += share * weights[demand]! * way;
    loads[site]! += share * sizes[demand]!;
  };
  for (let demand = 0; demand < demandCount; demand++) {
    if (weights[demand] === 0 && sizes[demand] === 0) continue;
    if (answer.split === undefined || sizes[demand] === 0) {
      serve(demand, answer.assignment[demand]!, 1);
      continue;
    }
    const { start, site, units } = answer.split;
    let sum = 0;
    for (let at = start[demand]!; at < start[demand + 1]!; at++) {
      serve(demand, site[at]!, units[at]! / sizes[demand]!);
      sum += units[at]!;
    }
    assert.ok(close(sum, sizes[demand]!), 'all units are served');
  }
  for (const site of answer.open) {
    objective += costs?.[site] ?? 0;
    const over = loads[site]! - (capacities?.[site] ?? Infinity);
    if (over <= 1e-6) continue;
    assert.ok(problem.overflowPrice !== undefined, 'hard capacities are kept');
    objective += over * problem.overflowPrice;
  }
  return { objective, loads };
}

test('bound ≤ optimum ≤ objective against going through everything, and small problems are solved to the end', () => {
  let optimal = 0;
  let answered = 0;
  fc.assert(
    fc.property(plans, (plan) => {
      const problem = inventProblem(plan);
      const optimum = naiveOptimum(problem);
      const answer = solve(problem);
      if (optimum === Infinity) {
        assert.equal(answer.status, 'infeasible');
        assert.ok(answer.conflict !== undefined);
        return;
      }
      assert.ok(answer.objective !== null && answer.bound !== null, 'an answer is found');
      assert.ok(answer.bound <= optimum + 1e-6, `bound ${answer.bound} over ${optimum}`);
      assert.ok(answer.objective >= optimum - 1e-6, `objective ${answer.objective} under ${optimum}`);
      if (answer.status === 'optimal') assert.ok(close(answer.objective, optimum));
      answered++;
      if (answer.status === 'optimal') optimal++;
    }),
    { numRuns: 600 },
  );
  assert.ok(optimal >= answered * 0.99, `${optimal} of ${answered}`);
});

test('whatever is answered keeps locks, number, changes, budget and capacities, and costs what its parts say', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(30, 200, undefined), (plan, iterations) => {
      const problem = inventProblem(plan);
      const answer = solve(problem, iterations);
      if (answer.objective === null) return;
      assert.ok(naiveAllows(problem, answer.open));
      assert.ok(close(recount(problem, answer).objective, answer.objective));
      const { minutes, costs, overflow } = answer.parts;
      assert.ok(close(minutes! + costs! + overflow!, answer.objective));
      assert.equal(answer.split === undefined, plan.single);
    }),
    { numRuns: 300 },
  );
});

test('told to stop early, it answers with a bound that holds', () => {
  fc.assert(
    fc.property(plans, fc.nat(40), (plan, pauses) => {
      const problem = inventProblem(plan);
      const search = capacitated.solve(problem, { seed: 'test' });
      let step = search.next();
      for (let at = 0; at < pauses && !step.done; at++) step = search.next();
      if (step.done) return;
      step = search.next(true);
      assert.ok(step.done, 'it ends at once');
      assert.ok(step.value.stopped);
      if (step.value.bound !== null) assert.ok(step.value.bound <= naiveOptimum(problem) + 1e-6);
    }),
    { numRuns: 200 },
  );
});

test('the same seed gives the same answer bit for bit', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const [first, second] = [solve(inventProblem(plan), 300), solve(inventProblem(plan), 300)];
      assert.deepEqual(first, second);
    }),
    { numRuns: 40 },
  );
});

/** Two villages of 10 people, two sites, 0 and 30 minutes; the first site is cheap to reach for both but small. */
function villages(told: Partial<LocationProblem>): LocationProblem {
  const minutes = [
    [1, 30],
    [2, 30],
  ];
  return {
    ...{ siteCount: 2, demandCount: 2 },
    ways: waysOf({ siteCount: 2, demandCount: 2, between: (demand, site) => minutes[demand]![site]! }),
    weights: Float64Array.of(10, 10),
    locks: new Int8Array(2),
    capacities: Float64Array.of(15, 15),
    ...told,
  };
}

test('where demands may be split only what does not fit goes to the far site', () => {
  const answer = solve(villages({}));
  assert.equal(answer.objective, 10 * 1 + 5 * 2 + 5 * 30);
  assert.deepEqual([...answer.split!.units], [10, 5, 5]);
});

test('whole demands go to the far site whole', () => {
  assert.equal(solve(villages({ singleSource: true })).objective, 10 * 2 + 10 * 30 - 10);
});

test('with a price on overflow the near site takes all when the price is below the way', () => {
  const answer = solve(villages({ overflowPrice: 3, costs: Float64Array.of(4, 4) }));
  assert.deepEqual(answer.parts, { minutes: 30, costs: 4, overflow: 15 });
  assert.deepEqual(answer.open, [0]);
});

test('too little room, too few sites and unreachable people are named as the cause', () => {
  const cramped = solve(villages({ capacities: Float64Array.of(5, 5) }));
  assert.deepEqual(cramped.conflict, { demands: [], locks: [], rules: ['capacities'] });
  const few = solve(villages({ count: 1 }));
  assert.deepEqual(few.conflict, { demands: [], locks: [], rules: ['capacities', 'count'] });
  const locked = solve(villages({ locks: Int8Array.of(1, 1), count: 1 }));
  assert.deepEqual(locked.conflict, { demands: [], locks: [0, 1], rules: ['count'] });
  const ways = waysOf({
    siteCount: 2,
    demandCount: 2,
    between: (d, s) => (d === 1 && s === 1 ? Infinity : 5),
  });
  const cutOff = solve(villages({ ways, locks: Int8Array.of(-1, 0) }));
  assert.deepEqual(cutOff.conflict, { demands: [1], locks: [0], rules: [] });
});
