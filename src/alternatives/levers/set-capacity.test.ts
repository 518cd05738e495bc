import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import { network, pullOf, refusals, region, station1 } from '../test-pulls.ts';

const set = (more: object = {}) => pullOf('set-capacity', { site: station1, service: 'gp', ...more });
const at = region.sites.findIndex(({ id }) => id === station1);

test('posts and rooms become what is given, in that service only', () => {
  const { network: after, outcomes } = applyPulls(region, [set({ posts: 7, roomVisits: 12000 })]);
  const [was, site] = [network.sites[at]!, after.sites[at]!];
  assert.deepEqual(site.posts, [7, was.posts[1], was.posts[2]]);
  assert.deepEqual(site.roomVisits, [12000, was.roomVisits[1], was.roomVisits[2]]);
  assert.equal(site.status, 'changed');
  assert.match(outcomes[0]!.summary.fi, /7 htv, 12000 käyntiä/);
});

test('the region’s posts grow or shrink by the change', () => {
  const was = network.sites[at]!.posts[0]!;
  const { network: after } = applyPulls(region, [set({ posts: was + 2 }), set({ posts: was - 1 })]);
  assert.deepEqual(
    after.endedPosts.map(({ pull, posts }) => [pull, posts]),
    [
      [0, 2],
      [1, -3],
    ],
  );
});

test('negative posts, a service that is not there, a closed site and no change are refused', () => {
  assert.deepEqual(refusals([set({ posts: -1, roomVisits: -5 })]), [
    'out-of-range pulls[0].settings.posts',
    'out-of-range pulls[0].settings.roomVisits',
  ]);
  assert.deepEqual(refusals([set({ service: 'emergency', posts: 1 })]), [
    'service-not-offered pulls[0].settings.service',
  ]);
  assert.deepEqual(refusals([set({ service: 'surgery', posts: 1 })]), [
    'unknown-service pulls[0].settings.service',
  ]);
  assert.deepEqual(refusals([pullOf('close-site', { site: station1 }), set({ posts: 1 })]), [
    'site-closed pulls[1].settings.site',
  ]);
  assert.deepEqual(refusals([set()]), ['nothing-changes pulls[0].settings.posts']);
});

test('NaN and texts are no numbers', () => {
  assert.deepEqual(refusals([set({ posts: NaN })]), ['wrong-type pulls[0].settings.posts']);
  assert.deepEqual(refusals([set({ posts: '3,5' })]), ['wrong-type pulls[0].settings.posts']);
});

test('no posts or no rooms would end the service: that is for the levers that say where its visits go', () => {
  assert.deepEqual(refusals([set({ posts: 0, roomVisits: 0 })]), [
    'service-would-end pulls[0].settings.posts',
    'service-would-end pulls[0].settings.roomVisits',
  ]);
});

test('what changes the cost of premises is said in the pull’s own words', () => {
  const { outcomes } = applyPulls(region, [set({ premisesEuros: 0 })]);
  assert.match(outcomes[0]!.summary.fi, /tilat 0 €/);
});
