import type { Box, Point, View } from './planar.ts';
import { toPixels } from './planar.ts';

/** Colour classes of demand dots, by the names of their tokens. */
export const dotClasses = [
  'dot',
  's1',
  's2',
  's3',
  's4',
  's5',
  'b3',
  'b2',
  'b1',
  'n0',
  'o1',
  'o2',
  'o3',
] as const;
export type DotClass = (typeof dotClasses)[number];

/** Dots in the order they are drawn: the largest first, so that small ones stay visible. */
export type Dots = Readonly<{ order: Int32Array; x: Float64Array; y: Float64Array; radius: Float64Array }>;

/** Pixels of radius for the square root of a resident: area says people. */
export const radiusPerRootResident = 0.085;

/** Radius of a dot on the base map. */
export function dotRadiusPx(residents: number): number {
  return radiusPerRootResident * Math.sqrt(Math.max(0, residents));
}

/** Dots in the lens are this much larger than on the base map: magnified, but not by the lens's own zoom. */
export const lensDotScale = 1.35;

export function dotsAt(options: {
  cells: readonly Point[];
  residents: readonly number[];
  view: View;
  scale: number;
  /** Dots that do not reach into it are left out of the order. */
  within: Box;
}): Dots {
  const count = options.cells.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const radius = new Float64Array(count);
  options.cells.forEach((cell, index) => {
    const pixel = toPixels(options.view, cell);
    x[index] = pixel[0];
    y[index] = pixel[1];
    radius[index] = options.scale * dotRadiusPx(options.residents[index] ?? 0);
  });
  const { within } = options;
  const seen = Int32Array.from(x.keys()).filter(
    (cell) =>
      x[cell]! + radius[cell]! >= within.x &&
      x[cell]! - radius[cell]! <= within.x + within.width &&
      y[cell]! + radius[cell]! >= within.y &&
      y[cell]! - radius[cell]! <= within.y + within.height,
  );
  const order = seen.sort((a, b) => radius[b]! - radius[a]! || a - b);
  return { order, x, y, radius };
}

/** The class of a change in minutes; under half a minute either way counts as no change. */
export function changeClass(minutes: number): DotClass {
  if (minutes >= 30) return 'o3';
  if (minutes >= 10) return 'o2';
  if (minutes >= 0.5) return 'o1';
  if (minutes <= -30) return 'b3';
  if (minutes <= -10) return 'b2';
  return minutes <= -0.5 ? 'b1' : 'dot';
}
