import type { NetworkSite } from '#region/network.ts';
import { capacityVisits } from '#situation/network-of.ts';
import type { Assessment } from '#situation/assessment.ts';
import type { Figures } from './figures.ts';
import { rangeOf } from '#situation/range.ts';

type Ranged = ReturnType<typeof rangeOf>;

/** What comes to a site and what it can take, in one service. */
export type SiteLoad = Readonly<{
  site: NetworkSite;
  visits: Ranged;
  capacity: number;
  posts: number;
  /** Visits over capacity: 1 is full; null when the site has no capacity. */
  load: Ranged;
  /** What bounds it, the lesser of what posts manage and rooms allow. */
  boundBy: 'posts' | 'rooms';
}>;

/** Whether visits exceed capacity by at least half a per cent: what reads as 100 % is full and not over. */
export function isOver(load: SiteLoad): boolean {
  return (load.load.value ?? 0) >= 1.005;
}

/** The sites that offer the service, in the region's order. */
export function siteLoads(figures: Figures, service: number): readonly SiteLoad[] {
  const { central, low, high } = figures.assessments;
  const { network, prepared } = central;
  const visitsPerPost = prepared.visitsPerPost[service] ?? 0;
  return network.sites.flatMap((site, index): SiteLoad[] => {
    if (!site.offers[service]) return [];
    const at = (assessment: Assessment) => assessment.services[service]!.visits[index]!;
    const visits = rangeOf(at(central), [at(low), at(high)]);
    const capacity = capacityVisits(site, service, visitsPerPost);
    const over = (value: number | null) => (value === null || capacity === 0 ? null : value / capacity);
    const posts = site.posts[service]!;
    return [
      {
        site,
        visits,
        capacity,
        posts,
        load: { value: over(visits.value), low: over(visits.low), high: over(visits.high) },
        boundBy: posts * visitsPerPost <= site.roomVisits[service]! ? 'posts' : 'rooms',
      },
    ];
  });
}
