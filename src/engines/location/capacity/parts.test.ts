import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capacitated } from '../models/capacitated.ts';
import { finish } from '../models/model.ts';
import type { Answer, LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';
import { firstPrices, startAscent, stepUp } from './ascent.ts';
import { caseOf } from './case.ts';
import { chooserOf } from './choose-sites.ts';
import { closeLeaf, type Incumbent } from './incumbent.ts';
import { inventProblem } from './invent.ts';
import { fillInParts, fillWhole, type Fill, type Items } from './knapsack.ts';
import { naiveAllows, naiveOptimum } from './naive.ts';
import { relaxationOf } from './relaxation.ts';
import { planFlow, planSteps } from './transport.ts';
import { rangeOf } from './tree.ts';

const close = (one: number, other: number) => Math.abs(one - other) <= 1e-7 * Math.max(1, Math.abs(other));
const loads = fc.array(fc.record({ size: fc.nat(9), saves: fc.integer({ min: 1, max: 40 }) }), {
  maxLength: 9,
});

function itemsOf(list: readonly { size: number; saves: number }[]): { items: Items; size: Float64Array } {
  return {
    items: {
      demand: Int32Array.from(list.keys()),
      saves: Float64Array.from(list, ({ saves }) => saves),
      rate: Float64Array.from(list, ({ size, saves }) => (size > 0 ? saves / size : Infinity)),
    },
    size: Float64Array.from(list, ({ size }) => size),
  };
}

test('a site that may serve in parts fills its room with what saves most per unit, and overflows only where that pays', () => {
  fc.assert(
    fc.property(loads, fc.nat(30), fc.constantFrom(Infinity, 1, 3, 8), (list, room, price) => {
      const { items, size } = itemsOf(list);
      const fill: Fill = { saves: 0, whole: 0, part: 0 };
      fillInParts(items, { run: { from: 0, to: list.length }, size, room, price }, fill);
      let [left, expected] = [room, 0];
      for (const own of list.toSorted((a, b) => b.saves / b.size - a.saves / a.size)) {
        const within = own.size === 0 ? 1 : Math.min(1, left / own.size);
        left -= within * own.size;
        const beyond = price < Infinity ? (1 - within) * (own.saves - price * own.size) : 0;
        expected += within * own.saves + Math.max(0, beyond);
      }
      assert.ok(close(fill.saves, expected), `${fill.saves} ${expected}`);
    }),
    { numRuns: 400 },
  );
});

test('a site that serves whole demands finds the best choice of all', () => {
  fc.assert(
    fc.property(loads, fc.nat(30), (list, room) => {
      const { items, size } = itemsOf(list);
      const fill = fillWhole(items, { run: { from: 0, to: list.length }, size, room, mostNodes: 1e6 })!;
      let expected = 0;
      for (let set = 0; set < 2 ** list.length; set++) {
        const taken = list.filter((_, at) => (set >> at) & 1);
        if (taken.reduce((sum, own) => sum + own.size, 0) > room) continue;
        expected = Math.max(
          expected,
          taken.reduce((sum, own) => sum + own.saves, 0),
        );
      }
      assert.equal(fill.saves, expected);
    }),
    { numRuns: 300 },
  );
});

test('the chosen sites are the cheapest that locks, number and changes allow', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.boolean(), fc.boolean(), (seed, counted, changes) => {
      const plan = { seed, sites: 6, demands: 1, single: false, soft: false, unreachable: false };
      const problem = inventProblem({ ...plan, counted, changes, locks: true, budget: false });
      const one = caseOf(problem);
      const value = Float64Array.from({ length: 6 }, (_, at) => ((seed * (at + 3) * 7919) % 41) - 20);
      const { sum } = chooserOf(one)(value, problem.locks, { fewest: one.fewest, most: one.most });
      let expected = Infinity;
      for (let set = 0; set < 64; set++) {
        const open = [0, 1, 2, 3, 4, 5].filter((site) => (set >> site) & 1);
        if (!naiveAllows(problem, open)) continue;
        expected = Math.min(
          expected,
          open.reduce((total, site) => total + value[site]!, 0),
        );
      }
      assert.equal(sum, expected);
    }),
    { numRuns: 300 },
  );
});

test('for any prices at all, short lists or long, the relaxation is no dearer than the best answer', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.boolean(),
      fc.boolean(),
      fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 5, maxLength: 5 }),
      (seed, single, soft, listed, drawn) => {
        const plan = { seed, sites: 4, demands: 4, counted: false, changes: true, budget: true };
        const problem = inventProblem({
          ...{ ...plan, single, soft, locks: true, unreachable: true },
          ...(listed === undefined ? {} : { listed }),
        });
        const one = caseOf(problem);
        const relaxation = relaxationOf(one);
        const prices = Float64Array.from(drawn, (price, demand) =>
          // The last price is that of the budget.
          demand < 4 && one.needs[demand] === 0 ? 0 : Math.min(price, relaxation.ceiling[demand]!),
        );
        const { value } = relaxation.evaluate(prices, problem.locks, { fewest: 0, most: 4 });
        assert.ok(value <= naiveOptimum(problem) + 1e-7);
      },
    ),
    { numRuns: 300 },
  );
});

