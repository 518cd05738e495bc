import type { Point } from './planar.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Readonly<Record<Direction, Point>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The site an arrow key leads to: the nearest one within 60° of the arrow, sideways distance counted double, so
 * that the eye's neighbour wins over one that is merely close. Undefined at the edge.
 */
export function nextSite(
  from: string,
  direction: Direction,
  places: ReadonlyMap<string, Point>,
): string | undefined {
  const start = places.get(from);
  if (!start) return undefined;
  const [vx, vy] = vectors[direction];
  let best: { id: string; cost: number } | undefined;
  for (const [id, place] of places) {
    if (id === from) continue;
    const dx = place[0] - start[0];
    const dy = place[1] - start[1];
    const along = dx * vx + dy * vy;
    const aside = Math.abs(dx * vy) + Math.abs(dy * vx);
    if (along <= 0 || aside > along * 1.75) continue;
    const cost = along + 2 * aside;
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id;
}
