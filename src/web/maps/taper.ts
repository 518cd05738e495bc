import type { Point } from './planar.ts';

export type Taper = Readonly<{
  from: Point;
  to: Point;
  /** Width at the origin, px; the far end is a hair. */
  widthPx: number;
  /** Kept clear around the origin's and the destination's mark, px. */
  startGapPx: number;
  endGapPx: number;
  /** How far the middle bows aside, as a share of the distance; its sign is the side. */
  bow: number;
}>;

const steps = 16;
const hairPx = 0.8;

/** A drawn taper: its outline, and spots beside which its number may stand, the best first. */
export type TaperPath = Readonly<{ path: string; spots: readonly Readonly<{ at: Point; normal: Point }>[] }>;

/** A curved line that is wide where it leaves and thin where it arrives. */
export function taperPath(taper: Taper): TaperPath {
  const dx = taper.to[0] - taper.from[0];
  const dy = taper.to[1] - taper.from[1];
  const length = Math.hypot(dx, dy) || 1;
  const side: Point = [-dy / length, dx / length];
  const control: Point = [
    (taper.from[0] + taper.to[0]) / 2 + side[0] * taper.bow * length,
    (taper.from[1] + taper.to[1]) / 2 + side[1] * taper.bow * length,
  ];
  const gaps = taper.startGapPx + taper.endGapPx;
  // Two marks that touch leave no room for the gaps; the line then keeps its middle third.
  const shrink = gaps > length * 0.7 ? (length * 0.7) / gaps : 1;
  const first = (taper.startGapPx * shrink) / length;
  const last = 1 - (taper.endGapPx * shrink) / length;
  const left: string[] = [];
  const right: string[] = [];
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const t = first + (last - first) * share;
    const [x, y] = bezier(taper.from, control, taper.to, t);
    const [nx, ny] = bezierNormal(taper.from, control, taper.to, t);
    const half = (taper.widthPx * (1 - share) + Math.min(hairPx, taper.widthPx) * share) / 2;
    left.push(`${(x + nx * half).toFixed(1)} ${(y + ny * half).toFixed(1)}`);
    right.unshift(`${(x - nx * half).toFixed(1)} ${(y - ny * half).toFixed(1)}`);
  }
  const spots = [0.5, 0.35, 0.65].map((share) => {
    const t = first + (last - first) * share;
    return {
      at: bezier(taper.from, control, taper.to, t),
      normal: bezierNormal(taper.from, control, taper.to, t),
    };
  });
  return { path: `M${left.concat(right).join('L')}Z`, spots };
}

function bezier(a: Point, control: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return [
    u * u * a[0] + 2 * u * t * control[0] + t * t * b[0],
    u * u * a[1] + 2 * u * t * control[1] + t * t * b[1],
  ];
}

function bezierNormal(a: Point, control: Point, b: Point, t: number): Point {
  const dx = (1 - t) * (control[0] - a[0]) + t * (b[0] - control[0]);
  const dy = (1 - t) * (control[1] - a[1]) + t * (b[1] - control[1]);
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}