test('the price of a tight budget closes most of the gap that it leaves without', () => {
  const problem: LocationProblem = {
    ...inventProblem({
      ...{ seed: 11, sites: 24, demands: 60, single: false, soft: false, counted: false },
      ...{ changes: false, budget: false, locks: false, unreachable: false },
    }),
    capacities: new Float64Array(24).fill(30),
    budget: { costs: Float64Array.from({ length: 24 }, (_, site) => 1 + ((site * 7) % 9)), most: 25 },
  };
  const one = caseOf(problem);
  const relaxation = relaxationOf(one);
  const range = rangeOf(one, problem.locks)!;
  const raised = (isPriced: boolean) => {
    const { ceiling } = relaxation;
    const held = { ...relaxation, ceiling: isPriced ? ceiling : ceiling.with(one.demandCount, 0) };
    const told = { one, relaxation: held, locks: problem.locks, range };
    const ascent = startAscent({ ...told, prices: firstPrices(one, held) });
    for (let step = 0; step < 300; step++) stepUp(ascent, { ...told, target: ascent.value * 1.05 });
    return ascent.value;
  };
  const [priced, unpriced] = [raised(true), raised(false)];
  const { objective } = finish(capacitated.solve(problem, { seed: 'test', iterations: 1500 }));
  assert.ok(priced <= objective!);
  assert.ok(objective! - priced < 0.3 * (objective! - unpriced), `${unpriced} ${priced} ${objective}`);
});

test('demands split over given sites cost what moving unit by unit would come to', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.boolean(), fc.boolean(), (seed, soft, unreachable) => {
      const plan = { seed, sites: 4, demands: 6, single: false, counted: false, changes: false };
      const invented = inventProblem({ ...plan, soft, unreachable, budget: false, locks: false });
      const problem = { ...invented, locks: new Int8Array(4).fill(1), costs: new Float64Array(4) };
      const { cost } = planFlow(caseOf(problem), [0, 1, 2, 3]);
      const optimum = naiveOptimum(problem);
      assert.ok(cost === optimum || close(cost, optimum), `${cost} ${optimum}`);
    }),
    { numRuns: 300 },
  );
});

/** Two thousand demands, forty sites that just hold them all. */
function wide(): LocationProblem {
  const [siteCount, demandCount] = [40, 2000];
  const between = (demand: number, site: number) => 1 + ((demand * 37 + site * 101) % 199);
  return {
    ...{ siteCount, demandCount, ways: waysOf({ siteCount, demandCount, between }) },
    weights: new Float64Array(demandCount).fill(1),
    demands: Float64Array.from({ length: demandCount }, (_, demand) => 1 + (demand % 7)),
    capacities: new Float64Array(siteCount).fill(200.5),
    locks: new Int8Array(siteCount).fill(1),
  };
}

test('a large split pauses many times on its way and comes to the same; given up, nothing is claimed', () => {
  const problem = wide();
  const one = caseOf(problem);
  const sites = [...problem.locks.keys()];
  const steps = planSteps(one, sites);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; pauses++) step = steps.next();
  assert.ok(pauses >= 5, String(pauses));
  assert.deepEqual(step.value!.share, planFlow(one, sites).share);
  const incumbent: Incumbent = { one, found: null, known: new Map() };
  const leaf = closeLeaf(incumbent, { locks: problem.locks, bound: 17 });
  assert.equal(leaf.next().done, false);
  assert.deepEqual(leaf.next(true), { done: true, value: 17 });
  assert.deepEqual([incumbent.found, incumbent.known.size], [null, 0]);
});

test('stopped in the midst of a split, the whole has no bound above what the split comes to', () => {
  const problem = wide();
  const whole = finish(capacitated.solve(problem, { seed: 'test' }));
  assert.equal(whole.status, 'optimal');
  for (const pauses of [1, 12, 13, 14, 15, 20]) {
    const search = capacitated.solve(problem, { seed: 'test' });
    let step = search.next();
    for (let at = 0; at < pauses && !step.done; at++) step = search.next();
    if (!step.done) step = search.next(true);
    assert.equal(step.done, true);
    const cut = step.value as Answer;
    assert.ok(cut.bound === null || cut.bound <= whole.objective!, `${cut.bound} after ${pauses}`);
    const again = finish(capacitated.solve(problem, { seed: 'test', iterations: cut.iterations }));
    assert.deepEqual([again.objective, again.bound], [cut.objective, cut.bound]);
  }
});
