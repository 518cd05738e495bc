import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '#situation/prepare.ts';
import { makeEvaluator } from './evaluate.ts';
import { meanTripMinutes } from './effects.ts';
import { pullOf, region, station1, station2 } from './test-pulls.ts';

const evaluator = makeEvaluator(prepare(region));
const one = pullOf('close-site', { site: station1 });
const other = pullOf('close-site', { site: station2 });

test('each pull’s own effect in its place sums to the whole change', () => {
  const { effects, costs } = evaluator.evaluate({ pulls: [one, other], engineVersion: 'test' });
  const steps = evaluator.follow({ pulls: [one, other] });
  const euros = effects.reduce((sum, { eurosChange }) => sum + eurosChange!, 0);
  assert.ok(Math.abs(euros - (costs.after.total - costs.before.total)) < 1e-6);
  const minutes = effects.reduce((sum, { tripMinutesChange }) => sum + tripMinutesChange!, 0);
  const whole = meanTripMinutes(steps[2]!.assessment)! - meanTripMinutes(steps[0]!.assessment)!;
  assert.ok(Math.abs(minutes - whole) < 1e-9);
});

test('the same pull may do something else in another place, the end is the same', () => {
  const first = evaluator.evaluate({ pulls: [one, other], rule: { kind: 'nearest' }, engineVersion: 'test' });
  const second = evaluator.evaluate({
    pulls: [other, one],
    rule: { kind: 'nearest' },
    engineVersion: 'test',
  });
  assert.notEqual(first.effects[0]!.tripMinutesChange, second.effects[1]!.tripMinutesChange);
  const minutes = ({ measures }: typeof first) =>
    measures.filter(({ measure }) => measure === 'mean-minutes');
  assert.deepEqual(minutes(first), minutes(second));
});

test('a refused pull has no effect, and its reasons', () => {
  const { effects } = evaluator.evaluate({ pulls: [one, one, other], engineVersion: 'test' });
  assert.deepEqual(
    [effects[1]!.applied, effects[1]!.tripMinutesChange, effects[1]!.eurosChange],
    [false, null, null],
  );
  assert.deepEqual(
    effects[1]!.problems.map(({ code }) => code),
    ['site-closed'],
  );
  const without = evaluator.evaluate({ pulls: [one, other], engineVersion: 'test' });
  assert.equal(effects[2]!.tripMinutesChange, without.effects[1]!.tripMinutesChange);
});
