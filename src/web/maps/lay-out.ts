import { emptyLand, findRoom, isEmpty } from './empty-land.ts';
import type { EmptyLand } from './empty-land.ts';
import { dotRadiusPx } from './dots.ts';
import { findLens } from './find-lens.ts';
import type { LensQuestion } from './find-lens.ts';
import type { Ground } from './ground.ts';
import { fit, toPixels } from './planar.ts';
import type { Box, Point, View } from './planar.ts';

/** Where everything of a map stands, px. */
export type MapLayout = Readonly<{
  width: number;
  height: number;
  base: View;
  /** The magnified part: where it is taken from, where it stands, and how it is drawn. */
  lens?: Readonly<{ window: Box; box: Box; view: View; zoom: number }>;
  /** Where the key stands on empty land; undefined when it goes below the map. */
  key?: Box & Readonly<{ columns: number }>;
  /** Left end of the scale bar. */
  scale: Point;
}>;

export type LayoutQuestion = Readonly<{
  ground: Ground;
  /** Sites on the projected ground. */
  sites: readonly Point[];
  /** Residents of the ground's cells. */
  residents: readonly number[];
  width: number;
  /** Height of the map for its width where there is room beside the land. */
  aspect: number;
  /** The key's size when its groups stand in this many columns, the preferred first. */
  keys: readonly KeySize[];
}>;

export type KeySize = Readonly<{ columns: number; width: number; height: number }>;

/** Narrower than this there is no room beside the land: land, lens and key stand under each other. */
export const stackedBelowPx = 560;
const paddingPx = 14;
/** Height of the lens's name with its zoom. */
const captionPx = 38;

/** Lays a map out: land first, then the lens, the key and the scale bar in the land that is left empty. */
export function layOut(question: LayoutQuestion): MapLayout {
  return question.width < stackedBelowPx ? stacked(question) : beside(question);
}

function beside(question: LayoutQuestion): MapLayout {
  const { ground, width } = question;
  const height = Math.round(width * question.aspect);
  const frame = { x: paddingPx, y: paddingPx, width: width - 2 * paddingPx, height: height - 2 * paddingPx };
  const tries = [1, 0.92, 0.84, 0.76].map((share) => {
    const base = fit(ground.bounds, { ...frame, width: frame.width * share }, 'left');
    return () => roomBeside(question, { width, height, base });
  });
  const first = tries[0]!();
  if (!first.crowded) return first.layout;
  // The land stays as large as it can while the lens still gets a readable size beside the key; else the largest
  // lens that leaves the key its room; else the key goes below the map.
  const all = [first, ...tries.slice(1).map((one) => one())].map((one) => one.layout);
  const size = (one: MapLayout): number => (one.lens ? one.lens.box.width * one.lens.box.height : 0);
  const largest = (some: readonly MapLayout[]): MapLayout =>
    some.reduce((best, one) => (size(one) > size(best) ? one : best));
  const both = all.filter((one) => one.lens && one.key);
  const readable = both.find((one) => size(one) >= 0.12 * width * height);
  return readable ?? largest(both.length > 0 ? both : all);
}

type Room = Readonly<{
  /** Empty land at two distances from the coast: the lens keeps farther off than the key. */
  far: EmptyLand;
  near: EmptyLand;
  frame: Readonly<{ width: number; height: number; base: View }>;
  crowding: Pick<LensQuestion, 'sites' | 'dots'>;
  keys: readonly KeySize[];
}>;

function roomBeside(question: LayoutQuestion, frame: Room['frame']): { layout: MapLayout; crowded: boolean } {
  const { width, height, base } = frame;
  const rings = question.ground.lands.flatMap((land) =>
    land.rings.map((ring) => ring.map((point) => toPixels(base, point))),
  );
  const crowding = crowdingOf(question, base);
  const free = (marginPx: number) => emptyLand({ frame: { width, height }, rings, marginPx });
  const room = { far: free(18), near: free(6), frame, crowding, keys: question.keys };
  const crowded =
    findLens({ ...crowding, lens: { width: 240, height: 240 }, bottomPx: captionPx }) !== undefined;
  const lens = crowded ? (largestLens(room, true) ?? largestLens(room, false)) : undefined;
  const key = keyRoom(room, lens?.box);
  const taken = [...(lens ? [lens.box] : []), ...(key ? [key] : [])];
  const scale = findRoom(room.near, { width: 96, height: 24, order: 'left-bottom' }, taken);
  const layout = {
    width,
    height,
    base,
    ...(lens ? { lens } : {}),
    ...(key ? { key } : {}),
    scale: scale ? ([scale.x + 12, scale.y + 14] as const) : ([18, height - 14] as const),
  };
  return { layout, crowded };
}

