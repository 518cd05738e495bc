import { useMemo } from 'react';
import type { Region } from '#region/region.ts';
import { groundOf } from '../../maps/ground.ts';
import { linesPath, ringsPath } from '../../maps/planar.ts';
import type { View } from '../../maps/planar.ts';
import { markRadiusPx, shapeOf } from '../../maps/site-marks.ts';
import { MarkPaths } from '../../maps/site-mark.tsx';
import type { MiniSite } from './suggest-cards.ts';

type Props = Readonly<{
  region: Region;
  view: View;
  size: Readonly<{ width: number; height: number }>;
  sites: readonly MiniSite[];
  /** Says what the map shows; without it the map is a mouse's short cut to the list beside it. */
  label?: string;
  onPress?: (site: string) => void;
}>;

/** A small map of a network: sites by their marks, those that differ from the other suggestions circled. */
export function SuggestMap({ region, view, size, sites, label, onPress }: Props) {
  const land = useMemo(() => {
    const ground = groundOf(region);
    return (
      <>
        {ground.lands.map(({ code, rings }) => (
          <path key={code} className="suggest-land" d={ringsPath(rings, view)} />
        ))}
        <path className="suggest-outline" d={linesPath(ground.outline, view)} />
      </>
    );
  }, [region, view]);
  return (
    <svg
      className="suggest-map"
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      focusable="false"
    >
      {land}
      {sites.map(({ id, name, kind, at, state, differs }) => (
        <g
          key={id}
          transform={`translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`}
          className={onPress ? 'pressable' : undefined}
          onClick={onPress && (() => onPress(id))}
        >
          <title>{name}</title>
          {differs && <circle r="8.5" className="suggest-differs" />}
          <MarkPaths shape={shapeOf(kind)} state={state} radius={markRadiusPx[shapeOf(kind)] * 0.78} />
        </g>
      ))}
    </svg>
  );
}
