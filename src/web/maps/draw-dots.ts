import { dotClasses } from './dots.ts';
import type { DotClass, Dots } from './dots.ts';
import type { Box } from './planar.ts';

export type DotLayer = Readonly<{
  dots: Dots;
  classes: readonly DotClass[];
  /** Only here; the whole canvas when absent. */
  clip?: Box;
}>;

/** Above this many a ring around each dot costs more than it shows. */
const ringsUpTo = 4000;

/** Paints demand dots on a canvas whose coordinates are CSS pixels. Colours come from the tokens of `element`. */
export function drawDots(
  context: CanvasRenderingContext2D,
  options: {
    width: number;
    height: number;
    pixelRatio: number;
    element: Element;
    layers: readonly DotLayer[];
  },
): void {
  const style = getComputedStyle(options.element);
  const colours = Object.fromEntries(dotClasses.map((name) => [name, style.getPropertyValue(`--${name}`)]));
  const ring = style.getPropertyValue('--land');
  context.setTransform(options.pixelRatio, 0, 0, options.pixelRatio, 0, 0);
  context.clearRect(0, 0, options.width, options.height);
  for (const layer of options.layers) {
    context.save();
    if (layer.clip) {
      context.beginPath();
      context.rect(layer.clip.x, layer.clip.y, layer.clip.width, layer.clip.height);
      context.clip();
    }
    drawLayer(context, { layer, colours, ring });
    context.restore();
  }
}

function drawLayer(
  context: CanvasRenderingContext2D,
  { layer, colours, ring }: { layer: DotLayer; colours: Record<string, string>; ring: string },
): void {
  const { order, x, y, radius } = layer.dots;
  const rings = order.length <= ringsUpTo;
  context.lineWidth = 0.6;
  context.strokeStyle = ring;
  let colour = '';
  for (const cell of order) {
    const r = Math.max(0.7, radius[cell]!);
    const wanted = colours[layer.classes[cell] ?? 'dot'] ?? '';
    if (wanted !== colour) {
      colour = wanted;
      context.fillStyle = colour;
    }
    if (r < 1.3) {
      context.fillRect(x[cell]! - r * 0.9, y[cell]! - r * 0.9, r * 1.8, r * 1.8);
      continue;
    }
    context.beginPath();
    context.arc(x[cell]!, y[cell]!, r, 0, 2 * Math.PI);
    context.fill();
    if (rings) context.stroke();
  }
}
