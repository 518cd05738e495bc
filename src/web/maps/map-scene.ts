import type { Region } from '#region/region.ts';
import { lensDotScale, radiusPerRootResident } from './dots.ts';
import type { Ground } from './ground.ts';
import { layOut } from './lay-out.ts';
import type { MapLayout } from './lay-out.ts';
import { keySizes } from './map-key.ts';
import type { KeyGroup } from './map-key.ts';
import { drawFlows, flowsToDraw } from './map-flows.ts';
import type { DrawnFlow, MapFlow } from './map-flows.ts';
import { placeLabels } from './place-labels.ts';
import type { LabelWish, PlacedLabel } from './place-labels.ts';
import { contains, toPixels, toPlane } from './planar.ts';
import type { Box, Point, View } from './planar.ts';
import { markRadiusPx, shapeOf, stateOf } from './site-marks.ts';
import type { MarkShape, MarkState } from './site-marks.ts';
import { textWidthPx } from '#kit/text-width.ts';

/** A site as the map shows it. */
export type MapSite = Readonly<{
  id: string;
  shortName: string;
  kind: string;
  status: string;
  location: readonly [number, number];
  /** Read aloud and shown on hover: name, kind, state, load. */
  description: string;
  /** Changed by a pull or by what others left to it: bold, full size. */
  touched: boolean;
  /** After the name: `+58 %`. */
  note?: string;
  tone?: 'better' | 'worse';
  /** No later pull may touch it: a padlock beside its mark. */
  locked?: boolean;
}>;

export type DrawnSite = Readonly<{
  site: MapSite;
  shape: MarkShape;
  state: MarkState;
  at: Point;
  radius: number;
  /** Only a faint sign here; its own mark stands in the lens. */
  shadow: boolean;
}>;

export type DrawnLabel = PlacedLabel & Readonly<{ site: MapSite }>;

/** One view of the map: the county, or the lens over its crowded part. */
export type ScenePart = Readonly<{
  view: View;
  frame: Box;
  sites: readonly DrawnSite[];
  labels: readonly DrawnLabel[];
  flows: readonly DrawnFlow[];
}>;

export type MapScene = Readonly<{
  layout: MapLayout;
  base: ScenePart;
  lens?: ScenePart & Readonly<{ caption: Box }>;
}>;

const nameSizePx = 13;
const nameHeightPx = 16;

/** The layout depends on the region and the size only, so pulls do not move the map under the reader's eyes. */
export function sceneLayout(options: {
  ground: Ground;
  region: Region;
  width: number;
  aspect: number;
  key: readonly KeyGroup[];
}): MapLayout {
  return layOut({
    ground: options.ground,
    sites: options.region.sites.map((site) => toPlane(site.location)),
    residents: options.region.cells.map((cell) => cell.residents),
    width: options.width,
    aspect: options.aspect,
    keys: keySizes(options.key),
  });
}

/** Everything that pulls change on the map: marks, names with load changes, flows with their numbers. */
export function drawScene(options: {
  layout: MapLayout;
  ground: Ground;
  region: Region;
  sites: readonly MapSite[];
  flows: readonly MapFlow[];
  flowText: (visits: number) => string;
  /** Words in a corner of the lens, one line each. */
  lensCaption: readonly string[];
}): MapScene {
  const { layout } = options;
  const lens = layout.lens;
  const drawn = flowsToDraw(options.flows);
  const largest = drawn[0]?.visits ?? 0;
  // A mark at the very rim would be cut in two: it stays on the base map.
  const window = lens && inset(lens.window, 14 / lens.zoom);
  const inLens = (site: MapSite): boolean =>
    window !== undefined && contains(window, toPixels(layout.base, toPlane(site.location)));
  const hidden = new Set(options.sites.filter(inLens).map((site) => site.id));
  const whole: Box = { x: 0, y: 0, width: layout.width, height: layout.height };
  const common = { ...options, numbersFrom: Math.max(100, largest * 0.04) };
  const base = drawPart({
    ...common,
    view: layout.base,
    frame: whole,
    sites: options.sites,
    shadow: (site) => hidden.has(site.id),
    flows: drawn.filter((flow) => !(hidden.has(flow.from) && hidden.has(flow.to))),
    kept: [...(lens ? [lens.box, lens.window] : []), ...(layout.key ? [layout.key] : [])],
    largeDots: [],
  });
  if (!lens) return { layout, base };
  const caption = captionBox(options, lens.box, lens.view);
  const lensPart = drawPart({
    ...common,
    view: lens.view,
    frame: lens.box,
    sites: options.sites.filter(inLens),
    shadow: () => false,
    flows: drawn.filter((flow) => hidden.has(flow.from) || hidden.has(flow.to)),
    kept: [caption],
    largeDots: bigDots(options.ground, { view: lens.view, region: options.region }),
  });
  return { layout, base, lens: { ...lensPart, caption } };
}

/** The lower corner of the lens where its name covers fewer sites; the right one when neither does. */
function captionBox(
  options: { sites: readonly MapSite[]; lensCaption: readonly string[] },
  lens: Box,
  view: View,
): Box {
  const width = Math.max(...options.lensCaption.map((line) => textWidthPx(line, nameSizePx)), 0) + 4;
  const height = 17 * options.lensCaption.length;
  const places = options.sites.map((site) => toPixels(view, toPlane(site.location)));
  const y = lens.y + lens.height - height - 5;
  const boxes = [lens.x + lens.width - width - 10, lens.x + 10].map((x) => ({ x, y, width, height }));
  const covered = boxes.map(
    (box) =>
      places.filter((place) => contains({ ...box, x: box.x - 8, y: box.y - 8, width: box.width + 16 }, place))
        .length,
  );
  return boxes[covered[1]! < covered[0]! ? 1 : 0]!;
}

