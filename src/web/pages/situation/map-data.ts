import type { SiteKind } from '#region/region.ts';
import { siteKinds } from '#region/region.ts';
import type { DotClass } from '../../maps/dots.ts';
import { mapWords } from '../../maps/map-a11y.ts';
import type { KeyGroup } from '../../maps/map-key.ts';
import type { MapSite } from '../../maps/map-scene.ts';
import { fitLimits, minuteClassTexts, minuteDots, minutesClass } from '../../maps/minute-classes.ts';
import type { MinuteLimits } from '../../maps/minute-classes.ts';
import type { Figures } from './figures.ts';
import { siteLoads } from './site-loads.ts';
import type { Words } from './why-of.ts';

const limitsMade = new WeakMap<Figures, MinuteLimits>();

/** The classes of minutes that tell this region's people apart, the same for all of its services. */
export function minuteLimitsOf(figures: Figures): MinuteLimits {
  const limits =
    limitsMade.get(figures) ??
    fitLimits({
      residents: figures.region.cells.map((cell) => cell.residents),
      minutes: figures.assessments.central.services.map((service) => service.nearestMinutes),
    });
  limitsMade.set(figures, limits);
  return limits;
}

/** Each cell's colour by its minutes to the service. */
export function dotsOf(figures: Figures, service: number): readonly DotClass[] {
  const limits = minuteLimitsOf(figures);
  const { nearestMinutes } = figures.assessments.central.services[service]!;
  return Array.from(nearestMinutes, (minutes) => minutesClass(minutes, limits));
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
  const { language, messages, numbers } = words;
  const say = messages.situation;
  const minutes = minuteClassTexts(minuteLimitsOf(figures), mapWords[language]);
  const count = (kind: SiteKind) => figures.region.sites.filter((site) => site.kind === kind).length;
  return [
    {
      title: say.keyMinutes,
      rows: minuteDots.map((dot, index) => ({ kind: 'dot', dot, text: minutes[index]! })),
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
