import type { CSSProperties } from 'react';
import { radiusPerRootResident } from './dots.ts';
import { flowWidthPx } from './map-flows.ts';
import { keyColumns } from './map-key.ts';
import type { KeyGroup, KeyRow } from './map-key.ts';
import { SiteMark } from './site-mark.tsx';
import { taperPath } from './taper.ts';

function Sign({ row }: { row: KeyRow }) {
  if (row.kind === 'site') {
    return (
      <span style={{ width: 20, lineHeight: 0 }}>
        <SiteMark kind={row.site} state={row.state} {...(row.locked ? { locked: true } : {})} />
      </span>
    );
  }
  const width = row.kind === 'flow' ? 66 : 20;
  return (
    <svg width={width} height="20" viewBox={`0 -10 ${width} 20`} aria-hidden="true" focusable="false">
      {row.kind === 'flow' && (
        <path
          className="map-flow chosen"
          d={
            taperPath({
              from: [0, 0],
              to: [58, 0],
              widthPx: flowWidthPx(row.visits),
              startGapPx: 0,
              endGapPx: 0,
              bow: 0,
            }).path
          }
        />
      )}
      {row.kind === 'dot' && <circle cx="7" cy="0" r="6" style={{ fill: `var(--${row.dot})` }} />}
      {row.kind === 'people' && (
        <circle
          className="people"
          cx="7"
          cy="0"
          r={Math.max(1.2, radiusPerRootResident * Math.sqrt(row.residents))}
        />
      )}
    </svg>
  );
}

/** What the map's signs mean, in as many columns as there is room for. */
export function MapKey(props: {
  /** Read aloud before it. */
  title: string;
  groups: readonly KeyGroup[];
  columns: number;
  className?: string;
  style?: CSSProperties;
}) {
  return (
    <div
      className={`map-key ${props.className ?? ''}`}
      style={props.style}
      role="group"
      aria-label={props.title}
    >
      {keyColumns(props.groups, props.columns).map((column) => (
        <dl key={column[0]?.title}>
          {column.map((group) => (
            <div key={group.title}>
              <dt>{group.title}</dt>
              {group.rows.map((row) => (
                <dd key={row.text}>
                  <Sign row={row} />
                  {row.text}
                </dd>
              ))}
              {group.note && <dd className="map-space-note">{group.note}</dd>}
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
