import type { Assessment } from '../assessment.ts';
import type { Question } from './measure.ts';

/** The cells of the asked area in ascending order, so that sums are always taken in the same order. */
export function cellsIn(assessment: Assessment, area: Question['area']): Int32Array {
  const { prepared } = assessment;
  return area === 'region' ? prepared.allCells : prepared.cellsOf[area]!;
}
