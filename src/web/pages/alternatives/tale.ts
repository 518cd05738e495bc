import type { Evaluation, FareRow, LeftRow, SiteRow } from '#alternatives/evaluation.ts';
import type { Glimpse } from '../../workers/evaluator-messages.ts';

/** What the first sentences say, drawn from the numbers. */
export type Tale = Readonly<{
  /** Pulls that were carried out, and those that were refused. */
  applied: number;
  refused: number;
  /** Visits a year that go elsewhere than before. */
  movedVisits: number;
  /** The mean trip, minutes, before and after; null when there are no trips. */
  tripBefore: number | null;
  tripAfter: number | null;
  /** The site whose visits grow by the largest share. */
  busiest?: Readonly<{ name: string; growth: number }>;
  /** The municipality whose mean trip grows most, by its code. */
  loser?: Readonly<{ area: string; before: number; after: number }>;
  /** Sites where visits over capacity appear or grow, the largest growth first. */
  overfull: readonly string[];
  /** Visits a year that no longer come to any site. */
  left: Left;
  /** Sites that move, and bases that open, by their names. */
  movedSites: readonly string[];
  bases: readonly string[];
  /** By the end of which year, where pulls have years. */
  by?: number;
  /** Pulls that are later than the year looked at. */
  later: number;
}>;

export type Left = Readonly<{ remote: number; emergency: number; digital: number; unmet: number }>;

/** Sites smaller than this share of all visits are left out of "grows most": from little, much is soon made. */
const leastShareOfVisits = 0.01;

/** `fares` are those of the same plan, once they have been computed. */
export function taleOf(
  glimpse: Pick<Glimpse, 'effects' | 'flows' | 'sites' | 'tripBefore' | 'tripAfter'> &
    Partial<Pick<Glimpse, 'left' | 'bases' | 'movedSites'>>,
  told: {
    baseline: Pick<Evaluation, 'sites'>;
    fares?: readonly FareRow[] | undefined;
    by?: number | undefined;
  },
): Tale {
  const applied = glimpse.effects.filter((effect) => effect.applied).length;
  const later = glimpse.effects.filter((effect) => effect.later).length;
  const busiest = busiestOf(glimpse.sites, told.baseline.sites);
  const loser = told.fares && loserOf(told.fares);
  return {
    applied,
    refused: glimpse.effects.length - applied - later,
    movedVisits: glimpse.flows.reduce((sum, flow) => sum + flow.visits, 0),
    tripBefore: glimpse.tripBefore,
    tripAfter: glimpse.tripAfter,
    ...(busiest ? { busiest } : {}),
    ...(loser ? { loser } : {}),
    overfull: overfullOf(glimpse.sites, told.baseline.sites),
    left: leftOf(glimpse.left ?? []),
    movedSites: (glimpse.movedSites ?? []).map(({ shortName }) => shortName),
    bases: (glimpse.bases ?? []).map(({ name }) => name),
    ...(told.by === undefined ? {} : { by: told.by }),
    later,
  };
}

/** What left the sites, all services together. */
export function leftOf(rows: readonly LeftRow[]): Left {
  const sum = (part: keyof Left): number => rows.reduce((all, row) => all + row[part], 0);
  return {
    remote: sum('remote'),
    emergency: sum('emergency'),
    digital: sum('digital'),
    unmet: sum('unmet'),
  };
}

export function visitsOf(site: SiteRow | undefined): number {
  return site?.services.reduce((sum, service) => sum + service.visits, 0) ?? 0;
}

function busiestOf(now: readonly SiteRow[], then: readonly SiteRow[]): Tale['busiest'] {
  const before = new Map(then.map((site) => [site.site, visitsOf(site)]));
  const least = leastShareOfVisits * [...before.values()].reduce((sum, visits) => sum + visits, 0);
  let best: Tale['busiest'];
  for (const site of now) {
    const was = before.get(site.site) ?? 0;
    if (was < least || was === 0) continue;
    const growth = visitsOf(site) / was - 1;
    if (growth >= 0.01 && growth > (best?.growth ?? 0)) best = { name: site.shortName, growth };
  }
  return best;
}

function loserOf(fares: readonly FareRow[]): Tale['loser'] {
  let worst: Tale['loser'];
  for (const row of fares) {
    if (row.area === 'region' || row.ages !== 'all') continue;
    const { minutesBefore: before, minutesAfter: after } = row;
    if (before === null || after === null || after - before < 0.5) continue;
    if (!worst || after - before > worst.after - worst.before) worst = { area: row.area, before, after };
  }
  return worst;
}

/** Visits over capacity below this share of it are not worth a sentence. */
const leastShareOver = 0.01;

/** Sites where visits over capacity appear or grow in any service, the largest growth first. */
function overfullOf(now: readonly SiteRow[], then: readonly SiteRow[]): readonly string[] {
  const before = new Map(then.map((site) => [site.site, site]));
  return now
    .map((site) => ({ name: site.shortName, growth: overflowGrowth(site, before.get(site.site)) }))
    .filter(({ growth }) => growth > 0)
    .toSorted((one, other) => other.growth - one.growth)
    .map(({ name }) => name);
}

function overflowGrowth(now: SiteRow, then: SiteRow | undefined): number {
  return now.services.reduce((sum, { overflow, capacity }, at) => {
    const growth = overflow - (then?.services[at]?.overflow ?? 0);
    return growth >= 1 && growth >= capacity * leastShareOver ? sum + growth : sum;
  }, 0);
}
