import { isPickedBeside, listMarked, markPicking, noMarks, pickIndexOf } from './pick-index.ts';
import type { TripPlan } from './plan.ts';

/**
 * The watched sites in parts that know nothing of each other: no cell whose visits a penalty of one part can move picks
 * a site of another, or has its visits sent to one. Sites of each ascend, and so do the parts by their first.
 */
export function partsOf(
  plan: TripPlan,
  ask: { picks: Int16Array; watched: Uint8Array },
): readonly (readonly number[])[] {
  const { siteCount } = plan.space;
  const watched = [...ask.watched.keys()].filter((site) => ask.watched[site] !== 0);
  // What is left over falls back on any site: then nothing is apart.
  if (plan.someLeft) return watched.length > 0 ? [watched] : [];
  const index = pickIndexOf(ask.picks, siteCount);
  const first = Int16Array.from({ length: siteCount }, (_, site) => site);
  const find = (site: number): number => {
    let at = site;
    while (first[at] !== at) at = first[at]!;
    return at;
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)];
    first[Math.max(a, b)] = Math.min(a, b);
  };
  watched.forEach((one, at) => {
    for (let next = at + 1; next < watched.length; next++)
      if (isPickedBeside(index, one, watched[next]!)) join(one, watched[next]!);
  });
  plan.ends.forEach((ends, site) => {
    if (!ends) return;
    const receivers = ends.sites.filter((end) => ask.watched[end] !== 0);
    for (const one of watched)
      if (isPickedBeside(index, one, site)) for (const receiver of receivers) join(one, receiver);
  });
  const parts = new Map<number, number[]>();
  for (const site of watched) {
    const members = parts.get(find(site));
    if (members) members.push(site);
    else parts.set(find(site), [site]);
  }
  return [...parts.values()];
}

/** The cells whose visits the penalties of these sites can move, ascending. */
export function cellsOfPart(
  plan: TripPlan,
  ask: { picks: Int16Array; sites: readonly number[] },
): Int32Array {
  const { siteCount, cellCount } = plan.space;
  const sites = Uint8Array.from({ length: siteCount }, (_, site) =>
    (plan.ends[site]?.left ?? 0) > 0 ? 1 : 0,
  );
  for (const site of ask.sites) sites[site] = 1;
  const marks = noMarks(cellCount);
  markPicking(pickIndexOf(ask.picks, siteCount), { picks: ask.picks, sites, marks });
  return listMarked(marks);
}
