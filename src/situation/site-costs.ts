import { assume } from '#region/assume.ts';
import type { Network } from '#region/network.ts';
import type { Assessment } from './assessment.ts';

/** A yearly cost by part, euros. */
export type CostParts = Readonly<{
  premises: number;
  support: number;
  staff: number;
  variable: number;
  /** What pulls add beside the sites: places and beds with their staff, vehicles, bases. Of a site always 0. */
  added: number;
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
      added: 0,
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
  let premises = 0;
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
      variable += visitsAtSites(assessment, service) * prepared.eurosPerVisit[service]!;
  }
  variable += leftEuros(assessment);
  return parts({ premises, support, staff, variable, added: network.addedEurosPerYear });
}

/** What residents' own travel costs them in a year, both ways; shown beside the sites' cost and never netted from it. */
export function clientTravelEuros(assessment: Assessment): number {
  const { prepared, services } = assessment;
  let km = 0;
  for (let service = 0; service < services.length; service++) {
    const demand = assessment.demand[service]!;
    const { tripKm } = services[service]!;
    for (let cell = 0; cell < demand.length; cell++)
      if (demand[cell]! > 0) km += demand[cell]! * tripKm[cell]!;
  }
  return 2 * km * assume(prepared.region, 'travel.euros-per-km');
}

/** Visits that are counted at their site's cost: all that are made there, but for those that leaked to the emergency. */
function visitsAtSites({ prepared, left }: Assessment, service: number): number {
  if (!left) return prepared.totalDemand[service]!;
  const { remote, emergency, digital, unmet } = left[service]!;
  return prepared.totalDemand[service]! - remote - emergency - digital - unmet;
}

/**
 * Yearly euros of what left the sites: remote and digital visits at the cost of a remote one of their service, visits
 * that ended in the emergency department at the whole cost of one there. Unmet need costs nothing here, which is said.
 */
export function leftEuros({ prepared, left }: Assessment): number {
  if (!left) return 0;
  const { region } = prepared;
  let euros = 0;
  left.forEach(({ remote, emergency, digital }, service) => {
    const remotely = remote + digital;
    if (remotely > 0)
      euros += remotely * assume(region, `remote-euros-per-visit.${region.services[service]!.id}`);
    if (emergency > 0) euros += emergency * assume(region, 'leak.emergency-euros-per-visit');
  });
  return euros;
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
  return { ...sums, total: sums.premises + sums.support + sums.staff + sums.variable + sums.added };
}