function crowdingOf(question: LayoutQuestion, base: View): Room['crowding'] {
  return {
    sites: question.sites.map((site) => toPixels(base, site)),
    dots: question.ground.cells.map((cell, index) => {
      const people = question.residents[index] ?? 0;
      return { at: toPixels(base, cell), people, radius: dotRadiusPx(people) };
    }),
  };
}

/** Beneath the lens and flush with it where that is empty, else as far right and down as there is room. */
function keyRoom(room: Room, lens: Box | undefined): MapLayout['key'] {
  for (const { columns, width, height } of room.keys) {
    for (const x of lens ? [lens.x, lens.x + lens.width - width] : []) {
      const beneath = { x, y: lens!.y + lens!.height + 12, width, height };
      if (isEmpty(room.near, beneath)) return { ...beneath, columns };
    }
    const size = { width: width + 20, height: height + 20, order: 'right-bottom' } as const;
    const place = findRoom(room.near, size, lens ? [lens] : []);
    if (place) return { x: place.x + 10, y: place.y + 10, width, height, columns };
  }
  return undefined;
}

function largestLens(room: Room, withKey: boolean): MapLayout['lens'] {
  const { frame } = room;
  const sizes: { width: number; height: number }[] = [];
  for (let width = Math.min(380, frame.width * 0.45); width >= 150; width -= 12) {
    for (const shape of [1.25, 1.1, 0.95, 0.8]) {
      if (width * shape <= frame.height * 0.7) sizes.push({ width, height: width * shape });
    }
  }
  sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  for (const size of sizes) {
    const wanted = { width: size.width + 12, height: size.height + 12, order: 'right-top' } as const;
    const place = findRoom(room.far, wanted);
    if (!place) continue;
    const atEdge = place.x + size.width + 24 >= frame.width;
    const x = atEdge ? frame.width - paddingPx - size.width : place.x + 6;
    const box = { x, y: Math.max(place.y + 8, paddingPx), ...size };
    if (withKey && !keyRoom(room, box)) continue;
    const found = findLens({ ...room.crowding, lens: size, bottomPx: captionPx });
    return found && { ...found, box, view: magnify(frame.base, { ...found, box }) };
  }
  return undefined;
}

/** The view that draws `window` of the base view onto `box`. */
export function magnify(base: View, lens: { window: Box; box: Box; zoom: number }): View {
  return {
    pixelsPerKm: base.pixelsPerKm * lens.zoom,
    left: (base.left - lens.window.x) * lens.zoom + lens.box.x,
    top: (base.top - lens.window.y) * lens.zoom + lens.box.y,
  };
}

/** On a phone: land across the screen, the lens under it, the key below. */
function stacked(question: LayoutQuestion): MapLayout {
  const { ground, width } = question;
  const shape = ground.bounds.height / Math.max(ground.bounds.width, 1e-9);
  const landHeight = Math.round(Math.min((width - 16) * shape, width * 1.45));
  const base = fit(ground.bounds, { x: 8, y: 12, width: width - 16, height: landHeight });
  const size = { width: width - 16, height: Math.round((width - 16) * 0.95) };
  const found = findLens({
    ...crowdingOf(question, base),
    lens: size,
    bottomPx: captionPx,
  });
  const box = { x: 8, y: landHeight + 44, ...size };
  return {
    width,
    height: found ? box.y + box.height + 8 : landHeight + 44,
    base,
    ...(found ? { lens: { ...found, box, view: magnify(base, { ...found, box }) } } : {}),
    scale: [16, landHeight + 28],
  };
}

/** The two dotted lines that lead from the magnified window to the lens, from the sides that face each other. */
export function leadPath(lens: NonNullable<MapLayout['lens']>): string {
  const { window: from, box: to } = lens;
  const right = from.x + from.width;
  const bottom = from.y + from.height;
  const line = (a: Point, b: Point): string =>
    `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}`;
  if (to.x >= right) {
    return line([right, from.y], [to.x, to.y + 8]) + line([right, bottom], [to.x, to.y + to.height - 8]);
  }
  if (to.x + to.width <= from.x) {
    const edge = to.x + to.width;
    return line([from.x, from.y], [edge, to.y + 8]) + line([from.x, bottom], [edge, to.y + to.height - 8]);
  }
  const [near, far] = to.y >= bottom ? [bottom, to.y] : [from.y, to.y + to.height];
  return line([from.x, near], [to.x + 8, far]) + line([right, near], [to.x + to.width - 8, far]);
}
