import type { Assessment } from '#situation/assessment.ts';
import { columnOf } from '#situation/travel-columns.ts';

/** The people whose nearest site is one of the open ones, and the open one that would be theirs without it. */
export type NearestNext = Readonly<{
  residents: number;
  /** Mean minutes of these residents to the site, and to the next open one that gives the service. */
  minutes: number;
  nextMinutes: number;
  /** Index of the site that is next for most of them; −1 when there is none. */
  next: number;
}>;

/**
 * Whom a site is nearest for in a service on an assessed network, and how far the next would be. Undefined when it is nearest for
 * nobody, or when somebody of them would have no way to any other.
 */
export function nearestNextOf(
  assessment: Assessment,
  told: { site: number; service: number },
): NearestNext | undefined {
  const { prepared, network, services, factor } = assessment;
  const { nearestSite, nearestMinutes } = services[told.service]!;
  const others = network.sites.flatMap((site, at) =>
    at !== told.site && site.offers[told.service] ? [{ at, minutes: columnOf(prepared, site).minutes }] : [],
  );
  const people = prepared.people[0]!;
  const receives = new Float64Array(network.sites.length);
  let residents = 0;
  let minutes = 0;
  let nextMinutes = 0;
  for (let cell = 0; cell < nearestSite.length; cell++) {
    if (nearestSite[cell] !== told.site || people[cell] === 0) continue;
    let next = -1;
    let least = Infinity;
    for (const other of others)
      if (other.minutes[cell]! < least) {
        least = other.minutes[cell]!;
        next = other.at;
      }
    if (next < 0) return undefined;
    residents += people[cell]!;
    minutes += people[cell]! * nearestMinutes[cell]!;
    nextMinutes += people[cell]! * least * factor;
    receives[next]! += people[cell]!;
  }
  if (residents === 0) return undefined;
  const next = receives.indexOf(Math.max(...receives));
  return { residents, minutes: minutes / residents, nextMinutes: nextMinutes / residents, next };
}
