import type { AccessAnswer, AccessPlaces, AccessQuestion } from './access.ts';
import { planTrips } from './plan.ts';
import { reachOf } from './reach.ts';
import { tripsOf } from './trips.ts';
import type { TripState } from './trips.ts';

/** What stands behind an answer that was given, so that the next one can begin from it. */
const states = new WeakMap<AccessAnswer, Readonly<{ question: AccessQuestion; trips: TripState }>>();

/**
 * Reach and trips of one service: who is nearest to whom, how many are within the limits, and where visits go by the
 * rule, the diversions and, under the logit rule, by capacity. `previous` may be any earlier answer; what the change
 * does not touch is taken over from it, and the result is the same to the last bit as without it. Arrays of an answer
 * may be shared with the one before: never write into them. See docs/methods/access.md for formulas and limits.
 */
export function assessService(
  places: AccessPlaces,
  question: AccessQuestion,
  previous?: AccessAnswer,
): AccessAnswer {
  const asked: AccessQuestion = {
    ...question,
    offers: question.offers.slice(),
    capacity: question.capacity.slice(),
    limits: question.limits.slice(),
  };
  const plan = planTrips(places, asked);
  const before = previous && states.get(previous);
  const reach = reachOf(
    plan.space,
    asked,
    before && previous && { space: before.trips.plan.space, question: before.question, reach: previous },
  );
  const trips = tripsOf(plan, before?.trips);
  const answer: AccessAnswer = {
    nearestMinutes: reach.nearestMinutes,
    nearestSite: reach.nearestSite,
    withinShare: reach.withinShare,
    ...trips.answer,
  };
  states.set(answer, { question: asked, trips });
  return answer;
}

/** The trips behind an answer of `assessService`; throws for any other object. */
export function tripsBehind(answer: AccessAnswer): TripState {
  const state = states.get(answer);
  if (!state) throw new Error('this answer was not given by assessService');
  return state.trips;
}
