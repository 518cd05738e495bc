import type { Box, Point } from './planar.ts';
import { overlaps, within } from './planar.ts';
import { taperPath } from './taper.ts';
import { textWidthPx } from '#kit/text-width.ts';

/** Visits a year that go elsewhere than before, all services of the pair together. */
export type MapFlow = Readonly<{ from: string; to: string; visits: number }>;

export type DrawnFlow = Readonly<{
  id: string;
  from: string;
  to: string;
  visits: number;
  path: string;
  /** Where its number stands, when there is room for it. */
  number?: Readonly<{ x: number; y: number; text: string; box: Box }>;
}>;

/** Flows with more than this share of everything that moves are drawn, at most `mostDrawn`; the table has all. */
const leastShare = 0.008;
const mostDrawn = 48;

/** One entry a pair, the services summed, the largest first. */
export function sumFlows(flows: readonly MapFlow[]): readonly MapFlow[] {
  const sums = new Map<string, MapFlow>();
  for (const flow of flows) {
    const name = `${flow.from} ${flow.to}`;
    sums.set(name, { from: flow.from, to: flow.to, visits: (sums.get(name)?.visits ?? 0) + flow.visits });
  }
  return [...sums.values()].toSorted(
    (a, b) => b.visits - a.visits || (a.from + a.to < b.from + b.to ? -1 : 1),
  );
}

/** The flows worth a line on the map. */
export function flowsToDraw(flows: readonly MapFlow[]): readonly MapFlow[] {
  const sums = sumFlows(flows);
  const total = sums.reduce((sum, flow) => sum + flow.visits, 0);
  return sums.filter((flow) => flow.visits >= leastShare * total && flow.visits >= 1).slice(0, mostDrawn);
}

/** Pixels of width for the square root of a visit, as on the key. */
export function flowWidthPx(visits: number): number {
  return Math.max(1, 0.052 * Math.sqrt(Math.max(0, visits)));
}

/** Lines between marks, each bowed to its own side, with numbers on those where they do not cover another. */
export function drawFlows(options: {
  flows: readonly MapFlow[];
  places: ReadonlyMap<string, Point>;
  gapPx: (site: string) => number;
  obstacles: readonly Box[];
  frame: Box;
  text: (visits: number) => string;
  /** Narrower flows carry no number. */
  numbersFrom: number;
}): readonly DrawnFlow[] {
  const taken: Box[] = [...options.obstacles];
  return options.flows.flatMap((flow) => {
    const from = options.places.get(flow.from);
    const to = options.places.get(flow.to);
    if (!from || !to) return [];
    const bow = Math.hypot(to[0] - from[0], to[1] - from[1]) < 60 ? 0.18 : 0.12;
    const line = taperPath({
      from,
      to,
      widthPx: flowWidthPx(flow.visits),
      startGapPx: options.gapPx(flow.from),
      endGapPx: options.gapPx(flow.to),
      bow: to[0] >= from[0] ? bow : -bow,
    });
    const text = options.text(flow.visits);
    const wanted = flow.visits >= options.numbersFrom;
    const number = wanted
      ? placeNumber({ text, line, visits: flow.visits }, options.frame, taken)
      : undefined;
    if (number) taken.push(number.box);
    return [{ id: `${flow.from} ${flow.to}`, ...flow, path: line.path, ...(number ? { number } : {}) }];
  });
}

function placeNumber(
  flow: { text: string; line: ReturnType<typeof taperPath>; visits: number },
  frame: Box,
  taken: readonly Box[],
): DrawnFlow['number'] {
  const width = textWidthPx(flow.text, 13) + 2;
  const height = 15;
  const reach = flowWidthPx(flow.visits) / 2 + 4;
  for (const { at, normal } of flow.line.spots) {
    for (const side of [1, -1]) {
      const x = at[0] + side * normal[0] * (reach + width / 2);
      const y = at[1] + side * normal[1] * (reach + height / 2);
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (within(frame, box) && !taken.some((one) => overlaps(one, box))) {
        return { x, y: y + 4.5, text: flow.text, box };
      }
    }
  }
  return undefined;
}
