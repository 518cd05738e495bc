import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestRationale, mostPulls, readPulls } from './read-pulls.ts';

const good = { lever: 'close-site', settings: { site: 'korpilahti' }, rationale: 'Tilat' };
const codes = (value: unknown) => {
  const read = readPulls(value);
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at}`);
};

test('a list of pulls is read as it is, a rationale may be left out', () => {
  const read = readPulls([good, { lever: 'open-site', settings: {} }]);
  assert.ok(read.ok);
  assert.deepEqual(read.value, [good, { lever: 'open-site', settings: {}, rationale: '' }]);
});

test('what is not a list of pulls is refused, each item by its place', () => {
  for (const value of [null, undefined, {}, 'close-site', 7])
    assert.deepEqual(codes(value), ['not-a-pull pulls']);
  const bad = [
    good,
    null,
    { lever: 'close-site' },
    { ...good, settings: [] },
    { ...good, rationale: 7 },
    { ...good, when: 2028 },
    { ...good, settings: { posts: NaN } },
    { ...good, rationale: 'x'.repeat(longestRationale + 1) },
  ];
  assert.deepEqual(
    codes(bad),
    bad.slice(1).map((_, index) => `not-a-pull pulls[${index + 1}]`),
  );
});

test('a list longer than any plan is refused whole', () => {
  assert.deepEqual(codes(Array.from({ length: mostPulls + 1 }, () => good)), ['too-many-pulls pulls']);
});

test('settings nested without end are refused and do not overflow the stack', () => {
  let settings: object = {};
  for (let depth = 0; depth < 100000; depth++) settings = { a: settings };
  assert.deepEqual(codes([{ lever: 'close-site', settings }]), ['not-a-pull pulls[0]']);
});
