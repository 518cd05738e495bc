import { overlaps, within } from './planar.ts';
import type { Box, Point } from './planar.ts';

/** A name that wants to stand beside its mark. */
export type LabelWish = Readonly<{
  id: string;
  /** The mark's middle. */
  at: Point;
  /** Half the mark's size, px. */
  radius: number;
  width: number;
  height: number;
  /** Smaller goes first: hospital 0, touched 1, the rest 2. */
  priority: number;
}>;

/** Something a label must not cover; a mark does not stand in the way of its own name. */
export type Obstacle = Box & Readonly<{ of?: string }>;

export type PlacedLabel = Readonly<{
  id: string;
  box: Box;
  /** Where the text is anchored: its baseline start, middle or end. */
  anchor: 'start' | 'middle' | 'end';
  x: number;
  baseline: number;
}>;

export type LabelField = Readonly<{
  /** Labels stay inside. */
  frame: Box;
  /** Never covered: marks, numbers of flows, the lens, the key. */
  obstacles: readonly Obstacle[];
  /** Rather not covered: big dots, flow lines. */
  shunned: readonly Box[];
}>;

type Side = Readonly<{ dx: -1 | 0 | 1; dy: -1 | 0 | 1; cost: number }>;

/** Eight places around a mark, the most readable first (right of it, as the eye runs). */
const sides: readonly Side[] = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 1 },
  { dx: 1, dy: -1, cost: 2 },
  { dx: 1, dy: 1, cost: 2.5 },
  { dx: -1, dy: -1, cost: 3 },
  { dx: -1, dy: 1, cost: 3.5 },
  { dx: 0, dy: 1, cost: 4 },
  { dx: 0, dy: -1, cost: 4.5 },
];

type Place = Readonly<{ label: PlacedLabel; cost: number }>;

/**
 * Names beside their marks without one overlap: a name that finds none of its eight places free is left out,
 * and is then read from the mark itself or from the table. Greedy by priority, then by how few places are
 * open, then by id; a name in the way of a later one moves aside when it can. The same marks always give the
 * same map. Answered in the order of the wishes: a name that found its place earlier than before moves no other one in
 * the page.
 */
export function placeLabels(wishes: readonly LabelWish[], field: LabelField): readonly PlacedLabel[] {
  const open = new Map(wishes.map((wish) => [wish.id, openPlaces(wish, field)]));
  const ordered = wishes.toSorted(
    (a, b) =>
      a.priority - b.priority || open.get(a.id)!.length - open.get(b.id)!.length || (a.id < b.id ? -1 : 1),
  );
  const placed = new Map<string, PlacedLabel>();
  for (const wish of ordered) {
    const places = open.get(wish.id)!;
    const free = places.find(({ label }) => !isBlocked(label, placed));
    if (free) placed.set(wish.id, free.label);
    else makeWay(places, open, placed);
  }
  return wishes.flatMap(({ id }) => placed.get(id) ?? []);
}

/** Gives a name a place that one other name holds, when that one has another place to go to. */
function makeWay(
  places: readonly Place[],
  open: ReadonlyMap<string, readonly Place[]>,
  placed: Map<string, PlacedLabel>,
): void {
  for (const { label } of places) {
    const [blocker, ...others] = blockersOf(label, placed);
    if (!blocker || others.length > 0) continue;
    const without = new Map(placed);
    without.delete(blocker.id);
    without.set(label.id, label);
    const aside = open.get(blocker.id)!.find((place) => !isBlocked(place.label, without));
    if (!aside) continue;
    placed.set(blocker.id, aside.label);
    placed.set(label.id, label);
    return;
  }
}

function blockersOf(label: PlacedLabel, placed: ReadonlyMap<string, PlacedLabel>): readonly PlacedLabel[] {
  return [...placed.values()].filter((other) => overlaps(other.box, label.box));
}

function isBlocked(label: PlacedLabel, placed: ReadonlyMap<string, PlacedLabel>): boolean {
  for (const other of placed.values()) if (overlaps(other.box, label.box)) return true;
  return false;
}

/** The places of a name that cover nothing forbidden, the best first. */
function openPlaces(wish: LabelWish, field: LabelField): readonly Place[] {
  const { at, radius, width, height } = wish;
  // All eight places lie within this.
  const reach: Box = {
    x: at[0] - radius - 3 - width,
    y: at[1] - radius - height,
    width: 2 * (radius + 3 + width),
    height: 2 * (radius + height),
  };
  const near = field.obstacles.filter((box) => box.of !== wish.id && overlaps(box, reach));
  const places: Place[] = [];
  for (const { dx, dy, cost } of sides) {
    const label = labelAt(wish, { dx, dy });
    if (!within(field.frame, label.box) || near.some((box) => overlaps(box, label.box))) continue;
    places.push({ label, cost: cost + 2 * shareCovered(label.box, field.shunned) });
  }
  return places.sort((a, b) => a.cost - b.cost);
}

function labelAt(wish: LabelWish, side: Pick<Side, 'dx' | 'dy'>): PlacedLabel {
  const corner = side.dx !== 0 && side.dy !== 0;
  const x = wish.at[0] + side.dx * (corner ? wish.radius * 0.7 : wish.radius + 3);
  const middleY =
    wish.at[1] + side.dy * (corner ? wish.radius * 0.6 + wish.height * 0.42 : wish.radius + wish.height / 2);
  const left = side.dx === 1 ? x : side.dx === -1 ? x - wish.width : x - wish.width / 2;
  return {
    id: wish.id,
    box: { x: left, y: middleY - wish.height / 2, width: wish.width, height: wish.height },
    anchor: side.dx === 1 ? 'start' : side.dx === -1 ? 'end' : 'middle',
    x,
    baseline: middleY + wish.height * 0.3,
  };
}

/** How much of the label lies on things it should rather not cover, in labels (may pass 1 where they pile up). */
function shareCovered(label: Box, shunned: readonly Box[]): number {
  let area = 0;
  for (const box of shunned) {
    const width = Math.min(label.x + label.width, box.x + box.width) - Math.max(label.x, box.x);
    const height = Math.min(label.y + label.height, box.y + box.height) - Math.max(label.y, box.y);
    if (width > 0 && height > 0) area += width * height;
  }
  return area / (label.width * label.height);
}
