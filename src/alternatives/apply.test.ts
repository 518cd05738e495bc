import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deepFreeze } from '#kit/freeze.ts';
import { networkOf } from '#situation/network-of.ts';
import { applyPulls } from './apply.ts';
import { pullOf, region, station1, station2, station3 } from './test-pulls.ts';

test('no pulls leave the network of the situation', () => {
  assert.deepEqual(applyPulls(region, []).network, networkOf(region));
});

test('a refused pull is skipped and said, and later ones see a network without it', () => {
  const pulls = deepFreeze([
    pullOf('close-site', { site: station1 }),
    pullOf('close-site', { site: station1 }),
    pullOf('close-site', { site: station2 }),
  ]);
  const { network, outcomes } = applyPulls(region, pulls);
  assert.deepEqual(
    outcomes.map(({ pull, applied }) => [pull, applied]),
    [
      [0, true],
      [1, false],
      [2, true],
    ],
  );
  assert.deepEqual(network, {
    ...applyPulls(region, [pulls[0]!, pullOf('none', {}), pulls[2]!]).network,
  });
  const closed = network.sites.filter(({ status }) => status === 'closed').map(({ id }) => id);
  assert.deepEqual(closed, [station1, station2]);
});

test('an unknown lever is named with its place and those that there are', () => {
  const { outcomes } = applyPulls(region, [pullOf('abolish-site', { site: station1 })]);
  const [problem] = outcomes[0]!.problems;
  assert.deepEqual(
    [problem!.code, problem!.at, problem!.value],
    ['unknown-lever', 'pulls[0].lever', 'abolish-site'],
  );
  assert.match(problem!.remedy.en, /close-site, lighten-site, open-site, move-site, merge-sites/);
});

test('each problem says place, value and what to do in three languages', () => {
  const { outcomes } = applyPulls(region, [pullOf('close-site', { site: 'nowhere', when: 2028 })]);
  assert.deepEqual(
    outcomes[0]!.problems.map(({ code, at, value }) => [code, at, value]),
    [
      ['unknown-setting', 'pulls[0].settings.when', 'when'],
      ['unknown-site', 'pulls[0].settings.site', 'nowhere'],
    ],
  );
  for (const { message, remedy } of outcomes[0]!.problems) {
    assert.equal(new Set([message.fi, message.sv, message.en]).size, 3);
    assert.equal(new Set([remedy.fi, remedy.sv, remedy.en]).size, 3);
  }
});

test('applying leaves the region as it was', () => {
  const before = JSON.stringify(region.sites) + JSON.stringify(region.assumptions);
  applyPulls(region, [pullOf('close-site', { site: station1 }), pullOf('lighten-site', { site: station3 })]);
  assert.equal(JSON.stringify(region.sites) + JSON.stringify(region.assumptions), before);
});
