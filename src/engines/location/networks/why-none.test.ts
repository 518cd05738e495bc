import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inventQuestion } from './arbitrary-question.ts';
import { naiveNetworks } from './naive.ts';
import type { LocationQuestion } from './question.ts';
import { explainNone } from './why-none.ts';
import type { WhyNone } from './why-none.ts';

const host = { breathe: () => Promise.resolve() };
const plans = fc.record({
  seed: fc.nat(1_000_000),
  candidates: fc.integer({ min: 2, max: 7 }),
  cells: fc.integer({ min: 1, max: 12 }),
  services: fc.integer({ min: 1, max: 3 }),
  locks: fc.boolean(),
  unreachable: fc.boolean(),
  count: fc.integer({ min: 1, max: 4 }),
  most: fc.constantFrom(20, 35, 50),
});
const allows = (question: LocationQuestion) => naiveNetworks(question).length > 0;
const questions = fc
  .tuple(plans, fc.boolean())
  .map(([plan, settles]) => {
    const question = inventQuestion({ ...plan, count: Math.min(plan.count, plan.candidates) });
    // Every other lock is nobody's to give up.
    const settled = question.locks.map((lock, one) =>
      settles && lock !== 0 && question.services[0]!.offers[one] === 0 ? 1 : 0,
    );
    return { ...question, settled: Uint8Array.from(settled) };
  })
  .filter((question) => !allows(question));

/** The question with what takes part in the conflict alone. */
function only(question: LocationQuestion, { cells, covers, locks, rules }: WhyNone): LocationQuestion {
  const { count, most, mostChanges: _, ...rest } = question;
  return {
    ...rest,
    residents: question.residents.map((_, cell) => (cells.some((one) => one.cell === cell) ? 1 : 0)),
    covers: question.covers.filter((_, at) => covers.includes(at)),
    locks: question.locks.map((lock, one) =>
      locks.includes(one) || question.settled![one] === 1 ? lock : 0,
    ),
    ...(rules.includes('count') ? { count: count! } : {}),
    // Without the minutes somebody must still have any way at all.
    most: rules.includes('most') ? most! : { ...most!, minutes: Infinity },
  };
}

test('what cannot be met together cannot, and without any one part it can', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const why = await explainNone(question, host);
      assert.ok(why.isMinimal);
      const parts = (['cells', 'covers', 'locks', 'rules'] as const).flatMap((kind) =>
        why[kind].map((_, at) => ({ ...why, [kind]: why[kind].toSpliced(at, 1) })),
      );
      assert.ok(parts.length > 0 && !allows(only(question, why)));
      for (const fewer of parts) assert.ok(allows(only(question, fewer)), JSON.stringify(fewer));
      told += why.cells.length;
    }),
    { numRuns: 60 },
  );
  assert.ok(told > 0);
});

test('each thing that would do alone does, and anything less would not', async () => {
  let [minutes, counts, locks] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const { instead } = await explainNone(question, host);
      const { most, count } = question;
      if (instead.most !== null) {
        minutes++;
        assert.ok(allows({ ...question, most: { ...most!, minutes: instead.most } }));
        assert.ok(!allows({ ...question, most: { ...most!, minutes: instead.most - 1e-6 } }));
      }
      for (let other = 1; other <= question.minutes.length; other++) {
        const does = allows({ ...question, count: other });
        if (does) assert.ok(instead.count !== null && instead.count <= other);
        if (instead.count === other) counts++;
      }
      if (instead.count !== null && instead.count !== count)
        assert.ok(allows({ ...question, count: instead.count }));
      for (const [one, lock] of question.locks.entries()) {
        if (lock === 0 || question.settled![one] === 1) continue;
        const does = allows({ ...question, locks: question.locks.with(one, 0) });
        assert.equal(instead.locks.includes(one), does);
        if (does) locks++;
      }
    }),
    { numRuns: 60 },
  );
  assert.ok(minutes > 0 && counts > 0 && locks > 0, `${minutes} ${counts} ${locks}`);
});
