import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '#kit/hash.ts';
import { unwrap } from '#kit/result.ts';
import type { Region } from '#region/region.ts';
import { prepare } from '#situation/prepare.ts';
import { testRegion } from '#situation/test-region.ts';
import { applyPulls } from '../apply.ts';
import { evaluate, makeEvaluator } from '../evaluate.ts';
import type { SuggestAsk } from './ask.ts';
import { askProblems, suggest } from './suggest.ts';
import type { SuggestAnswer } from './suggestion.ts';

const host = { breathe: () => Promise.resolve(), engineVersion: 'test', language: 'fi' as const };
const kinds = ['centre', ...Array.from({ length: 9 }, () => 'station' as const), 'service-point'] as const;
const region = testRegion({ seed: 4, municipalities: 6, cellsPerMunicipality: 6, kinds });
const prepared = prepare(region);
const hospital = region.sites[0]!.id;
const stations = region.sites.filter(({ kind }) => kind === 'station').map(({ id }) => id);

async function made(ask: SuggestAsk, of: Region = region): Promise<SuggestAnswer> {
  return unwrap(await suggest(prepare(of), ask, host));
}
const codes = (ask: SuggestAsk) => askProblems(prepared, ask).map(({ code, at }) => `${code} ${at}`);

test('what is suggested is a list of pulls that the region carries out, with so many sites as were asked for', async () => {
  const { suggestions, difference } = await made({ sites: 6 });
  assert.ok(suggestions.length >= 1 && suggestions.length <= 3);
  suggestions.forEach(({ pulls, stays, closes }, at) => {
    const { network, outcomes } = applyPulls(region, pulls);
    assert.ok(outcomes.every(({ applied }) => applied));
    const doctors = network.sites.filter(({ offers }) => offers[0]).map(({ id }) => id);
    assert.deepEqual(doctors, stays);
    assert.equal(doctors.length, 6);
    assert.equal(closes.length, pulls.length);
    difference[at]!.forEach((share, other) => assert.ok(at === other || share >= 0.1));
  });
  assert.deepEqual(
    suggestions.map(({ loss }) => loss <= 0.03),
    suggestions.map(() => true),
  );
  assert.equal(suggestions[0]!.loss, 0);
});

test('the figures of a suggestion are those of the ordinary evaluation of its pulls', async () => {
  const { suggestions, main, today } = await made({ sites: 5 });
  const evaluator = makeEvaluator(prepared);
  for (const { pulls, figures } of suggestions) {
    const evaluation = evaluator.evaluate({ pulls, engineVersion: 'test' });
    assert.equal(figures.tripMinutes, evaluation.timeline.at(-1)!.tripMinutes);
    assert.equal(figures.eurosPerYear, evaluation.costs.after.total);
    const areas = evaluation.measures.filter(
      (row) =>
        row.measure === 'mean-minutes' &&
        row.service === main &&
        row.group === 'all' &&
        row.area !== 'region',
    );
    assert.equal(figures.worst!.minutes, Math.max(...areas.map(({ figure }) => figure.value!)));
    assert.ok(figures.tripMinutes! >= today.figures.tripMinutes!);
  }
});

test('a site that stays is told with the minutes that closing it would really give its people', async () => {
  const { suggestions } = await made({ sites: 6 });
  let told = 0;
  for (const { pulls, why } of suggestions) {
    const now = makeEvaluator(prepared).assess({ pulls }).central;
    for (const line of why) {
      if (line.kind !== 'kept') continue;
      told++;
      const site = region.sites.find(({ shortName }) => shortName === line.site)!;
      const index = now.network.sites.findIndex(({ id }) => id === site.id);
      const without = makeEvaluator(prepared).assess({
        pulls: [...pulls, { lever: 'close-site', settings: { site: site.id }, rationale: '' }],
      }).central;
      const theirs = [...now.services[0]!.nearestSite.keys()].filter(
        (cell) => now.services[0]!.nearestSite[cell] === index,
      );
      const residents = theirs.reduce((sum, cell) => sum + prepared.people[0]![cell]!, 0);
      const mean = (minutes: Float64Array) =>
        theirs.reduce((sum, cell) => sum + prepared.people[0]![cell]! * minutes[cell]!, 0) / residents;
      assert.equal(line.residents, residents);
      assert.ok(Math.abs(line.nextMinutes - mean(without.services[0]!.nearestMinutes)) < 1e-9);
      assert.ok(Math.abs(line.minutes - mean(now.services[0]!.nearestMinutes)) < 1e-9);
    }
  }
  assert.ok(told > 0);
});

