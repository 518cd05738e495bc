import { groups } from '#situation/measures/measure.ts';
import type { Group } from '#situation/measures/measure.ts';
import type { Region } from '#region/region.ts';

/** What the page is asked to show; all of it stands in the address, so that a link shows the same. */
export type View = Readonly<{ service: number; group: Group; site: string | undefined }>;

/** The view that an address asks for; what it names wrong or leaves out is the first service, everybody, no site. */
export function viewOf(region: Region, search: URLSearchParams): View {
  const service = region.services.findIndex(({ id }) => id === search.get('service'));
  const group = groups.find((each) => each === search.get('group'));
  const site = region.sites.find(({ id }) => id === search.get('site'))?.id;
  return { service: Math.max(0, service), group: group ?? 'all', site };
}

/** The address's search after one thing of it changed; undefined takes it away. */
export function withChoice(
  search: URLSearchParams,
  name: string,
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return next;
}
