import type { Assessment } from '#situation/assessment.ts';
import type { PullEffect } from './evaluation.ts';
import type { Step } from './steps.ts';

/** Minutes of the average visit over all services, by their visits; null when there are none. */
export function meanTripMinutes(assessment: Assessment): number | null {
  const { prepared, services } = assessment;
  let sum = 0;
  let visits = 0;
  services.forEach(({ tripMinutes }, service) => {
    const demand = prepared.demand[service]!;
    for (let cell = 0; cell < demand.length; cell++) {
      if (!(demand[cell]! > 0 && tripMinutes[cell]! < Infinity)) continue;
      sum += demand[cell]! * tripMinutes[cell]!;
      visits += demand[cell]!;
    }
  });
  return visits > 0 ? sum / visits : null;
}

/** Each pull's own effect in its place: the list up to it against the list before it. Refused pulls have none. */
export function effectsOf(steps: readonly Step[]): PullEffect[] {
  return steps.slice(1).map((step, index) => {
    const { pull, applied, summary, problems } = step.outcome!;
    const before = steps[index]!;
    const change = { tripMinutesChange: null as number | null, eurosChange: null as number | null };
    if (applied) {
      change.eurosChange = step.euros - before.euros;
      if (step.tripMinutes !== null && before.tripMinutes !== null)
        change.tripMinutesChange = step.tripMinutes - before.tripMinutes;
    }
    return { pull, applied, summary, problems, ...change };
  });
}