test('losers, euros and overflow are told by the numbers of the evaluation', async () => {
  const { suggestions } = await made({ sites: 4 });
  const { pulls, why, figures } = suggestions[0]!;
  const { fares, costs } = evaluate(prepared, { pulls, engineVersion: 'test' });
  const municipal = fares.filter(({ ages, area }) => ages === 'all' && area !== 'region');
  const growth = Math.max(...municipal.map((row) => row.minutesAfter! - row.minutesBefore!));
  const loser = why.find(({ kind }) => kind === 'loser');
  assert.ok(loser?.kind === 'loser');
  assert.equal(loser.after - loser.before, growth);
  assert.equal(loser.residents, fares.find(({ ages, area }) => ages === 'all' && area === 'region')!.worse);
  const euros = why.find(({ kind }) => kind === 'euros');
  assert.ok(euros?.kind === 'euros' && euros.change === costs.after.total - costs.before.total);
  const overflow = why.find(({ kind }) => kind === 'overflow');
  const today = (await made({ sites: 4 })).today.figures.overflowVisits;
  if (overflow?.kind === 'overflow')
    assert.ok(Math.abs(overflow.visits - (figures.overflowVisits - today)) < 1e-6);
  else assert.ok(figures.overflowVisits - today < 1);
});

test('where a suggestion fares better and worse than another is told with both their minutes', async () => {
  const { suggestions } = await made({ sites: 6 });
  const fares = suggestions.map(({ pulls }) => {
    const { fares: rows } = evaluate(prepared, { pulls, engineVersion: 'test' });
    return new Map(
      rows
        .filter(({ ages, area }) => ages === 'all' && area !== 'region')
        .map((row) => [row.area, row.minutesAfter!]),
    );
  });
  let told = 0;
  suggestions.forEach(({ why }, at) => {
    for (const line of why) {
      if (line.kind !== 'better-than' && line.kind !== 'worse-than') continue;
      told++;
      const [here, there] = [fares[at]!, fares[line.other - 1]!];
      assert.deepEqual([line.here, line.there], [here.get(line.area), there.get(line.area)]);
      const gains = [...here].map(([area, minutes]) => there.get(area)! - minutes);
      const gain = line.there - line.here;
      assert.equal(gain, line.kind === 'better-than' ? Math.max(...gains) : Math.min(...gains));
    }
  });
  assert.ok(told > 0);
});

test('a service that no free site gives does not blunt the comparison', async () => {
  const [all, without] = [await made({ sites: 6 }), await made({ sites: 6, services: ['gp', 'nurse'] })];
  assert.deepEqual(
    all.suggestions.map(({ objectiveMinutes, loss }) => [objectiveMinutes, loss]),
    without.suggestions.map(({ objectiveMinutes, loss }) => [objectiveMinutes, loss]),
  );
});

test('other data give other reasons', async () => {
  const slower = testRegion({
    seed: 4,
    municipalities: 6,
    cellsPerMunicipality: 6,
    kinds,
    assumptions: { 'speed.rural': 40 },
  });
  const [one, other] = [await made({ sites: 6 }), await made({ sites: 6 }, slower)];
  assert.notDeepEqual(one.suggestions[0]!.why, other.suggestions[0]!.why);
});

test('the hospital and the last site of a service stay by themselves, and it is said', async () => {
  const { locks, suggestions } = await made({ sites: 1 });
  assert.deepEqual(
    locks.find(({ site }) => site === hospital),
    {
      site: hospital,
      name: region.sites[0]!.shortName,
      open: true,
      reason: 'central-hospital',
      service: null,
    },
  );
  assert.ok(suggestions.every(({ closes }) => closes.every(({ site }) => site !== hospital)));
  const single = testRegion({
    seed: 2,
    kinds: ['centre', 'service-point', 'service-point', 'service-point'],
  });
  const answer = await made({ sites: 2, main: 'nurse' }, single);
  const last = answer.locks.find(({ reason }) => reason === 'last-site');
  assert.deepEqual([last?.site, last?.service], ['centre-1', 'gp']);
});

