import { drawScene } from './map-scene.ts';
import type { MapSite } from './map-scene.ts';

export type Drawing = Parameters<typeof drawScene>[0];

/** Changes to practise: later drawings gain little from more. */
const changes = 8;
const flowsOfOne = 12;

/**
 * Changes to draw before a person makes any: browsers compile code well only after it has run a while, which would
 * else be a person's first changes. Each call draws one for nobody and says whether more are left.
 */
export function makeScenePractice(drawing: Drawing): () => boolean {
  const left = drawing.sites.slice(0, changes);
  return () => {
    const closed = left.shift();
    if (closed) drawScene(drawingWithout(closed, drawing));
    return left.length > 0;
  };
}

/** The drawing if a site closed and all others took some of its visits. */
function drawingWithout(closed: MapSite, drawing: Drawing): Drawing {
  const others = drawing.sites.filter((site) => site !== closed);
  const sites = others.map((site): MapSite => ({ ...site, touched: true, note: '+10\u00a0%' }));
  const flows = others
    .slice(0, flowsOfOne)
    .map(({ id }, at) => ({ from: closed.id, to: id, visits: 10_000 / (at + 1) }));
  return { ...drawing, sites: [...sites, { ...closed, status: 'closed', touched: true }], flows };
}
