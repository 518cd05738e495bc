import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { makeEvaluator } from './evaluate.ts';
import { pullOf, region, station1 } from './test-pulls.ts';

const evaluator = makeEvaluator(prepare(region));
const rule = { kind: 'nearest' } as const;
const at = region.sites.findIndex(({ id }) => id === station1);

test('posts of a closed site follow its visits to where these go, and none is lost', () => {
  const steps = evaluator.follow({ pulls: [pullOf('close-site', { site: station1 })], rule });
  const [before, after] = steps.map(({ assessment }) => assessment);
  const leaving = before!.network.sites[at]!.posts[0]!;
  const lost = before!.services[0]!.visits[at]!;
  let arrived = 0;
  before!.network.sites.forEach((site, index) => {
    if (index === at) return;
    const posts = after!.network.sites[index]!.posts[0]! - site.posts[0]!;
    const visits = after!.services[0]!.visits[index]! - before!.services[0]!.visits[index]!;
    assert.ok(Math.abs(posts - (leaving * visits) / lost) < 1e-6, site.id);
    arrived += posts;
  });
  assert.ok(Math.abs(arrived - leaving) < 1e-9);
  assert.deepEqual(after!.network.movingPosts, []);
});

test('a later pull finds the posts where they came to', () => {
  const close = pullOf('close-site', { site: station1 });
  const one = evaluator.follow({ pulls: [close], rule }).at(-1)!.assessment.network;
  const gainer = one.sites.findIndex(
    (site, index) =>
      site.posts[0]! >
      (evaluator.follow({ pulls: [], rule })[0]!.assessment.network.sites[index]?.posts[0] ?? 0),
  );
  const set = pullOf('set-capacity', { site: one.sites[gainer]!.id, service: 'gp', posts: 1 });
  const both = evaluator.follow({ pulls: [close, set], rule }).at(-1)!.assessment.network;
  assert.equal(both.sites[gainer]!.posts[0], 1);
  assert.equal(both.endedPosts[0]!.posts, 1 - one.sites[gainer]!.posts[0]!);
});

test('posts of a site that nobody used follow the service as a whole', () => {
  const cell = region.cells.at(-1)!.id;
  const pulls = [
    pullOf('open-site', { name: 'Uusi', cell, services: ['gp'], postsPerService: 3 }),
    pullOf('close-site', { site: `open-${cell}` }),
  ];
  const after = evaluator.follow({ pulls, rule }).at(-1)!.assessment.network;
  const before = evaluator.follow({ pulls: [], rule })[0]!.assessment.network;
  const total = (sites: typeof after.sites) => sites.reduce((sum, site) => sum + site.posts[0]!, 0);
  assert.ok(Math.abs(total(after.sites) - total(before.sites) - 3) < 1e-9);
  assert.deepEqual(after.movingPosts, []);
});
