export type PairwiseAnswer = Readonly<{
  weights: Float64Array;
  /** Principal eigenvalue; equals the number of criteria when every comparison agrees with every other. */
  eigenvalue: number;
  /** Consistency ratio: 0 is perfect, 0.10 is as much as is usually borne; null for one or two criteria, which always agree. */
  consistencyRatio: number | null;
}>;

/** Mean consistency index of random matrices by size 0, 1, 2, … 10 (Saaty 1980). */
const randomIndex = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49] as const;

/** A comparison ratio above this many criteria is given the last random index. */
const steps = 10_000;
const enough = 1e-13;

/**
 * Weights from comparisons of criteria in pairs (AHP): the principal eigenvector of the matrix of ratios, by the power
 * method. `ratios[i][j]` says how many times more important i is than j; `ratios[j][i]` must be its inverse. Saaty 1980.
 */
export function pairwiseWeights(ratios: readonly (readonly number[])[]): PairwiseAnswer {
  const count = ratios.length;
  let weights = new Float64Array(count).fill(1 / count);
  let eigenvalue = count;
  for (let step = 0; step < steps; step++) {
    const next = times(ratios, weights);
    eigenvalue = sum(next);
    let change = 0;
    for (let at = 0; at < count; at++) {
      next[at]! /= eigenvalue;
      change = Math.max(change, Math.abs(next[at]! - weights[at]!));
    }
    weights = next;
    if (change < enough) break;
  }
  if (count < 3) return { weights, eigenvalue, consistencyRatio: null };
  const index = (eigenvalue - count) / (count - 1);
  return { weights, eigenvalue, consistencyRatio: index / randomIndex[Math.min(count, 10)]! };
}

/**
 * The two criteria whose comparison disagrees most with the others: where the stated ratio is farthest from the ratio of the
 * weights. Asking a person again about these is the shortest way to consistency. Undefined below three criteria.
 */
export function leastConsistent(
  ratios: readonly (readonly number[])[],
  weights: Float64Array,
): Readonly<{ one: number; other: number; stated: number; implied: number }> | undefined {
  let worst: { one: number; other: number; stated: number; implied: number } | undefined;
  let farthest = 1 + 1e-9;
  for (let one = 0; one < ratios.length; one++)
    for (let other = one + 1; other < ratios.length; other++) {
      const [stated, implied] = [ratios[one]![other]!, weights[one]! / weights[other]!];
      const apart = Math.max(stated / implied, implied / stated);
      if (apart <= farthest) continue;
      farthest = apart;
      worst = { one, other, stated, implied };
    }
  return ratios.length < 3 ? undefined : worst;
}

function times(ratios: readonly (readonly number[])[], weights: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(ratios, (row) => {
    let total = 0;
    for (let at = 0; at < row.length; at++) total += row[at]! * weights[at]!;
    return total;
  });
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}
