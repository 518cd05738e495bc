/**
 * The smallest value that at least the share `q` of all weight lies at or under: q = 0.5 the median, 0.9 the 90th
 * percentile, 1 the worst of anyone who counts. Exact, no interpolation; weights of 0 do not count. Null without weight.
 */
export function weightedQuantile(values: Float64Array, weights: Float64Array, q: number): number | null {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`a quantile of ${q}`);
  const order = rankByValue(values);
  let total = 0;
  for (const at of order) total += weights[at]!;
  let under = 0;
  for (const at of order) {
    if (!(weights[at]! > 0)) continue;
    under += weights[at]!;
    if (under >= q * total) return values[at]!;
  }
  return lastWithWeight(order, weights, values);
}

/** Rounding of the last sum may leave q × total a hair above it: then the largest value is meant. */
function lastWithWeight(order: Int32Array, weights: Float64Array, values: Float64Array): number | null {
  for (let rank = order.length - 1; rank >= 0; rank--) {
    if (weights[order[rank]!]! > 0) return values[order[rank]!]!;
  }
  return null;
}

/** Σ weight × value ÷ Σ weight over the cells that count, ascending; null without weight. */
export function weightedMean(values: Float64Array, weights: Float64Array): number | null {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < values.length; at++) {
    const weight = weights[at]!;
    if (!(weight > 0)) continue;
    sum += weight * values[at]!;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/** A ranking to begin from: what it ranked, and the result. */
export type Ranking = Readonly<{ values: Float64Array; order: Int32Array }>;

/**
 * Indices from the smallest value to the largest, ties by index. From an earlier ranking of nearly the same values
 * only the changed ones are placed again; the order is the same.
 */
export function rankByValue(values: Float64Array, before?: Ranking): Int32Array {
  if (before && before.values === values) return before.order;
  if (!before || before.values.length !== values.length) return sortAll(values);
  const changed = new Uint8Array(values.length);
  const moved: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (values[at] === before.values[at]) continue;
    changed[at] = 1;
    moved.push(at);
  }
  if (moved.length * 4 > values.length) return sortAll(values);
  moved.sort((a, b) => values[a]! - values[b]! || a - b);
  const order = new Int32Array(values.length);
  let next = 0;
  let rank = 0;
  for (const at of before.order) {
    if (changed[at] !== 0) continue;
    const value = values[at]!;
    while (next < moved.length && comesBefore(values, moved[next]!, { value, at }))
      order[rank++] = moved[next++]!;
    order[rank++] = at;
  }
  while (next < moved.length) order[rank++] = moved[next++]!;
  return order;
}

function comesBefore(values: Float64Array, one: number, other: { value: number; at: number }): boolean {
  const value = values[one]!;
  return value < other.value || (value === other.value && one < other.at);
}

function sortAll(values: Float64Array): Int32Array {
  const order = Int32Array.from(values, (_, at) => at);
  // Subtraction would give NaN for two infinities.
  return order.sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
}
