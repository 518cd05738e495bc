import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deepFreeze } from '#kit/freeze.ts';
import { canonicalJson } from '#kit/hash.ts';
import { languages } from '#kit/text.ts';
import { isGone } from '#region/network.ts';
import type { Network } from '#region/network.ts';
import { findRow, measureRows } from '#situation/figures.ts';
import { networkOf } from '#situation/network-of.ts';
import { prepare } from '#situation/prepare.ts';
import { assessSituation } from '#situation/situation.ts';
import { applyPull, applyPulls } from '../apply.ts';
import { evaluate, makeEvaluator } from '../evaluate.ts';
import type { Pull } from '../lever.ts';
import { anyPull, anyPulls } from '../test-any-pull.ts';
import { pullOf, region } from '../test-pulls.ts';
import { findLever, levers } from './index.ts';

const prepared = prepare(region);
const engineVersion = 'test';

test('what is drawn here reaches every lever, and each is both carried out and refused', () => {
  const seen = new Map<string, Set<boolean>>(levers.map(({ id }) => [id, new Set()]));
  for (const pulls of fc.sample(anyPulls(6), { numRuns: 600, seed: 5 }))
    applyPulls(region, pulls).outcomes.forEach(({ applied }, at) => seen.get(pulls[at]!.lever)!.add(applied));
  for (const [lever, outcomes] of seen) assert.deepEqual([...outcomes].sort(), [false, true], lever);
});

test('a pull of any lever leaves the network that it was given as it was', () => {
  fc.assert(
    fc.property(anyPulls(3), anyPull, (earlier, pull) => {
      const { region: _, ...own } = applyPulls(region, earlier).network;
      // The region itself is frozen already; frozen through and through, a pull that writes would throw.
      const given: Network = { ...deepFreeze(structuredClone(own)), region };
      applyPull(given, { pull, index: earlier.length });
      assert.deepEqual({ ...given, region: undefined }, { ...own, region: undefined });
    }),
    { numRuns: 200 },
  );
});

