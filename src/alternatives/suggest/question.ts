import type { LocationQuestion, LocationService } from '#engines/location/networks/question.ts';
import type { Prepared } from '#situation/prepare.ts';
import { columnOf } from '#situation/travel-columns.ts';
import type { SuggestAsk } from './ask.ts';
import { usual, weighedServices } from './ask.ts';
import type { Candidates, Lock } from './candidates.ts';

/** Positions of `groups` in the prepared arrays. */
const everybody = 0;
const aged75 = 2;

/** A way that nobody has counts twice the longest, and four hours at least. */
const leastFarMinutes = 240;

/**
 * An ask as arrays. A service that no free site gives has the same minutes in every network and is left out, so that it
 * does not blunt the share by which networks are compared.
 */
export function questionOf(
  prepared: Prepared,
  told: { candidates: Candidates; ask: SuggestAsk; locks: readonly Lock[] },
): LocationQuestion {
  const { candidates, ask } = told;
  const { network, existing, region } = candidates;
  const locks = new Int8Array(network.sites.length);
  for (const { site, open } of told.locks) locks[site] = open ? 1 : -1;
  const minutes = network.sites.map((site) => columnOf(prepared, site).minutes);
  const weighed = weighedServices(region, ask).filter(
    (service) =>
      (service === candidates.main && ask.mostMinutes !== undefined) ||
      network.sites.some(({ offers }, at) => locks[at] === 0 && offers[service]),
  );
  return {
    cellCount: prepared.cellCount,
    minutes,
    services: weighed.map((service) => serviceOf(prepared, { candidates, ask, service })),
    residents: prepared.people[everybody]!,
    locks,
    today: Uint8Array.from(network.sites, (_, at) => (at < existing ? 1 : 0)),
    // Sites that do not count are open or closed whatever is chosen.
    settled: Uint8Array.from(candidates.counted, (counts) => (counts ? 0 : 1)),
    ...(ask.sites === undefined ? {} : { count: ask.sites + uncounted(candidates, locks) }),
    ...(ask.changes === undefined ? {} : { mostChanges: ask.changes }),
    covers: coversOf(candidates),
    farMinutes: Math.max(leastFarMinutes, 2 * longest(minutes)),
    price: standingEuros(prepared, candidates).map(
      (euros) => (euros / 1000) * (ask.minutesPerThousandEuros ?? 0),
    ),
    ...termsOf(ask),
    ...(ask.mostMinutes === undefined
      ? {}
      : { most: { service: weighed.indexOf(candidates.main), minutes: ask.mostMinutes } }),
    overflowMinutes: ask.minutesPerOverflow ?? 0,
  };
}

function serviceOf(
  prepared: Prepared,
  told: { candidates: Candidates; ask: SuggestAsk; service: number },
): LocationService {
  const { candidates, ask, service } = told;
  const { sites } = candidates.network;
  const groups = prepared.visitsByGroup[service]!;
  const extra = (ask.weightOf75 ?? 1) - 1;
  return {
    // Everybody’s visits less the aged ones’ may miss zero by rounding.
    weights: groups[everybody]!.map((visits, cell) => Math.max(0, visits + extra * groups[aged75]![cell]!)),
    offers: Uint8Array.from(sites, ({ offers }) => (offers[service] ? 1 : 0)),
    visits: prepared.demand[service]!,
    // Posts follow the visits, rooms do not: what a site can take of others' visits is what its rooms allow.
    capacity: Float64Array.from(sites, ({ roomVisits }) => roomVisits[service]!),
  };
}

/** Services of the region that somebody gives: each must keep a site, weighed or not. */
export function coveredServices({ network, region }: Candidates): number[] {
  return [...region.services.keys()].filter((service) => network.sites.some(({ offers }) => offers[service]));
}

function coversOf(candidates: Candidates): Uint8Array[] {
  const { sites } = candidates.network;
  return coveredServices(candidates).map((service) =>
    Uint8Array.from(sites, ({ offers }) => (offers[service] ? 1 : 0)),
  );
}

/** Sites that are always open and do not count: those without the main service. */
export function uncounted({ counted }: Candidates, locks: Int8Array): number {
  return counted.filter((counts, at) => !counts && locks[at] !== -1).length;
}

/** What a site costs a year by standing open: premises, and of a new one its support and new posts as well. */
export function standingEuros(prepared: Prepared, { network, existing }: Candidates): Float64Array {
  return Float64Array.from(network.sites, (site, at) => {
    let euros = site.premisesEurosPerYear;
    if (at >= existing) {
      euros += site.supportEurosPerYear;
      site.posts.forEach((posts, service) => (euros += posts * prepared.eurosPerPost[service]!));
    }
    return euros;
  });
}

/** The terms of a way; nothing where minutes alone are weighed. */
function termsOf(ask: SuggestAsk): Pick<LocationQuestion, 'mix' | 'limit'> {
  const { minutesPerWorstMinute: worst = 0, minutesPerVisitBeyond: beyond = 0, equityWeight = 0 } = ask;
  if (worst === 0 && beyond === 0 && equityWeight === 0) return {};
  const equity = { weight: equityWeight, aversion: ask.aversion ?? usual.aversion };
  return { mix: { mean: 1, worst, beyond, equity }, limit: ask.limitMinutes ?? usual.limitMinutes };
}

function longest(minutes: readonly Float64Array[]): number {
  let most = 0;
  for (const row of minutes)
    for (let cell = 0; cell < row.length; cell++)
      if (row[cell]! < Infinity) most = Math.max(most, row[cell]!);
  return most;
}
