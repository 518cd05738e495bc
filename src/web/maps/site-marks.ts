import type { SiteKind } from '#region/region.ts';

/** How a site stands on the map: by shape and fill, never by colour alone. */
export type MarkShape = 'hospital' | 'square' | 'diamond' | 'hollow-diamond';
export type MarkState = 'plain' | 'closed' | 'lightened' | 'opened';

export type Mark = Readonly<{
  /** The body's outline. */
  body: string;
  /** Filled with the accent, or hollow with an accent or ink rim. */
  fill: 'full' | 'hollow' | 'crossed-out';
  /** Drawn over the body: a hospital's cross, a closed site's ×, the filled half of a lightened one. */
  over?: string;
  overKind?: 'cross' | 'strike' | 'half' | 'ring';
}>;

const shapes: Readonly<Record<SiteKind, MarkShape>> = {
  'central-hospital': 'hospital',
  centre: 'square',
  station: 'diamond',
  'service-point': 'hollow-diamond',
};

/** Half the width of a mark, px, before scaling. */
export const markRadiusPx: Readonly<Record<MarkShape, number>> = {
  hospital: 7,
  square: 5.4,
  diamond: 6,
  'hollow-diamond': 4.8,
};

export function shapeOf(kind: string): MarkShape {
  return shapes[kind as SiteKind] ?? 'diamond';
}

/** The state of the mark; what merely changed capacity looks as before, its number tells. */
export function stateOf(status: string): MarkState {
  return status === 'closed' || status === 'lightened' || status === 'opened' ? status : 'plain';
}

/** A mark's paths around its own middle (0, 0) at `radius` px. */
export function markOf(shape: MarkShape, state: MarkState, radius: number): Mark {
  const r = (share: number): string => (radius * share).toFixed(1);
  const square = `M-${r(1)} -${r(1)}H${r(1)}V${r(1)}H-${r(1)}Z`;
  const diamond = `M0 -${r(1)}L${r(1)} 0L0 ${r(1)}L-${r(1)} 0Z`;
  const body = shape === 'square' || shape === 'hospital' ? square : diamond;
  if (state === 'closed') {
    const s = r(0.4);
    return {
      body,
      fill: 'crossed-out',
      over: `M-${s} -${s}L${s} ${s}M${s} -${s}L-${s} ${s}`,
      overKind: 'strike',
    };
  }
  if (state === 'lightened') {
    const half =
      body === square ? `M-${r(1)} -${r(1)}H0V${r(1)}H-${r(1)}Z` : `M0 -${r(1)}L-${r(1)} 0L0 ${r(1)}Z`;
    return { body, fill: 'hollow', over: half, overKind: 'half' };
  }
  if (state === 'opened') {
    const q = r(1.55);
    const ring = `M0 -${q}A${q} ${q} 0 1 1 0 ${q}A${q} ${q} 0 1 1 0 -${q}Z`;
    return { body, fill: shape === 'hollow-diamond' ? 'hollow' : 'full', over: ring, overKind: 'ring' };
  }
  if (shape === 'hospital') {
    const c = r(0.52);
    return { body, fill: 'full', over: `M0 -${c}V${c}M-${c} 0H${c}`, overKind: 'cross' };
  }
  return { body, fill: shape === 'hollow-diamond' ? 'hollow' : 'full' };
}
