/** Where everybody goes before and after, and what of it would not be believed. Arrays are never written into. */
export type BelievableAsked = Readonly<{
  /** Per demand: residents. */
  residents: Float64Array;
  /** Per demand: its site before and after, −1 for none. Of several services the same demands for each, one list a service. */
  before: readonly Int32Array[];
  after: readonly Int32Array[];
  /** Per site: 1 when it is open. */
  openBefore: Uint8Array;
  openAfter: Uint8Array;
  /** Greatest share of all residents that may have another site than before, 0–1, inclusive. */
  mostMovedShare?: number;
  /** Per site: the area (municipality) that it lies in, −1 for none. */
  areaOfSite?: Int32Array;
  /** Per site: its load after, and how much it may have and should have, in one unit; NaN where not told. */
  loads?: Float64Array;
  mostLoads?: Float64Array;
  leastLoads?: Float64Array;
}>;

export type Finding = Readonly<{
  kind: 'moved-share' | 'area-emptied' | 'over-load' | 'under-load';
  /** Of an emptied area its number; of a load its site; none of a share. */
  area?: number;
  site?: number;
  /** What there is, and the limit that it passes: a share 0–1, open sites left in the area and 1, or a load and its limit. */
  value: number;
  limit: number;
}>;

/**
 * What in an answer would not be believed in the region, whatever its objective: more residents moved to another site than
 * was asked, an area that had open sites and has none left, an open site over its load or under it. Every finding is told,
 * none stops anything. An empty list says only that nothing of these was found.
 *
 * A resident is moved who has another site than before in some service, or a site where there was none, or none where there
 * was one; each counts once. Order: share, areas, sites over, sites under, each ascending.
 */
export function findUnbelievable(asked: BelievableAsked): Finding[] {
  const { loads, mostLoads, leastLoads, openAfter } = asked;
  const open = [...openAfter.keys()].filter((site) => openAfter[site] === 1);
  const limits = { loads, open };
  return [
    ...movedFinding(asked),
    ...emptiedAreas(asked),
    ...loadFindings({ ...limits, limits: mostLoads, kind: 'over-load' }),
    ...loadFindings({ ...limits, limits: leastLoads, kind: 'under-load' }),
  ];
}

/** The share of all residents who have another site than before in some service; 0 where nobody lives. */
export function movedShare({
  residents,
  before,
  after,
}: Pick<BelievableAsked, 'residents' | 'before' | 'after'>): number {
  let [moved, all] = [0, 0];
  for (let demand = 0; demand < residents.length; demand++) {
    all += residents[demand]!;
    if (before.some((sites, service) => sites[demand] !== after[service]![demand]))
      moved += residents[demand]!;
  }
  return all > 0 ? moved / all : 0;
}

function movedFinding(asked: BelievableAsked): Finding[] {
  const { mostMovedShare: limit } = asked;
  if (limit === undefined) return [];
  const value = movedShare(asked);
  return value > limit + 1e-12 ? [{ kind: 'moved-share', value, limit }] : [];
}

/** Areas in which the last open site closes; an area that had none before is not emptied. */
function emptiedAreas({ areaOfSite, openBefore, openAfter }: BelievableAsked): Finding[] {
  if (!areaOfSite) return [];
  const left = new Map<number, { before: number; after: number }>();
  areaOfSite.forEach((area, site) => {
    if (area < 0) return;
    const counts = left.get(area) ?? { before: 0, after: 0 };
    left.set(area, {
      before: counts.before + openBefore[site]!,
      after: counts.after + openAfter[site]!,
    });
  });
  return [...left]
    .filter(([, { before, after }]) => before > 0 && after === 0)
    .sort(([one], [other]) => one - other)
    .map(([area]) => ({ kind: 'area-emptied', area, value: 0, limit: 1 }));
}

function loadFindings(
  told: Readonly<{
    loads: Float64Array | undefined;
    limits: Float64Array | undefined;
    open: readonly number[];
    kind: 'over-load' | 'under-load';
  }>,
): Finding[] {
  const { loads, limits, open, kind } = told;
  if (!loads || !limits) return [];
  const isPast = (load: number, limit: number): boolean => {
    // Sums are in doubles: a rounding is not an overrun. What is not told (NaN) passes nothing.
    const slack = 1e-9 * Math.max(1, Math.abs(limit));
    return kind === 'over-load' ? load > limit + slack : load < limit - slack;
  };
  return open
    .filter((site) => isPast(loads[site]!, limits[site]!))
    .map((site) => ({ kind, site, value: loads[site]!, limit: limits[site]! }));
}

/** Per site: the sum of what is told of the demands that go to it; those without a site load none. */
export function loadsOf(
  told: Readonly<{ siteCount: number; demands: readonly Float64Array[]; assignment: readonly Int32Array[] }>,
): Float64Array {
  const loads = new Float64Array(told.siteCount);
  told.assignment.forEach((sites, service) =>
    sites.forEach((site, demand) => {
      if (site >= 0) loads[site]! += told.demands[service]![demand]!;
    }),
  );
  return loads;
}