type PartQuestion = Readonly<{
  region: Region;
  view: View;
  frame: Box;
  sites: readonly MapSite[];
  shadow: (site: MapSite) => boolean;
  flows: readonly MapFlow[];
  /** Where neither names nor numbers go. */
  kept: readonly Box[];
  /** Dots large enough that a name on them is hard to read. */
  largeDots: readonly Box[];
  flowText: (visits: number) => string;
  numbersFrom: number;
}>;

function drawPart(question: PartQuestion): ScenePart {
  const sites = spread(question.sites.map((site) => drawSite(site, question)));
  const shown = sites.filter((one) => !one.shadow);
  const places = new Map(
    // A flow may come from outside the lens: then its far end is where the base map has it, seen through the lens.
    question.region.sites.map((site) => [site.id, toPixels(question.view, toPlane(site.location))]),
  );
  for (const one of sites) places.set(one.site.id, one.at);
  const radii = new Map(sites.map((one) => [one.site.id, one.shadow ? 4 : one.radius + 3]));
  const marks = shown.map((one) => ({ ...square(one.at, one.radius + 1), of: one.site.id }));
  const names = placeLabels(shown.map(labelWish), {
    frame: inset(question.frame, 4),
    obstacles: [...marks, ...question.kept],
    shunned: question.largeDots,
  });
  const flows = drawFlows({
    flows: question.flows,
    places,
    gapPx: (site) => radii.get(site) ?? 0,
    obstacles: [...marks, ...names.map((name) => name.box), ...question.kept],
    frame: inset(question.frame, 4),
    text: question.flowText,
    numbersFrom: question.numbersFrom,
  });
  const byId = new Map(question.sites.map((site) => [site.id, site]));
  return {
    view: question.view,
    frame: question.frame,
    sites,
    labels: names.map((name) => ({ ...name, site: byId.get(name.id)! })),
    flows,
  };
}

function drawSite(site: MapSite, question: PartQuestion): DrawnSite {
  const shape = shapeOf(site.kind);
  const shadow = question.shadow(site);
  const size = shadow ? 0.55 : site.touched || shape === 'hospital' ? 1.08 : 0.88;
  return {
    site,
    shape,
    state: stateOf(site.status),
    at: toPixels(question.view, toPlane(site.location)),
    radius: markRadiusPx[shape] * size,
    shadow,
  };
}

/** Marks nearer than this cannot be told apart or hit by a finger, px (WCAG 2.2 target size). */
const apartPx = 24.5;

/**
 * Marks that stand on each other step apart until each can be seen and hit. Sites stand on postcode points, whose
 * precision is 1–10 km, so the step says nothing false; only near neighbours move, and always the same way.
 */
function spread(sites: readonly DrawnSite[]): readonly DrawnSite[] {
  const x = Float64Array.from(sites, (one) => one.at[0]);
  const y = Float64Array.from(sites, (one) => one.at[1]);
  const shown = sites.flatMap((one, index) => (one.shadow ? [] : [index]));
  for (let round = 0; round < 24; round++) {
    let moved = false;
    for (let place = 0; place < shown.length; place++) {
      const a = shown[place]!;
      for (let next = place + 1; next < shown.length; next++) {
        const b = shown[next]!;
        const dx = x[b]! - x[a]!;
        const dy = y[b]! - y[a]!;
        if (dx * dx + dy * dy >= apartPx * apartPx) continue;
        const distance = Math.hypot(dx, dy);
        moved = true;
        // On one and the same point there is no way apart to follow: the later one goes down to the right.
        const [ux, uy] = distance < 0.01 ? [0.8, 0.6] : [dx / distance, dy / distance];
        const step = (apartPx + 0.1 - distance) / 2;
        x[a]! -= ux * step;
        y[a]! -= uy * step;
        x[b]! += ux * step;
        y[b]! += uy * step;
      }
    }
    if (!moved) break;
  }
  return sites.map((one, index): DrawnSite => ({ ...one, at: [x[index]!, y[index]!] }));
}

function labelWish(one: DrawnSite): LabelWish {
  const words = one.site.note ? `${one.site.shortName} ${one.site.note}` : one.site.shortName;
  return {
    id: one.site.id,
    at: one.at,
    radius: one.radius,
    width: textWidthPx(words, nameSizePx) + 2,
    height: nameHeightPx,
    priority: one.shape === 'hospital' ? 0 : one.site.touched ? 1 : 2,
  };
}

function bigDots(ground: Ground, told: { view: View; region: Region }): readonly Box[] {
  return ground.largeCells.map((index) => {
    const radius = radiusPerRootResident * lensDotScale * Math.sqrt(told.region.cells[index]!.residents);
    return square(toPixels(told.view, ground.cells[index]!), radius * 0.8);
  });
}

function square(at: Point, radius: number): Box {
  return { x: at[0] - radius, y: at[1] - radius, width: 2 * radius, height: 2 * radius };
}

function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}
