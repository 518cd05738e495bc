import { assume } from '#region/assume.ts';
import type { Network } from '#region/network.ts';
import type { Assessment } from './assessment.ts';

/** A yearly cost by part, euros. */
export type CostParts = Readonly<{
  premises: number;
  support: number;
  staff: number;
  variable: number;
  total: number;
}>;

// An assessment never changes, and every municipality asks for its own sites' part of this list.
const kept = new WeakMap<Assessment, readonly CostParts[]>();

/** Yearly cost of each of the network's sites: its premises and support, the posts that work there and its visits. */
export function siteCosts(assessment: Assessment): readonly CostParts[] {
  let costs = kept.get(assessment);
  if (!costs) kept.set(assessment, (costs = costsOf(assessment)));
  return costs;
}

function costsOf({ network, prepared, services }: Assessment): readonly CostParts[] {
  return network.sites.map((site, index) => {
    let staff = 0;
    let variable = 0;
    for (let service = 0; service < services.length; service++) {
      staff += site.posts[service]! * prepared.eurosPerPost[service]!;
      variable += services[service]!.visits[index]! * prepared.eurosPerVisit[service]!;
    }
    return parts({
      premises: site.premisesEurosPerYear,
      support: site.supportEurosPerYear,
      staff,
      variable,
    });
  });
}

/**
 * Yearly cost of the whole network, counted from what moving does not change: the region's posts as they were plus
 * those added and ended, and the visits of residents whatever site they go to. So a change that only moves staff and
 * visits costs exactly what it did, with no rounding between sites.
 */
export function totalCost(assessment: Assessment): CostParts {
  const { network, prepared } = assessment;
  let premises = network.addedEurosPerYear;
  let support = 0;
  for (const site of network.sites) {
    premises += site.premisesEurosPerYear;
    support += site.supportEurosPerYear;
  }
  let staff = 0;
  let variable = 0;
  for (let service = 0; service < assessment.services.length; service++) {
    staff += allPosts(assessment, service) * prepared.eurosPerPost[service]!;
    if (isOffered(network, service))
      variable += prepared.totalDemand[service]! * prepared.eurosPerVisit[service]!;
  }
  return parts({ premises, support, staff, variable });
}

/** What residents' own travel costs them in a year, both ways; shown beside the sites' cost and never netted from it. */
export function clientTravelEuros(assessment: Assessment): number {
  const { prepared, services } = assessment;
  let km = 0;
  for (let service = 0; service < services.length; service++) {
    const demand = prepared.demand[service]!;
    const { tripKm } = services[service]!;
    for (let cell = 0; cell < demand.length; cell++)
      if (demand[cell]! > 0) km += demand[cell]! * tripKm[cell]!;
  }
  return 2 * km * assume(prepared.region, 'travel.euros-per-km');
}

function allPosts({ prepared, network }: Assessment, service: number): number {
  let posts = prepared.basePosts[service]!;
  for (const change of network.endedPosts) if (change.service === service) posts += change.posts;
  return posts;
}

function isOffered(network: Network, service: number): boolean {
  return network.sites.some((site) => site.offers[service]);
}

function parts(sums: Omit<CostParts, 'total'>): CostParts {
  return { ...sums, total: sums.premises + sums.support + sums.staff + sums.variable };
}
