/**
 * Weights from an order of importance alone: rank order centroids, the mean of all weights that agree with the order,
 * w(k) = (1/n) Σ_{i ≥ k} 1/i. Criteria of one rank share the mean of the places that they fill. `ranks` are 1 for the most
 * important; tied ones have the same number. Barron & Barrett 1996.
 */
export function rankOrderWeights(ranks: readonly number[]): Float64Array {
  const count = ranks.length;
  const centroids = new Float64Array(count);
  let tail = 0;
  for (let place = count; place >= 1; place--) {
    tail += 1 / place;
    centroids[place - 1] = tail / count;
  }
  const order = [...ranks.keys()].sort((one, other) => ranks[one]! - ranks[other]! || one - other);
  const weights = new Float64Array(count);
  for (let first = 0; first < count;) {
    let next = first;
    while (next < count && ranks[order[next]!] === ranks[order[first]!]) next++;
    let shared = 0;
    for (let place = first; place < next; place++) shared += centroids[place]!;
    for (let place = first; place < next; place++) weights[order[place]!] = shared / (next - first);
    first = next;
  }
  return weights;
}
