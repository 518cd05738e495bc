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

export type DotColours = Readonly<{ dots: Readonly<Record<string, string>>; ring: string }>;

/** The tokens' colours as they stand for an element. Asked when the colours change and not at every drawing: it makes the browser settle the whole page's style first. */
export function dotColours(element: Element): DotColours {
  const style = getComputedStyle(element);
  const dots = Object.fromEntries(dotClasses.map((name) => [name, style.getPropertyValue(`--${name}`)]));
  return { dots, ring: style.getPropertyValue('--land') };
}

/** Paints demand dots on a canvas whose coordinates are CSS pixels. */
export function drawDots(
  context: CanvasRenderingContext2D,
  options: {
    width: number;
    height: number;
    pixelRatio: number;
    colours: DotColours;
    layers: readonly DotLayer[];
    /** A painting of every dot as unchanged, to begin from; then only the changed ones are painted, on top. */
    backdrop?: CanvasImageSource | undefined;
  },
): void {
  const { dots: colours, ring } = options.colours;
  context.setTransform(options.pixelRatio, 0, 0, options.pixelRatio, 0, 0);
  context.clearRect(0, 0, options.width, options.height);
  if (options.backdrop) context.drawImage(options.backdrop, 0, 0, options.width, options.height);
  const skip = options.backdrop ? 'dot' : undefined;
  for (const layer of options.layers) {
    context.save();
    if (layer.clip) {
      context.beginPath();
      context.rect(layer.clip.x, layer.clip.y, layer.clip.width, layer.clip.height);
      context.clip();
    }
    drawLayer(context, { layer, colours, ring, skip });
    context.restore();
  }
}

function drawLayer(
  context: CanvasRenderingContext2D,
  told: {
    layer: DotLayer;
    colours: Readonly<Record<string, string>>;
    ring: string;
    skip: DotClass | undefined;
  },
): void {
  const { layer, colours, ring, skip } = told;
  const { order, x, y, radius } = layer.dots;
  const rings = order.length <= ringsUpTo;
  context.lineWidth = 0.6;
  context.strokeStyle = ring;
  let colour = '';
  for (const cell of order) {
    const dot = layer.classes[cell] ?? 'dot';
    if (dot === skip) continue;
    const r = Math.max(0.7, radius[cell]!);
    const wanted = colours[dot] ?? '';
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
