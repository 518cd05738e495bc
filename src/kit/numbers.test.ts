import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acos, asin, atan, atan2, cos, exp, log, pi, pow, sin } from './numbers.ts';

const bits = new DataView(new ArrayBuffer(8));

/** Distance to the next double, so that errors can be told in its units. */
function ulp(value: number): number {
  const size = Math.abs(value);
  if (size < 2 ** -1022) return 2 ** -1074;
  bits.setFloat64(0, size);
  return 2 ** (((bits.getUint32(0) >>> 20) & 2047) - 1023 - 52);
}

function near(ours: number, theirs: number, ulps: number): void {
  if (Object.is(ours, theirs)) return;
  const error = Math.abs(ours - theirs) / ulp(theirs);
  assert.ok(error <= ulps, `${ours} is ${error} ulp from ${theirs}`);
}

const finite = { noNaN: true, noDefaultInfinity: true };
const many = { numRuns: 3000 };

test('exp and log agree with the platform to 2 units in the last place over their whole range', () => {
  fc.assert(
    fc.property(fc.double({ ...finite, min: -745, max: 709.7 }), (x) => near(exp(x), Math.exp(x), 2)),
    many,
  );
  fc.assert(
    fc.property(fc.double({ ...finite, min: 5e-324 }), (x) => near(log(x), Math.log(x), 2)),
    many,
  );
  fc.assert(
    fc.property(fc.double({ ...finite, min: 0.5, max: 2 }), (x) => near(log(x), Math.log(x), 2)),
    many,
  );
});

test('pow agrees with the platform to 3 units for everyday results and to 10 beyond', () => {
  fc.assert(
    fc.property(
      fc.double({ ...finite, min: 1e-6, max: 1e6 }),
      fc.double({ ...finite, min: -40, max: 40 }),
      (x, y) => {
        const size = Math.abs(y * Math.log(x));
        near(pow(x, y), x ** y, size < 46 ? 3 : 10);
      },
    ),
    many,
  );
  assert.equal(pow(2, 10), 1024);
  assert.equal(pow(10, -2), 0.01);
  assert.equal(pow(-2, 3), -8);
});

test('sine and cosine agree with the platform to 2 units, several turns round', () => {
  fc.assert(
    fc.property(fc.double({ ...finite, min: -60, max: 60 }), (x) => {
      near(sin(x), Math.sin(x), 2);
      near(cos(x), Math.cos(x), 2);
    }),
    many,
  );
  assert.throws(() => sin(1e9), RangeError);
});

test('the inverse circle functions agree with the platform to 4 units', () => {
  fc.assert(
    fc.property(fc.double({ ...finite, min: -1, max: 1 }), (x) => {
      near(asin(x), Math.asin(x), 4);
      near(acos(x), Math.acos(x), 4);
    }),
    many,
  );
  fc.assert(
    fc.property(fc.double(finite), (x) => near(atan(x), Math.atan(x), 2)),
    many,
  );
  fc.assert(
    fc.property(
      fc.double({ ...finite, min: -1e6, max: 1e6 }),
      fc.double({ ...finite, min: -1e6, max: 1e6 }),
      (y, x) => near(atan2(y, x), Math.atan2(y, x), 4),
    ),
    many,
  );
});

test('the corners of every function are those of the language', () => {
  const corners = [0, -0, 1, -1, 0.5, 2, -2, 3, Infinity, -Infinity, NaN];
  for (const x of corners) {
    near(exp(x), Math.exp(x), 1);
    near(log(x), Math.log(x), 1);
    near(asin(x), Math.asin(x), 2);
    near(acos(x), Math.acos(x), 2);
    near(atan(x), Math.atan(x), 1);
    for (const y of corners) {
      near(pow(x, y) + 0, x ** y + 0, 1);
      near(atan2(x, y), Math.atan2(x, y), 1);
    }
  }
  assert.equal(pi, Math.PI);
});

test('exp never falls when its argument grows, so a nearer site never weighs less', () => {
  fc.assert(
    fc.property(fc.double({ ...finite, min: -50, max: 50 }), (x) => {
      assert.ok(exp(x + ulp(x)) >= exp(x));
    }),
    many,
  );
});
