import { catchmentSet, groundOf, meanAccess, peopleOf } from '#engines/access/floating-catchment-areas.ts';
import type { CatchmentGround, CatchmentSet } from '#engines/access/floating-catchment-areas.ts';
import { catchmentOf } from '#engines/access/floating-catchment.ts';
import type { Catchment, CatchmentZones } from '#engines/access/floating-catchment.ts';
import type { TravelColumn } from '#engines/travel/travel.ts';
import { findAssumption } from '#region/assume.ts';
import type { Region } from '#region/region.ts';
import type { Assessment, ServiceAssessment } from '../assessment.ts';
import { capacityVisits } from '../network-of.ts';
import type { Prepared } from '../prepare.ts';
import { placesOf } from '../travel-columns.ts';

/** One service's catchments by group and area, as tables for `entryOf`. */
export type CatchmentTables = Readonly<{
  /** Visits a year within reach per 1,000 residents, in two steps with zones and in balance; NaN where nobody reaches. */
  enhanced: Float64Array;
  balanced: Float64Array;
  /** Share of residents outside every catchment. */
  outside: Float64Array;
}>;

type SiteGround = Readonly<{ catchment: Catchment; people: Float64Array }>;

/** What one region's catchments share; `sites` by column and factor, `sets` by what they hold. */
type Shared = Readonly<{
  zones: CatchmentZones;
  ground: CatchmentGround;
  sites: WeakMap<TravelColumn, Map<number, SiteGround>>;
  sets: Map<string, CatchmentSet>;
}>;

// Kept as long as the service's answer lives, which an equal question keeps: a pull costs only the services it touches.
const kept = new WeakMap<ServiceAssessment, CatchmentTables>();
const shared = new WeakMap<Prepared, Shared | null>();

/** Sets of sites tried since the last of them: four services' at three speeds for some twenty networks. */
const mostSets = 256;

/** Everything that measures ask of one service's catchments; undefined where the region assumes no zones. */
export function catchmentTables(assessment: Assessment, service: number): CatchmentTables | undefined {
  const answer = assessment.services[service]!;
  let tables = kept.get(answer);
  if (tables) return tables;
  const ours = sharedOf(assessment.prepared);
  if (!ours) return undefined;
  kept.set(answer, (tables = makeTables(assessment, { service, ours })));
  return tables;
}

/** The three zones that the region assumes; a region built before there were any has none. */
export function zonesOf(region: Region): CatchmentZones | undefined {
  const read = (path: string): (number | undefined)[] =>
    [1, 2, 3].map((zone) => findAssumption(region, `catchment.${path.replace('#', String(zone))}`)?.value);
  const limits = read('zone-#-minutes');
  const weights = read('weight-#');
  const whole = (values: (number | undefined)[]): values is number[] => !values.includes(undefined);
  return whole(limits) && whole(weights) ? { limits, weights } : undefined;
}

function sharedOf(prepared: Prepared): Shared | undefined {
  let ours = shared.get(prepared);
  if (ours === undefined) {
    const zones = zonesOf(prepared.region);
    const { people: groups, cellMunicipality: area, cellsOf } = prepared;
    ours = zones
      ? {
          zones,
          ground: groundOf({ groups, area, areaCount: cellsOf.length }),
          sites: new WeakMap(),
          sets: new Map(),
        }
      : null;
    shared.set(prepared, ours);
  }
  return ours ?? undefined;
}

function makeTables(assessment: Assessment, told: { service: number; ours: Shared }): CatchmentTables {
  const { prepared, network, factor } = assessment;
  const { service, ours } = told;
  const { columns } = placesOf(prepared, network);
  const giving = [...network.sites.keys()].filter((site) => network.sites[site]!.offers[service]);
  const sites = giving.map((site) => siteGround(ours, { column: columns[site]!, factor }));
  const key = giving.map((site) => `${network.sites[site]!.id}@${network.sites[site]!.location.join()}`);
  const set = setOf(ours, { key: `${factor} ${key.join(' ')}`, sites });
  const supply = giving.map((site) =>
    capacityVisits(network.sites[site]!, service, prepared.visitsPerPost[service]!),
  );
  const { outside } = set;
  const perThousand = (people: readonly Float64Array[]): Float64Array =>
    meanAccess(ours.ground, { people, supply }).map((mean, at) => (outside[at]! < 1 ? mean * 1000 : NaN));
  return {
    enhanced: perThousand(sites.map(({ people }) => people)),
    balanced: perThousand(set.balanced),
    outside,
  };
}

function siteGround(ours: Shared, ask: { column: TravelColumn; factor: number }): SiteGround {
  const { column, factor } = ask;
  let byFactor = ours.sites.get(column);
  if (!byFactor) ours.sites.set(column, (byFactor = new Map()));
  let site = byFactor.get(factor);
  if (!site) {
    const catchment = catchmentOf(column.minutes, { factor, zones: ours.zones });
    site = { catchment, people: peopleOf(catchment, { places: ours.ground }) };
    byFactor.set(factor, site);
  }
  return site;
}

function setOf(ours: Shared, told: { key: string; sites: readonly SiteGround[] }): CatchmentSet {
  let set = ours.sets.get(told.key);
  if (!set) {
    set = catchmentSet(
      told.sites.map(({ catchment }) => catchment),
      ours.ground,
    );
    if (ours.sets.size >= mostSets) ours.sets.delete(ours.sets.keys().next().value!);
    ours.sets.set(told.key, set);
  }
  return set;
}
