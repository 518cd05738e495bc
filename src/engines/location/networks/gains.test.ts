import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inventQuestion } from './arbitrary-question.ts';
import { costOf } from './cost.ts';
import { fillGains, makeGains } from './gains.ts';
import { applyMove, movesOf } from './moves.ts';
import { naiveCost } from './naive.ts';
import type { LocationQuestion } from './question.ts';
import { spaceOf } from './space.ts';

test('what the tables say of an opening, a closing or a swap is what it really does to the cost', () => {
  const sizes = { candidates: fc.integer({ min: 2, max: 7 }), cells: fc.integer({ min: 1, max: 20 }) };
  const plans = fc.record({
    seed: fc.nat(1e6),
    unreachable: fc.boolean(),
    priced: fc.boolean(),
    terms: fc.nat(3),
    ...sizes,
  });
  // With the worst minutes left out: the tables do not know them.
  fc.assert(
    fc.property(plans, fc.nat(127), (plan, bits) => {
      const question = withoutWorst(inventQuestion({ ...plan, services: 3 }));
      const space = spaceOf(question);
      const open = Uint8Array.from(question.minutes, (_, one) => (bits >> one) & 1);
      const gains = makeGains(space);
      fillGains(space, open, gains);
      const cost = costOf(space, open);
      assert.ok(Math.abs(cost - naiveCost(question, [...open])) <= 1e-9 * cost);
      for (const move of movesOf(space, open, gains)) {
        const after = Uint8Array.from(open);
        applyMove(after, move);
        const really = cost - naiveCost(question, [...after]);
        assert.ok(Math.abs(move.profit - really) <= 1e-9 * Math.max(1, cost), JSON.stringify(move));
      }
    }),
  );
});

function withoutWorst(question: LocationQuestion): LocationQuestion {
  return question.mix ? { ...question, mix: { ...question.mix, worst: 0 } } : question;
}
