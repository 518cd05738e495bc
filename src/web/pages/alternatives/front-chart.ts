import type { FrontAim } from '#alternatives/suggest/ask.ts';
import type { FrontAnswer, FrontValues } from '#alternatives/suggest/suggestion.ts';

/** One direction of the chart: less is better, so the best corner is at the lower left. */
export type Axis = Readonly<{
  aim: FrontAim;
  /** Round values within the axis, ascending. */
  ticks: readonly number[];
  px: (value: number) => number;
}>;

/** A network on the chart; −1 is today's. */
export type FrontMark = Readonly<{
  at: number;
  x: number;
  y: number;
  /** With three aims the larger, the more of the third. */
  radius: number;
  /** Its number stands beside it, where there is room for it. */
  isLabelled: boolean;
}>;

export type FrontChart = Readonly<{
  x: Axis;
  y: Axis;
  /** The aim that circles tell by their size, with three. */
  size: FrontAim | undefined;
  marks: readonly FrontMark[];
  /** Between two networks nothing better is known: a step along the axis; empty with three aims. */
  stairs: string;
}>;

export type ChartBox = Readonly<{ left: number; top: number; width: number; height: number }>;

const usualRadius = 6;
const radii = { least: 4, most: 10 };
/** Room that a number beside its mark takes, px. */
const label = { width: 20, height: 16 };

/** Where everything of a front stands in a box. */
export function frontChart(answer: FrontAnswer, box: ChartBox): FrontChart {
  const [yAim, xAim, size] = aimsByPlace(answer.aims);
  const all = [...answer.points.map(({ values }) => values), answer.today.values];
  const x = axisOf(all, { aim: xAim, from: box.left, to: box.left + box.width, wanted: box.width / 110 });
  const y = axisOf(all, { aim: yAim, from: box.top + box.height, to: box.top, wanted: box.height / 40 });
  const radius = size ? radiusOf(all, size) : () => usualRadius;
  const placed = answer.points.map(({ values }, at) => ({
    at,
    x: x.px(values[xAim]),
    y: y.px(values[yAim]),
    radius: radius(values),
  }));
  const { values } = answer.today;
  const today = { at: -1, x: x.px(values[xAim]), y: y.px(values[yAim]), radius: usualRadius };
  return { x, y, size, marks: labelled([...placed, today]), stairs: size ? '' : stairsOf(placed) };
}

/** Minutes upwards and euros across where they are aims; with three, the size tells the longest trip. */
function aimsByPlace(
  aims: readonly FrontAim[],
): readonly [y: FrontAim, x: FrontAim, size: FrontAim | undefined] {
  if (aims.length === 3) return ['minutes', 'euros', 'worst'];
  const y = aims.includes('minutes') ? 'minutes' : 'worst';
  return [y, aims.find((aim) => aim !== y)!, undefined];
}

function axisOf(
  all: readonly FrontValues[],
  told: Readonly<{ aim: FrontAim; from: number; to: number; wanted: number }>,
): Axis {
  const { aim, from, to } = told;
  const values = all.map((one) => one[aim]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A front of one value still has an axis.
  const span = Math.max(most - least, Math.abs(most) * 0.02, 1e-6);
  const [low, high] = [least - span * 0.06, least + span * 1.06];
  const step = roundStep((high - low) / Math.max(2, told.wanted));
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step); at * step <= high; at++) ticks.push(at * step);
  return { aim, ticks, px: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

/** 1, 2 or 5 times a power of ten, not less than asked. */
export function roundStep(least: number): number {
  let step = 1;
  while (step > least) step /= 10;
  while (step * 10 <= least) step *= 10;
  return step * ([1, 2, 5, 10].find((times) => step * times >= least) ?? 10);
}

function radiusOf(all: readonly FrontValues[], aim: FrontAim): (values: FrontValues) => number {
  const values = all.map((one) => one[aim]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (one) =>
    most > least
      ? radii.least + ((one[aim] - least) / (most - least)) * (radii.most - radii.least)
      : usualRadius;
}

/** Numbers stand to the upper right of their marks where no earlier one's does; today's word comes first. */
function labelled(marks: readonly Omit<FrontMark, 'isLabelled'>[]): FrontMark[] {
  const taken: { x: number; y: number }[] = [];
  const isFree = ({ x, y }: { x: number; y: number }) =>
    taken.every((other) => Math.abs(other.x - x) >= label.width || Math.abs(other.y - y) >= label.height);
  const inOrder = marks.toSorted((one, other) => Number(other.at === -1) - Number(one.at === -1));
  const made = inOrder.map((mark) => {
    const isLabelled = mark.at === -1 || isFree(mark);
    if (isLabelled) taken.push(mark);
    return { ...mark, isLabelled };
  });
  return made.toSorted((one, other) => one.at - other.at);
}

function stairsOf(marks: readonly { x: number; y: number }[]): string {
  const inOrder = marks.toSorted((one, other) => one.x - other.x);
  return inOrder
    .map(({ x, y }, at) =>
      at === 0 ? `M${x.toFixed(1)} ${y.toFixed(1)}` : `H${x.toFixed(1)}V${y.toFixed(1)}`,
    )
    .join('');
}

/** The network nearest to a place on the chart, no farther than so many px; −1 where there is none. */
export function nearestMark(
  { marks }: FrontChart,
  told: Readonly<{ x: number; y: number; within: number }>,
): number {
  let [found, least] = [-1, told.within];
  for (const { at, x, y } of marks) {
    if (at < 0) continue;
    const away = Math.hypot(x - told.x, y - told.y);
    if (away <= least) [found, least] = [at, away];
  }
  return found;
}
