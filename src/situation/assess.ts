import type { AccessQuestion } from '#engines/access/access.ts';
import type { Network } from '#region/network.ts';
import { assessService } from '#engines/access/assess-service.ts';
import { chooseAgain } from '#engines/access/choose-again.ts';
import { limits } from './assessment.ts';
import type { Assessment, ServiceAssessment } from './assessment.ts';
import { capacityVisits } from './network-of.ts';
import type { Left } from './demand-on.ts';
import type { Prepared } from './prepare.ts';
import type { VisitRule } from './rule.ts';
import { placesOf } from './travel-columns.ts';

export type AssessAsk = Readonly<{
  prepared: Prepared;
  network: Network;
  rule: VisitRule;
  /** All minutes times this: 1, or an end of `rangeFactors`. */
  factor: number;
  /** Visits at sites and what left them; the situation's own when absent. */
  demand?: readonly Float64Array[];
  left?: readonly Left[] | undefined;
}>;

type Asked = Readonly<{ places: object; question: AccessQuestion }>;

// What each answer was an answer to, so that an equal question need not be computed again.
const asked = new WeakMap<ServiceAssessment, Asked>();

/**
 * Reach and trips of every service on a network. Services whose question is the same as in one of the `previous`
 * assessments (same sites, offers, capacities, diversions, rule and factor) keep that answer; the rest begin from the
 * first of them. The result is bit for bit what it would be from nothing.
 */
export function assess(ask: AssessAsk, previous: readonly Assessment[] = []): Assessment {
  const { prepared, network, left } = ask;
  const demand = ask.demand ?? prepared.demand;
  const places = placesOf(prepared, network);
  const services: ServiceAssessment[] = [];
  prepared.region.services.forEach((_, service) => {
    const question = questionOf(ask, service);
    for (const before of previous) {
      const answer = before.services[service];
      if (!answer) continue;
      const then = asked.get(answer);
      if (then && then.places === places && sameQuestion(then.question, question)) {
        services.push(answer);
        return;
      }
    }
    const answer = assessService(places, question, previous[0]?.services[service], { beside: services });
    asked.set(answer, { places, question });
    services.push(answer);
  });
  return { prepared, network, rule: ask.rule, factor: ask.factor, services, demand, left };
}

/**
 * Visits a year per site: where one service's visits to a site go on a network that lacks it, as `before` had them. They
 * choose again by the rule and shun no site for crowding.
 */
export function visitsFromSite(
  ask: AssessAsk,
  told: { before: Assessment; service: number; site: number },
): Float64Array {
  const { before, service, site } = told;
  return chooseAgain(placesOf(ask.prepared, ask.network), questionOf(ask, service), {
    before: before.services[service]!,
    from: site,
  });
}

function questionOf({ prepared, network, rule, factor, demand }: AssessAsk, service: number): AccessQuestion {
  const { sites, diversions } = network;
  const offers = new Uint8Array(sites.length);
  const capacity = new Float64Array(sites.length);
  const visitsPerPost = prepared.visitsPerPost[service]!;
  for (let at = 0; at < sites.length; at++) {
    if (sites[at]!.offers[service]) offers[at] = 1;
    capacity[at] = capacityVisits(sites[at]!, service, visitsPerPost);
  }
  return {
    offers,
    capacity,
    demand: (demand ?? prepared.demand)[service]!,
    diversions: diversions.filter((diversion) => diversion.service === service),
    rule,
    factor,
    limits,
  };
}

function sameQuestion(one: AccessQuestion, other: AccessQuestion): boolean {
  return (
    one.factor === other.factor &&
    one.demand === other.demand &&
    sameNumbers(one.offers, other.offers) &&
    sameNumbers(one.capacity, other.capacity) &&
    sameRule(one, other) &&
    sameDiversions(one.diversions, other.diversions)
  );
}

function sameRule({ rule: one }: AccessQuestion, { rule: other }: AccessQuestion): boolean {
  if (one.kind !== 'logit' || other.kind !== 'logit') return one.kind === other.kind;
  return (
    one.perMinute === other.perMinute &&
    one.windowMinutes === other.windowMinutes &&
    one.overloadMinutes === other.overloadMinutes
  );
}

function sameDiversions(one: AccessQuestion['diversions'], other: AccessQuestion['diversions']): boolean {
  return (
    one.length === other.length &&
    one.every((diversion, at) => {
      const like = other[at]!;
      return (
        diversion.from === like.from &&
        diversion.to.length === like.to.length &&
        diversion.to.every(
          ({ site, share }, to) => site === like.to[to]!.site && share === like.to[to]!.share,
        )
      );
    })
  );
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
