import { summarise } from '#engines/access/summarise.ts';
import type { Summary } from '#engines/access/summarise.ts';
import { limits } from '../assessment.ts';
import type { Assessment, ServiceAssessment } from '../assessment.ts';
import { areaPosition, areaTotals } from './area-totals.ts';
import type { Question } from './measure.ts';

/** Shares of residents whose farthest minutes the quantile measures tell. */
export const quantiles = [0.5, 0.9] as const;

// An answer never changes, so what was summed over its cells is kept as long as it lives: one pass, not one a question.
// Services that the same sites offer share their minutes, and so this sum.
const reaches = new WeakMap<Float64Array, Summary>();
const trips = new WeakMap<ServiceAssessment, Float64Array>();
// The ranking of the last summary of a service is where the next one begins; it changes the time, never the result.
const hints = new WeakMap<object, Map<string, Summary>>();

/** Minutes and shares of residents to the nearest site, every group and area of one service. */
export function reachSummary(assessment: Assessment, service: number): Summary {
  const { prepared, factor } = assessment;
  const answer = assessment.services[service]!;
  const known = reaches.get(answer.nearestMinutes);
  if (known) return known;
  let last = hints.get(prepared);
  if (!last) hints.set(prepared, (last = new Map()));
  const key = `${service} ${factor}`;
  const question = {
    minutes: answer.nearestMinutes,
    withinShare: answer.withinShare,
    limitCount: limits.length,
    people: prepared.people,
    area: prepared.cellMunicipality,
    areaCount: prepared.cellsOf.length,
    quantiles,
  };
  const summary = summarise(question, last.get(key));
  last.set(key, summary);
  reaches.set(answer.nearestMinutes, summary);
  return summary;
}

/**
 * Mean minutes of visits to where they go, every group and area of one service, as a table for `entryOf`. Sums run over
 * cells ascending, the whole over its areas; Infinity where some visits go nowhere, NaN where nobody visits.
 */
export function tripMeans(assessment: Assessment, service: number): Float64Array {
  const answer = assessment.services[service]!;
  let means = trips.get(answer);
  if (!means) trips.set(answer, (means = meansOf(assessment, service)));
  return means;
}

function meansOf({ prepared, services }: Assessment, service: number): Float64Array {
  const { tripMinutes } = services[service]!;
  const { cellMunicipality, cellsOf } = prepared;
  const groups = prepared.visitsByGroup[service]!;
  const width = cellsOf.length + 1;
  const means = new Float64Array(groups.length * width);
  groups.forEach((made, group) => {
    const minutes = means.subarray(group * width, (group + 1) * width);
    for (let cell = 0; cell < made.length; cell++)
      if (made[cell]! > 0) minutes[cellMunicipality[cell]!]! += made[cell]! * tripMinutes[cell]!;
    for (let area = 0; area < cellsOf.length; area++) minutes[cellsOf.length]! += minutes[area]!;
    const visits = areaTotals(prepared, made);
    for (let area = 0; area < width; area++) minutes[area]! /= visits[area]!;
  });
  return means;
}

/** The entry of a summary's table that answers a question; null where nobody counts or nobody offers. */
export function entryOf(assessment: Assessment, table: Float64Array, question: Question): number | null {
  const { prepared } = assessment;
  const width = prepared.cellsOf.length + 1;
  const value = table[question.group * width + areaPosition(prepared, question.area)]!;
  return value < Infinity ? value : null;
}
