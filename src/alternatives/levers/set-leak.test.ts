import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { applyPulls } from '../apply.ts';
import { evaluate } from '../evaluate.ts';
import { pullOf, refusals, region, station1 } from '../test-pulls.ts';

const evidence = 'Seuranta 2024';
const leak = (more: object = {}) => pullOf('set-leak', { evidence, ...more });
const close = pullOf('close-site', { site: station1 });
const prepared = prepare(region);
const emergency = region.services.findIndex(({ id }) => id === 'emergency');

test('leaks are nothing until somebody says, and then shares of the visits of what closed', () => {
  const evaluated = (pulls: Parameters<typeof refusals>[0]) =>
    evaluate(prepared, { pulls, engineVersion: 'test' });
  const closed = evaluated([]).sites.find(({ site }) => site === station1)!.services[0]!.visits;
  assert.deepEqual(evaluated([close]).left, []);
  const { left } = evaluated([leak({ emergency: 0.1, digital: 0.2, unmet: 0.05 }), close]);
  assert.ok(Math.abs(left[0]!.emergency - closed * 0.1) < 0.01);
  assert.ok(Math.abs(left[0]!.digital - closed * 0.2) < 0.01);
  assert.ok(Math.abs(left[0]!.unmet - closed * 0.05) < 0.01);
});

test('emergency leaks are visits of the emergency department', () => {
  const evaluation = evaluate(prepared, {
    pulls: [close, leak({ emergency: 0.2 })],
    engineVersion: 'test',
  });
  const visits = evaluation.sites.reduce((sum, { services }) => sum + services[emergency]!.visits, 0);
  const leaked = evaluation.left.reduce((sum, row) => sum + row.emergency, 0);
  assert.ok(leaked > 0 && Math.abs(visits - prepared.totalDemand[emergency]! - leaked) < 0.01);
});

test('a later one takes the place of an earlier one, and zeros take it away', () => {
  const pulls = [leak({ unmet: 0.1 }), leak({ digital: 0.3 })];
  const { leaks } = applyPulls(region, pulls).network;
  assert.deepEqual(leaks, { pull: 1, emergency: 0, digital: 0.3, unmet: 0, emergencyService: emergency });
  const gone = applyPulls(region, [...pulls, pullOf('set-leak', {})]);
  assert.ok(gone.outcomes[2]!.applied && !('leaks' in gone.network));
});

test('zeros where there is no leak, and the same leak again, change nothing', () => {
  assert.deepEqual(refusals([pullOf('set-leak', {})]), ['nothing-changes pulls[0].settings.emergency']);
  assert.deepEqual(refusals([leak({ unmet: 0.1 }), leak({ unmet: 0.1 })]), [
    'nothing-changes pulls[1].settings.emergency',
  ]);
});

test('a leak without evidence, or of more than all visits, is refused', () => {
  assert.deepEqual(refusals([pullOf('set-leak', { unmet: 0.1 })]), [
    'evidence-missing pulls[0].settings.evidence',
  ]);
  assert.deepEqual(refusals([leak({ unmet: 0.1, evidence: '  ' })]), [
    'evidence-missing pulls[0].settings.evidence',
  ]);
  assert.deepEqual(refusals([leak({ emergency: 0.5, digital: 0.4, unmet: 0.2 })]), [
    'leaks-over-all pulls[0].settings',
  ]);
  assert.deepEqual(refusals([leak({ emergency: 0.7, digital: 0.2, unmet: 0.1 })]), []);
  assert.deepEqual(refusals([leak({ unmet: 1.1 })]), ['out-of-range pulls[0].settings.unmet']);
});

test('a region without emergency care must be told where those visits go', () => {
  const services = region.services.map((service, index) =>
    index === emergency ? { ...service, id: 'acute' } : service,
  );
  const rename = (id: string) => id.replace(/\bemergency$/, 'acute');
  const assumptions = region.assumptions.map((one) => ({ ...one, id: rename(one.id) }));
  const other = { ...region, services, assumptions };
  const codes = (more: object) =>
    applyPulls(other, [leak(more)]).outcomes[0]!.problems.map(({ code }) => code);
  assert.deepEqual(codes({ emergency: 0.1 }), ['emergency-service-missing']);
  assert.deepEqual(codes({ emergency: 0.1, emergencyService: 'acute' }), []);
  assert.deepEqual(codes({ unmet: 0.1 }), []);
});
