import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import {
  centre,
  hospital,
  network,
  problemsOf,
  pullOf,
  refusals,
  region,
  servicePoint,
  station1,
  station2,
} from '../test-pulls.ts';

const remove = (more: object = {}) => pullOf('remove-service', { site: station1, service: 'gp', ...more });
const at = region.sites.findIndex(({ id }) => id === station1);
const [gp, nurse] = [0, 1] as const;

test('one service ends with its posts on the move; the others, the kind and the premises stay', () => {
  const { network: after } = applyPulls(region, [remove()]);
  const [was, site] = [network.sites[at]!, after.sites[at]!];
  assert.deepEqual(site.offers, [false, true, false]);
  assert.deepEqual(site.posts, [0, was.posts[nurse], 0]);
  assert.equal(site.premisesEurosPerYear, was.premisesEurosPerYear);
  assert.deepEqual([site.kind, site.status], [was.kind, 'changed']);
  assert.deepEqual(after.movingPosts, [{ pull: 0, site: at, service: gp, posts: was.posts[gp]! }]);
});

test('named receivers get the visits, and posts that end are gone', () => {
  const posts = network.sites[at]!.posts[gp]!;
  const receivers = [{ site: station2, share: 1 }];
  const { network: after } = applyPulls(region, [remove({ receivers, postsEnded: posts / 2 })]);
  assert.deepEqual(
    after.diversions.map(({ service }) => service),
    [gp],
  );
  assert.deepEqual(after.endedPosts, [{ pull: 0, site: at, service: gp, posts: -posts / 2 }]);
  assert.deepEqual(refusals([remove({ postsEnded: posts + 1 })]), [
    'too-many-posts pulls[0].settings.postsEnded',
  ]);
});

test('a service that is not there, or a receiver without it, is refused', () => {
  assert.deepEqual(refusals([remove(), remove()]), ['service-not-offered pulls[1].settings.service']);
  assert.deepEqual(refusals([remove({ receivers: [{ site: servicePoint, share: 1 }] })]), [
    'receiver-lacks-service pulls[0].settings.receivers[0].site',
  ]);
});

test('the last service of a site is not removed: the site is closed instead', () => {
  const only = remove({ site: servicePoint, service: 'nurse' });
  assert.deepEqual(refusals([only]), ['nothing-stays pulls[0].settings.service']);
  assert.match(problemsOf([only])[0]!.remedy.en, /Close the site/);
});

test('the last site of a service keeps it', () => {
  const add = pullOf('add-service', { site: hospital, service: 'nurse' });
  assert.deepEqual(refusals([add, remove({ site: hospital, service: 'emergency' })]), [
    'last-site-of-service pulls[1].settings.site',
  ]);
});

test('a receiver of others’ visits in the service needs receivers of its own', () => {
  const first = pullOf('close-site', { site: station2, receivers: [{ site: station1, share: 1 }] });
  assert.deepEqual(refusals([first, remove()]), ['site-is-receiver pulls[1].settings.receivers']);
  assert.deepEqual(refusals([first, remove({ receivers: [{ site: centre, share: 1 }] })]), []);
});
