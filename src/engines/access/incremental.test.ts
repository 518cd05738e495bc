import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RandomStream } from '#kit/random.ts';
import { estimateColumn } from '../travel/estimate.ts';
import type { AccessAnswer, AccessPlaces, AccessQuestion } from './access.ts';
import {
  closeSite,
  inventQuestion,
  inventScene,
  offeringSites,
  rules,
  seeds,
} from './arbitrary-questions.ts';
import type { Scene } from './arbitrary-questions.ts';
import { assessService, tripsBehind } from './assess-service.ts';

type Step = Readonly<{ places: AccessPlaces; question: AccessQuestion }>;

/** Equal to the last bit, NaN and the sign of zero included. */
function assertSameBits(ours: AccessAnswer, fresh: AccessAnswer, when: string): void {
  for (const field of Object.keys(fresh) as (keyof AccessAnswer)[]) {
    const a = ours[field];
    const b = fresh[field];
    assert.equal(a.length, b.length, `${field} ${when}`);
    for (let at = 0; at < b.length; at++)
      assert.ok(Object.is(a[at], b[at]), `${field}[${at}] ${when}: ${a[at]} and ${b[at]}`);
  }
}

/** The same question as if nothing had ever been asked of these places. */
function fresh({ places, question }: Step): AccessAnswer {
  return assessService({ ...places, columns: places.columns.map((column) => ({ ...column })) }, question);
}

function openSite(scene: Scene, { places, question }: Step, cell: number): Step {
  const { lon, lat } = scene.cells;
  const append = (values: Float64Array, value: number) => Float64Array.of(...values, value);
  return {
    places: {
      ...places,
      columns: [...places.columns, estimateColumn(scene.cells, { lon: lon[cell]!, lat: lat[cell]! })],
      siteHome: Int32Array.of(...places.siteHome, places.cellHome[cell]!),
    },
    question: {
      ...question,
      offers: Uint8Array.of(...question.offers, 1),
      capacity: append(question.capacity, question.capacity[0]!),
    },
  };
}

function changeSomething(scene: Scene, step: Step, chance: RandomStream): Step {
  const { places, question } = step;
  const offering = offeringSites(question);
  const site = chance.integer(question.offers.length);
  const kind = chance.integer(7);
  if (kind === 0) return openSite(scene, step, chance.integer(scene.places.cellCount));
  if (kind === 1 && question.offers[site] === 0) {
    const offers = question.offers.slice();
    offers[site] = 1;
    return { places, question: { ...question, offers } };
  }
  if (kind === 2) {
    const capacity = question.capacity.slice();
    capacity[site] = capacity[site]! * (0.3 + chance.next());
    return { places, question: { ...question, capacity } };
  }
  if (kind === 3) return { places, question: { ...question, diversions: question.diversions.slice(1) } };
  if (kind === 6) {
    const fewer = (visits: number) => (chance.integer(5) === 0 ? visits * 0.9 : visits);
    return { places, question: { ...question, demand: question.demand.map(fewer) } };
  }
  if (offering.length < 4) return step;
  const [closing, a, b] = [0, 1, 2].map((at) => offering[(site + at) % offering.length]!) as [
    number,
    number,
    number,
  ];
  const to = [
    { site: a, share: 0.7 },
    { site: b, share: 0.3 },
  ];
  return { places, question: closeSite(question, kind === 4 ? { site: closing } : { site: closing, to }) };
}

test('after any series of changes, undo and reorder, the answer equals a fresh one bit for bit', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), (seed, ruleIndex) => {
      const scene = inventScene(seed, { cells: 45, sites: 14 });
      const steps: Step[] = [{ places: scene.places, question: inventQuestion(scene, rules[ruleIndex]!) }];
      let answer = assessService(steps[0]!.places, steps[0]!.question);
      for (let at = 0; at < 14; at++) {
        const undo = steps.length > 2 && scene.chance.integer(4) === 0;
        if (undo) steps.length -= 1 + scene.chance.integer(steps.length - 1);
        else steps.push(changeSomething(scene, steps.at(-1)!, scene.chance));
        const step = steps.at(-1)!;
        answer = assessService(step.places, step.question, answer);
        assertSameBits(answer, fresh(step), `at step ${at}`);
      }
    }),
    { numRuns: 120 },
  );
});

test('closing A then B ends at the same digits as closing B then A, when neither has planned receivers', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), (seed, ruleIndex) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const question = inventQuestion(scene, rules[ruleIndex]!);
      const offering = offeringSites(question);
      if (offering.length < 3) return;
      const [a, b] = [offering[0]!, offering[1]!];
      const start = assessService(scene.places, question);
      const end = (first: number, second: number) => {
        const one = closeSite(question, { site: first });
        const between = assessService(scene.places, one, start);
        return assessService(scene.places, closeSite(one, { site: second }), between);
      };
      assertSameBits(end(a, b), end(b, a), 'in either order');
    }),
    { numRuns: 60 },
  );
});

