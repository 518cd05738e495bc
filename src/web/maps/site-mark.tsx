import { lockOf, markOf, markRadiusPx, shapeOf } from './site-marks.ts';
import type { MarkShape, MarkState } from './site-marks.ts';

/** A site's mark around its own middle, inside an SVG. */
export function MarkPaths(props: { shape: MarkShape; state: MarkState; radius: number; locked?: boolean }) {
  const mark = markOf(props.shape, props.state, props.radius);
  const lock = props.locked ? lockOf(props.radius) : undefined;
  return (
    <>
      <path className={`mark-body ${mark.fill}`} d={mark.body} />
      {mark.over && <path className={`mark-over ${mark.overKind}`} d={mark.over} />}
      {lock && (
        <>
          <path className="mark-lock shackle" d={lock.shackle} />
          <path className="mark-lock" d={lock.body} />
        </>
      )}
    </>
  );
}

/** The same mark by itself, for lists and keys. Decoration: the words beside it say what it is. */
export function SiteMark(props: { kind: string; state: MarkState; locked?: boolean }) {
  const shape = shapeOf(props.kind);
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <MarkPaths
        shape={shape}
        state={props.state}
        radius={markRadiusPx[shape] * (props.state === 'opened' ? 0.72 : 1) - (props.locked ? 1 : 0)}
        {...(props.locked ? { locked: true } : {})}
      />
    </svg>
  );
}
