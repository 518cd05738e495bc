import { cellStates } from './cube.ts';
import type { CellState, Cube } from './cube.ts';

/** Index of a member in a dimension; undefined when the cube does not have it. */
export function findMember(cube: Cube, member: { dimension: string; id: string }): number | undefined {
  const dimension = cube.dimensions.find(({ id }) => id === member.dimension);
  const index = dimension?.members.indexOf(member.id) ?? -1;
  return index < 0 ? undefined : index;
}

/** Position in `values` and `states` of the cell with these member indexes, one per dimension. Throws outside. */
export function cellAt(cube: Cube, ...indexes: readonly number[]): number {
  if (indexes.length !== cube.dimensions.length)
    throw new RangeError(
      `${cube.id} has ${cube.dimensions.length} dimensions, got ${indexes.length} indexes`,
    );
  let at = 0;
  for (const [d, dimension] of cube.dimensions.entries()) {
    const index = indexes[d]!;
    if (!Number.isInteger(index) || index < 0 || index >= dimension.members.length)
      throw new RangeError(`${cube.id} has no member ${index} in ${dimension.id}`);
    at = at * dimension.members.length + index;
  }
  return at;
}

/** One cell by its member ids in the order of the dimensions; null where it is missing or suppressed. */
export function getCell(
  cube: Cube,
  ...members: readonly string[]
): Readonly<{ value: number | null; state: CellState }> {
  const indexes = members.map((member, d) => cube.dimensions[d]?.members.indexOf(member) ?? -1);
  const at = cellAt(cube, ...indexes);
  const value = cube.values[at]!;
  return { value: Number.isNaN(value) ? null : value, state: cellStates[cube.states[at]!]! };
}

/** What some cells come to, how many of them had no value, and the weakest state among those that had. */
export type CubeSum = Readonly<{ sum: number; counted: number; without: number; weakest: CellState }>;

/** Sum over positions in `values`, in their given order. A cell without a value is counted, never added as zero. */
export function sumCells(cube: Cube, positions: Iterable<number>): CubeSum {
  let sum = 0;
  let counted = 0;
  let without = 0;
  let weakest: CellState = 'observed';
  for (const at of positions) {
    const value = cube.values[at]!;
    if (Number.isNaN(value)) {
      without++;
      continue;
    }
    sum += value;
    counted++;
    const state = cellStates[cube.states[at]!]!;
    if (strength.indexOf(state) > strength.indexOf(weakest)) weakest = state;
  }
  return { sum, counted, without, weakest };
}

/** Sum of one row of a cube: all cells whose first dimension has this index. */
export function sumRow(cube: Cube, index: number): CubeSum {
  const width = cube.values.length / cube.dimensions[0]!.members.length;
  return sumCells(cube, range(index * width, (index + 1) * width));
}

const strength: readonly CellState[] = ['observed', 'imputed', 'assumed', 'missing', 'suppressed'];

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}
