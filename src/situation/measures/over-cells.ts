import type { Assessment, ServiceAssessment } from '../assessment.ts';
import type { Question } from './measure.ts';
import { cellsByMinutes } from './cells-by-minutes.ts';

/** The cells of the asked area in ascending order, so that sums are always taken in the same order. */
export function cellsIn(assessment: Assessment, area: Question['area']): Int32Array {
  const { prepared } = assessment;
  return area === 'region' ? prepared.allCells : prepared.cellsOf[area]!;
}

/** Mean of a cell value weighted by people or visits; null when nobody is counted or some counted cell has no value. */
export function weightedMean(ask: {
  cells: Int32Array;
  weights: Float64Array;
  values: Float64Array;
}): number | null {
  const { cells, weights, values } = ask;
  let sum = 0;
  let total = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const weight = weights[cell]!;
    if (weight === 0) continue;
    sum += weight * values[cell]!;
    total += weight;
  }
  return total > 0 && sum < Infinity ? sum / total : null;
}

/**
 * The fewest minutes to the nearest site within which `share` of the group live: cells in order of minutes until that
 * share is reached. Null when nobody is counted or those people reach no site at all.
 */
export function quantileMinutes(assessment: Assessment, question: Question, share: number): number | null {
  const service = assessment.services[question.service]!;
  const weights = assessment.prepared.people[question.group]!;
  const order = orderIn(assessment, service, question.area);
  let total = 0;
  for (let at = 0; at < order.length; at++) total += weights[order[at]!]!;
  if (!(total > 0)) return null;
  // Inclusive: a cell that brings the sum exactly to the share is enough, rounding errors aside.
  const enough = total * share * (1 - 1e-12);
  let sum = 0;
  for (let at = 0; at < order.length; at++) {
    const cell = order[at]!;
    sum += weights[cell]!;
    if (sum >= enough && weights[cell]! > 0) return finite(service.nearestMinutes[cell]!);
  }
  return null;
}

/** Share of the group within the limit of the nearest site, people of a cell spread over its ground. */
export function shareWithin(assessment: Assessment, question: Question, limit: number): number | null {
  const { withinShare } = assessment.services[question.service]!;
  const weights = assessment.prepared.people[question.group]!;
  const cells = cellsIn(assessment, question.area);
  const stride = withinShare.length / assessment.prepared.cellCount;
  let sum = 0;
  let total = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const weight = weights[cell]!;
    sum += weight * withinShare[cell * stride + limit]!;
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

export function finite(value: number): number | null {
  return value < Infinity ? value : null;
}

function orderIn(assessment: Assessment, service: ServiceAssessment, area: Question['area']): Int32Array {
  const orders = cellsByMinutes(assessment.prepared, service);
  return area === 'region' ? orders.all : orders.byMunicipality[area]!;
}