test('locks are kept in every suggestion', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        sites: fc.integer({ min: 2, max: 8 }),
        open: fc.subarray(stations, { maxLength: 2 }),
        shut: fc.subarray(stations, { maxLength: 2 }),
        seed: fc.nat(50),
      }),
      async ({ sites, open, shut, seed }) => {
        const lockOpen = open.filter((id) => !shut.includes(id));
        const { suggestions } = await made({ sites, lockOpen, lockClosed: shut, seed, rounds: 2 });
        for (const { stays, closes } of suggestions) {
          assert.equal(stays.length, sites);
          assert.ok(lockOpen.every((id) => stays.includes(id)));
          assert.ok(shut.every((id) => closes.some(({ site }) => site === id)));
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('at most so many changes are made, and new sites open where they pay', async () => {
  const { suggestions } = await made({ changes: 2, mayOpen: true });
  assert.ok(suggestions.length > 0);
  for (const { pulls, opens } of suggestions) {
    assert.ok(pulls.length <= 2);
    for (const { cell } of opens) assert.ok(region.cells.some(({ id }) => id === cell));
    assert.ok(applyPulls(region, pulls).outcomes.every(({ applied }) => applied));
  }
});

test('euros weighed heavily enough close sites that minutes alone would keep', async () => {
  const { suggestions } = await made({ changes: 3, minutesPerThousandEuros: 1e5 });
  assert.equal(suggestions[0]!.closes.length, 3);
  const light = await made({ changes: 3, minutesPerThousandEuros: 1e-9 });
  assert.equal(light.suggestions[0]!.closes.length, 0);
});

test('those aged 75 and over weigh as much as was asked', async () => {
  const [even, aged] = [await made({ sites: 5 }), await made({ sites: 5, weightOf75: 50 })];
  assert.notEqual(even.suggestions[0]!.objectiveMinutes, aged.suggestions[0]!.objectiveMinutes);
  assert.ok((await made({ sites: 5, weightOf75: 0 })).suggestions.length > 0);
});

test('where every site is locked today’s network is the answer, and nothing is said to be impossible', async () => {
  const main = region.sites.filter(({ kind }) => kind !== 'service-point').map(({ id }) => id);
  for (const ask of [{ minutesPerThousandEuros: 2 }, {}]) {
    const { suggestions, none, search } = await made({
      ...ask,
      sites: main.length - 1,
      lockOpen: main.slice(1),
    });
    assert.equal(none, null);
    assert.equal(search.gap, 0);
    assert.deepEqual(
      suggestions.map(({ closes }) => closes),
      [[]],
    );
  }
});

test('a number that the search does not take is refused with what it takes, whoever asks', () => {
  assert.deepEqual(codes({ sites: 4, aversion: 5, rounds: 0, mostMovedShare: 2 }), [
    'number-out-of-range aversion',
    'number-out-of-range mostMovedShare',
    'number-out-of-range rounds',
  ]);
});

test('an ask that cannot be met is answered with every problem, sites and numbers named', () => {
  assert.deepEqual(codes({}), ['limit-missing sites']);
  assert.deepEqual(codes({ sites: 0, changes: 0 }), ['number-too-small sites', 'number-too-small changes']);
  assert.deepEqual(codes({ changes: 2 }), ['changes-gain-nothing changes']);
  assert.deepEqual(codes({ sites: 3, lockOpen: ['x'], lockClosed: ['y'], services: ['z'], main: 'q' }), [
    'site-not-found lockOpen[0]',
    'site-not-found lockClosed[0]',
    'service-not-found services[0]',
    'service-not-found main',
  ]);
  assert.deepEqual(codes({ sites: 3, services: [] }), ['nothing-weighed services']);
  assert.deepEqual(codes({ sites: 3, services: ['emergency'] }), ['nothing-to-choose services']);
  assert.deepEqual(codes({ sites: 3, services: ['nurse'], main: 'gp' }), ['main-not-weighed main']);
  assert.deepEqual(codes({ sites: 11 }), ['more-than-there-are sites']);
  assert.deepEqual(codes({ sites: 2, lockOpen: stations.slice(0, 3) }), ['fewer-than-locked sites']);
  const [first] = stations;
  assert.deepEqual(codes({ sites: 3, lockOpen: [first!], lockClosed: [first!, hospital] }), [
    'lock-contradicts lockClosed',
    'lock-contradicts lockClosed',
  ]);
  const givers = region.sites
    .filter(({ kind }) => kind === 'station' || kind === 'centre')
    .map(({ id }) => id);
  assert.ok(codes({ sites: 1, lockClosed: givers }).includes('service-without-site lockClosed'));
  assert.deepEqual(codes({ sites: 4, changes: 3 }), ['changes-too-few changes']);
  const [problem] = askProblems(prepared, { sites: 2, lockOpen: stations.slice(0, 3) });
  for (const id of stations.slice(0, 3))
    assert.ok(problem!.message.fi.includes(region.sites.find((site) => site.id === id)!.shortName));
});

test('the same ask gives the same answer bit for bit, and the region is as it was', async () => {
  const before = structuredClone(region);
  const [one, other] = [await made({ sites: 5, seed: 3 }), await made({ sites: 5, seed: 3 })];
  assert.equal(canonicalJson(one), canonicalJson(other));
  assert.deepEqual(region, before);
});
