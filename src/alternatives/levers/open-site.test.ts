import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPulls } from '../apply.ts';
import { network, pullOf, refusals, region, station1, station2 } from '../test-pulls.ts';

const cell = region.cells[8]!;
const open = (more: object = {}) =>
  pullOf('open-site', { name: 'Uusi', cell: cell.id, services: ['nurse', 'gp'], ...more });

test('an opened site stands on its postcode, offers its services and has rooms for its posts', () => {
  const { network: after } = applyPulls(region, [open({ postsPerService: 2, premisesSqm: 100 })]);
  const site = after.sites.at(-1)!;
  assert.equal(after.sites.length, network.sites.length + 1);
  assert.equal(site.id, `open-${cell.id}`);
  assert.equal(site.status, 'opened');
  assert.deepEqual(site.location, cell.location);
  assert.equal(site.municipality, cell.municipality);
  assert.deepEqual(site.offers, [true, true, false]);
  assert.deepEqual(site.posts, [2, 2, 0]);
  assert.deepEqual(site.roomVisits, [4000, 4000, 0]);
  assert.equal(site.premisesEurosPerYear, 100 * 200);
});

test('new posts are added to the region’s, moved ones are not', () => {
  const added = applyPulls(region, [open({ postsPerService: 0.5 })]).network;
  assert.equal(
    added.endedPosts.reduce((sum, { posts }) => sum + posts, 0),
    1,
  );
  const moved = applyPulls(region, [open({ postsPerService: 0.5, postsFrom: station1 })]).network;
  assert.deepEqual(moved.endedPosts, []);
  const at = region.sites.findIndex(({ id }) => id === station1);
  assert.equal(moved.sites[at]!.posts[0], network.sites[at]!.posts[0]! - 0.5);
  assert.equal(moved.sites[at]!.status, 'changed');
});

test('posts do not move from a site that has too few or is closed', () => {
  assert.deepEqual(refusals([open({ postsPerService: 50, postsFrom: station1 })]), [
    'too-many-posts pulls[0].settings.postsPerService',
    'too-many-posts pulls[0].settings.postsPerService',
  ]);
  const close = pullOf('close-site', { site: station1 });
  assert.deepEqual(refusals([close, open({ postsFrom: station1 })]), [
    'site-closed pulls[1].settings.postsFrom',
  ]);
});

test('a later pull may name the opened site, whatever stands between', () => {
  const receivers = [{ site: `open-${cell.id}`, share: 1 }];
  const close = pullOf('close-site', { site: station2, receivers });
  assert.deepEqual(refusals([open(), close]), []);
  assert.deepEqual(refusals([close, open()]), ['unknown-site pulls[0].settings.receivers[0].site']);
});

test('two sites on one postcode have ids of their own', () => {
  const { network: after } = applyPulls(region, [open(), open({ name: 'Toinen' })]);
  assert.equal(after.sites.at(-1)!.id, `open-${cell.id}-2`);
});

test('a site without a place, a name or services is refused with every fault at once', () => {
  assert.deepEqual(refusals([open({ cell: '99999', name: ' ', services: [] })]), [
    'setting-missing pulls[0].settings.name',
    'unknown-cell pulls[0].settings.cell',
    'wrong-type pulls[0].settings.services',
  ]);
});
