import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowedSteps } from './allowed.ts';
import { canBeAnswered, inventQuestion } from './arbitrary-question.ts';
import { findNetworks } from './find-networks.ts';
import { findBestNetwork } from './best-network.ts';
import { spaceOf } from './space.ts';
import type { LocationAnswer, LocationQuestion, ThreeAsk } from './question.ts';
import { naiveAllows, naiveCheapestSet, naiveCost, naiveDifference, naiveNetworks } from './naive.ts';

const usual: ThreeAsk = { seed: 'test', rounds: 12, mostLoss: 0.03, leastDifference: 0.1, wanted: 3 };
const host = { breathe: () => Promise.resolve() };
const find = (question: LocationQuestion, ask: Partial<ThreeAsk> = {}) =>
  findNetworks(question, { ...usual, ...ask }, host);

const plans = fc
  .record({
    seed: fc.nat(1_000_000),
    candidates: fc.integer({ min: 2, max: 9 }),
    cells: fc.integer({ min: 1, max: 25 }),
    services: fc.integer({ min: 1, max: 3 }),
    locks: fc.boolean(),
    unreachable: fc.boolean(),
    priced: fc.boolean(),
    overflow: fc.boolean(),
    counted: fc.boolean(),
    limited: fc.boolean(),
    number: fc.nat(8),
    changes: fc.integer({ min: 1, max: 5 }),
    terms: fc.integer({ min: 0, max: 3 }),
    most: fc.constantFrom(undefined, undefined, 45, 70),
    weightless: fc.constantFrom(0, 0, 0.4, 1),
  })
  .map(({ counted, limited, number, changes, most, ...plan }) => ({
    ...plan,
    ...(most === undefined ? {} : { most }),
    ...(counted || !limited ? { count: 1 + (number % plan.candidates) } : {}),
    ...(limited ? { mostChanges: changes } : {}),
  }));
const questions = plans.map(inventQuestion).filter(canBeAnswered);
const openOf = (answer: LocationAnswer) => answer.networks.map(({ open }) => [...open]);
const close = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

test('a line of three villages keeps the middle site when one may stay', async () => {
  const minutes = [
    [1, 11, 21],
    [11, 1, 11],
    [21, 11, 1],
  ].map((row) => Float64Array.from(row));
  const ones = new Uint8Array([1, 1, 1]);
  const answer = await find({
    cellCount: 3,
    minutes,
    services: [{ weights: Float64Array.of(10, 10, 10), offers: ones }],
    residents: Float64Array.of(10, 10, 10),
    locks: new Int8Array(3),
    today: ones,
    count: 1,
    covers: [ones],
    farMinutes: 100,
  });
  assert.deepEqual([...answer.networks[0]!.open], [0, 1, 0]);
  assert.equal(answer.best, 10 * 11 + 10 * 1 + 10 * 11);
});

test('gone through one by one, the best is the optimum, and a qualifying three is found whenever one exists', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const answer = await find(question);
      assert.ok(answer.complete);
      assert.ok(close(answer.best!, naiveNetworks(question)[0]!.cost));
      const cheapest = [3, 2, 1].map((size) => naiveCheapestSet(question, { ...usual, size }));
      const most = cheapest[0] !== undefined ? 3 : cheapest[1] !== undefined ? 2 : 1;
      assert.equal(answer.networks.length, most);
      assert.equal(answer.miss === undefined, most === 3);
    }),
    { numRuns: 120 },
  );
});

test('whatever is answered keeps locks, number, changes and covers, lies within the loss, and differs as told', async () => {
  await fc.assert(
    fc.asyncProperty(questions, fc.boolean(), async (question, enumerate) => {
      const answer = await find(question, { enumerate, rounds: 6 });
      const sets = openOf(answer);
      sets.forEach((open, at) => {
        assert.ok(naiveAllows(question, open));
        assert.ok(close(answer.networks[at]!.cost, naiveCost(question, open)));
        assert.ok(answer.networks[at]!.cost <= answer.best! * (1 + usual.mostLoss));
        sets.forEach((other, to) => {
          if (at === to) return;
          assert.ok(close(answer.difference[at]![to]!, naiveDifference(question, open, other)));
          assert.ok(answer.difference[at]![to]! >= usual.leastDifference);
        });
      });
    }),
    { numRuns: 120 },
  );
});

