import type { SiteKind } from '#region/region.ts';
import { siteKinds } from '#region/region.ts';
import { minutesClass } from '../../maps/dots.ts';
import type { DotClass } from '../../maps/dots.ts';
import type { KeyGroup } from '../../maps/map-key.ts';
import type { MapSite } from '../../maps/map-scene.ts';
import type { Figures } from './figures.ts';
import { siteLoads } from './site-loads.ts';
import type { Words } from './why-of.ts';

/** Each cell's colour by its minutes to the service. */
export function dotsOf(figures: Figures, service: number): readonly DotClass[] {
  return Array.from(figures.assessments.central.services[service]!.nearestMinutes, minutesClass);
}

/** The sites as the map shows them; those that do not offer the service stay quiet. */
export function sitesOf(figures: Figures, service: number, words: Words): readonly MapSite[] {
  const { messages, numbers } = words;
  const say = messages.situation;
  const loads = new Map(siteLoads(figures, service).map((load) => [load.site.id, load]));
  return figures.assessments.central.network.sites.map((site) => {
    const load = loads.get(site.id);
    const description =
      load === undefined
        ? say.siteWithout(site.name, say.siteKinds[site.kind])
        : say.siteWith(site.name, say.siteKinds[site.kind], {
            visits: numbers.rough(load.visits.value),
            load: numbers.percent(load.load.value),
          });
    const { id, shortName, kind, status, location } = site;
    return { id, shortName, kind, status, location, description, touched: false };
  });
}

/** The map's key: minutes by colour, people by size, sites by shape with how many there are. */
export function keyOf(figures: Figures, words: Words): readonly KeyGroup[] {
  const { messages, numbers } = words;
  const say = messages.situation;
  const minutes = ['s1', 's2', 's3', 's4', 's5'] as const;
  const count = (kind: SiteKind) => figures.region.sites.filter((site) => site.kind === kind).length;
  return [
    {
      title: say.keyMinutes,
      rows: minutes.map((dot, index) => ({ kind: 'dot', dot, text: say.keyMinuteClasses[index] ?? '' })),
    },
    {
      title: say.keyPeople,
      rows: [500, 3000, 12_000].map((residents) => ({
        kind: 'people',
        residents,
        text: numbers.count(residents),
      })),
    },
    {
      title: say.keySites,
      rows: siteKinds
        .filter((kind) => count(kind) > 0)
        .map((site) => ({
          kind: 'site',
          site,
          state: 'plain',
          text: `${say.siteKinds[site]} ${numbers.count(count(site))}`,
        })),
    },
  ];
}
