import { roundingOf } from './front-points.ts';

/** A part of where points may be: from `low` to `high` in each aim that is held down. */
export type Box = Readonly<{ low: readonly number[]; high: readonly number[] }>;

/** What of a box is left once the best within its upper ends is known, parted so that points spread. */
export function partBox(
  box: Box,
  told: Readonly<{ point: readonly number[]; scale: readonly number[] }>,
): Box[] {
  return restOf(box, told.point).flatMap((rest) => halves(rest, told.scale));
}

/**
 * A point that is best within the upper ends is at least as good as all that have no less of any other aim. So what may
 * still hold something is where some aim is less than the point's (Dächert & Klamroth 2015); parts do not overlap.
 */
function restOf({ low, high }: Box, point: readonly number[]): Box[] {
  const rests: Box[] = [];
  const from = [...low];
  for (let aim = 0; aim < low.length; aim++) {
    const below = point[aim]! - 2 * roundingOf(point[aim]!);
    const to = high.map((end, at) => (at === aim ? Math.min(end, below) : end));
    if (to[aim]! >= low[aim]!) rests.push({ low: [...from], high: to });
    from[aim] = Math.max(from[aim]!, point[aim]!);
    if (from[aim]! > high[aim]!) break;
  }
  return rests;
}

/** Halved in the aim in which it is longest, unless it is a mere point there. */
function halves(box: Box, scale: readonly number[]): Box[] {
  const aim = longestOf(box, scale);
  const [low, high] = [box.low[aim]!, box.high[aim]!];
  const middle = (low + high) / 2;
  if (!(high - low > 4 * roundingOf(high)) || middle === Infinity) return [box];
  return [
    { low: box.low, high: box.high.map((end, at) => (at === aim ? middle : end)) },
    { low: box.low.map((end, at) => (at === aim ? middle : end)), high: box.high },
  ];
}

function longestOf({ low, high }: Box, scale: readonly number[]): number {
  let longest = 0;
  const length = (aim: number): number => (high[aim]! - low[aim]!) / Math.max(scale[aim]!, Number.MIN_VALUE);
  for (let aim = 1; aim < low.length; aim++) if (length(aim) > length(longest)) longest = aim;
  return longest;
}

/** Takes out the largest box by its longest side: points spread wherever the search is stopped. */
export function takeLargest(boxes: Box[], scale: readonly number[]): Box {
  const size = (box: Box): number => {
    const aim = longestOf(box, scale);
    return (box.high[aim]! - box.low[aim]!) / Math.max(scale[aim]!, Number.MIN_VALUE);
  };
  let largest = 0;
  for (let at = 1; at < boxes.length; at++) if (size(boxes[at]!) > size(boxes[largest]!)) largest = at;
  return boxes.splice(largest, 1)[0]!;
}
