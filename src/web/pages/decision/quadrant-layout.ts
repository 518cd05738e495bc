import type { DualModel, Quadrant } from '#decision/dual-model.ts';
import { placeCornerNames } from './corner-names.ts';
import type { CornerName } from './corner-names.ts';

/** Where things of the quadrant stand, in pixels of its drawing. */
export type QuadrantLayout = Readonly<{
  width: number;
  height: number;
  /** The origin: the situation. */
  zero: Readonly<{ x: number; y: number }>;
  xTicks: readonly Readonly<{ value: number; x: number }>[];
  yTicks: readonly Readonly<{ value: number; y: number }>[];
  marks: readonly Readonly<{
    at: number;
    x: number;
    y: number;
    box: Readonly<{ left: number; right: number; top: number; bottom: number }>;
    /** Where its name stands; names do not lie on each other. */
    label: Readonly<{ x: number; y: number; anchor: 'start' | 'end' }>;
  }>[];
  targetX: number | null;
  targetY: number | null;
  /** Names of the corners that are wholly visible; the others are told beside the picture. */
  corners: readonly CornerName[];
}>;

const frame = { width: 420, height: 340, left: 44, right: 12, top: 12, bottom: 34 };
const ground = {
  left: frame.left,
  right: frame.width - frame.right,
  top: frame.top,
  bottom: frame.height - frame.bottom,
};

/**
 * Lays out the dual model: cost benefit to the right, wellbeing upwards, the origin always in sight. An axis that is made of
 * nothing has every alternative at its zero.
 */
export function layOutQuadrant(
  { places, target }: Pick<DualModel, 'places' | 'target'>,
  names: Readonly<Record<Quadrant, string>>,
): QuadrantLayout {
  const none = { low: 0, middle: 0, high: 0 };
  const costs = places.map(({ cost }) => cost ?? none);
  const gains = places.map(({ wellbeing }) => wellbeing ?? none);
  const xs = spanOf([...costs.flatMap(({ low, high }) => [low, high]), target.savingEuros ?? 0], 0.4);
  const ys = spanOf([...gains.flatMap(({ low, high }) => [low, high]), target.wellbeingPoints ?? 0], 0.18);
  const toX = (value: number): number =>
    frame.left + ((value - xs.low) / (xs.high - xs.low)) * (frame.width - frame.left - frame.right);
  const toY = (value: number): number =>
    frame.height -
    frame.bottom -
    ((value - ys.low) / (ys.high - ys.low)) * (frame.height - frame.top - frame.bottom);
  const spots = places.map((_, at) => ({ x: toX(costs[at]!.middle), y: toY(gains[at]!.middle) }));
  const labels = placeLabels(spots);
  const zero = { x: toX(0), y: toY(0) };
  const marks = places.map((_, at) => ({
    at,
    ...spots[at]!,
    label: labels[at]!,
    box: {
      left: toX(costs[at]!.low),
      right: toX(costs[at]!.high),
      top: toY(gains[at]!.high),
      bottom: toY(gains[at]!.low),
    },
  }));
  const targetX = target.savingEuros === null ? null : toX(target.savingEuros);
  const targetY = target.wellbeingPoints === null ? null : toY(target.wellbeingPoints);
  return {
    width: frame.width,
    height: frame.height,
    zero,
    xTicks: ticksOf(xs).map((value) => ({ value, x: toX(value) })),
    yTicks: ticksOf(ys).map((value) => ({ value, y: toY(value) })),
    marks,
    targetX,
    targetY,
    corners: placeCornerNames(names, {
      ground,
      zero,
      outlines: marks.map(({ box }) => box),
      taken: [
        ...spots.map(({ x, y }) => around(x, y, markRadius)),
        ...labels.map(labelBox),
        ...(targetX === null ? [] : [{ ...ground, left: targetX - 1, right: targetX + 1 }]),
        ...(targetY === null ? [] : [{ ...ground, top: targetY - 1, bottom: targetY + 1 }]),
      ],
    }),
  };
}

const markRadius = 6;

function around(x: number, y: number, by: number) {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function labelBox({ x, y, anchor }: QuadrantLayout['marks'][number]['label']) {
  const left = anchor === 'end' ? x - nameSize.width : x;
  return { left, right: left + nameSize.width, top: y - 10, bottom: y + 3 };
}

const nameSize = { width: 44, height: 13 };

/** Beside its mark, upwards by default; the next place down while another name is there already. */
function placeLabels(
  spots: readonly Readonly<{ x: number; y: number }>[],
): QuadrantLayout['marks'][number]['label'][] {
  const placed: { x: number; y: number; anchor: 'start' | 'end' }[] = [];
  for (const { x, y } of spots) {
    const anchor = x > frame.width - 70 ? ('end' as const) : ('start' as const);
    const label = { x: anchor === 'end' ? x - 9 : x + 9, y: y - 7, anchor };
    const isTaken = () =>
      placed.some(
        (other) =>
          Math.abs(other.x - label.x) < nameSize.width && Math.abs(other.y - label.y) < nameSize.height,
      );
    for (let tries = 0; tries < 3 * placed.length && isTaken(); tries++) label.y += nameSize.height;
    placed.push(label);
  }
  return placed;
}

type Span = Readonly<{ low: number; high: number }>;

/** From the least to the greatest with zero among them and room on both sides for the names of all four corners. */
function spanOf(values: readonly number[], least: number): Span {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const size = high - low || 1;
  return { low: Math.min(low - 0.1 * size, -least * size), high: Math.max(high + 0.1 * size, least * size) };
}

/** Round numbers, some five of them. */
export function ticksOf({ low, high }: Span): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const tick = (first + index) * step;
    return tick === 0 ? 0 : tick;
  });
}