test('a refused pull says code, place, message and remedy in three languages and changes nothing', () => {
  fc.assert(
    fc.property(anyPulls(3), anyPull, (earlier, pull) => {
      const { network } = applyPulls(region, earlier);
      const step = applyPull(network, { pull, index: 7 });
      assert.equal(step.outcome.applied, step.outcome.problems.length === 0);
      for (const language of languages) assert.ok(step.outcome.summary[language] !== '');
      if (!step.outcome.applied) assert.equal(step.network, network);
      for (const { code, at, message, remedy } of step.outcome.problems) {
        assert.match(code, /^[a-z]+(-[a-z]+)*$/);
        assert.match(at!, /^pulls\[7\]\.settings/);
        for (const text of [message, remedy]) {
          assert.equal(new Set(languages.map((language) => text[language])).size, 3, code);
          for (const language of languages) assert.doesNotMatch(text[language], /undefined|NaN|\[object/);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('the empty list equals the situation', () => {
  const { measures, costs, left } = evaluate(prepared, { pulls: [], engineVersion });
  assert.equal(canonicalJson(measures), canonicalJson(measureRows(assessSituation(prepare(region)))));
  assert.deepEqual([costs.after, left], [costs.before, []]);
});

test('visits are conserved by any list: at sites, remote, digital and unmet are what the situation had', () => {
  const all = prepared.totalDemand.reduce((sum, visits) => sum + visits, 0);
  fc.assert(
    fc.property(anyPulls(5), (pulls) => {
      const { sites, left } = evaluate(prepared, { pulls, engineVersion });
      let sum = 0;
      for (const { services } of sites) for (const { visits } of services) sum += visits;
      // Those that leak to the emergency department are among its visits.
      for (const { remote, digital, unmet } of left) sum += remote + digital + unmet;
      assert.ok(Math.abs(sum - all) < 0.01, `${sum} of ${all}`);
    }),
    { numRuns: 60 },
  );
});

test('after any adding, removing and reordering the answer equals one from nothing bit for bit', () => {
  const edits = fc.array(fc.tuple(anyPull, fc.nat(5), fc.constantFrom('add', 'add', 'remove', 'move')), {
    minLength: 2,
    maxLength: 7,
  });
  fc.assert(
    fc.property(edits, (changes) => {
      const evaluator = makeEvaluator(prepared);
      let pulls: Pull[] = [];
      for (const [pull, place, what] of changes) {
        const at = place % (pulls.length + 1);
        if (what === 'add' || pulls.length === 0) pulls = pulls.toSpliced(at, 0, pull);
        else if (what === 'remove') pulls = pulls.toSpliced(at % pulls.length, 1);
        else pulls = [...pulls.slice(1), pulls[0]!];
        const answer = evaluator.evaluate({ pulls, engineVersion });
        const fresh = evaluate(prepare(region), { pulls, engineVersion });
        assert.equal(canonicalJson(answer), canonicalJson(fresh));
      }
    }),
    { numRuns: 30 },
  );
});

test('no list gives a number that is none: what is not known is null', () => {
  // canonicalJson refuses NaN and the infinities.
  fc.assert(
    fc.property(anyPulls(6), (pulls) => {
      canonicalJson(evaluate(prepared, { pulls, engineVersion }));
    }),
    { numRuns: 60 },
  );
});

test('nothing is ever taken from a protected site', () => {
  // Most later pulls are about the very site: they close it, move it, take its posts.
  const aimed = (pulls: readonly Pull[], site: string) =>
    pulls.map((pull, at) => {
      const about = ['site', 'postsFrom'].filter((id) => pull.settings[id] !== undefined && at % 4 < 3);
      return {
        ...pull,
        settings: { ...pull.settings, ...Object.fromEntries(about.map((id) => [id, site])) },
      };
    });
  fc.assert(
    fc.property(anyPulls(2), fc.constantFrom(...region.sites), anyPulls(8), (earlier, { id }, later) => {
      const pulls = [...earlier, pullOf('protect-site', { site: id }), ...aimed(later, id)];
      const before = applyPulls(region, pulls.slice(0, earlier.length + 1)).network;
      const { network } = applyPulls(region, pulls);
      before.sites.forEach((site, at) => {
        if (site.protectedBy === undefined) return;
        const now = network.sites[at]!;
        assert.ok(!isGone(now) && now.cell === site.cell && now.kind === site.kind);
        assert.ok(now.protectedBy === site.protectedBy && now.hoursPerWeek >= site.hoursPerWeek);
        site.offers.forEach((offered, service) => {
          assert.ok(now.offers[service] || !offered);
          assert.ok(now.posts[service]! >= site.posts[service]!);
          assert.ok(now.roomVisits[service]! >= site.roomVisits[service]!);
        });
        assert.ok((now.roundTheClockPlaces ?? Infinity) >= (site.roundTheClockPlaces ?? 0));
        assert.ok((now.beds ?? Infinity) >= (site.beds ?? 0));
      });
    }),
    { numRuns: 300 },
  );
});

test('a site that is gone offers nothing, has no posts, and stays gone', () => {
  fc.assert(
    fc.property(anyPulls(4), anyPulls(3), (earlier, later) => {
      const then = applyPulls(region, earlier).network.sites;
      const now = applyPulls(region, [...earlier, ...later]).network.sites;
      then.forEach((site, at) => {
        if (!isGone(site)) return;
        assert.deepEqual(now[at], site);
        assert.ok(!site.offers.includes(true) && site.posts.every((posts) => posts === 0));
      });
    }),
    { numRuns: 150 },
  );
});

test('every service is offered somewhere after any list, so that nobody is left without', () => {
  fc.assert(
    fc.property(anyPulls(6), (pulls) => {
      const { sites } = applyPulls(region, pulls).network;
      region.services.forEach((_, service) => assert.ok(sites.some(({ offers }) => offers[service])));
    }),
    { numRuns: 150 },
  );
});

test('giving up premises and services is asked for a day of notice by every such lever', () => {
  for (const id of ['close-site', 'lighten-site', 'move-site', 'merge-sites', 'remove-service'])
    assert.equal(findLever(id)!.settings.find((setting) => setting.id === 'noticeOn')?.kind, 'date', id);
});

test('a network before any pull knows nothing of locks, moves, leaks and bases', () => {
  const { sites, leaks, remote, bases } = networkOf(region);
  assert.deepEqual([leaks, remote, bases], [undefined, undefined, undefined]);
  assert.ok(sites.every((site) => site.protectedBy === undefined && site.formerCells === undefined));
  const rows = measureRows(assessSituation(prepared));
  assert.equal(findRow(rows, { measure: 'ambulance-minutes', group: 'all' })!.figure.mark, 'missing');
});
