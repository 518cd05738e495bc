/**
 * Weights from points as people give them: each divided by their sum. Swing weights are made the same way from swings: 100
 * for the criterion whose whole range one would take first, the others against it (Edwards & Barron 1994). Throws when all
 * are zero or one is negative: whoever asks people says so before.
 */
export function directWeights(points: readonly number[]): Float64Array {
  let sum = 0;
  for (const point of points) {
    if (!(point >= 0 && point < Infinity)) throw new RangeError(`${point} is no weight`);
    sum += point;
  }
  if (!(sum > 0)) throw new RangeError('weights that are all zero choose nothing');
  return Float64Array.from(points, (point) => point / sum);
}
