import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capacityVisits, networkOf } from './network-of.ts';
import { testRegion } from './test-region.ts';

test('a site offers what its kind offers, and has posts and rooms for that only', () => {
  const region = testRegion();
  for (const site of networkOf(region).sites) {
    const offered = region.services.filter((_, service) => site.offers[service]).map(({ id }) => id);
    assert.deepEqual(offered, region.offersByKind![site.kind]);
    site.offers.forEach((offers, service) => {
      assert.equal(site.posts[service]! > 0, offers);
      assert.equal(site.roomVisits[service]! > 0, offers);
    });
  }
});

test('premises cost their square metres at the region’s price', () => {
  const [site] = networkOf(testRegion({ assumptions: { 'site.central-hospital-0.premises-sqm': 50 } })).sites;
  assert.equal(site!.premisesEurosPerYear, 50 * 200);
});

test('capacity is what posts manage or rooms allow, whichever is less, and nothing where the service is not given', () => {
  const site = networkOf(testRegion()).sites.find(({ kind }) => kind === 'service-point')!;
  const made = { ...site, posts: [1, 2, 0], roomVisits: [9000, 3000, 0] };
  assert.equal(capacityVisits(made, 1, 1000), 2000);
  assert.equal(capacityVisits(made, 1, 2000), 3000);
  assert.equal(capacityVisits(made, 0, 1000), 0);
});
