import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testRegion } from '#situation/test-region.ts';
import { applyPulls } from '../apply.ts';
import { network, pullOf, refusals, region, station1 } from '../test-pulls.ts';

const hours = (hoursPerWeek: number, more: object = {}) =>
  pullOf('set-hours', { site: station1, hoursPerWeek, ...more });
const at = region.sites.findIndex(({ id }) => id === station1);
const was = network.sites[at]!;

test('rooms take visits in proportion to the hours, posts and premises stay', () => {
  const { network: after, outcomes } = applyPulls(region, [hours(60)]);
  const site = after.sites[at]!;
  assert.equal(site.hoursPerWeek, 60);
  assert.deepEqual(
    site.roomVisits,
    was.roomVisits.map((visits) => (visits * 60) / 40),
  );
  assert.deepEqual([site.posts, site.premisesEurosPerYear], [was.posts, was.premisesEurosPerYear]);
  assert.equal(site.supportEurosPerYear, was.supportEurosPerYear);
  assert.equal(site.status, 'changed');
  assert.match(outcomes[0]!.summary.fi, /40 → 60 t\/vko/);
});

test('there and back again is as it was', () => {
  const { network: after } = applyPulls(region, [hours(20), hours(40)]);
  assert.deepEqual(after.sites[at]!.roomVisits, was.roomVisits);
});

test('support costs what is told for the new hours', () => {
  const { network: after } = applyPulls(region, [hours(20, { supportEuros: 15000 })]);
  assert.equal(after.sites[at]!.supportEurosPerYear, 15000);
});

test('no hours, the same hours and more than a week has are refused', () => {
  assert.deepEqual(refusals([hours(0)]), ['never-open pulls[0].settings.hoursPerWeek']);
  assert.deepEqual(refusals([hours(40)]), ['nothing-changes pulls[0].settings.hoursPerWeek']);
  assert.deepEqual(refusals([hours(169)]), ['out-of-range pulls[0].settings.hoursPerWeek']);
});

test('hours that are assumed to be 0 now give no proportion: what to tell first is said', () => {
  const plan = { seed: 31, municipalities: 5, assumptions: { 'hours-per-week': 0 } };
  assert.deepEqual(refusals([hours(20)], plan), ['hours-unknown pulls[0].settings.hoursPerWeek']);
  const { outcomes } = applyPulls(testRegion(plan), [hours(20)]);
  assert.match(outcomes[0]!.problems[0]!.remedy.en, new RegExp(`site\\.${station1}\\.hours-per-week`));
});

test('a protected site may open for longer, not for less', () => {
  const lock = pullOf('protect-site', { site: station1 });
  assert.deepEqual(refusals([lock, hours(20)]), ['site-protected pulls[1].settings.hoursPerWeek']);
  assert.deepEqual(refusals([lock, hours(50)]), []);
});
