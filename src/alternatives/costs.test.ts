import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { prepare } from '#situation/prepare.ts';
import { makeEvaluator } from './evaluate.ts';
import { centre, network, pullOf, region, station1, station2, station3 } from './test-pulls.ts';

const evaluator = makeEvaluator(prepare(region));
const costs = (pulls: Parameters<typeof evaluator.evaluate>[0]['pulls']) =>
  evaluator.evaluate({ pulls, engineVersion: 'test' }).costs;
const site = (id: string) => network.sites.find((one) => one.id === id)!;

test('all staff moved and no lease ended saves exactly 0 €', () => {
  const closing = fc.uniqueArray(fc.constantFrom(station1, station2, station3), {
    minLength: 1,
    maxLength: 3,
  });
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(closing, fc.option(share), (closed, part) => {
      const last = closed.at(-1)!;
      const others = [station1, station2, station3].find((id) => !closed.includes(id)) ?? last;
      const receivers =
        part === null || others === last
          ? [{ site: centre, share: 1 }]
          : [
              { site: centre, share: part },
              { site: others, share: 1 - part },
            ];
      const pulls = closed.map((id) => pullOf('close-site', { site: id, receivers, endsLease: false }));
      const { before, after } = costs(pulls);
      assert.deepEqual(after, before);
    }),
    { numRuns: 30 },
  );
});

test('lightening that gives up no premises saves exactly 0 €', () => {
  const { before, after } = costs([pullOf('lighten-site', { site: station1 })]);
  assert.deepEqual(after, before);
});

test('closing saves the premises and nothing else', () => {
  const { before, after } = costs([pullOf('close-site', { site: station1 })]);
  assert.ok(Math.abs(before.premises - after.premises - site(station1).premisesEurosPerYear) < 1e-6);
  assert.equal(after.support, before.support);
  assert.equal(after.staff, before.staff);
  assert.equal(after.variable, before.variable);
});

test('posts that end save their pay, added ones cost it', () => {
  const ended = costs([pullOf('close-site', { site: station1, endsLease: false, postsEnded: 1 })]);
  const posts = site(station1).posts;
  const all = posts[0]! + posts[1]!;
  const pay = (posts[0]! / all) * 110000 + (posts[1]! / all) * 62000;
  assert.ok(Math.abs(ended.before.staff - ended.after.staff - pay) < 1e-6);
  const set = { site: station2, service: 'nurse', posts: site(station2).posts[1]! + 2 };
  const added = costs([pullOf('set-capacity', set)]);
  assert.ok(Math.abs(added.after.staff - added.before.staff - 2 * 62000) < 1e-6);
});

test('clients’ travel grows beside the saving and is never taken from it', () => {
  const { before, after, clientTravelEurosBefore, clientTravelEurosAfter } = costs([
    pullOf('close-site', { site: station1 }),
  ]);
  assert.ok(clientTravelEurosAfter > clientTravelEurosBefore);
  assert.equal(after.total, after.premises + after.support + after.staff + after.variable + after.added);
  assert.ok(after.total < before.total);
});

test('the sites’ own costs sum to the whole, wherever posts have gone', () => {
  const pulls = [pullOf('close-site', { site: station1 }), pullOf('lighten-site', { site: station2 })];
  const { sites, costs: whole } = evaluator.evaluate({ pulls, engineVersion: 'test' });
  const sum = sites.reduce((total, { cost }) => total + cost.total, 0);
  assert.ok(Math.abs(sum - whole.after.total) < 0.01);
});
