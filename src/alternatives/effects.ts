import type { Network } from '#region/network.ts';
import type { Assessment, ServiceAssessment } from '#situation/assessment.ts';
import { applyPull } from './apply.ts';
import type { PullEffect } from './evaluation.ts';
import type { Pull } from './lever.ts';
import type { Step } from './steps.ts';

type Trips = Readonly<{ minutes: number; visits: number }>;

// A service that a pull does not touch keeps its answer itself, and so its sum.
const kept = new WeakMap<ServiceAssessment, Trips>();

/** Minutes of the average visit over all services, by their visits; null when there are none. */
export function meanTripMinutes(assessment: Assessment): number | null {
  let minutes = 0;
  let visits = 0;
  assessment.services.forEach((answer, service) => {
    let trips = kept.get(answer);
    if (!trips) kept.set(answer, (trips = sumTrips(answer, assessment.prepared.demand[service]!)));
    minutes += trips.minutes;
    visits += trips.visits;
  });
  return visits > 0 ? minutes / visits : null;
}

function sumTrips({ tripMinutes }: ServiceAssessment, demand: Float64Array): Trips {
  let minutes = 0;
  let visits = 0;
  for (let cell = 0; cell < demand.length; cell++) {
    if (!(demand[cell]! > 0 && tripMinutes[cell]! < Infinity)) continue;
    minutes += demand[cell]! * tripMinutes[cell]!;
    visits += demand[cell]!;
  }
  return { minutes, visits };
}

/** Pulls of later years than the one looked at: what they will be, on the network that they would then meet. */
export function laterEffects(network: Network, told: { pulls: readonly Pull[]; from: number }): PullEffect[] {
  let now = network;
  return told.pulls.slice(told.from).map((pull, at): PullEffect => {
    const step = applyPull(now, { pull, index: told.from + at });
    now = step.network;
    const { summary } = step.outcome;
    return {
      pull: told.from + at,
      applied: false,
      later: true,
      summary,
      problems: [],
      tripMinutesChange: null,
      eurosChange: null,
    };
  });
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
    return { pull, applied, later: false, summary, problems, ...change };
  });
}
