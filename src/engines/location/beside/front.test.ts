import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyAllowed, inventProblem } from '../models/arbitrary-problem.ts';
import type { LocationProblem } from '../models/model.ts';
import { findFront } from './front.ts';
import type { Front, FrontAsked } from './front.ts';
import { valuesOf } from './front-points.ts';
import type { Aim } from './front-points.ts';

const effort = { seed: 'test' };

function frontOf(asked: FrontAsked, stopAt = Infinity): Front {
  const search = findFront(asked);
  let step = search.next();
  for (let at = 0; !step.done; at++) step = search.next(at >= stopAt);
  return step.value;
}

const asText = (values: readonly number[]) => values.map((value) => value.toFixed(5)).join(' ');

/** All points of the front by going through every network. */
function everyPoint(problem: LocationProblem, aims: readonly Aim[]): string[] {
  const all = [...everyAllowed(problem)]
    .map((open) => valuesOf(problem, open))
    .filter(({ worstMinutes }) => worstMinutes < Infinity)
    .map((values) => aims.map((aim) => values[aim]));
  const isNoWorse = (one: readonly number[], other: readonly number[]) =>
    one.every((value, at) => value <= other[at]! + 1e-7);
  const front = all.filter((one) => !all.some((other) => isNoWorse(other, one) && !isNoWorse(one, other)));
  return [...new Set(front.map(asText))].sort();
}

const plans = fc.record({
  seed: fc.nat(1e6),
  sites: fc.integer({ min: 2, max: 7 }),
  demands: fc.integer({ min: 1, max: 9 }),
  ...{ count: fc.boolean(), changes: fc.boolean(), budget: fc.boolean(), locks: fc.boolean() },
  ...{ unreachable: fc.boolean(), whole: fc.boolean() },
});
const choices = fc.constantFrom<readonly Aim[]>(
  ['meanMinutes', 'worstMinutes'],
  ['meanMinutes', 'costs'],
  ['costs', 'worstMinutes'],
  ['meanMinutes', 'worstMinutes', 'costs'],
);

test('the front of two or three aims is that of going through every network', () => {
  fc.assert(
    fc.property(plans, choices, (plan, aims) => {
      const problem = inventProblem({ ...plan, costs: true });
      fc.pre(problem.weights.some((weight) => weight > 0));
      const { points, complete } = frontOf({ problem, aims, effort, mostPoints: 1000 });
      assert.equal(complete, true);
      const found = points.map(({ values }) => asText(aims.map((aim) => values[aim]))).sort();
      assert.deepEqual(found, everyPoint(problem, aims));
      for (const { gap, open } of points) {
        assert.equal(gap, 0);
        assert.ok([...everyAllowed(problem)].some((one) => one.join() === open.join()));
      }
    }),
    { numRuns: 80 },
  );
});

test('with few points allowed they are spread, and the front does not say that it is complete', () => {
  const problem = { ...inventProblem({ seed: 7, sites: 16, demands: 40 }), count: 4 };
  const aims: Aim[] = ['meanMinutes', 'worstMinutes'];
  const whole = frontOf({ problem, aims, effort, mostPoints: 1000 });
  assert.ok(whole.complete && whole.points.length > 4);
  const few = frontOf({ problem, aims, effort, mostPoints: 3 });
  assert.equal(few.complete, false);
  assert.equal(few.points.length, 3);
  for (const { values } of few.points)
    for (const other of whole.points)
      assert.ok(
        !(other.values.meanMinutes < values.meanMinutes && other.values.worstMinutes < values.worstMinutes),
      );
});

test('stopped early, points are allowed ones with bounds that hold', () => {
  const problem = { ...inventProblem({ seed: 5, sites: 20, demands: 40, costs: true }), count: 5 };
  const aims: Aim[] = ['meanMinutes', 'worstMinutes', 'costs'];
  const cut = frontOf({ problem, aims, effort }, 500);
  assert.ok(cut.stopped && !cut.complete && cut.points.length >= 1);
  assert.deepEqual(cut, frontOf({ problem, aims, effort }, 500));
  for (const { values, bound, open } of cut.points) {
    assert.ok(bound <= values.meanMinutes + 1e-9);
    assert.equal(open.length, 5);
  }
});

test('a front of one aim is refused', () => {
  const problem = inventProblem({ seed: 1, sites: 3, demands: 3 });
  assert.throws(() => frontOf({ problem, aims: ['meanMinutes'], effort }), RangeError);
});
