import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Region } from '#region/region.ts';
import { dotsAt } from './dots.ts';
import type { DotClass } from './dots.ts';
import { drawDots } from './draw-dots.ts';
import type { DotLayer } from './draw-dots.ts';
import type { Ground } from './ground.ts';
import type { MapLayout } from './lay-out.ts';

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
  const { layout, ground, region, classes, theme } = options;
  useLayoutEffect(() => {
    if (!layout) return undefined;
    if (placed.current?.layout !== layout) {
      placed.current = { layout, layers: placeDots({ layout, ground, region }) };
    }
    const { layers } = placed.current;
    const paint = (): void => {
      if (canvas.current)
        paintDots(canvas.current, { layout, layers: layers.map((one) => ({ ...one, classes })) });
    };
    paint();
    // Paper is light whatever the screen is: the dots are painted again with the colours that print uses.
    const print = matchMedia('print');
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    print.addEventListener('change', paint);
    scheme.addEventListener('change', paint);
    return () => {
      print.removeEventListener('change', paint);
      scheme.removeEventListener('change', paint);
    };
  }, [layout, ground, region, classes, theme]);
  return canvas;
}

function placeDots(options: {
  layout: MapLayout;
  ground: Ground;
  region: Region;
}): readonly Omit<DotLayer, 'classes'>[] {
  const { layout, ground } = options;
  const residents = options.region.cells.map((cell) => cell.residents);
  const base = { dots: dotsAt({ cells: ground.cells, residents, view: layout.base, scale: 1 }) };
  if (!layout.lens) return [base];
  const dots = dotsAt({ cells: ground.cells, residents, view: layout.lens.view, scale: 1.35 });
  return [base, { dots, clip: layout.lens.box }];
}

function paintDots(
  canvas: HTMLCanvasElement,
  options: { layout: MapLayout; layers: readonly DotLayer[] },
): void {
  const { width, height } = options.layout;
  const pixelRatio = Math.max(1, globalThis.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * pixelRatio) || canvas.height !== Math.round(height * pixelRatio)) {
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
  }
  const context = canvas.getContext('2d');
  if (context) drawDots(context, { width, height, pixelRatio, element: canvas, layers: options.layers });
}

/** Calls back after the frame that shows the latest render has been painted. */
export function useAfterPaint(callback: (() => void) | undefined): void {
  useEffect(() => {
    if (!callback) return undefined;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => callback();
    const frame = requestAnimationFrame(() => channel.port2.postMessage(0));
    return () => {
      cancelAnimationFrame(frame);
      channel.port1.close();
    };
  });
}
