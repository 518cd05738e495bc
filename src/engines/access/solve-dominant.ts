/**
 * Prepares a row-major matrix whose rows are dominated by their diagonal for `solveFactored`, in place (Gauss without
 * exchange of rows, which such a matrix does not need). Unknowns that are not coupled stay exactly apart.
 */
export function factorDominant(matrix: Float64Array, count: number): void {
  for (let pivot = 0; pivot < count; pivot++) {
    const top = pivot * count;
    const diagonal = matrix[top + pivot]!;
    for (let row = pivot + 1; row < count; row++) {
      const at = row * count;
      if (matrix[at + pivot] === 0) continue;
      const times = matrix[at + pivot]! / diagonal;
      matrix[at + pivot] = times;
      for (let column = pivot + 1; column < count; column++) {
        matrix[at + column] = matrix[at + column]! - times * matrix[top + column]!;
      }
    }
  }
}

/** Solves factored · x = `right` in place: x stands in `right` after. */
export function solveFactored(factored: Float64Array, right: Float64Array): void {
  const count = right.length;
  for (let row = 0; row < count; row++) {
    let value = right[row]!;
    for (let column = 0; column < row; column++) value -= factored[row * count + column]! * right[column]!;
    right[row] = value;
  }
  for (let row = count - 1; row >= 0; row--) {
    let value = right[row]!;
    for (let column = row + 1; column < count; column++)
      value -= factored[row * count + column]! * right[column]!;
    right[row] = value / factored[row * count + row]!;
  }
}
