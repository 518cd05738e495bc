import './region-map.css';
import { memo, useMemo, useRef } from 'react';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import { numbersOf } from '../numbers.ts';
import type { DotClass } from './dots.ts';
import { groundOf } from './ground.ts';
import { Land } from './land.tsx';
import { lensCaptionOf, mapWords } from './map-a11y.ts';
import type { MapFlow } from './map-flows.ts';
import { MapKey } from './map-key.tsx';
import type { KeyGroup } from './map-key.ts';
import { Marks } from './map-marks.tsx';
import { drawScene, sceneLayout } from './map-scene.ts';
import type { MapSite } from './map-scene.ts';
import { useDotCanvas, useScenePractice, useWidth } from './use-map.ts';

export type RegionMapProps = Readonly<{
  region: Region;
  language: Language;
  /** Anything that changes when the colours do; the dots are then painted again. */
  theme: string;
  /** Read aloud: what the map shows, and where the same is as a table. */
  label: string;
  /** Per cell. */
  dots: readonly DotClass[];
  sites: readonly MapSite[];
  flows?: readonly MapFlow[];
  /** Flows from these sites are drawn strong and the others faint. */
  chosenFlowsFrom?: readonly string[];
  legend: readonly KeyGroup[];
  /** Height for its width on a wide page; 0.74 unless told. */
  aspect?: number;
  selectedSite?: string;
  /** Enter, Space or a click on a site. `element` is its mark, for a menu to open beside. */
  onSelectSite?: (site: string, element: Element) => void;
}>;

/** A county's map as SVG, with demand as dots on a canvas between the land and the marks. */
export const RegionMap = memo(function RegionMap(props: RegionMapProps) {
  const { region, language } = props;
  const frame = useRef<HTMLDivElement | null>(null);
  const width = useWidth(frame);
  const ground = groundOf(region);
  const aspect = props.aspect ?? 0.74;
  const legend = props.legend;
  const layout = useMemo(
    () => (width > 0 ? sceneLayout({ ground, region, width, aspect, key: legend }) : undefined),
    [ground, region, width, aspect, legend],
  );
  const numbers = numbersOf(language);
  const lensCaption = useMemo(() => lensCaptionOf(region, layout, language), [region, layout, language]);
  const drawing = useMemo(
    () =>
      layout && {
        layout,
        ground,
        region,
        sites: props.sites,
        flows: props.flows ?? [],
        flowText: (visits: number) => numbers.rough(visits),
        lensCaption,
      },
    [layout, ground, region, props.sites, props.flows, numbers, lensCaption],
  );
  const scene = useMemo(() => drawing && drawScene(drawing), [drawing]);
  // Only a map of flows is drawn again and again.
  useScenePractice(props.flows && drawing);
  const canvas = useDotCanvas({ layout, ground, region, classes: props.dots, theme: props.theme });
  const height = layout?.height ?? 0;
  return (
    <div>
      <div
        className="map"
        ref={frame}
        role="group"
        aria-label={props.label}
        style={{ minHeight: layout ? undefined : 320 }}
      >
        <span className="map-space" style={{ height }} />
        {layout && scene && (
          <>
            <Land layout={layout} region={region} />
            <canvas ref={canvas} style={{ width: layout.width, height }} aria-hidden="true" />
            <Marks
              scene={scene}
              lensCaption={lensCaption}
              language={language}
              sites={props.sites}
              chosenFlowsFrom={props.chosenFlowsFrom}
              selectedSite={props.selectedSite}
              onSelectSite={props.onSelectSite}
            />
            {layout.key && (
              <MapKey
                title={mapWords[language].keyTitle}
                groups={legend}
                columns={layout.key.columns}
                style={{ left: layout.key.x, top: layout.key.y }}
              />
            )}
          </>
        )}
      </div>
      {layout && !layout.key && (
        <MapKey
          className="below"
          title={mapWords[language].keyTitle}
          groups={legend}
          columns={legend.length}
        />
      )}
    </div>
  );
});
