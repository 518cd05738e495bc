import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { randomStream } from '#kit/random.ts';
import { discShareWithin, shareWithin } from './spread.ts';

const minutes = (max: number) => fc.double({ noNaN: true, min: 0, max });

test('coverage never falls when the limit grows', () => {
  fc.assert(
    fc.property(
      minutes(90),
      minutes(30),
      minutes(90),
      fc.double({ noNaN: true, min: 0.01, max: 40 }),
      (d, own, limit, more) => {
        const before = shareWithin({ centreMinutes: d, ownMinutes: own, limitMinutes: limit });
        const after = shareWithin({ centreMinutes: d, ownMinutes: own, limitMinutes: limit + more });
        assert.ok(before >= 0 && after <= 1);
        assert.ok(after >= before - (own > 0.01 ? 1e-12 : 1e-9), `${before} → ${after}`);
      },
    ),
    { numRuns: 3000 },
  );
});

test('the limit counts as within: a cell without ground at exactly 30 minutes is covered at 30', () => {
  assert.equal(shareWithin({ centreMinutes: 30, ownMinutes: 0, limitMinutes: 30 }), 1);
  assert.equal(shareWithin({ centreMinutes: 30.000001, ownMinutes: 0, limitMinutes: 30 }), 0);
  assert.equal(shareWithin({ centreMinutes: 0, ownMinutes: 0, limitMinutes: 0 }), 1);
  assert.equal(shareWithin({ centreMinutes: 24, ownMinutes: 4, limitMinutes: 30 }), 1);
});

test('a cell wholly beyond the limit counts nobody, and its farthest edge decides when it counts all', () => {
  assert.equal(shareWithin({ centreMinutes: 40, ownMinutes: 4, limitMinutes: 34 }), 0);
  assert.ok(shareWithin({ centreMinutes: 40, ownMinutes: 4, limitMinutes: 34.5 }) > 0);
  assert.ok(shareWithin({ centreMinutes: 24, ownMinutes: 4, limitMinutes: 29.9 }) < 1);
  assert.equal(shareWithin({ centreMinutes: Infinity, ownMinutes: 4, limitMinutes: 45 }), 0);
});

test('around its own point a disc is covered by the ratio of areas', () => {
  assert.equal(discShareWithin(0, 10, 5), 0.25);
  assert.equal(discShareWithin(3, 10, 5), 0.25);
});

test('two equal circles whose centres lie on each other’s rim share 39.1 % of a disc (the vesica piscis)', () => {
  const expected = (2 * Math.PI) / 3 / Math.PI - Math.sqrt(3) / 2 / Math.PI;
  assert.ok(Math.abs(discShareWithin(7, 7, 7) - expected) < 1e-14);
});

test('the share equals that of points thrown evenly on the disc', () => {
  const chance = randomStream('spread');
  for (let round = 0; round < 30; round++) {
    const d = chance.next() * 40;
    const radius = 0.5 + chance.next() * 15;
    const limit = chance.next() * 45;
    let inside = 0;
    const throws = 20_000;
    for (let at = 0; at < throws; at++) {
      const r = radius * Math.sqrt(chance.next());
      const angle = 2 * Math.PI * chance.next();
      if (Math.hypot(d + r * Math.cos(angle), r * Math.sin(angle)) <= limit) inside++;
    }
    const share = discShareWithin(d, radius, limit);
    assert.ok(Math.abs(share - inside / throws) < 0.016, `${share} against ${inside / throws}`);
  }
});
