import { markOf, markRadiusPx, shapeOf } from './site-marks.ts';
import type { MarkShape, MarkState } from './site-marks.ts';

/** A site's mark around its own middle, inside an SVG. */
export function MarkPaths(props: { shape: MarkShape; state: MarkState; radius: number }) {
  const mark = markOf(props.shape, props.state, props.radius);
  return (
    <>
      <path className={`mark-body ${mark.fill}`} d={mark.body} />
      {mark.over && <path className={`mark-over ${mark.overKind}`} d={mark.over} />}
    </>
  );
}

/** The same mark by itself, for lists and keys. Decoration: the words beside it say what it is. */
export function SiteMark(props: { kind: string; state: MarkState }) {
  const shape = shapeOf(props.kind);
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <MarkPaths shape={shape} state={props.state} radius={markRadiusPx[shape]} />
    </svg>
  );
}
