import type { Prepared } from '../prepare.ts';

/**
 * Means of a cell's value by group and area, weighted by each group's people (or visits), as a table for `entryOf`. Sums
 * run over cells ascending and the whole over its areas; cells that weigh nothing are not looked at. NaN where nobody
 * counts.
 */
export function weightedMeans(
  { cellMunicipality, cellsOf }: Prepared,
  ask: Readonly<{ weights: readonly Float64Array[]; values: Float64Array }>,
): Float64Array {
  const width = cellsOf.length + 1;
  const means = new Float64Array(ask.weights.length * width);
  const counted = new Float64Array(width);
  ask.weights.forEach((weights, group) => {
    const sums = means.subarray(group * width, (group + 1) * width);
    counted.fill(0);
    for (let cell = 0; cell < weights.length; cell++) {
      const weight = weights[cell]!;
      if (!(weight > 0)) continue;
      const area = cellMunicipality[cell]!;
      sums[area]! += weight * ask.values[cell]!;
      counted[area]! += weight;
    }
    for (let area = 0; area < width - 1; area++) {
      sums[width - 1]! += sums[area]!;
      counted[width - 1]! += counted[area]!;
    }
    for (let area = 0; area < width; area++) sums[area]! /= counted[area]!;
  });
  return means;
}
