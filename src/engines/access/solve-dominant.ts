/**
 * Solves `matrix` · x = `right` in place, x in `right`, for a row-major matrix whose rows are dominated by their
 * diagonal (Gauss without exchange of rows is then stable). Unknowns that are not coupled stay exactly apart.
 */
export function solveDominant(matrix: Float64Array, right: Float64Array): void {
  const count = right.length;
  for (let pivot = 0; pivot < count; pivot++) {
    const top = pivot * count;
    const diagonal = matrix[top + pivot]!;
    for (let row = pivot + 1; row < count; row++) {
      const at = row * count;
      if (matrix[at + pivot] === 0) continue;
      const times = matrix[at + pivot]! / diagonal;
      for (let column = pivot + 1; column < count; column++) {
        matrix[at + column] = matrix[at + column]! - times * matrix[top + column]!;
      }
      right[row] = right[row]! - times * right[pivot]!;
    }
  }
  for (let row = count - 1; row >= 0; row--) {
    let value = right[row]!;
    for (let column = row + 1; column < count; column++)
      value -= matrix[row * count + column]! * right[column]!;
    right[row] = value / matrix[row * count + row]!;
  }
}
