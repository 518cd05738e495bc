/*
 * exp, log, pow and the circle functions in plain arithmetic. The language leaves `Math.exp` and its like to each
 * browser and processor, and their last bits differ; these use only + − × ÷, square root and comparison, which are
 * exact by IEEE 754, so the same figures give the same bits everywhere.
 *
 * Reductions and coefficients follow fdlibm:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const perLn2 = 1.442695040888963387;
const sqrt2 = 1.4142135623730951;

/** 2^k for k = −1022 … 1023 at k + 1022. */
const powersOfTwo = makePowersOfTwo();

function makePowersOfTwo(): Float64Array {
  const table = new Float64Array(2046);
  table[1022] = 1;
  for (let k = 1; k <= 1023; k++) table[1022 + k] = table[1021 + k]! * 2;
  for (let k = 1; k <= 1022; k++) table[1022 - k] = table[1023 - k]! / 2;
  return table;
}

/** e to the power of x; within 1 ulp. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * perLn2 + 0.5);
  return scale(expReduced(x - k * ln2High, k * ln2Low), k);
}

/** e^(high − low) for |high − low| ≤ ln 2 / 2. */
function expReduced(high: number, low: number): number {
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return 1 - (low - (r * c) / (2 - c) - high);
}

function scale(value: number, k: number): number {
  if (k > 1023) return value * 2 * powersOfTwo[k + 1021]!;
  if (k >= -1022) return value * powersOfTwo[k + 1022]!;
  // Into the subnormal numbers in one rounding: 2^(k + 60) is normal, the last factor is exact but for that rounding.
  return value * powersOfTwo[k + 1082]! * powersOfTwo[962]!;
}

/** Natural logarithm; within 1 ulp. Negative numbers give NaN, 0 gives −Infinity. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  const k = exponentOf(x);
  const f = divideByPowerOfTwo(x, k) - 1;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + logTail(s * s)) + k * ln2Low) - f);
}

/** The series of log(1 + f) beyond its first terms, in z = (f / (2 + f))². */
function logTail(z: number): number {
  return (
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z *
                    (1.818357216161805012e-1 +
                      z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))))
  );
}

/** k such that x / 2^k lies in [√½, √2). */
function exponentOf(x: number): number {
  if (x < powersOfTwo[0]!) return exponentOf(x * powersOfTwo[1022 + 54]!) - 54;
  let low = 0;
  let high = 2045;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (powersOfTwo[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  const k = low - 1022;
  return x / powersOfTwo[low]! >= sqrt2 ? k + 1 : k;
}

function divideByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x / 2 / powersOfTwo[k + 1021]!;
  if (k >= -1022) return x / powersOfTwo[k + 1022]!;
  return (x * powersOfTwo[1022 + 60]!) / powersOfTwo[k + 1082]!;
}

/**
 * x to the power of y for x ≥ 0, and for negative x with a whole y. The logarithm is carried in two parts, so the
 * error stays within 2 ulp while the result lies between 1e−20 and 1e20, and within 8 ulp beyond.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  if (y === 1) return x;
  if (x < 0) {
    if (!Number.isInteger(y)) return Number.isFinite(y) && Number.isFinite(x) ? NaN : pow(-x, y);
    return y % 2 === 0 ? pow(-x, y) : -pow(-x, y);
  }
  if (x === 0) return zeroToThe(x, y);
  if (x === 1) return Number.isFinite(y) ? 1 : NaN;
  if (x === Infinity) return y > 0 ? Infinity : 0;
  if (y === Infinity || y === -Infinity) return x > 1 === y > 0 ? Infinity : 0;

  const k = exponentOf(x);
  const f = divideByPowerOfTwo(x, k) - 1;
  // s = f / (2 + f) in two parts; log(1 + f) = 2 s + s · tail(s²).
  const below = 2 + f;
  const s = f / below;
  const sLow = (f - productHigh(s, below) - productLow(s, below) - s * (f - (below - 2))) / below;
  const tail = s * logTail(s * s);
  const head = k * ln2High + 2 * s;
  const headLow = 2 * s - (head - k * ln2High) + k * ln2Low + 2 * sLow + tail;
  const logHigh = head + headLow;
  const logLow = headLow - (logHigh - head);

  const high = y * logHigh;
  if (high > 710) return Infinity;
  if (high < -746) return 0;
  return expOfParts(high, productLow(y, logHigh) + y * logLow);
}

/** 0 or −0 to the power of y: only odd whole powers keep the sign. */
function zeroToThe(zero: number, y: number): number {
  const size = y > 0 ? 0 : Infinity;
  return Object.is(zero, -0) && Math.abs(y % 2) === 1 ? -size : size;
}

function expOfParts(high: number, low: number): number {
  const k = Math.floor(high * perLn2 + 0.5);
  const value = expReduced(high - k * ln2High, k * ln2Low);
  return scale(value + value * low, k);
}

function productHigh(a: number, b: number): number {
  return a * b;
}

/** What rounding took from a × b (Dekker 1971), exact unless a part overflows. */
function productLow(a: number, b: number): number {
  const aSplit = a * 134217729;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = b * 134217729;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

export { acos, asin, atan, atan2, cos, pi, sin } from './angles.ts';
