import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { applyPulls } from '../apply.ts';
import { evaluate } from '../evaluate.ts';
import { pullOf, refusals, region } from '../test-pulls.ts';

const prepared = prepare(region);
const shift = (share: number, service = 'gp') => pullOf('shift-remote', { service, share });
const evaluated = (pulls: Parameters<typeof refusals>[0]) =>
  evaluate(prepared, { pulls, engineVersion: 'test' });

test('a share of the visits that are left becomes remote, one pull after another', () => {
  const { left } = evaluated([shift(0.25), shift(0.5)]);
  const all = prepared.totalDemand[0]!;
  assert.ok(Math.abs(left[0]!.remote - all * 0.625) < 0.01);
  assert.deepEqual([left[0]!.unmet, left[1]!.remote], [0, 0]);
});

test('sites get that much less, and a remote visit costs what is assumed instead of a visit', () => {
  const before = evaluated([]);
  const after = evaluated([shift(0.5)]);
  const visits = ({ sites }: typeof after) =>
    sites.reduce((sum, { services }) => sum + services[0]!.visits, 0);
  assert.ok(Math.abs(visits(after) - visits(before) / 2) < 0.01);
  const saved = prepared.totalDemand[0]! * 0.5 * (17 - 40);
  assert.ok(Math.abs(after.costs.after.total - before.costs.after.total + saved) < 0.01);
  assert.ok(after.costs.clientTravelEurosAfter < before.costs.clientTravelEurosAfter);
});

test('the range of speed and detour is about the visits that are left, not those that were', () => {
  const row = evaluated([shift(0.5)]).measures.find(
    ({ measure, service, group, area }) =>
      measure === 'visits' && service === 'gp' && group === 'all' && area === 'region',
  )!.figure;
  assert.deepEqual([row.low, row.high], [row.value, row.value]);
});

test('posts and rooms are not guessed', () => {
  const { network } = applyPulls(region, [shift(0.5)]);
  assert.deepEqual([network.endedPosts, network.movingPosts], [[], undefined]);
  assert.deepEqual(network.remote, [{ pull: 0, service: 0, share: 0.5 }]);
});

test('nothing, all of it, less than nothing and a service that there is not are refused', () => {
  assert.deepEqual(refusals([shift(0)]), ['nothing-changes pulls[0].settings.share']);
  assert.deepEqual(refusals([shift(1)]), ['no-visits-left pulls[0].settings.share']);
  assert.deepEqual(refusals([shift(-0.1)]), ['out-of-range pulls[0].settings.share']);
  assert.deepEqual(refusals([shift(20)]), ['out-of-range pulls[0].settings.share']);
  assert.deepEqual(refusals([shift(0.5, 'surgery')]), ['unknown-service pulls[0].settings.service']);
});
