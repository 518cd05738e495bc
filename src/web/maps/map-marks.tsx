import { memo, useId, useMemo, useState } from 'react';
import { numbersOf } from '../numbers.ts';
import { keyMoves, mapWords, placesToMove } from './map-a11y.ts';
import type { DrawnLabel, DrawnSite, MapScene, ScenePart } from './map-scene.ts';
import { nextSite } from './next-site.ts';
import type { RegionMapProps } from './region-map.tsx';
import { scaleBar } from './scale-bar.ts';
import { MarkPaths } from './site-mark.tsx';

type MarksProps = Pick<RegionMapProps, 'language' | 'sites'> &
  Readonly<{
    scene: MapScene;
    lensCaption: readonly string[];
    chosenFlowsFrom: RegionMapProps['chosenFlowsFrom'] | undefined;
    selectedSite: string | undefined;
    onSelectSite: RegionMapProps['onSelectSite'] | undefined;
  }>;

/**
 * Flows, sites and names over the dots, with the keyboard's way among the sites. A pull changes few of them: what is as
 * it was is not rendered again.
 */
export const Marks = memo(function Marks(props: MarksProps) {
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
});

function Part(
  props: MarksProps & {
    part: ScenePart;
    words: (typeof mapWords)['fi'];
    current: string | undefined;
    onFocus: (site: string) => void;
  },
) {
  const { part, words } = props;
  const numbers = numbersOf(props.language);
  const chosen = new Set(props.chosenFlowsFrom);
  const names = new Map(props.sites.map((site) => [site.id, site.shortName]));
  const name = (id: string): string => names.get(id) ?? id;
  return (
    <>
      <g className={chosen.size > 0 ? 'choosing' : undefined} aria-hidden="true">
        {part.flows.map((flow) => (
          <Flow
            key={flow.id}
            className={chosen.has(flow.from) ? 'map-flow chosen' : 'map-flow'}
            path={flow.path}
            title={words.flow(name(flow.from), name(flow.to), numbers.rough(flow.visits))}
          />
        ))}
      </g>
      {part.sites.map((one) => (
        <Site
          key={one.site.id}
          drawn={one}
          isCurrent={one.site.id === props.current}
          isSelected={one.site.id === props.selectedSite}
          onFocus={props.onFocus}
          onSelectSite={props.onSelectSite}
        />
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
      </g>
      <g className="names" aria-hidden="true">
        {part.labels.map((label) => (
          <Label
            key={label.id}
            touched={label.site.touched}
            x={label.x}
            y={label.baseline}
            anchor={label.anchor}
            name={label.site.shortName}
            note={label.site.note}
            tone={label.site.tone}
          />
        ))}
      </g>
    </>
  );
}

const Flow = memo(function Flow(props: { className: string; path: string; title: string }) {
  return (
    <path className={props.className} d={props.path}>
      <title>{props.title}</title>
    </path>
  );
});

const Label = memo(function Label(props: {
  touched: boolean;
  x: number;
  y: number;
  anchor: DrawnLabel['anchor'];
  name: string;
  note: string | undefined;
  tone: string | undefined;
}) {
  return (
    <text className={props.touched ? 'strong' : undefined} x={props.x} y={props.y} textAnchor={props.anchor}>
      {props.name}
      {props.note && <tspan className={props.tone}> {props.note}</tspan>}
    </text>
  );
});

type SiteProps = Readonly<{
  drawn: DrawnSite;
  isCurrent: boolean;
  isSelected: boolean;
  onFocus: (site: string) => void;
  onSelectSite: RegionMapProps['onSelectSite'] | undefined;
}>;

/** A scene draws every site anew; most of them come out as they were. */
function sameSite(one: SiteProps, other: SiteProps): boolean {
  const { drawn: a, ...rest } = one;
  const { drawn: b, ...others } = other;
  return (
    sameFields(rest, others) &&
    sameFields(a.site, b.site) &&
    sameFields({ ...a, site: '', at: a.at.join() }, { ...b, site: '', at: b.at.join() })
  );
}

function sameFields<Value extends object>(one: Value, other: Value): boolean {
  const fields = Object.keys(one) as (keyof Value)[];
  return (
    fields.length === Object.keys(other).length &&
    fields.every((field) => Object.is(one[field], other[field]))
  );
}

const Site = memo(function Site(props: SiteProps) {
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
      className={props.isSelected ? 'site chosen' : 'site'}
      transform={place}
      data-site={site.id}
      role={onSelectSite ? 'button' : 'img'}
      aria-haspopup={onSelectSite ? 'menu' : undefined}
      aria-label={site.description}
      tabIndex={props.isCurrent ? 0 : -1}
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
}, sameSite);
