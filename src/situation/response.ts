import type { AccessPlaces } from '#engines/access/access.ts';
import { assessService } from '#engines/access/assess-service.ts';
import { summarise } from '#engines/access/summarise.ts';
import type { Summary } from '#engines/access/summarise.ts';
import { assume, findAssumption } from '#region/assume.ts';
import type { Base, BaseKind } from '#region/network.ts';
import type { Assessment } from './assessment.ts';
import { bandsOfGroup } from './age-bands.ts';
import { columnOf } from './travel-columns.ts';

/** How people are reached from the bases of one kind. */
export type Response = Readonly<{
  bases: readonly Base[];
  /** Minutes and shares within the kind's classes, every group and area; see `entryOf`. */
  summary: Summary;
  /** Per base: missions a year of the people whose nearest base it is. */
  missions: Float64Array;
}>;

/** Time classes of a kind, minutes, by the assumptions that hold them. */
export const responseClasses: Readonly<Record<BaseKind, readonly string[]>> = {
  ambulance: ['response.ambulance.first-minutes', 'response.ambulance.second-minutes'],
  'home-care': ['response.home-care.minutes'],
};

// A list of bases never changes, and every measure, group and area asks for the same answer.
const kept = new WeakMap<object, WeakMap<object, Map<string, Response | undefined>>>();

/**
 * Response from the nearest base of a kind to where people live: the estimate of a trip from their postcode to the base's
 * point, at the unit's speed, spread over the postcode's ground. Undefined where the network has no base of the kind, or
 * the region, taken in by an older version, lacks an assumption of it.
 */
export function responseOf(assessment: Assessment, kind: BaseKind): Response | undefined {
  const { prepared, network, factor } = assessment;
  if (!network.bases) return undefined;
  let byPrepared = kept.get(network.bases);
  if (!byPrepared) kept.set(network.bases, (byPrepared = new WeakMap()));
  let answers = byPrepared.get(prepared);
  if (!answers) byPrepared.set(prepared, (answers = new Map()));
  const key = `${kind} ${factor}`;
  if (!answers.has(key)) answers.set(key, compute(assessment, kind));
  return answers.get(key);
}

function compute({ prepared, network, factor }: Assessment, kind: BaseKind): Response | undefined {
  const { region } = prepared;
  const bases = network.bases!.filter((base) => base.kind === kind);
  const ids = [...responseClasses[kind], `response.${kind}.speed-factor`, `response.${kind}.missions`];
  if (bases.length === 0 || ids.some((id) => findAssumption(region, id) === undefined)) return undefined;
  const limits = responseClasses[kind].map((id) => assume(region, id));
  const places: AccessPlaces = {
    cellCount: prepared.cellCount,
    columns: bases.map((base) => columnOf(prepared, base)),
    ownMinutes: prepared.ownMinutes,
    cellHome: prepared.cellMunicipality,
    siteHome: Int32Array.from(bases, ({ municipality }) => municipality),
  };
  const answer = assessService(places, {
    offers: new Uint8Array(bases.length).fill(1),
    capacity: new Float64Array(bases.length).fill(Infinity),
    demand: new Float64Array(prepared.cellCount),
    diversions: [],
    rule: { kind: 'nearest' },
    factor: factor / assume(region, `response.${kind}.speed-factor`),
    limits,
  });
  const summary = summarise({
    minutes: answer.nearestMinutes,
    withinShare: answer.withinShare,
    limitCount: limits.length,
    people: prepared.people,
    area: prepared.cellMunicipality,
    areaCount: prepared.cellsOf.length,
    quantiles: [],
  });
  const perPerson = assume(region, `response.${kind}.missions`);
  const people = prepared.people[kind === 'ambulance' ? everybody : aged75]!;
  const missions = new Float64Array(bases.length);
  answer.nearestSite.forEach((base, cell) => {
    if (base >= 0) missions[base]! += people[cell]! * perPerson;
  });
  return { bases, summary, missions };
}

// Whose missions are counted: of ambulances everybody's, of home care those of 75 and over.
const everybody = 0;
const aged75 = bandsOfGroup.length - 1;

/** Assumptions of a kind that minutes from a base rest on. */
export function responseRestsOn(kind: BaseKind): readonly string[] {
  return ['speed.', 'detour', `response.${kind}.speed-factor`];
}
