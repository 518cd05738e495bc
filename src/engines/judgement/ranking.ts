/** Scores nearer to each other than this are a tie: they differ by rounding alone. */
export const tieTolerance = 1e-9;

/**
 * Ranks of scores, the highest first: 1 for the best, and tied ones share the best rank of theirs (1, 2, 2, 4). A score is
 * tied with the highest of its group when it is within `tieTolerance` of it.
 */
export function ranksOf(scores: ArrayLike<number>): number[] {
  const order = orderOf(scores);
  const ranks = new Array<number>(scores.length).fill(0);
  let first = 0;
  order.forEach((alternative, place) => {
    if (place > 0 && scores[order[first]!]! - scores[alternative]! > tieTolerance) first = place;
    ranks[alternative] = first + 1;
  });
  return ranks;
}

/** Alternatives from the highest score to the lowest; of equal ones the first in the table first. */
export function orderOf(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, at) => at).sort(
    (one, other) => scores[other]! - scores[one]! || one - other,
  );
}
