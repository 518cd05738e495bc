import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deepFreeze } from '#kit/freeze.ts';
import { expectedUtility } from '#engines/access/utility.ts';
import { unwrap } from '#kit/result.ts';
import { withEdits } from '#region/with-edits.ts';
import { findRow, measureRows } from '#situation/figures.ts';
import { prepare } from '#situation/prepare.ts';
import { assessSituation } from '#situation/situation.ts';
import { testRegion } from '#situation/test-region.ts';
import { evaluate, makeEvaluator } from './evaluate.ts';
import type { Pull } from './lever.ts';
import { centre, pullOf, region, servicePoint, station1, station2, station3 } from './test-pulls.ts';

const prepared = prepare(region);
const engineVersion = 'test';
const cells = region.cells.map(({ id }) => id);

const anySite = fc.constantFrom(centre, station1, station2, station3, servicePoint);
const anyPull: fc.Arbitrary<Pull> = fc.oneof(
  fc.record({ site: anySite, endsLease: fc.boolean() }).map((settings) => pullOf('close-site', settings)),
  fc
    .record({ site: anySite, one: anySite, other: anySite, share: fc.constantFrom(0.25, 0.5, 0.9) })
    .map(({ site, one, other, share }) =>
      pullOf('close-site', {
        site,
        receivers:
          one === other
            ? [{ site: one, share: 1 }]
            : [
                { site: one, share },
                { site: other, share: 1 - share },
              ],
      }),
    ),
  anySite.map((site) => pullOf('lighten-site', { site })),
  fc
    .record({ site: anySite, posts: fc.constantFrom(0, 1, 2.5, 6) })
    .map((settings) => pullOf('set-capacity', { ...settings, service: 'nurse' })),
  fc
    .constantFrom(...cells)
    .map((cell) => pullOf('open-site', { name: 'Uusi', cell, services: ['gp', 'nurse'] })),
);

test('the empty alternative equals the situation exactly', () => {
  const empty = evaluate(prepared, { pulls: [], engineVersion });
  assert.deepEqual(empty.measures, measureRows(assessSituation(prepare(region))));
  assert.deepEqual(empty.costs.after, empty.costs.before);
  assert.deepEqual([empty.flows, empty.effects, empty.plans], [[], [], []]);
  assert.ok(empty.fares.every(({ worse, better }) => worse === 0 && better === 0));
});

test('after any series of changes, undo and reorder the answer equals one from nothing bit for bit', () => {
  // Lists that grow, shrink and change their order, as an editor makes them.
  const edits = fc.array(fc.tuple(anyPull, fc.nat(5), fc.constantFrom('add', 'remove', 'move')), {
    minLength: 1,
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
        assert.deepEqual(answer, evaluate(prepare(region), { pulls, engineVersion }));
      }
    }),
    { numRuns: 25 },
  );
});

test('visits are conserved by any list of pulls: what residents make is what sites get', () => {
  fc.assert(
    fc.property(fc.array(anyPull, { maxLength: 4 }), (pulls) => {
      const { sites } = evaluate(prepared, { pulls, engineVersion });
      region.services.forEach((_, service) => {
        const got = sites.reduce((sum, site) => sum + site.services[service]!.visits, 0);
        assert.ok(Math.abs(got - prepared.totalDemand[service]!) < 0.01);
      });
    }),
    { numRuns: 30 },
  );
});

test('under the logit rule closing never raises anyone’s expected utility', () => {
  const evaluator = makeEvaluator(prepared);
  const rule = { kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 0 } as const;
  for (const site of [station1, station2, station3]) {
    const steps = evaluator.follow({ pulls: [pullOf('close-site', { site })], rule });
    const [before, after] = steps.map(({ assessment }) => assessment);
    before!.services.forEach((answer, service) => {
      const was = expectedUtility(answer);
      expectedUtility(after!.services[service]!).forEach((utility, cell) =>
        assert.ok(utility <= was[cell]! + 1e-12, `${site} ${service} ${cell}`),
      );
    });
  }
});

test('coverage never falls as the limit grows, whatever is pulled', () => {
  fc.assert(
    fc.property(fc.array(anyPull, { maxLength: 3 }), (pulls) => {
      const { measures } = evaluate(prepared, { pulls, engineVersion });
      for (const area of ['region', ...region.municipalities.map(({ code }) => code)]) {
        const shares = [15, 20, 30, 45].map((limit) =>
          findRow(measures, { measure: `share-within-${limit}`, service: 'gp', group: 'all', area })!,
        );
        shares.forEach(({ figure }, at) => assert.ok(figure.value! >= (shares[at - 1]?.figure.value ?? 0)));
      }
    }),
    { numRuns: 20 },
  );
});

test('a list of pulls and the region are left as they were', () => {
  const pulls = deepFreeze([
    pullOf('close-site', { site: station1, receivers: [{ site: centre, share: 1 }] }),
  ]);
  evaluate(prepare(deepFreeze(testRegion({ seed: 31, municipalities: 5 }))), { pulls, engineVersion });
});

test('the name of an evaluation changes with region, pulls, rule and engine, and with nothing else', () => {
  const pulls = [pullOf('close-site', { site: station1 })];
  const hash = evaluate(prepared, { pulls, engineVersion }).hash;
  assert.equal(evaluate(prepare(region), { pulls: structuredClone(pulls), engineVersion }).hash, hash);
  const others = [
    evaluate(prepared, { pulls: [], engineVersion }),
    evaluate(prepared, { pulls, engineVersion: 'other' }),
    evaluate(prepared, { pulls, rule: { kind: 'nearest' }, engineVersion }),
    evaluate(prepare(testRegion({ seed: 32, municipalities: 5 })), { pulls, engineVersion }),
  ];
  assert.equal(new Set([hash, ...others.map((other) => other.hash)]).size, 5);
});

test('changing one assumption changes the hash, the numbers and the marks that rest on it', () => {
  const edit = { assumption: 'speed.rural', value: 50, reasoning: 'Talvi' };
  const edited = unwrap(withEdits(region, [edit]));
  const [before, after] = [region, edited].map((one) => evaluate(prepare(one), { pulls: [], engineVersion }));
  assert.notEqual(after!.hash, before!.hash);
  assert.notEqual(after!.regionHash, before!.regionHash);
  const minutes = (rows: typeof before) =>
    findRow(rows!.measures, { measure: 'mean-minutes', service: 'gp', group: 'all' })!.figure;
  assert.ok(minutes(after).value! > minutes(before).value!);
  assert.deepEqual([minutes(before).mark, minutes(after).mark], ['estimated', 'assumed']);
  const people = (rows: typeof before) => findRow(rows!.measures, { measure: 'population', group: 'all' })!;
  assert.deepEqual(people(after), people(before));
});

test('a rule of one’s own is used and told', () => {
  const pulls = [pullOf('close-site', { site: station1 })];
  const rule = { kind: 'home-first' } as const;
  const own = evaluate(prepared, { pulls, rule, engineVersion });
  assert.deepEqual(own.rule, rule);
  assert.equal(evaluate(prepared, { pulls, engineVersion }).rule.kind, 'logit');
});

test('a list with pulls that cannot be hashed is our own fault, not a wrong number', () => {
  assert.throws(
    () => evaluate(prepared, { pulls: [pullOf('set-capacity', { posts: NaN })], engineVersion }),
    TypeError,
  );
});
