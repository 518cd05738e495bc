import { overlaps } from './planar.ts';
import type { Box, Point } from './planar.ts';

/** Which parts of the drawing are taken, on a coarse grid with running sums, so that a rectangle is asked at once. */
export type EmptyLand = Readonly<{ columns: number; rows: number; stepPx: number; sums: Int32Array }>;

/** Where the drawing is empty: outside every ring, grown by `marginPx`. */
export function emptyLand(options: {
  frame: Readonly<{ width: number; height: number }>;
  rings: readonly (readonly Point[])[];
  marginPx: number;
}): EmptyLand {
  const stepPx = 6;
  const columns = Math.ceil(options.frame.width / stepPx);
  const rows = Math.ceil(options.frame.height / stepPx);
  const taken = new Uint8Array(columns * rows);
  for (const ring of options.rings) fillRing(ring, { taken, columns, rows, stepPx });
  const grown = grow(taken, { columns, rows, by: Math.ceil(options.marginPx / stepPx) });
  return { columns, rows, stepPx, sums: runningSums(grown, columns, rows) };
}

/** Whether nothing is in the box; false also when it leaves the drawing. */
export function isEmpty(land: EmptyLand, box: Box): boolean {
  const left = Math.floor(box.x / land.stepPx);
  const top = Math.floor(box.y / land.stepPx);
  const right = Math.ceil((box.x + box.width) / land.stepPx);
  const bottom = Math.ceil((box.y + box.height) / land.stepPx);
  if (left < 0 || top < 0 || right > land.columns || bottom > land.rows) return false;
  const at = (row: number, column: number): number => land.sums[row * (land.columns + 1) + column]!;
  return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left) === 0;
}

/** The first place for a box of this size outside `avoid`, scanning as `order` says; undefined when there is none. */
export function findRoom(
  land: EmptyLand,
  size: Readonly<{ width: number; height: number; order: 'right-top' | 'right-bottom' | 'left-bottom' }>,
  avoid: readonly Box[] = [],
): Box | undefined {
  const step = land.stepPx;
  const lastX = Math.floor((land.columns * step - size.width) / step);
  const lastY = Math.floor((land.rows * step - size.height) / step);
  for (let i = 0; i <= lastX; i++) {
    const x = (size.order === 'left-bottom' ? i : lastX - i) * step;
    for (let j = 0; j <= lastY; j++) {
      const y = (size.order === 'right-top' ? j : lastY - j) * step;
      const box = { x, y, width: size.width, height: size.height };
      if (isEmpty(land, box) && !avoid.some((other) => overlaps(other, box))) return box;
    }
  }
  return undefined;
}

type Grid = Readonly<{ taken: Uint8Array; columns: number; rows: number; stepPx: number }>;

/** Marks a ring's inside and its own line (a thin spit crosses no grid middle). Holes of lakes count as land. */
function fillRing(ring: readonly Point[], grid: Grid): void {
  const { taken, columns, rows, stepPx } = grid;
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * stepPx;
    const crossings: number[] = [];
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length]!;
      if (from[1] <= y !== to[1] <= y) {
        crossings.push(from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
      }
    });
    crossings.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const left = Math.max(0, Math.floor(crossings[pair]! / stepPx));
      const right = Math.min(columns - 1, Math.floor(crossings[pair + 1]! / stepPx));
      if (right >= left) taken.fill(1, row * columns + left, row * columns + right + 1);
    }
  }
}

function grow(taken: Uint8Array, options: { columns: number; rows: number; by: number }): Uint8Array {
  const { columns, rows, by } = options;
  const grown = new Uint8Array(taken.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column] === 0) continue;
      const left = Math.max(0, column - by);
      const right = Math.min(columns - 1, column + by);
      for (let near = Math.max(0, row - by); near <= Math.min(rows - 1, row + by); near++) {
        grown.fill(1, near * columns + left, near * columns + right + 1);
      }
    }
  }
  return grown;
}

function runningSums(taken: Uint8Array, columns: number, rows: number): Int32Array {
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let line = 0;
    for (let column = 0; column < columns; column++) {
      line += taken[row * columns + column]!;
      sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1]! + line;
    }
  }
  return sums;
}
