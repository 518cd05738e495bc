import type { AccessAnswer, AccessPlaces, AccessQuestion } from './access.ts';
import { planTrips } from './plan.ts';
import { reachOf, sameReach } from './reach.ts';
import { withRows } from './rows.ts';
import { samePicks, tripsOf } from './trips.ts';
import type { TripState } from './trips.ts';

/** What stands behind an answer that was given, so that the next one can begin from it. */
const states = new WeakMap<AccessAnswer, Readonly<{ question: AccessQuestion; trips: TripState }>>();

/**
 * Reach and trips of one service: who is nearest to whom, how many are within the limits, and where visits go by the
 * rule, the diversions and, under the logit rule, by capacity. `previous` may be any earlier answer; what the change
 * does not touch is taken over from it, and the result is the same to the last bit as without it. Arrays of an answer
 * may be shared with the one before: never write into them. `beside` are answers about other services: what an equal set
 * of sites makes equal is taken over from them. See docs/methods/access.md for formulas and limits.
 */
export function assessService(
  places: AccessPlaces,
  question: AccessQuestion,
  previous?: AccessAnswer,
  { beside = [] }: Readonly<{ beside?: readonly AccessAnswer[] }> = {},
): AccessAnswer {
  const asked: AccessQuestion = {
    ...question,
    offers: question.offers.slice(),
    capacity: question.capacity.slice(),
    limits: question.limits.slice(),
  };
  const plan = planTrips(places, asked);
  const before = previous && states.get(previous);
  const others = beside.flatMap((answer) => {
    const state = states.get(answer);
    return state && state.trips.plan.space === plan.space ? [{ ...state, answer }] : [];
  });
  const reach =
    others.find(({ question: other }) => sameReach(asked, other))?.answer ??
    reachOf(
      plan.space,
      asked,
      before && previous && { space: before.trips.plan.space, question: before.question, reach: previous },
    );
  const like = others.find(({ trips }) => samePicks(plan, trips.plan));
  const trips = tripsOf(plan, before?.trips, like?.trips.picks);
  const { tripMinutes, tripKm, rows } = trips.trips;
  const { nearestMinutes, nearestSite, withinShare } = reach;
  const answer: AccessAnswer = withRows(
    { nearestMinutes, nearestSite, withinShare, tripMinutes, tripKm, visits: trips.visits },
    rows,
  );
  states.set(answer, { question: asked, trips });
  return answer;
}

/** The trips behind an answer of `assessService`; throws for any other object. */
export function tripsBehind(answer: AccessAnswer): TripState {
  const state = states.get(answer);
  if (!state) throw new Error('this answer was not given by assessService');
  return state.trips;
}
