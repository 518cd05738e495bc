import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { waysOf } from '../models/ways.ts';
import { chargedFor, medianCharges } from './charges.ts';
import { withMusts } from './must-open.ts';
import { isAllowed } from './rules.ts';

const plans = fc.record({
  seed: fc.nat(1e6),
  siteCount: fc.integer({ min: 1, max: 7 }),
  demandCount: fc.integer({ min: 1, max: 8 }),
  missing: fc.constantFrom(0, 0.4, 0.8),
  most: fc.integer({ min: 1, max: 7 }),
});

test('what charges decide by themselves changes no allowed set’s charge, and lets go of none that serves everybody', () => {
  let [locked, capped] = [0, 0];
  fc.assert(
    fc.property(plans, ({ seed, siteCount, demandCount, missing, most }) => {
      const chance = randomStream(seed);
      const table = Array.from({ length: demandCount }, () =>
        Array.from({ length: siteCount }, () =>
          chance.next() < missing ? Infinity : Math.round(chance.next() * 60),
        ),
      );
      const between = (demand: number, site: number) => table[demand]![site]!;
      const charges = medianCharges({
        ...{ siteCount, demandCount, ways: waysOf({ demandCount, siteCount, between, most }) },
        weights: Float64Array.from({ length: demandCount }, () => chance.integer(3)),
        locks: Int8Array.from({ length: siteCount }, () => [0, 0, 0, 1, -1][chance.integer(5)]!),
      });
      const own = withMusts(charges);
      locked += own.rules.locks.filter((lock, one) => lock !== charges.rules.locks[one]).length;
      capped += own.without.filter((charge, demand) => charge !== charges.without[demand]).length;
      for (let bits = 0; bits < 1 << siteCount; bits++) {
        const open = Uint8Array.from({ length: siteCount }, (_, one) => (bits >> one) & 1);
        const { total } = chargedFor(charges, open);
        if (!isAllowed(charges.rules, open) || total === Infinity) continue;
        assert.ok(isAllowed(own.rules, open));
        assert.equal(chargedFor(own, open).total, total);
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(locked > 20 && capped > 100, `${locked} ${capped}`);
});
