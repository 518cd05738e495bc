import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { priceBudget } from './budget-price.ts';
import { chooseSites, isAllowed } from './rules.ts';
import type { SiteRules } from './rules.ts';

const plans = fc.record({
  seed: fc.nat(1e6),
  siteCount: fc.integer({ min: 1, max: 9 }),
  count: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  changes: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
});

test('the price of a budget gives the best bound that any price gives, and no allowed set is worth less', () => {
  let [priced, none] = [0, 0];
  fc.assert(
    fc.property(plans, ({ seed, siteCount, count, share, changes }) => {
      const chance = randomStream(seed);
      const draw = (from: number, to: number) =>
        Float64Array.from({ length: siteCount }, () => from + (to - from) * chance.next());
      const costs = draw(0, 10);
      const worth = draw(-20, 5);
      const rules: SiteRules = {
        siteCount,
        locks: Int8Array.from({ length: siteCount }, () => (chance.next() < 0.2 ? 1 : 0)),
        today: Uint8Array.from({ length: siteCount }, () => chance.integer(2)),
        ...(count === undefined ? {} : { count: Math.min(count, siteCount) }),
        ...(changes === undefined ? {} : { mostChanges: changes }),
        budget: { costs, most: share * costs.reduce((sum, cost) => sum + cost, 0) },
      };
      let least = Infinity;
      for (let bits = 0; bits < 1 << siteCount; bits++) {
        const open = Uint8Array.from({ length: siteCount }, (_, one) => (bits >> one) & 1);
        if (!isAllowed(rules, open)) continue;
        least = Math.min(
          least,
          open.reduce((sum, is, one) => sum + (is ? worth[one]! : 0), 0),
        );
      }
      const found = priceBudget(rules, worth);
      if (!found) {
        none++;
        return assert.equal(least, Infinity);
      }
      assert.ok(found.value <= least + 1e-9);
      for (const price of [0, 0.1, 0.5, 1, 2, 5, 20, found.price * 0.99, found.price * 1.01]) {
        const at = worth.map((own, one) => own + price * costs[one]!);
        const { value } = chooseSites(rules, at)!;
        assert.ok(value - price * rules.budget!.most <= found.value + 1e-9, `${price}`);
      }
      if (found.price > 0) priced++;
    }),
    { numRuns: 800 },
  );
  assert.ok(priced > 15 && none > 15, `${priced} ${none}`);
});
