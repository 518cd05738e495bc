import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { evaluate } from './evaluate.ts';
import { centre, pullOf, region, station1, station2 } from './test-pulls.ts';

const prepared = prepare(region);
const rule = { kind: 'nearest' } as const;
const receivers = [
  { site: station2, share: 0.6 },
  { site: centre, share: 0.4 },
];
const plan = evaluate(prepared, {
  pulls: [pullOf('close-site', { site: station1, receivers })],
  rule,
  engineVersion: 'test',
});
const gp = plan.plans.filter(({ service }) => service === 'gp');

test('the plan stands beside the rule with its own shares, and each sums to all visits', () => {
  assert.deepEqual(
    gp
      .filter(({ plannedShare }) => plannedShare > 0)
      .map(({ to, plannedShare }) => [to, plannedShare])
      .sort(),
    receivers.map(({ site, share }) => [site, share]).sort(),
  );
  for (const key of ['plannedShare', 'modelledShare'] as const)
    assert.ok(Math.abs(gp.reduce((sum, row) => sum + row[key], 0) - 1) < 0.02, key);
});

test('the nearest rule is never longer than the plan for the people of the closed site', () => {
  const mean = (share: 'plannedShare' | 'modelledShare', minutes: 'plannedMinutes' | 'modelledMinutes') =>
    gp.reduce((sum, row) => sum + row[share] * (row[minutes] ?? 0), 0);
  assert.ok(mean('modelledShare', 'modelledMinutes') <= mean('plannedShare', 'plannedMinutes') + 1e-9);
});

test('overflow is visits over capacity at the receiver', () => {
  for (const row of plan.plans) {
    const site = plan.sites.find(({ site: id }) => id === row.to)!;
    const service = site.services.find(({ service: id }) => id === row.service)!;
    assert.equal(row.plannedOverflow, service.overflow);
  }
});

test('without receivers there is no plan to compare', () => {
  const pulls = [pullOf('close-site', { site: station1 })];
  assert.deepEqual(evaluate(prepared, { pulls, rule, engineVersion: 'test' }).plans, []);
});
