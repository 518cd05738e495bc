import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  closeSite,
  inventQuestion,
  inventScene,
  offeringSites,
  rules,
  seeds,
} from './arbitrary-questions.ts';
import { assessService } from './assess-service.ts';
import { flowsBetween } from './flows.ts';

test('flows account for every site: what it had, less what left, plus what came, is what it has', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), (seed, ruleIndex) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const question = inventQuestion(scene, rules[ruleIndex]!);
      const site = offeringSites(question).at(-1)!;
      if (site === 0) return;
      const before = assessService(scene.places, question);
      const after = assessService(scene.places, closeSite(question, { site }), before);
      const flows = flowsBetween(before, after, scene.demand);
      const balance = Float64Array.from(before.visits);
      for (const { from, to, visits } of flows) {
        assert.ok(visits > 0 && from >= 0 && to >= 0 && from !== to);
        balance[from]! -= visits;
        balance[to]! += visits;
      }
      balance.forEach((visits, at) => assert.ok(Math.abs(visits - after.visits[at]!) < 1e-3, `site ${at}`));
    }),
    { numRuns: 80 },
  );
});

test('nothing flows when nothing changes, and the way back is the flow reversed', () => {
  const scene = inventScene(3, { cells: 40, sites: 12 });
  const question = inventQuestion(scene, rules[3]!);
  const site = offeringSites(question).at(-1)!;
  const before = assessService(scene.places, question);
  const after = assessService(scene.places, closeSite(question, { site }), before);
  assert.deepEqual(flowsBetween(before, assessService(scene.places, question, after), scene.demand), []);
  const there = flowsBetween(before, after, scene.demand);
  const back = flowsBetween(after, before, scene.demand);
  assert.ok(there.length > 0);
  for (const { from, to, visits } of there) {
    const reverse = back.find((flow) => flow.from === to && flow.to === from);
    assert.ok(reverse && Math.abs(reverse.visits - visits) < 1e-6);
  }
});

test('when the last site closes its visits go nowhere, and are said to', () => {
  const scene = inventScene(4, { cells: 10, sites: 2 });
  const question = { ...inventQuestion(scene, rules[0]!), offers: Uint8Array.of(1, 0) };
  const before = assessService(scene.places, question);
  const after = assessService(scene.places, closeSite(question, { site: 0 }), before);
  const flows = flowsBetween(before, after, scene.demand);
  assert.equal(flows.length, 1);
  assert.equal(flows[0]!.to, -1);
  assert.ok(Math.abs(flows[0]!.visits - before.visits[0]!) < 1e-3);
});

test('losses and gains of a cell are matched in proportion', () => {
  const rows = (sites: number[], shares: number[]) => ({
    visits: new Float64Array(4),
    rowStart: Int32Array.of(0, sites.length),
    rowSite: Int32Array.from(sites),
    rowShare: Float64Array.from(shares),
  });
  const flows = flowsBetween(
    rows([0, 1, 2], [0.5, 0.25, 0.25]),
    rows([2, 3], [0.5, 0.5]),
    Float64Array.of(1200),
  );
  assert.deepEqual(flows, [
    { from: 0, to: 2, visits: 200 },
    { from: 0, to: 3, visits: 400 },
    { from: 1, to: 2, visits: 100 },
    { from: 1, to: 3, visits: 200 },
  ]);
});

test('flows are the same to the last digit whether the answers began from another or from nothing', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), (seed, ruleIndex) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const question = inventQuestion(scene, rules[ruleIndex]!);
      const [one, other] = offeringSites(question).slice(-2) as [number, number];
      if (one === 0 || other === undefined) return;
      const asked = [question, closeSite(question, { site: one }), closeSite(question, { site: other })];
      const fresh = asked.map((each) => assessService(scene.places, each));
      const first = fresh[0]!;
      const begun = asked.slice(1).map((each) => assessService(scene.places, each, first));
      for (const [at, answer] of begun.entries()) {
        const flows = flowsBetween(first, fresh[at + 1]!, scene.demand);
        assert.deepEqual(flowsBetween(first, answer, scene.demand), flows);
      }
      const [left, right] = begun as [(typeof begun)[number], (typeof begun)[number]];
      assert.deepEqual(
        flowsBetween(left, right, scene.demand),
        flowsBetween(fresh[1]!, fresh[2]!, scene.demand),
      );
    }),
    { numRuns: 60 },
  );
});
