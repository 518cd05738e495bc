import { leftRows, siteRows } from '#alternatives/costs.ts';
import { effectsOf, laterEffects } from '#alternatives/effects.ts';
import { stepsUpTo } from '#alternatives/evaluate.ts';
import type { Evaluator } from '#alternatives/evaluate.ts';
import { flowsOf } from '#alternatives/flows.ts';
import type { Assessment } from '#situation/assessment.ts';
import type { Prepared } from '#situation/prepare.ts';
import type { EvaluationAsk, Glimpse } from './evaluator-messages.ts';

/** What the map and the list of pulls show. */
export function glimpseOf(evaluator: Evaluator, ask: EvaluationAsk, now: () => number): Glimpse {
  const started = now();
  const { region } = evaluator.prepared;
  const steps = stepsUpTo(ask, { steps: evaluator.follow(ask), region });
  const [before, after] = [steps[0]!, steps.at(-1)!];
  const { network } = after.assessment;
  const assigned = now();
  const flows = flowsOf(before.assessment, after.assessment);
  const sites = siteRows(after.assessment);
  const flowed = now();
  const cellChange = changeByCell(before.assessment, after.assessment);
  return {
    effects: [...effectsOf(steps), ...laterEffects(network, { pulls: ask.pulls, from: steps.length - 1 })],
    sites,
    flows,
    left: leftRows(after.assessment),
    bases: (network.bases ?? []).map(({ name, kind }) => ({ name, kind })),
    movedSites: network.sites
      .filter(({ status }) => status === 'moved')
      .map(({ shortName }) => ({ shortName })),
    tripBefore: before.tripMinutes,
    tripAfter: after.tripMinutes,
    cellChange,
    milliseconds: { assignment: assigned - started, flows: flowed - assigned, cells: now() - flowed },
  };
}

/** Per cell: how the average trip over all services changes, minutes, weighted by the cell's visits. */
export function changeByCell(before: Assessment, after: Assessment): Float64Array {
  const { prepared } = after;
  const change = new Float64Array(prepared.cellCount);
  prepared.demand.forEach((demand, service) => {
    const was = before.services[service]!.tripMinutes;
    const now = after.services[service]!.tripMinutes;
    if (was === now) return;
    for (let cell = 0; cell < change.length; cell++) {
      if (now[cell] === was[cell]) continue;
      const difference = now[cell]! - was[cell]!;
      // A service that nobody gave before or gives no more has no change in minutes.
      if (Number.isFinite(difference)) change[cell]! += difference * demand[cell]!;
    }
  });
  const visits = visitsByCell(prepared);
  for (let cell = 0; cell < change.length; cell++)
    if (change[cell] !== 0 && visits[cell]! > 0) change[cell]! /= visits[cell]!;
  return change;
}

const keptVisits = new WeakMap<Prepared, Float64Array>();

/** Visits a year of each cell over all services, summed once. */
function visitsByCell(prepared: Prepared): Float64Array {
  let visits = keptVisits.get(prepared);
  if (!visits) {
    visits = new Float64Array(prepared.cellCount);
    for (const demand of prepared.demand)
      for (let cell = 0; cell < visits.length; cell++) visits[cell]! += demand[cell]!;
    keptVisits.set(prepared, visits);
  }
  return visits;
}
