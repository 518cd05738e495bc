import { useId, useMemo } from 'react';
import type { Region } from '#region/region.ts';
import { groundOf } from './ground.ts';
import type { MapLayout } from './lay-out.ts';
import { leadPath } from './lay-out.ts';
import { linesPath, ringsPath } from './planar.ts';
import type { View } from './planar.ts';

/** What lies under the dots: neighbours, the county's land and its municipal lines, on the base map and in the lens. */
export function Land({ layout, region }: { layout: MapLayout; region: Region }) {
  const clip = useId();
  return useMemo(() => {
    const { lens, width, height } = layout;
    return (
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        <GroundPaths view={layout.base} region={region} />
        {lens && (
          <>
            <path className="lens-lead" d={leadPath(lens)} />
            <clipPath id={clip}>
              <rect {...lens.box} rx="6" />
            </clipPath>
            <g clipPath={`url(#${clip})`}>
              <rect className="lens-ground" {...lens.box} />
              <GroundPaths view={lens.view} region={region} />
            </g>
            <rect className="lens-frame" {...lens.box} rx="6" />
          </>
        )}
      </svg>
    );
  }, [layout, region, clip]);
}

function GroundPaths({ view, region }: { view: View; region: Region }) {
  const ground = groundOf(region);
  return (
    <>
      {ground.neighbours.map((land) => (
        <path key={land.code} className="neighbour" d={ringsPath(land.rings, view)} />
      ))}
      {ground.lands.map((land) => (
        <path key={land.code} className="land" d={ringsPath(land.rings, view)} />
      ))}
      <path className="outline" d={linesPath(ground.outline, view)} />
    </>
  );
}
