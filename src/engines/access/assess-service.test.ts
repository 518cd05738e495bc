import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AccessAnswer, AccessQuestion } from './access.ts';
import {
  closeSite,
  crowded,
  inventQuestion,
  inventScene,
  logit,
  offeringSites,
  rules,
  seeds,
} from './arbitrary-questions.ts';
import type { Scene } from './arbitrary-questions.ts';
import { assessService, tripsBehind } from './assess-service.ts';
import { assessNaively } from './naive.ts';
import { expectedUtility } from './utility.ts';

const few = { numRuns: 60 };

/** A close pull, sometimes with receivers of whom one may already be closed or close later. */
function closeSome(scene: Scene, question: AccessQuestion, count: number): AccessQuestion {
  let now = question;
  for (let pull = 0; pull < count; pull++) {
    const offering = offeringSites(now);
    if (offering.length < 3) return now;
    const site = offering[scene.chance.integer(offering.length)]!;
    const others = offering.filter((other) => other !== site);
    const a = others[scene.chance.integer(others.length)]!;
    const b = others.find((other) => other !== a)!;
    const planned = scene.chance.integer(2) === 0;
    now = closeSite(
      now,
      planned
        ? {
            site,
            to: [
              { site: a, share: 0.6 },
              { site: b, share: 0.4 },
            ],
          }
        : { site },
    );
  }
  return now;
}

function rowOf(answer: AccessAnswer, cell: number): Map<number, number> {
  const row = new Map<number, number>();
  for (let at = answer.rowStart[cell]!; at < answer.rowStart[cell + 1]!; at++)
    row.set(answer.rowSite[at]!, answer.rowShare[at]!);
  return row;
}

test('the engine gives what the definitions, written the plainest way, give for small counties', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (seed, ruleIndex, closures) => {
      const scene = inventScene(seed, { cells: 14, sites: 11 });
      const question = closeSome(scene, inventQuestion(scene, rules[ruleIndex]!), closures);
      const answer = assessService(scene.places, question);
      const naive = assessNaively(scene.places, question);
      assert.deepEqual([...answer.nearestSite], naive.nearestSite);
      const total = scene.demand.reduce((sum, visits) => sum + visits, 0);
      naive.visits.forEach((visits, site) =>
        assert.ok(Math.abs(visits - answer.visits[site]!) < 1e-6 + total * 2e-4),
      );
      naive.rows.forEach((row, cell) => {
        const ours = rowOf(answer, cell);
        for (const site of new Set([...row.keys(), ...ours.keys()])) {
          const difference = Math.abs((row.get(site) ?? 0) - (ours.get(site) ?? 0));
          assert.ok(difference < 2e-3, `cell ${cell}, site ${site}: ${difference}`);
        }
      });
    }),
    { numRuns: 120 },
  );
});

test('visits are conserved: every visit ends at exactly one site that offers the service', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), fc.nat({ max: 4 }), (seed, ruleIndex, closures) => {
      const scene = inventScene(seed, { cells: 40, sites: 15 });
      const question = closeSome(scene, inventQuestion(scene, rules[ruleIndex]!), closures);
      const answer = assessService(scene.places, question);
      const demand = scene.demand.reduce((sum, visits) => sum + visits, 0);
      const visits = answer.visits.reduce((sum, at) => sum + at, 0);
      assert.ok(Math.abs(visits - demand) < 1e-3, `${visits} of ${demand}`);
      answer.visits.forEach((at, site) => assert.ok(at === 0 || question.offers[site] !== 0));
      for (let cell = 0; cell < 40; cell++) {
        const row = rowOf(answer, cell);
        assert.ok(Math.abs([...row.values()].reduce((sum, share) => sum + share, 0) - 1) < 1e-12);
        assert.deepEqual(
          [...row.keys()],
          [...row.keys()].sort((a, b) => a - b),
        );
        for (const site of row.keys()) assert.notEqual(question.offers[site], 0);
      }
    }),
    few,
  );
});

test('asking leaves the question and the places as they were', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), (seed, ruleIndex) => {
      const scene = inventScene(seed, { cells: 20, sites: 8 });
      const question = closeSome(scene, inventQuestion(scene, rules[ruleIndex]!), 2);
      const before = structuredClone({ question, places: scene.places });
      const answer = assessService(scene.places, question);
      const copy = structuredClone(answer);
      assessService(scene.places, closeSome(scene, question, 1), answer);
      assert.deepEqual({ question, places: scene.places }, before);
      assert.deepEqual(answer, copy);
    }),
    few,
  );
});