test('the empty change gives the same digits and takes the reach over as it stands', () => {
  const scene = inventScene(11, { cells: 60, sites: 12 });
  for (const rule of rules) {
    const question = inventQuestion(scene, rule);
    const answer = assessService(scene.places, question);
    const again = assessService(scene.places, question, answer);
    assertSameBits(again, answer, rule.kind);
    assert.equal(again.nearestMinutes, answer.nearestMinutes);
  }
});

test('another factor, rule, demand or limit is answered afresh, whatever came before', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scene = inventScene(seed, { cells: 30, sites: 9 });
      const question = inventQuestion(scene, rules[3]!);
      const answer = assessService(scene.places, question);
      const others: AccessQuestion[] = [
        { ...question, factor: 1.48 },
        { ...question, rule: rules[2]! },
        { ...question, rule: { kind: 'nearest' } },
        { ...question, demand: question.demand.map((visits) => visits / 2) },
        { ...question, limits: [10, 60] },
      ];
      for (const other of others) {
        const step = { places: scene.places, question: other };
        assertSameBits(assessService(scene.places, other, answer), fresh(step), 'changed');
      }
    }),
    { numRuns: 40 },
  );
});

test('a change at one end of the county leaves every digit at the other end', () => {
  // Two towns 300 km apart: nothing couples them but the county's border.
  const west = inventScene(21, { cells: 30, sites: 6, kilometres: 20 });
  const east = inventScene(22, { cells: 30, sites: 6, kilometres: 20 });
  const cells = {
    lon: Float64Array.of(...west.cells.lon, ...east.cells.lon.map((lon) => lon + 6)),
    lat: Float64Array.of(...west.cells.lat, ...east.cells.lat),
    ownKm: Float64Array.of(...west.cells.ownKm, ...east.cells.ownKm),
    speedKmh: Float64Array.of(...west.cells.speedKmh, ...east.cells.speedKmh),
    detour: 1.35,
  };
  const places: AccessPlaces = {
    cellCount: 60,
    columns: [0, 1, 2, 3, 30, 31, 32, 33].map((cell) =>
      estimateColumn(cells, { lon: cells.lon[cell]!, lat: cells.lat[cell]! }),
    ),
    ownMinutes: new Float64Array(60).fill(2),
    cellHome: new Int32Array(60),
    siteHome: new Int32Array(8),
  };
  const demand = new Float64Array(60).fill(1000);
  const question: AccessQuestion = {
    offers: new Uint8Array(8).fill(1),
    capacity: new Float64Array(8).fill(6500),
    demand,
    diversions: [],
    rule: rules[3]!,
    factor: 1,
    limits: [15, 20, 30, 45],
  };
  const before = assessService(places, question);
  const after = assessService(places, closeSite(question, { site: 0 }), before);
  assert.notDeepEqual(after.visits.slice(0, 4), before.visits.slice(0, 4));
  assert.deepEqual(after.visits.slice(4), before.visits.slice(4));
  assert.deepEqual(after.tripMinutes.slice(30), before.tripMinutes.slice(30));
});

test('what is taken over from the answer about another service changes no digit', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: 3 }), (seed, ruleIndex) => {
      const scene = inventScene(seed, { cells: 40, sites: 12 });
      const one = inventQuestion(scene, rules[ruleIndex]!);
      const rare = { ...one, demand: one.demand.map((visits) => visits * 0.1) };
      const fewer = closeSite(rare, { site: offeringSites(rare).at(-1)! });
      const beside = [assessService(scene.places, one)];
      for (const question of [rare, fewer]) {
        const answer = assessService(scene.places, question, undefined, { beside });
        assertSameBits(answer, fresh({ places: scene.places, question }), 'beside another');
        if (question === rare) assert.equal(answer.nearestMinutes, beside[0]!.nearestMinutes);
      }
    }),
    { numRuns: 60 },
  );
});

test('overload far from a change is taken over as it had settled, and equals a fresh answer bit for bit', () => {
  let takenOver = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      // So wide that the overloaded sites stand in several parts that know nothing of each other.
      const scene = inventScene(seed, { cells: 90, sites: 30, kilometres: 500 });
      let step: Step = { places: scene.places, question: inventQuestion(scene, rules[3]!) };
      let answer = assessService(step.places, step.question);
      for (let at = 0; at < 6; at++) {
        const before = tripsBehind(answer).parts;
        step = changeSomething(scene, step, scene.chance);
        answer = assessService(step.places, step.question, answer);
        assertSameBits(answer, fresh(step), `at step ${at}`);
        if (tripsBehind(answer).parts.some((part) => before.includes(part))) takenOver++;
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(takenOver > 40, `${takenOver}`);
});
