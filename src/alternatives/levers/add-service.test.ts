import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import { centre, network, pullOf, refusals, region, servicePoint, station1 } from '../test-pulls.ts';

const add = (more: object = {}) => pullOf('add-service', { site: servicePoint, service: 'gp', ...more });
const at = region.sites.findIndex(({ id }) => id === servicePoint);
const donor = region.sites.findIndex(({ id }) => id === station1);
const [gp, nurse] = [0, 1] as const;

test('the service begins with its posts, rooms for them, and nothing else changed', () => {
  const { network: after } = applyPulls(region, [add({ posts: 2 })]);
  const [was, site] = [network.sites[at]!, after.sites[at]!];
  assert.deepEqual(site.offers, [true, true, false]);
  assert.deepEqual(site.posts, [2, was.posts[nurse], 0]);
  assert.deepEqual(site.roomVisits, [4000, was.roomVisits[nurse], 0]);
  assert.equal(site.premisesEurosPerYear, was.premisesEurosPerYear);
  assert.equal(site.status, 'changed');
  assert.deepEqual(after.endedPosts, [{ pull: 0, site: at, service: gp, posts: 2 }]);
});

test('posts that move from another site cost nothing more', () => {
  const { network: after } = applyPulls(region, [add({ posts: 0.5, postsFrom: station1 })]);
  assert.deepEqual(after.endedPosts, []);
  assert.equal(after.sites[donor]!.posts[gp], network.sites[donor]!.posts[gp]! - 0.5);
  assert.equal(after.sites[at]!.posts[gp], 0.5);
});

test('premises cost what is told', () => {
  const { network: after } = applyPulls(region, [add({ premisesEuros: 90000 })]);
  assert.equal(after.sites[at]!.premisesEurosPerYear, 90000);
});

test('what the site offers already, or a site that is closed, is refused', () => {
  assert.deepEqual(refusals([add({ service: 'nurse' })]), [
    'service-already-offered pulls[0].settings.service',
  ]);
  assert.deepEqual(refusals([pullOf('close-site', { site: servicePoint }), add()]), [
    'site-closed pulls[1].settings.site',
  ]);
});

test('posts do not come from a site with too few, a closed one or a protected one', () => {
  assert.deepEqual(refusals([add({ posts: 50, postsFrom: station1 })]), [
    'too-many-posts pulls[0].settings.posts',
  ]);
  assert.deepEqual(refusals([pullOf('close-site', { site: station1 }), add({ postsFrom: station1 })]), [
    'site-closed pulls[1].settings.postsFrom',
  ]);
  assert.deepEqual(
    refusals([pullOf('protect-site', { site: station1 }), add({ posts: 0.5, postsFrom: station1 })]),
    ['site-protected pulls[1].settings.postsFrom'],
  );
});

test('a service that was removed with receivers and comes back keeps its visits again', () => {
  const receivers = [{ site: centre, share: 1 }];
  const remove = pullOf('remove-service', { site: station1, service: 'gp', receivers });
  const back = pullOf('add-service', { site: station1, service: 'gp', posts: 0.5 });
  const { network: after } = applyPulls(region, [remove, back]);
  assert.deepEqual(after.diversions, []);
  // The rooms never left the building.
  assert.equal(after.sites[donor]!.roomVisits[gp], network.sites[donor]!.roomVisits[gp]);
});
