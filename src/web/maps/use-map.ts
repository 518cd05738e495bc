import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Region } from '#region/region.ts';
import { dotsAt, lensDotScale } from './dots.ts';
import type { DotClass, Dots } from './dots.ts';
import { dotColours, drawDots } from './draw-dots.ts';
import type { DotColours, DotLayer } from './draw-dots.ts';
import type { Ground } from './ground.ts';
import type { MapLayout } from './lay-out.ts';
import { makeScenePractice } from './scene-practice.ts';
import type { Drawing } from './scene-practice.ts';

/** The element's width in whole pixels, followed as the window changes; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = (): void => setWidth(Math.floor(node.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const practised = { yet: false };

/** Practises drawing changes while the browser has nothing else to do, once a page, when there are sites to draw. */
export function useScenePractice(drawing: Drawing | undefined): void {
  const latest = useRef(drawing);
  latest.current = drawing;
  const isReady = drawing !== undefined && drawing.sites.length > 0;
  useEffect(() => {
    // Not every browser says when it is idle.
    if (!isReady || practised.yet || !('requestIdleCallback' in globalThis)) return undefined;
    const practise = makeScenePractice(latest.current!);
    const step = (): number =>
      requestIdleCallback(() => {
        practised.yet = !practise();
        if (!practised.yet) waiting = step();
      });
    let waiting = step();
    return () => cancelIdleCallback(waiting);
  }, [isReady]);
}

/** Keeps a canvas painted with the demand dots of the base map and of the lens. */
export function useDotCanvas(options: {
  layout: MapLayout | undefined;
  ground: Ground;
  region: Region;
  classes: readonly DotClass[];
  theme: string;
}): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const placed = useRef<{ layout: MapLayout; layers: readonly Omit<DotLayer, 'classes'>[] } | null>(null);
  const colours = useRef<DotColours | null>(null);
  const paint = useRef<() => void>(() => undefined);
  const { layout, ground, region, classes, theme } = options;
  useLayoutEffect(() => {
    colours.current = null;
    // Paper is light whatever the screen is: the dots are painted again with the colours that print uses.
    const queries = [matchMedia('print'), matchMedia('(prefers-color-scheme: dark)')];
    const repaint = (): void => {
      colours.current = null;
      paint.current();
    };
    for (const query of queries) query.addEventListener('change', repaint);
    return () => {
      for (const query of queries) query.removeEventListener('change', repaint);
    };
  }, [theme]);
  useLayoutEffect(() => {
    if (!layout) return;
    if (placed.current?.layout !== layout)
      placed.current = { layout, layers: placeDots({ layout, ground, region }) };
    const layers = placed.current.layers.map((one) => ({ ...one, classes }));
    paint.current = () => {
      if (!canvas.current) return;
      colours.current ??= dotColours(canvas.current);
      paintDots(canvas.current, { layout, layers, colours: colours.current });
    };
    paint.current();
  }, [layout, ground, region, classes, theme]);
  return canvas;
}

function placeDots(options: {
  layout: MapLayout;
  ground: Ground;
  region: Region;
}): readonly Omit<DotLayer, 'classes'>[] {
  const { layout, ground } = options;
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  const residents = options.region.cells.map((cell) => cell.residents);
  const base = {
    dots: dotsAt({ cells: ground.cells, residents, view: layout.base, scale: 1, within: whole }),
  };
  if (!layout.lens) return [base];
  const dots = dotsAt({
    cells: ground.cells,
    residents,
    view: layout.lens.view,
    scale: lensDotScale,
    within: layout.lens.box,
  });
  return [base, { dots, clip: layout.lens.box }];
}

/** From this many dots on, those that do not change are painted once and kept as a picture. */
const backdropFrom = 2000;

function paintDots(
  canvas: HTMLCanvasElement,
  options: { layout: MapLayout; layers: readonly DotLayer[]; colours: DotColours },
): void {
  const { width, height } = options.layout;
  const pixelRatio = Math.max(1, globalThis.devicePixelRatio || 1);
  fitCanvas(canvas, { width, height, pixelRatio });
  const context = canvas.getContext('2d');
  const common = { width, height, pixelRatio, colours: options.colours };
  if (context)
    drawDots(context, { ...common, layers: options.layers, backdrop: backdropOf(options.layers, common) });
}

function fitCanvas(
  canvas: HTMLCanvasElement,
  size: { width: number; height: number; pixelRatio: number },
): void {
  const width = Math.round(size.width * size.pixelRatio);
  const height = Math.round(size.height * size.pixelRatio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

const backdrops = new WeakMap<
  Dots,
  { colours: DotColours; pixelRatio: number; picture: HTMLCanvasElement }
>();

/** The kept picture of all dots unchanged, where there are many and most of them are. */
function backdropOf(
  layers: readonly DotLayer[],
  common: { width: number; height: number; pixelRatio: number; colours: DotColours },
): HTMLCanvasElement | undefined {
  const first = layers[0];
  if (!first || first.dots.order.length < backdropFrom) return undefined;
  let unchanged = 0;
  for (const dot of first.classes) if (dot === 'dot') unchanged++;
  if (unchanged < first.dots.order.length / 2) return undefined;
  const kept = backdrops.get(first.dots);
  if (kept && kept.colours === common.colours && kept.pixelRatio === common.pixelRatio) return kept.picture;
  const picture = document.createElement('canvas');
  fitCanvas(picture, common);
  const context = picture.getContext('2d');
  if (!context) return undefined;
  drawDots(context, { ...common, layers: layers.map((layer) => ({ ...layer, classes: [] })) });
  backdrops.set(first.dots, { colours: common.colours, pixelRatio: common.pixelRatio, picture });
  return picture;
}
