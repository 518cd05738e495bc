import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#kit/hash.ts';
import { unwrap } from '#kit/result.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { applyPulls } from '../apply.ts';
import { makeEvaluator } from '../evaluate.ts';
import type { FrontAsk } from './ask.ts';
import { frontProblems, suggestFront } from './front.ts';
import { suggest } from './suggest.ts';
import type { FrontAnswer } from './suggestion.ts';

const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
const kinds = ['centre', ...Array.from({ length: 9 }, () => 'station' as const), 'service-point'] as const;
const region = testRegion({ seed: 4, municipalities: 6, cellsPerMunicipality: 6, kinds });
const prepared = prepare(region);
const stations = region.sites.filter(({ kind }) => kind === 'station').map(({ id }) => id);

async function front(ask: FrontAsk, more = {}): Promise<FrontAnswer> {
  return unwrap(await suggestFront(prepared, ask, { ...host, ...more }));
}
const codes = (ask: FrontAsk) => frontProblems(prepared, ask).map(({ code, at }) => `${code} ${at}`);

test('no network of a front is as good as another in every aim, and each is what the region carries out', async () => {
  const { points, aims, today } = await front({ aims: ['minutes', 'euros'] });
  assert.ok(points.length >= 5, `${points.length}`);
  for (const [at, one] of points.entries()) {
    for (const [index, other] of points.entries())
      if (index !== at) assert.ok(aims.some((aim) => one.values[aim] < other.values[aim]));
    assert.ok(applyPulls(region, one.pulls).outcomes.every(({ applied }) => applied));
    const { costs } = makeEvaluator(prepared).evaluate({ pulls: one.pulls, engineVersion: 'test' });
    const premises = costs.after.premises - costs.before.premises;
    assert.ok(Math.abs(one.values.euros - today.values.euros - premises) < 1e-6);
    assert.equal(one.figures.eurosPerYear, costs.after.total);
  }
  assert.equal(points[0]!.closes.length, 0);
});

test('at each number of sites the front has no more minutes than the best network of that number with its euros', async () => {
  const { points } = await front({ aims: ['minutes', 'euros'], points: 30 });
  for (const sites of [3, 5, 7]) {
    const best = unwrap(await suggest(prepared, { sites }, host)).suggestions[0]!;
    const euros =
      points[0]!.values.euros - best.closes.reduce((sum, { site }) => sum + premisesOf(points[0]!, site), 0);
    const cheaper = points.filter(({ values }) => values.euros <= euros + 1e-6);
    // A bound of an aim held to more euros is one of those held to fewer.
    assert.ok(cheaper.some(({ values }) => values.minutes <= best.objectiveMinutes * 1.05));
  }
  function premisesOf(_: unknown, site: string): number {
    const row = makeEvaluator(prepared)
      .evaluate({ pulls: [], engineVersion: 'test' })
      .sites.find((one) => one.site === site)!;
    return row.cost.premises;
  }
});

test('the bound is of minutes where they are an aim and else of euros, in whatever order aims are asked', async () => {
  for (const aims of [
    ['euros', 'minutes'],
    ['worst', 'euros'],
    ['worst', 'minutes', 'euros'],
  ] as const) {
    const { points, boundOf } = await front({ aims, changes: 6 });
    assert.equal(boundOf, (aims as readonly string[]).includes('minutes') ? 'minutes' : 'euros');
    assert.ok(points.length > 1);
    for (const { values, bound, gap } of points) {
      assert.ok(bound <= values[boundOf] * (1 + 1e-9));
      assert.ok(Math.abs((values[boundOf] - bound) / values[boundOf] - gap) < 1e-6);
    }
  }
});

test('three aims, locks and the minutes that everybody must have hold in every network', async () => {
  const [kept] = stations;
  const asked: FrontAsk = { aims: ['minutes', 'worst', 'euros'], lockOpen: [kept!], mostMinutes: 60 };
  const { points } = await front(asked);
  assert.ok(points.length > 2);
  for (const { stays, values } of points) {
    assert.ok(stays.includes(kept!));
    assert.ok(values.worst >= values.minutes);
  }
  const tight = Math.min(...points.map(({ values }) => values.worst));
  const within = await front({ ...asked, mostMinutes: tight + 1 });
  for (const { pulls } of within.points) {
    const { nearestMinutes } = makeEvaluator(prepared).assess({ pulls }).central.services[0]!;
    prepared.people[0]!.forEach((people, cell) => {
      if (people > 0) assert.ok(nearestMinutes[cell]! <= tight + 1 + 1e-9);
    });
  }
});

test('what the ask weighs against each other is no part of a front', async () => {
  const plain = await front({ aims: ['minutes', 'euros'] });
  const weighed = await front({
    ...{ aims: ['minutes', 'euros'], minutesPerThousandEuros: 50, equityWeight: 3 },
    minutesPerWorstMinute: 2,
  });
  assert.deepEqual(
    weighed.points.map(({ values }) => values),
    plain.points.map(({ values }) => values),
  );
});

test('told to stop, it answers the points that it has, and the same ask gives the same bits', async () => {
  const ask: FrontAsk = { aims: ['minutes', 'euros'], seed: 7 };
  assert.equal(canonicalJson(await front(ask)), canonicalJson(await front(ask)));
  const stop = new AbortController();
  stop.abort();
  const cut = await front(ask, { signal: stop.signal });
  assert.ok(cut.stopped && !cut.complete && cut.points.length <= 1);
});

test('an ask for a front that makes no sense is refused with every problem', () => {
  assert.deepEqual(codes({ aims: ['minutes'] }), ['aims-too-few aims']);
  assert.deepEqual(codes({ aims: ['minutes', 'minutes'] }), ['aims-too-few aims']);
  assert.deepEqual(codes({ aims: ['minutes', 'worst'] }), ['front-of-one sites']);
  assert.deepEqual(codes({ aims: ['minutes', 'worst'], mayOpen: true }), ['limit-missing sites']);
  assert.deepEqual(codes({ aims: ['minutes', 'worst'], sites: 4 }), []);
  assert.deepEqual(codes({ aims: ['minutes'], sites: 99 }), ['aims-too-few aims']);
  assert.deepEqual(codes({ aims: ['minutes', 'euros'], sites: 99 }), ['more-than-there-are sites']);
});
