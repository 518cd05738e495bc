import { ProblemError } from '#kit/result.ts';
import { checkCube } from './check-cube.ts';
import { cellStates } from './cube.ts';
import type { CellState, Cube } from './cube.ts';
import { cubeHash } from './cube-hash.ts';

export type CubeDraft = Readonly<
  Omit<Cube, 'values' | 'states' | 'hash'> & {
    /** Row-major; null or NaN where there is none. */
    values: readonly (number | null)[] | Float64Array;
    /** One for all, or one per value. Where a value is null the state given for all becomes `missing`. */
    states: CellState | readonly CellState[] | Uint8Array;
  }
>;

/**
 * A cube with its hash. Missing and suppressed cells hold NaN, every other cell a finite number.
 * Throws ProblemError with every fault: whoever makes a cube from people's input checks it with `readCube`.
 */
export function makeCube(draft: CubeDraft): Cube {
  const values = Float64Array.from(draft.values, (value) => (value === null ? Number.NaN : plainZero(value)));
  const states = stateIndexes(draft.states, values);
  const problems = checkCube({ dimensions: draft.dimensions, values, states }, draft.id);
  if (problems.length > 0) throw new ProblemError(problems);
  const { id, title, unit, source, dimensions } = draft;
  const header = { id, title, unit, source, dimensions };
  return { ...header, values, states, hash: cubeHash({ ...header, values, states }) };
}

// −0 and 0 differ in their bytes but in nothing that a reader could see.
function plainZero(value: number): number {
  return value === 0 ? 0 : value;
}

function stateIndexes(states: CubeDraft['states'], values: Float64Array): Uint8Array {
  if (states instanceof Uint8Array) return states.slice();
  if (typeof states !== 'string') return Uint8Array.from(states, (state) => cellStates.indexOf(state));
  const missing = cellStates.indexOf('missing');
  const all = cellStates.indexOf(states);
  return Uint8Array.from(values, (value) => (Number.isNaN(value) ? missing : all));
}