test('under the nearest rule a closure never shortens anyone’s trip', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const question = inventQuestion(scene, { kind: 'nearest' });
      const before = assessService(scene.places, question);
      for (const site of offeringSites(question).slice(1)) {
        const after = assessService(scene.places, closeSite(question, { site }), before);
        after.tripMinutes.forEach((minutes, cell) => assert.ok(minutes >= before.tripMinutes[cell]!));
      }
    }),
    few,
  );
});

test('under the logit rule a closure never raises anyone’s expected utility, however narrow the window', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.double({ noNaN: true, min: 0.01, max: 1.5 }),
      fc.double({ noNaN: true, min: 0, max: 60 }),
      (seed, perMinute, windowMinutes) => {
        const scene = inventScene(seed, { cells: 30, sites: 16 });
        const rule = { kind: 'logit', perMinute, windowMinutes, overloadMinutes: 0 } as const;
        let question = inventQuestion(scene, rule);
        let before = expectedUtility(assessService(scene.places, question));
        for (const site of offeringSites(question).slice(1)) {
          question = closeSite(question, { site });
          const after = expectedUtility(assessService(scene.places, question));
          after.forEach((utility, cell) => assert.ok(utility <= before[cell]! + 1e-12));
          before = after;
        }
      },
    ),
    few,
  );
});

test('with overload shunned a closure raises nobody’s expected utility at the balance, while all sites are considered', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      // At most 8 sites and a window wider than the county: the sites considered change only by the closure.
      const scene = inventScene(seed, { cells: 30, sites: 8, kilometres: 40 });
      const rule = { kind: 'logit', perMinute: 0.25, windowMinutes: 1000, overloadMinutes: 15 } as const;
      const question = inventQuestion(scene, rule);
      const before = expectedUtility(assessService(scene.places, question));
      for (const site of offeringSites(question).slice(1)) {
        const after = expectedUtility(assessService(scene.places, closeSite(question, { site })));
        after.forEach((utility, cell) =>
          assert.ok(utility <= before[cell]! + 0.25 * 0.005, `${utility - before[cell]!}`),
        );
      }
    }),
    few,
  );
});

test('coverage never falls as the limit grows, nor grows when a site closes', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 30, sites: 10 });
      const question = { ...inventQuestion(scene, logit), limits: [5, 15, 20, 30, 45, 90] };
      const answer = assessService(scene.places, question);
      for (let at = 0; at < answer.withinShare.length; at++) {
        if (at % 6 > 0) assert.ok(answer.withinShare[at]! >= answer.withinShare[at - 1]!);
      }
      const site = offeringSites(question).at(-1)!;
      if (site === 0) return;
      const after = assessService(scene.places, closeSite(question, { site }), answer);
      // The nearest site by minutes is the nearest by centre too, up to rounding of the root.
      after.withinShare.forEach((share, at) => assert.ok(share <= answer.withinShare[at]! + 1e-9));
    }),
    few,
  );
});

test('shunning overload moves visits away from the overloaded and lets every site settle', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const question = inventQuestion(scene, crowded);
      const free = assessService(scene.places, { ...question, rule: logit });
      const answer = assessService(scene.places, question);
      const { penalties } = tripsBehind(answer);
      const worst = (visits: Float64Array) =>
        Math.max(
          ...visits.map((at, site) =>
            question.offers[site] && question.capacity[site]! < Infinity ? at / question.capacity[site]! : 0,
          ),
        );
      if (worst(free.visits) > 1) assert.ok(worst(answer.visits) <= worst(free.visits) + 1e-9);
      answer.visits.forEach((visits, site) => {
        if (question.offers[site] === 0) return;
        const overload = Math.min(10, Math.max(0, visits / question.capacity[site]! - 1));
        assert.ok(Math.abs(15 * overload - penalties.minutes[site]!) <= 0.01);
      });
    }),
    few,
  );
});

test('penalties find their balance, however tight the sites and however steep the rule', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.double({ noNaN: true, min: 0.02, max: 1 }),
      fc.double({ noNaN: true, min: 1, max: 60 }),
      fc.double({ noNaN: true, min: 0.1, max: 3 }),
      (seed, perMinute, overloadMinutes, room) => {
        const scene = inventScene(seed, { cells: 60, sites: 20 });
        const rule = { kind: 'logit', perMinute, windowMinutes: 20, overloadMinutes } as const;
        const question = inventQuestion(scene, rule);
        const capacity = question.capacity.map((visits) => visits * room);
        const trips = tripsBehind(assessService(scene.places, { ...question, capacity }));
        assert.ok(trips.rounds < 60);
      },
    ),
    // Most sites at their utmost, some just below it: it once went to and fro between the two.
    { numRuns: 150, examples: [[12, 0.567, 59.9, 0.1]] },
  );
});

