import type { Assessment } from '#situation/assessment.ts';
import { clientTravelEuros, leftEuros, siteCosts, totalCost } from '#situation/site-costs.ts';
import { capacityVisits } from '#situation/network-of.ts';
import type { Evaluation, LeftRow, SiteRow } from './evaluation.ts';

/** Yearly cost of the network before and after, and clients' own travel beside it, never netted. */
export function costsOf(before: Assessment, after: Assessment): Evaluation['costs'] {
  return {
    before: totalCost(before),
    after: totalCost(after),
    clientTravelEurosBefore: clientTravelEuros(before),
    clientTravelEurosAfter: clientTravelEuros(after),
    leftEuros: leftEuros(after),
  };
}

/** What left the sites, by service; empty while nothing has. */
export function leftRows({ prepared, left }: Assessment): LeftRow[] {
  return (left ?? []).map((row, service) => ({ service: prepared.region.services[service]!.id, ...row }));
}

/** Every site after the pulls, closed ones too: what it offers, its visits against capacity, its cost. */
export function siteRows(assessment: Assessment): SiteRow[] {
  const { network, prepared, services } = assessment;
  const costs = siteCosts(assessment);
  return network.sites.map((site, index) => ({
    site: site.id,
    name: site.name,
    shortName: site.shortName,
    kind: site.kind,
    status: site.status,
    services: prepared.region.services.map(({ id }, service) => {
      const visits = services[service]!.visits[index]!;
      const capacity = capacityVisits(site, service, prepared.visitsPerPost[service]!);
      return {
        service: id,
        offered: site.offers[service]!,
        visits,
        capacity,
        posts: site.posts[service]!,
        overflow: Math.max(0, visits - capacity),
      };
    }),
    cost: costs[index]!,
  }));
}
