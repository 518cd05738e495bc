import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  closeSite,
  crowded,
  inventQuestion,
  inventScene,
  logit,
  offeringSites,
  seeds,
} from './arbitrary-questions.ts';
import { assessService } from './assess-service.ts';
import { chooseAgain } from './choose-again.ts';
import { flowsBetween } from './flows.ts';

test('those who used a site that closes choose again among the sites that still offer, and nobody is lost', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const question = inventQuestion(scene, crowded);
      const [from, other] = offeringSites(question);
      if (other === undefined) return;
      const before = assessService(scene.places, question);
      const closed = closeSite(question, { site: from! });
      const gained = chooseAgain(scene.places, closed, { before, from: from! });
      const total = gained.reduce((sum, visits) => sum + visits, 0);
      assert.ok(Math.abs(total - before.visits[from!]!) < 0.01);
      gained.forEach((visits, site) => assert.ok(visits === 0 || closed.offers[site] === 1));
    }),
    { numRuns: 60 },
  );
});

test('without crowding and with every site considered, they choose again as the whole answer says', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 40, sites: 7 });
      const question = inventQuestion(scene, { ...logit, windowMinutes: 10_000 } as typeof logit);
      const [from, other] = offeringSites(question);
      if (other === undefined) return;
      const before = assessService(scene.places, question);
      const closed = closeSite(question, { site: from! });
      const gained = chooseAgain(scene.places, closed, { before, from: from! });
      const flows = flowsBetween(before, assessService(scene.places, closed), question.demand);
      for (const { to, visits } of flows) assert.ok(Math.abs(gained[to]! - visits) < 0.01);
    }),
    { numRuns: 60 },
  );
});

test('asked again about other visits or another closing, they choose as if nothing had been asked before', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const { places } = scene;
      const question = inventQuestion(scene, crowded);
      const few = { ...question, demand: question.demand.map((visits) => visits / 3) };
      const closings = offeringSites(question).slice(0, 3);
      if (closings.length < 3) return;
      const asked = closings.flatMap((site) => [question, few].map((one) => ({ site, question: one })));
      const ask = (one: (typeof asked)[number], where: typeof places) =>
        chooseAgain(where, closeSite(one.question, { site: one.site }), {
          before: assessService(where, one.question),
          from: one.site,
        });
      const told = asked.map((one) => ask(one, places));
      // Places of their own are asked about for the first time.
      asked.forEach((one, at) => assert.deepEqual(told[at], ask(one, { ...places })));
    }),
    { numRuns: 30 },
  );
});
