import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cost } from './cost.ts';
import { everybody, near, testSituation } from './test-situation.ts';

test('the region costs what its municipalities’ sites cost together', () => {
  const situation = testSituation({ seed: 12 });
  const parts = situation.prepared.region.municipalities.map((_, area) =>
    cost.compute(situation, { ...everybody, area })!,
  );
  // Visits are counted in millionths at each site, so the parts may miss the whole by fractions of a cent.
  const sum = parts.reduce((total, part) => total + part, 0);
  assert.ok(Math.abs(cost.compute(situation, everybody)! - sum) < 0.01);
});

test('a euro more a post costs as many euros as there are posts', () => {
  const before = testSituation();
  const after = testSituation({ assumptions: { 'euros-per-post.gp': 110001 } });
  const posts = before.network.sites.reduce((sum, site) => sum + site.posts[0]!, 0);
  const change = cost.compute(after, everybody)! - cost.compute(before, everybody)!;
  assert.ok(near(change, posts) || Math.abs(change - posts) < 1e-6);
});
