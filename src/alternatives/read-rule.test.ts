import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ruleLimits } from '#situation/rule.ts';
import { travelAssumptions } from '#sources/compiled/assumptions-travel.ts';
import { prepare } from '#situation/prepare.ts';
import { ruleSchema } from './evaluation-schema.ts';
import { readRule } from './read-rule.ts';
import { readShareText, shareText } from './share-link.ts';
import { region } from './test-pulls.ts';
import { evaluate } from './evaluate.ts';

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

const numbers = Object.keys(ruleLimits) as (keyof typeof ruleLimits)[];

/** Numbers inside, outside, at and just beside the limits, and what is no number. */
const oneNumber = (id: (typeof numbers)[number]) => {
  const { min, max } = ruleLimits[id];
  return fc.oneof(
    { weight: 5, arbitrary: fc.double({ min, max, noNaN: true }) },
    fc.constantFrom<unknown>(min, max, min - 1e-9, max + 1e-9, -0, NaN, Infinity, null, '15'),
    fc.double(),
  );
};
const anyRule = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom('logit', 'nearest', 'home-first', 'farthest'),
      perMinute: oneNumber('perMinute'),
      windowMinutes: oneNumber('windowMinutes'),
      overloadMinutes: oneNumber('overloadMinutes'),
      more: fc.constant(1),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record({
    kind: fc.constant('logit'),
    perMinute: oneNumber('perMinute'),
    windowMinutes: oneNumber('windowMinutes'),
    overloadMinutes: oneNumber('overloadMinutes'),
  }),
  fc.anything(),
);

test('what a shared link may carry as a rule the API accepts, and nothing else', () => {
  let taken = 0;
  fc.assert(
    fc.property(anyRule, (rule) => {
      const read = readRule(rule);
      assert.equal(ruleSchema.safeParse(rule).success, read.ok);
      if (!read.ok) return;
      taken++;
      const link = shareText({ region: 'r', regionHash: 'h', name: 'n', pulls: [], rule: read.value });
      const shared = readShareText(link);
      assert.ok(shared.ok && ruleSchema.safeParse(shared.value.rule).success);
    }),
    { numRuns: 500 },
  );
  assert.ok(taken > 50, `only ${taken} rules were taken`);
});

test('whatever the region’s own assumptions of choice are changed to is a rule that the API takes', () => {
  for (const [id, assumption] of [
    ['perMinute', 'choice.per-minute'],
    ['windowMinutes', 'choice.window-minutes'],
    ['overloadMinutes', 'choice.overload-minutes'],
  ] as const) {
    const { min, max } = travelAssumptions.find((one) => one.id === assumption)!;
    assert.ok(min >= ruleLimits[id].min && max <= ruleLimits[id].max, assumption);
  }
});

test('a number outside is refused with the ranges that are allowed', () => {
  const read = readRule({ kind: 'logit', perMinute: 11, windowMinutes: 20, overloadMinutes: 15 });
  assert.ok(!read.ok);
  for (const remedy of Object.values(read.problems[0]!.remedy))
    assert.ok(remedy.includes('perMinute 0–10, windowMinutes 0–600, overloadMinutes 0–600'), remedy);
});

test('a rule at every corner of what is allowed sends every visit somewhere', () => {
  const prepared = prepare(region);
  const ends = ({ min, max }: Readonly<{ min: number; max: number }>) => [min, max];
  const nearest = evaluate(prepared, { pulls: [], rule: { kind: 'nearest' }, engineVersion: 'test' });
  const visitsOf = ({ sites }: typeof nearest) =>
    sites.flatMap(({ services }) => services).reduce((sum, { visits }) => sum + visits, 0);
  for (const perMinute of ends(ruleLimits.perMinute))
    for (const windowMinutes of ends(ruleLimits.windowMinutes))
      for (const overloadMinutes of ends(ruleLimits.overloadMinutes)) {
        const rule = { kind: 'logit', perMinute, windowMinutes, overloadMinutes } as const;
        const visits = visitsOf(evaluate(prepared, { pulls: [], rule, engineVersion: 'test' }));
        assert.ok(Math.abs(visits - visitsOf(nearest)) < 1e-6 * visits, JSON.stringify(rule));
      }
});
