import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRule } from './read-rule.ts';

test('the three rules are read as they are', () => {
  for (const rule of [
    { kind: 'nearest' },
    { kind: 'home-first' },
    { kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 0 },
  ])
    assert.deepEqual(readRule(rule), { ok: true, value: rule });
});

test('anything else is no rule', () => {
  const logit = { kind: 'logit', perMinute: 0.25, windowMinutes: 20, overloadMinutes: 15 };
  for (const value of [
    null,
    'nearest',
    [],
    { kind: 'farthest' },
    { kind: 'nearest', perMinute: 1 },
    { ...logit, perMinute: -1 },
    { ...logit, perMinute: NaN },
    { ...logit, overloadMinutes: '15' },
    { ...logit, more: 1 },
  ]) {
    const read = readRule(value);
    assert.ok(!read.ok);
    assert.deepEqual([read.problems[0]!.code, read.problems[0]!.at], ['not-a-rule', 'rule']);
  }
});