test('ties go to the site that stands first in the list', () => {
  const scene = inventScene(5, { cells: 6, sites: 1 });
  const twin = {
    ...scene.places,
    columns: [scene.places.columns[0]!, scene.places.columns[0]!],
    siteHome: Int32Array.of(0, 0),
  };
  const question: AccessQuestion = {
    ...inventQuestion(scene, { kind: 'nearest' }),
    offers: Uint8Array.of(1, 1),
    capacity: Float64Array.of(1, 1),
  };
  const answer = assessService(twin, question);
  assert.ok(answer.nearestSite.every((site) => site === 0));
  assert.ok(answer.rowSite.every((site) => site === 0));
});

test('where nobody offers the service there is no trip, no one within any limit, and no visit', () => {
  const scene = inventScene(6, { cells: 6, sites: 2 });
  const answer = assessService(scene.places, {
    ...inventQuestion(scene, crowded),
    offers: new Uint8Array(2),
  });
  assert.ok(answer.nearestMinutes.every((minutes) => minutes === Infinity));
  assert.ok(answer.tripMinutes.every((minutes) => minutes === Infinity));
  assert.ok(answer.nearestSite.every((site) => site === -1));
  assert.ok(answer.withinShare.every((share) => share === 0));
  assert.equal(answer.rowSite.length, 0);
  assert.deepEqual([...answer.visits], [0, 0]);
});

test('a site without capacity and a cell far from everything still give shares that sum to 1', () => {
  const scene = inventScene(7, { cells: 12, sites: 5, kilometres: 900 });
  const rule = { kind: 'logit', perMinute: 2, windowMinutes: 20, overloadMinutes: 60 } as const;
  const question = {
    ...inventQuestion(scene, rule),
    offers: new Uint8Array(5).fill(1),
    capacity: new Float64Array(5),
  };
  const answer = assessService(scene.places, question);
  for (let cell = 0; cell < 12; cell++) {
    const total = [...rowOf(answer, cell).values()].reduce((sum, share) => sum + share, 0);
    assert.ok(Math.abs(total - 1) < 1e-12);
  }
  assert.ok(answer.tripMinutes.every((minutes) => Number.isFinite(minutes)));
});

test('planned receivers get their shares of what the closed site would have had', () => {
  const scene = inventScene(8, { cells: 30, sites: 6 });
  const question: AccessQuestion = { ...inventQuestion(scene, logit), offers: new Uint8Array(6).fill(1) };
  const before = assessService(scene.places, question);
  const closed = closeSite(question, {
    site: 2,
    to: [
      { site: 0, share: 0.6 },
      { site: 5, share: 0.4 },
    ],
  });
  const after = assessService(scene.places, closed, before);
  assert.ok(Math.abs(after.visits[0]! - (before.visits[0]! + 0.6 * before.visits[2]!)) < 1e-3);
  assert.ok(Math.abs(after.visits[5]! - (before.visits[5]! + 0.4 * before.visits[2]!)) < 1e-3);
  assert.equal(after.visits[2], 0);
  for (const site of [1, 3, 4]) assert.ok(Math.abs(after.visits[site]! - before.visits[site]!) < 1e-3);
});

test('when a receiver closes later with receivers of its own, the visits follow the chain', () => {
  const scene = inventScene(9, { cells: 30, sites: 5 });
  const question: AccessQuestion = { ...inventQuestion(scene, logit), offers: new Uint8Array(5).fill(1) };
  const before = assessService(scene.places, question);
  const first = closeSite(question, { site: 1, to: [{ site: 2, share: 1 }] });
  const second = closeSite(first, {
    site: 2,
    to: [
      { site: 3, share: 0.5 },
      { site: 4, share: 0.5 },
    ],
  });
  const after = assessService(scene.places, second);
  const moved = before.visits[1]! + before.visits[2]!;
  assert.ok(Math.abs(after.visits[3]! - (before.visits[3]! + moved / 2)) < 1e-3);
  assert.equal(after.visits[1], 0);
  assert.equal(after.visits[2], 0);
});
