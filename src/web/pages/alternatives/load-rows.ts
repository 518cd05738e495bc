import type { Evaluation } from '#alternatives/evaluation.ts';

/** One site's visits of one service, before and after, against what its posts and rooms allow. */
export type Load = Readonly<{
  site: string;
  name: string;
  kind: string;
  status: string;
  before: number;
  after: number;
  change: number;
  capacity: number;
  posts: number;
  overflow: number;
  overflowBefore: number;
}>;

/** Sites that give or gave a service, those whose visits change most first. */
export function loadsOf(options: {
  before: Evaluation;
  after: Evaluation;
  service: string;
}): readonly Load[] {
  const was = new Map(options.before.sites.map((site) => [site.site, site]));
  return options.after.sites
    .flatMap((site) => {
      const now = site.services.find((one) => one.service === options.service);
      const then = was.get(site.site)?.services.find((one) => one.service === options.service);
      if (!now?.offered && !then?.offered) return [];
      const before = then?.visits ?? 0;
      const after = now?.visits ?? 0;
      return [
        {
          site: site.site,
          name: site.shortName,
          kind: site.kind,
          status: site.status,
          before,
          after,
          change: after - before,
          capacity: now?.offered ? now.capacity : 0,
          posts: now?.posts ?? 0,
          overflow: now?.overflow ?? 0,
          overflowBefore: then?.overflow ?? 0,
        },
      ];
    })
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.site < b.site ? -1 : 1));
}

/** Whether a reader would call it changed: by a visit a month, or another status. */
export function isChanged(load: Load): boolean {
  return Math.abs(load.change) >= 12 || load.status !== 'unchanged';
}
