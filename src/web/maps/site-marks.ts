import type { BaseKind } from '#region/network.ts';
import type { SiteKind } from '#region/region.ts';

/** How a site stands on the map: by shape and fill, never by colour alone. */
export type MarkShape = 'hospital' | 'square' | 'diamond' | 'hollow-diamond' | 'mobile' | 'base';
export type MarkState = 'plain' | 'closed' | 'lightened' | 'opened' | 'moved' | 'merged';

/** What stands on the map: a site of its kind, a mobile unit's stop, or a base from which a service goes out. */
export type MarkKind = SiteKind | 'mobile' | BaseKind;

export type Mark = Readonly<{
  /** The body's outline. */
  body: string;
  /** Filled with the accent, or hollow with an accent or ink rim. */
  fill: 'full' | 'hollow' | 'crossed-out';
  /** Drawn over the body: a hospital's cross, a closed site's ×, the filled half of a lightened one, a mover's arrow. */
  over?: string;
  overKind?: 'cross' | 'strike' | 'half' | 'ring' | 'stroke';
}>;

const shapes: Readonly<Record<MarkKind, MarkShape>> = {
  'central-hospital': 'hospital',
  centre: 'square',
  station: 'diamond',
  'service-point': 'hollow-diamond',
  mobile: 'mobile',
  ambulance: 'base',
  'home-care': 'base',
};

/** Half the width of a mark, px, before scaling. */
export const markRadiusPx: Readonly<Record<MarkShape, number>> = {
  hospital: 7,
  square: 5.4,
  diamond: 6,
  'hollow-diamond': 4.8,
  mobile: 5,
  base: 5.6,
};

export function shapeOf(kind: string): MarkShape {
  return shapes[kind as MarkKind] ?? 'diamond';
}

/** The state of the mark; what merely changed capacity looks as before, its number tells. */
export function stateOf(status: string): MarkState {
  return (states as readonly string[]).includes(status) ? (status as MarkState) : 'plain';
}

const states: readonly MarkState[] = ['closed', 'lightened', 'opened', 'moved', 'merged'];

/** A mark's paths around its own middle (0, 0) at `radius` px. */
export function markOf(shape: MarkShape, state: MarkState, radius: number): Mark {
  const r = (share: number): string => (radius * share).toFixed(1);
  const square = `M-${r(1)} -${r(1)}H${r(1)}V${r(1)}H-${r(1)}Z`;
  const diamond = `M0 -${r(1)}L${r(1)} 0L0 ${r(1)}L-${r(1)} 0Z`;
  const circle = `M0 -${r(1)}A${r(1)} ${r(1)} 0 1 1 0 ${r(1)}A${r(1)} ${r(1)} 0 1 1 0 -${r(1)}Z`;
  const house = `M0 -${r(1)}L${r(1)} -${r(0.1)}V${r(0.85)}H-${r(1)}V-${r(0.1)}Z`;
  const bodies = {
    hospital: square,
    square,
    diamond,
    'hollow-diamond': diamond,
    mobile: circle,
    base: house,
  };
  const body = bodies[shape];
  if (state === 'closed') {
    const s = r(0.4);
    return {
      body,
      fill: 'crossed-out',
      over: `M-${s} -${s}L${s} ${s}M${s} -${s}L-${s} ${s}`,
      overKind: 'strike',
    };
  }
  if (state === 'merged') {
    const s = r(0.5);
    return { body, fill: 'crossed-out', over: `M0 -${s}V${s}M-${s} 0H${s}`, overKind: 'strike' };
  }
  if (state === 'lightened') {
    const half =
      body === square ? `M-${r(1)} -${r(1)}H0V${r(1)}H-${r(1)}Z` : `M0 -${r(1)}L-${r(1)} 0L0 ${r(1)}Z`;
    return { body, fill: 'hollow', over: half, overKind: 'half' };
  }
  // A stop is always new, so that needs no ring.
  if (shape === 'mobile' && state !== 'moved') {
    const d = r(0.36);
    const dot = `M0 -${d}A${d} ${d} 0 1 1 0 ${d}A${d} ${d} 0 1 1 0 -${d}Z`;
    return { body, fill: 'hollow', over: dot, overKind: 'half' };
  }
  if (state === 'opened') {
    const q = r(1.55);
    const ring = `M0 -${q}A${q} ${q} 0 1 1 0 ${q}A${q} ${q} 0 1 1 0 -${q}Z`;
    return { body, fill: shape === 'hollow-diamond' ? 'hollow' : 'full', over: ring, overKind: 'ring' };
  }
  if (state === 'moved') {
    const arrow = `M-${r(0.5)} 0H${r(0.45)}M${r(0.05)} -${r(0.42)}L${r(0.47)} 0L${r(0.05)} ${r(0.42)}`;
    const hollow = shape === 'hollow-diamond' || shape === 'mobile';
    return { body, fill: hollow ? 'hollow' : 'full', over: arrow, overKind: hollow ? 'stroke' : 'cross' };
  }
  if (shape === 'hospital') {
    const c = r(0.52);
    return { body, fill: 'full', over: `M0 -${c}V${c}M-${c} 0H${c}`, overKind: 'cross' };
  }
  return { body, fill: shape === 'hollow-diamond' ? 'hollow' : 'full' };
}

/** A small padlock at the lower right of a mark of `radius` px: its shackle's line and its body. */
export function lockOf(radius: number): { shackle: string; body: string } {
  const x = radius * 0.95;
  const y = radius * 0.95;
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  return {
    shackle: `M${at(-1.9, 0)}V${(y - 1.6).toFixed(1)}A1.9 1.9 0 0 1 ${at(1.9, -1.6)}V${y.toFixed(1)}`,
    body: `M${at(-3, 0)}H${(x + 3).toFixed(1)}V${(y + 4.4).toFixed(1)}H${(x - 3).toFixed(1)}Z`,
  };
}
