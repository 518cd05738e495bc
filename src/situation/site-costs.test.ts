import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from './prepare.ts';
import { clientTravelEuros, siteCosts, totalCost } from './site-costs.ts';
import { assessSituation } from './situation.ts';
import { testRegion } from './test-region.ts';

const situation = assessSituation(prepare(testRegion({ seed: 5 }))).central;

test('a site costs premises, support, its posts and its visits', () => {
  const { network, prepared, services } = situation;
  siteCosts(situation).forEach((cost, index) => {
    const site = network.sites[index]!;
    assert.equal(cost.premises, site.premisesEurosPerYear);
    assert.equal(cost.support, site.supportEurosPerYear);
    let staff = 0;
    let variable = 0;
    services.forEach(({ visits }, service) => {
      staff += site.posts[service]! * prepared.eurosPerPost[service]!;
      variable += visits[index]! * prepared.eurosPerVisit[service]!;
    });
    assert.equal(cost.staff, staff);
    assert.equal(cost.variable, variable);
    assert.equal(cost.total, cost.premises + cost.support + cost.staff + cost.variable + cost.added);
  });
});

test('the whole costs what its sites cost together', () => {
  const whole = totalCost(situation);
  const sum = siteCosts(situation).reduce((total, cost) => total + cost.total, 0);
  assert.ok(Math.abs(whole.total - sum) < 0.01);
});

test('clients’ travel is beside the cost: dearer kilometres leave the sites’ cost as it was', () => {
  const dear = assessSituation(
    prepare(testRegion({ seed: 5, assumptions: { 'travel.euros-per-km': 0.6 } })),
  ).central;
  assert.deepEqual(totalCost(dear), totalCost(situation));
  assert.ok(Math.abs(clientTravelEuros(dear) / clientTravelEuros(situation) - 2) < 1e-12);
});
