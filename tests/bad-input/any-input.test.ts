import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import type { Operation } from '#operations/operation.ts';
import { methodOf, pathOf } from '#server/open-api.ts';
import { operations } from '#server/stages.ts';
import { onEveryStore, openTestHouse, type TestHouse } from '../api/test-house.ts';

/** Words that inputs really have, so that chance gets past the first check. */
const word = fc.oneof(
  fc.constantFrom(
    'sample',
    'rantakyla',
    'close-site',
    'gp',
    'speed.rural',
    'nearest',
    'csv',
    'sites',
    'sample.network-2025',
    '__proto__',
    '',
    '\u0000',
    '\ud800',
    "'; drop table regions; --",
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const scalar = fc.oneof(
  word,
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
);
const pull = fc.record({
  lever: word,
  settings: fc.dictionary(
    fc.oneof(fc.constantFrom('site', 'receivers', 'postsEnded'), word),
    fc.oneof(scalar, fc.array(scalar)),
  ),
  rationale: word,
});

/** Some of an operation's own fields, often with the region that there is, and now and then a strange one. */
function inputOf(operation: Operation): fc.Arbitrary<Record<string, unknown>> {
  const own = Object.keys(
    z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }).properties ?? {},
  );
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...own, 'colour') },
    { weight: 1, arbitrary: word },
  );
  const value = fc.oneof(scalar, fc.array(fc.oneof(scalar, pull), { maxLength: 3 }));
  const known = own.includes('region') ? { region: 'sample' } : {};
  return fc
    .tuple(fc.dictionary(name, value, { noNullPrototype: true }), fc.boolean())
    .map(([fields, isKnown]) => (isKnown ? { ...fields, ...known } : fields));
}

onEveryStore('Whatever is sent', (kind) => {
  let house: TestHouse;
  before(async () => {
    house = await openTestHouse(kind);
  });
  after(() => house.close());

  for (const operation of operations) {
    test(`${operation.name} answers or says why not, and never breaks`, async () => {
      await fc.assert(
        fc.asyncProperty(inputOf(operation), async (fields) => {
          const path = pathOf(operation);
          const texts = Object.entries(fields).map(
            ([name, value]) => [name, textOf(value).toWellFormed()] as [string, string],
          );
          // A 500 throws in the test house.
          const answer =
            methodOf(operation) === 'GET'
              ? await house.get(`${path}?${new URLSearchParams(texts)}`)
              : operation.upload
                ? await house.upload(
                    path,
                    new TextEncoder().encode(textOf(fields['name'])),
                    Object.fromEntries(texts),
                  )
                : await house.post(path, fields);
          assert.ok(answer.status === 200 || answer.problems.length > 0);
          for (const { message, remedy, code } of answer.problems) assert.ok(message && remedy && code);
        }),
        { numRuns: 40 },
      );
    });
  }

  test('a value nested ten thousand deep is refused', async () => {
    const deep = `{"region":"sample","pulls":[{"lever":"close-site","settings":{"site":${'['.repeat(10_000)}${']'.repeat(10_000)}}}]}`;
    const answer = await house.post('/api/alternatives/evaluate', deep);
    assert.deepEqual([answer.status, answer.problems[0]?.code], [400, 'json-too-deep']);
  });
});

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
