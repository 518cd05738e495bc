import type { Assumption, Region } from './region.ts';

/** The value of an assumption by its id. Throws when the region has none: a region folder must say what it assumes. */
export function assume(region: Region, id: string): number {
  return getAssumption(region, id).value;
}

/** The assumption itself, with its reasoning. Throws when the region has none of the id. */
export function getAssumption(region: Region, id: string): Assumption {
  const assumption = findAssumption(region, id);
  if (!assumption) throw new Error(`the region ${region.id} assumes no ${id}`);
  return assumption;
}

export function findAssumption(region: Region, id: string): Assumption | undefined {
  return byId(region).get(id);
}

/** The site's own value (`site.kinnula.posts.gp`), else the general one (`posts.gp`). Throws when there is neither. */
export function assumeForSite(region: Region, siteId: string, path: string): number {
  const own = findAssumption(region, `site.${siteId}.${path}`);
  return own ? own.value : assume(region, path);
}

// Kept beside the region, not in it: a region stays a plain value, and its list is read once however often it is asked.
const indexes = new WeakMap<readonly Assumption[], Map<string, Assumption>>();

function byId(region: Region): Map<string, Assumption> {
  let index = indexes.get(region.assumptions);
  if (!index) {
    index = new Map(region.assumptions.map((assumption) => [assumption.id, assumption]));
    indexes.set(region.assumptions, index);
  }
  return index;
}