test('the search never claims less than the optimum, and nearly always finds it', async () => {
  let found = 0;
  const runs = 120;
  for (const question of fc.sample(questions, { numRuns: runs, seed: 11 })) {
    const optimum = naiveNetworks(question)[0]!.cost;
    const { best } = await find(question, { enumerate: false });
    assert.ok(best! >= optimum * (1 - 1e-9) - 1e-9);
    if (close(best!, optimum)) found++;
  }
  assert.ok(found >= runs * 0.98, `${found} of ${runs}`);
});

test('the search alone finds a qualifying three in nearly all small questions that have one', async () => {
  let have = 0;
  let found = 0;
  for (let seed = 0; seed < 60; seed++) {
    const question = inventQuestion({ seed, candidates: 10, cells: 40, services: 2, count: 6 });
    if (!canBeAnswered(question) || naiveCheapestSet(question, { ...usual, size: 3 }) === undefined) continue;
    have++;
    const answer = await find(question, { enumerate: false, rounds: 16 });
    if (answer.networks.length === 3) found++;
  }
  assert.ok(have >= 10 && found >= have * 0.9, `${found} of ${have}`);
});

test('the same seed gives the same answer bit for bit, however often it breathes', async () => {
  const question = inventQuestion({
    seed: 5,
    candidates: 24,
    cells: 90,
    services: 3,
    count: 14,
    overflow: true,
  });
  const [one, other] = await Promise.all([
    find(question, { enumerate: false }),
    find(question, { enumerate: false }),
  ]);
  assert.deepEqual(one, other);
  assert.ok(one.networks.length > 0 && !one.complete);
});

test('told to stop, it answers the best so far and says that it was stopped', async () => {
  const question = inventQuestion({ seed: 7, candidates: 60, cells: 3000, services: 3, count: 30 });
  const stop = new AbortController();
  let told = 0;
  const answer = await findNetworks(
    question,
    { ...usual, enumerate: false },
    {
      signal: stop.signal,
      onProgress: ({ best }) => {
        told++;
        if (best !== null) stop.abort();
      },
      breathe: () => Promise.resolve(),
    },
  );
  assert.ok(answer.stopped && told > 0);
  assert.ok(answer.networks.length > 0 && naiveAllows(question, [...answer.networks[0]!.open]));
});

test('arrays of different lengths and minutes that are no minutes are our own fault', async () => {
  const question = inventQuestion({ seed: 1, candidates: 4, cells: 5, count: 2 });
  await assert.rejects(find({ ...question, residents: new Float64Array(4) }), RangeError);
  await assert.rejects(find({ ...question, farMinutes: 1 }), RangeError);
});

test('no allowed network costs less than the bound, the model finds the best where nothing overflows, and what is infeasible it says', async () => {
  let [proved, all] = [0, 0];
  await fc.assert(
    fc.asyncProperty(plans.map(inventQuestion), async (question) => {
      const [naive] = allowedSteps(question).length > 0 ? naiveNetworks(question) : [];
      const { bound, open, isInfeasible } = await findBestNetwork(spaceOf(question), {
        seed: 'test',
        ...host,
      });
      if (!naive) return assert.ok(open === null && isInfeasible);
      assert.ok(open && naiveAllows(question, [...open]) && !isInfeasible);
      assert.ok(bound !== null && bound <= naive.cost + 1e-6 * Math.max(1, naive.cost));
      if (question.overflowMinutes) return;
      all++;
      const cost = naiveCost(question, [...open]);
      if (close(cost, naive.cost) && bound >= naive.cost * (1 - 1e-6)) proved++;
    }),
    { numRuns: 200 },
  );
  assert.ok(proved >= 0.99 * all, `${proved} of ${all}`);
});
