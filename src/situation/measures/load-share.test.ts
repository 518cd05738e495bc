import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadShare } from './load-share.ts';
import { everybody, givesNothingWithoutSites, near, testSituation } from './test-situation.ts';

test('load is visits against what posts manage or rooms allow, whichever is less', () => {
  const situation = testSituation({ seed: 11, assumptions: { 'visits-per-post.gp': 2000 } });
  const { sites } = situation.network;
  let capacity = 0;
  let visits = 0;
  sites.forEach((site, index) => {
    if (!site.offers[0]) return;
    capacity += Math.min(site.posts[0]! * 2000, site.roomVisits[0]!);
    visits += situation.services[0]!.visits[index]!;
  });
  assert.ok(near(loadShare.compute(situation, everybody), visits / capacity));
});

test('rooms that are half as large bind, and the load grows', () => {
  const usual = testSituation();
  const site = usual.network.sites.find(({ offers }) => offers[0])!;
  const tight = testSituation({
    assumptions: { [`site.${site.id}.room-visits.gp`]: site.posts[0]! * 1000 },
  });
  assert.ok(loadShare.compute(tight, everybody)! > loadShare.compute(usual, everybody)!);
});

test('where nobody can take anyone there is no load, not a load of zero', () => {
  assert.ok(givesNothingWithoutSites(loadShare));
});
