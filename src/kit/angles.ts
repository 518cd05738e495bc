/*
 * The circle functions in plain arithmetic; see `numbers.ts` for why, and for the notice of fdlibm, whose reductions
 * and coefficients these follow.
 */

const halfPiHigh = 1.57079632673412561417;
const halfPiMiddle = 6.0771005063039659766e-11;
const halfPiLow = 2.02226624879595063154e-21;
export const pi = 3.141592653589793;

/** Sine of an angle in radians, |x| ≤ 1e5 (beyond that throws: no map needs it); within 1 ulp. */
export function sin(x: number): number {
  return turned(x, 0);
}

/** Cosine of an angle in radians, |x| ≤ 1e5 (beyond that throws: no map needs it); within 1 ulp. */
export function cos(x: number): number {
  return turned(x, 1);
}

/** sin(x + quarters · π/2): whole quarter turns are taken off in three parts, the rest goes to a series. */
function turned(x: number, quarters: number): number {
  if (!(x >= -1e5 && x <= 1e5)) {
    if (x !== x) return x;
    throw new RangeError(`an angle of ${x} radians is out of range`);
  }
  const n = Math.floor(x / (pi / 2) + 0.5);
  const first = x - n * halfPiHigh;
  const second = n * halfPiMiddle;
  const r = first - second;
  const rest = first - r - second - n * halfPiLow;
  switch ((((n + quarters) % 4) + 4) % 4) {
    case 0:
      return sinNearZero(r, rest);
    case 1:
      return cosNearZero(r, rest);
    case 2:
      return -sinNearZero(r, rest);
    default:
      return -cosNearZero(r, rest);
  }
}

/** sin(x + y) for |x| ≤ π/4 and a tiny y. */
function sinNearZero(x: number, y: number): number {
  const z = x * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  const v = z * x;
  return x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1);
}

/** cos(x + y) for |x| ≤ π/4 and a tiny y. */
function cosNearZero(x: number, y: number): number {
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * y));
}

const breaks = [0.4375, 0.6875, 1.1875, 2.4375];
const arcHigh = [
  4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1, 1.570796326794896558,
];
const arcLow = [
  2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17,
  6.12323399573676603587e-17,
];

/** Angle whose tangent is x, −π/2 … π/2; within 1 ulp. */
export function atan(x: number): number {
  if (x < 0) return -atan(-x);
  if (x !== x) return x;
  if (x > 1e300) return arcHigh[3]! + arcLow[3]!;
  if (x < breaks[0]!) return x - x * atanSeries(x * x);
  const part = x < breaks[1]! ? 0 : x < breaks[2]! ? 1 : x < breaks[3]! ? 2 : 3;
  const r =
    part === 0
      ? (2 * x - 1) / (2 + x)
      : part === 1
        ? (x - 1) / (x + 1)
        : part === 2
          ? (x - 1.5) / (1 + 1.5 * x)
          : -1 / x;
  return arcHigh[part]! - (r * atanSeries(r * r) - arcLow[part]! - r);
}

/** (1 − atan(x) / x) as a series in z = x². */
function atanSeries(z: number): number {
  const w = z * z;
  const odd =
    z *
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w *
                (6.66107313738753120669e-2 +
                  w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const even =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w *
            (-7.69187620504482999495e-2 + w * (-5.83357013379057348645e-2 + w * -3.6531572744216915527e-2))));
  return odd + even;
}

/** Angle of the point (x, y) seen from the origin, −π … π; within 2 ulp. */
export function atan2(y: number, x: number): number {
  if (x !== x || y !== y) return NaN;
  const down = y < 0 || Object.is(y, -0);
  const back = x < 0 || Object.is(x, -0);
  const up = Math.abs(y);
  const along = Math.abs(x);
  let angle: number;
  if (up === 0) angle = 0;
  else if (up === Infinity) angle = along === Infinity ? pi / 4 : pi / 2;
  else angle = along === 0 ? pi / 2 : atan(up / along);
  // π is not a double: its lost part would show in angles near ±π.
  if (back) angle = pi - (angle - 1.2246467991473531772e-16);
  return down ? -angle : angle;
}

/** Angle whose sine is x, −1 … 1 (NaN outside); within 3 ulp. */
export function asin(x: number): number {
  if (!(x >= -1 && x <= 1)) return NaN;
  return atan2(x, Math.sqrt((1 - x) * (1 + x)));
}

/** Angle whose cosine is x, −1 … 1 (NaN outside); within 3 ulp. */
export function acos(x: number): number {
  if (!(x >= -1 && x <= 1)) return NaN;
  return 2 * atan2(Math.sqrt(1 - x), Math.sqrt(1 + x));
}
