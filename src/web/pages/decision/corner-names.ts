import { quadrants } from '#decision/dual-model.ts';
import type { Quadrant } from '#decision/dual-model.ts';
import { textWidthPx } from '#kit/text-width.ts';

type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>;

/** The name of a corner where it can be read as a whole: its lines from the top, each at its own `y`. */
export type CornerName = Readonly<{
  id: Quadrant;
  x: number;
  anchor: 'start' | 'end';
  lines: readonly Readonly<{ text: string; y: number }>[];
}>;

/** What stands in the picture before the names do. */
export type CornerSurroundings = Readonly<{
  ground: Box;
  zero: Readonly<{ x: number; y: number }>;
  /** May hold a name or leave it outside; their lines may not go through it. */
  outlines: readonly Box[];
  /** Marks, their names and targets: never under the name of a corner. */
  taken: readonly Box[];
}>;

const sizePx = 12;
const lineHeightPx = 14;
/** From the edge of the picture and from the axis to the name. */
const gapPx = 6;
/** A line of text above and below its own `y`. */
const line = { above: 10, below: 3 };

/**
 * Names of the four corners, each beside the outer edge where it can be, else beside an axis, on one line or two. A corner that
 * has no room for its whole name is left out of the answer.
 */
export function placeCornerNames(
  names: Readonly<Record<Quadrant, string>>,
  around: CornerSurroundings,
): CornerName[] {
  return quadrants.flatMap((quadrant) => {
    const corner = cornerOf(quadrant, around);
    const ways = [[names[quadrant.id]], inTwoLines(names[quadrant.id])].filter(
      (lines) => lines !== undefined,
    );
    const free = ways
      .flatMap((lines) => placesFor(lines, { corner, quadrant }))
      .find(({ box }) => isWithin(box, corner) && isFree(box, around));
    return free ? [free.name] : [];
  });
}

function cornerOf(
  { cost, wellbeing }: (typeof quadrants)[number],
  { ground, zero }: CornerSurroundings,
): Box {
  const [left, right] = cost > 0 ? [zero.x, ground.right] : [ground.left, zero.x];
  const [top, bottom] = wellbeing > 0 ? [ground.top, zero.y] : [zero.y, ground.bottom];
  return { left: left + gapPx, right: right - gapPx, top: top + gapPx - 2, bottom: bottom - gapPx + 2 };
}

/** Its four corners in turn, the outermost first. */
function placesFor(
  lines: readonly string[],
  { corner, quadrant }: { corner: Box; quadrant: (typeof quadrants)[number] },
): { name: CornerName; box: Box }[] {
  const width = Math.max(...lines.map((text) => textWidthPx(text, sizePx)));
  const height = lineHeightPx * (lines.length - 1) + line.above + line.below;
  const sides = quadrant.cost > 0 ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const tops = [corner.top, corner.bottom - height];
  if (quadrant.wellbeing < 0) tops.reverse();
  return tops.flatMap((top) =>
    sides.map((anchor) => {
      const left = anchor === 'start' ? corner.left : corner.right - width;
      return {
        name: {
          id: quadrant.id,
          x: anchor === 'start' ? corner.left : corner.right,
          anchor,
          lines: lines.map((text, at) => ({ text, y: top + line.above + at * lineHeightPx })),
        },
        box: { left, right: left + width, top, bottom: top + height },
      };
    }),
  );
}

/** Split between words so that the wider line is as narrow as it can be; undefined for a single word. */
function inTwoLines(name: string): [string, string] | undefined {
  const words = name.split(' ');
  const splits = words.slice(1).map((_, at): [string, string] => {
    return [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
  });
  const width = (lines: [string, string]): number =>
    Math.max(...lines.map((text) => textWidthPx(text, sizePx)));
  return splits.toSorted((one, other) => width(one) - width(other))[0];
}

function isFree(box: Box, { outlines, taken }: CornerSurroundings): boolean {
  return (
    !taken.some((other) => overlaps(box, other)) &&
    outlines.every((other) => !overlaps(box, other) || isWithin(box, other))
  );
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
