import type { Prepared } from '../prepare.ts';
import type { Question } from './measure.ts';

// People and visits of a prepared region never change while pulls come and go: summed once, not once a pull.
const kept = new WeakMap<Float64Array, Float64Array>();

/**
 * Sums of a cell value (people, visits) by municipality, and of the whole region last. Cells are added in ascending
 * order and the region over its municipalities, so that parts always sum to the whole.
 */
export function areaTotals(prepared: Prepared, values: Float64Array): Float64Array {
  let totals = kept.get(values);
  if (!totals) kept.set(values, (totals = sumByArea(prepared, values)));
  return totals;
}

/** Position of the asked area in `areaTotals`. */
export function areaPosition(prepared: Prepared, area: Question['area']): number {
  return area === 'region' ? prepared.cellsOf.length : area;
}

function sumByArea({ cellMunicipality, cellsOf }: Prepared, values: Float64Array): Float64Array {
  const totals = new Float64Array(cellsOf.length + 1);
  for (let cell = 0; cell < values.length; cell++) totals[cellMunicipality[cell]!]! += values[cell]!;
  for (let area = 0; area < cellsOf.length; area++) totals[cellsOf.length]! += totals[area]!;
  return totals;
}
