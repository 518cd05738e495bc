import { useId, useMemo, useState } from 'react';
import { numbersOf } from '../numbers.ts';
import { keyMoves, mapWords, placesToMove } from './map-a11y.ts';
import type { DrawnSite, MapScene, ScenePart } from './map-scene.ts';
import { nextSite } from './next-site.ts';
import type { RegionMapProps } from './region-map.tsx';
import { scaleBar } from './scale-bar.ts';
import { MarkPaths } from './site-mark.tsx';

/** Flows, sites and names over the dots, with the keyboard's way among the sites. */
export function Marks(props: RegionMapProps & { scene: MapScene; lensCaption: readonly string[] }) {
  const { scene } = props;
  const clip = useId();
  const words = mapWords[props.language];
  const numbers = numbersOf(props.language);
  const places = useMemo(() => placesToMove(scene), [scene]);
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const current = focused && places.has(focused) ? focused : [...places.keys()][0];
  const { base, lens, layout } = scene;
  const bar = scaleBar(layout.base.pixelsPerKm, 80);
  const part = (one: ScenePart) => (
    <Part {...props} part={one} words={words} current={current} onFocus={setFocused} />
  );
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      onKeyDown={(event) => {
        const direction = keyMoves[event.key];
        const from = (event.target as Element).getAttribute('data-site');
        if (!direction || !from) return;
        event.preventDefault();
        const next = nextSite(from, direction, places);
        if (!next) return;
        setFocused(next);
        event.currentTarget.querySelector<SVGGElement>(`[data-site="${CSS.escape(next)}"]`)?.focus();
      }}
    >
      {part(base)}
      {layout.lens && lens && (
        <>
          <rect className="lens-window" {...layout.lens.window} rx="3" />
          <clipPath id={clip}>
            <rect {...layout.lens.box} rx="6" />
          </clipPath>
          <g clipPath={`url(#${clip})`}>{part(lens)}</g>
          <g aria-hidden="true">
            {props.lensCaption.map((line, index) => (
              <text
                key={line}
                className={index === 0 ? 'strong' : 'quiet'}
                x={lens.caption.x}
                y={lens.caption.y + 13 + 17 * index}
              >
                {line}
              </text>
            ))}
          </g>
        </>
      )}
      <g aria-hidden="true">
        <path
          className="scale-bar"
          d={`M${layout.scale[0]} ${layout.scale[1] - 4}v4h${bar.widthPx.toFixed(1)}v-4`}
        />
        <text className="quiet" x={layout.scale[0] + bar.widthPx + 6} y={layout.scale[1] + 1}>
          {words.kilometres(numbers.plain(bar.km))}
        </text>
      </g>
    </svg>
  );
}

function Part(
  props: RegionMapProps & {
    part: ScenePart;
    words: (typeof mapWords)['fi'];
    current: string | undefined;
    onFocus: (site: string) => void;
  },
) {
  const { part, words } = props;
  const numbers = numbersOf(props.language);
  const chosen = new Set(props.chosenFlowsFrom);
  const anyTouched = props.sites.some((site) => site.touched);
  const names = new Map(props.sites.map((site) => [site.id, site.shortName]));
  const name = (id: string): string => names.get(id) ?? id;
  return (
    <>
      <g className={chosen.size > 0 ? 'choosing' : undefined} aria-hidden="true">
        {part.flows.map((flow) => (
          <path
            key={flow.id}
            className={chosen.has(flow.from) ? 'map-flow chosen' : 'map-flow'}
            d={flow.path}
          >
            <title>{words.flow(name(flow.from), name(flow.to), numbers.rough(flow.visits))}</title>
          </path>
        ))}
      </g>
      {part.sites.map((one) => (
        <Site key={one.site.id} {...props} drawn={one} />
      ))}
      <g aria-hidden="true">
        {part.flows.map(
          (flow) =>
            flow.number && (
              <text key={flow.id} x={flow.number.x} y={flow.number.y} textAnchor="middle">
                {flow.number.text}
              </text>
            ),
        )}
        {part.labels.map((label) => (
          <text
            key={label.id}
            className={label.site.touched ? 'strong' : anyTouched ? 'quiet' : undefined}
            x={label.x}
            y={label.baseline}
            textAnchor={label.anchor}
          >
            {label.site.shortName}
            {label.site.note && <tspan className={label.site.tone}> {label.site.note}</tspan>}
          </text>
        ))}
      </g>
    </>
  );
}

function Site(
  props: Pick<RegionMapProps, 'onSelectSite' | 'selectedSite'> & {
    drawn: DrawnSite;
    current: string | undefined;
    onFocus: (site: string) => void;
  },
) {
  const { drawn, onSelectSite } = props;
  const { site, at } = drawn;
  const body = (
    <MarkPaths
      shape={drawn.shape}
      state={drawn.state}
      radius={drawn.radius}
      locked={site.locked === true && !drawn.shadow}
    />
  );
  const place = `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`;
  if (drawn.shadow) {
    return (
      <g transform={place} aria-hidden="true">
        {body}
      </g>
    );
  }
  return (
    <g
      className={site.id === props.selectedSite ? 'site chosen' : 'site'}
      transform={place}
      data-site={site.id}
      role={onSelectSite ? 'button' : 'img'}
      aria-haspopup={onSelectSite ? 'menu' : undefined}
      aria-label={site.description}
      tabIndex={site.id === props.current ? 0 : -1}
      onFocus={() => props.onFocus(site.id)}
      onClick={(event) => onSelectSite?.(site.id, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelectSite?.(site.id, event.currentTarget);
      }}
    >
      <title>{site.description}</title>
      <circle className="reach" r="12" />
      <circle className="ring" r={drawn.radius + 4.5} />
      {body}
    </g>
  );
}
