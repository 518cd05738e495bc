import { geoTransverseMercator } from 'd3-geo';
import type { LonLat } from '#region/region.ts';

/** A point on the projected ground, kilometres east and south; or on the drawing, pixels right and down. */
export type Point = readonly [number, number];

/** A rectangle by its corner nearest the origin. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** From kilometres on the ground to pixels on the drawing. */
export type View = Readonly<{ pixelsPerKm: number; left: number; top: number }>;

/** Mean radius of the Earth (IUGG), km: the unit sphere that d3-geo projects times this is kilometres. */
const earthRadiusKm = 6371.0088;

/**
 * Transverse Mercator at 27° E: the shape that Finns know from ETRS-TM35FIN. A sphere is enough for drawing
 * (off by less than 0.5 % in the north), and nothing is measured from it but the scale bar.
 */
const projection = geoTransverseMercator()
  .rotate([-27, 0])
  .scale(earthRadiusKm)
  .translate([0, 0])
  .precision(0);

/** A place on the projected ground, kilometres from 27° E and the equator, y growing to the south. */
export function toPlane(place: LonLat): Point {
  let point = planes.get(place);
  if (!point) planes.set(place, (point = project(place)));
  return point;
}

// A region's places never change, and every drawing asks for them again.
const planes = new WeakMap<LonLat, Point>();

function project(place: LonLat): Point {
  const point = projection([place[0], place[1]]);
  if (point === null) throw new Error(`Not projectable: ${place[0]}, ${place[1]}`);
  return [point[0], point[1]];
}

export function toPixels(view: View, point: Point): Point {
  return [point[0] * view.pixelsPerKm + view.left, point[1] * view.pixelsPerKm + view.top];
}

/** The smallest rectangle around the points; of nothing, an empty one at the origin. */
export function boundsOf(points: Iterable<Point>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The view that shows `ground` as large as `box` allows; `align` says where the slack of the width goes. */
export function fit(ground: Box, box: Box, align: 'left' | 'centre' = 'centre'): View {
  const pixelsPerKm = Math.min(
    box.width / Math.max(ground.width, 1e-9),
    box.height / Math.max(ground.height, 1e-9),
  );
  const slackX = align === 'left' ? 0 : (box.width - ground.width * pixelsPerKm) / 2;
  const slackY = (box.height - ground.height * pixelsPerKm) / 2;
  return {
    pixelsPerKm,
    left: box.x + slackX - ground.x * pixelsPerKm,
    top: box.y + slackY - ground.y * pixelsPerKm,
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(box: Box, point: Point): boolean {
  return (
    point[0] >= box.x && point[0] <= box.x + box.width && point[1] >= box.y && point[1] <= box.y + box.height
  );
}

export function within(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** An SVG path of closed rings, tenths of a pixel. */
export function ringsPath(rings: readonly (readonly Point[])[], view: View): string {
  let path = '';
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const [x, y] = toPixels(view, point);
      path += `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    });
    path += 'Z';
  }
  return path;
}

/** An SVG path of open lines, tenths of a pixel. */
export function linesPath(lines: readonly (readonly Point[])[], view: View): string {
  return lines
    .map((line) => {
      const points = line.map((point) => {
        const [x, y] = toPixels(view, point);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      return `M${points.join('L')}`;
    })
    .join('');
}
