import { useRef } from 'react';
import type { FrontAim } from '#alternatives/suggest/ask.ts';
import type { FrontAnswer } from '#alternatives/suggest/suggestion.ts';
import { useTongue } from '../../messages/context.ts';
import { useWidth } from '../../maps/use-map.ts';
import { frontChart, nearestMark } from './front-chart.ts';
import type { Axis, ChartBox } from './front-chart.ts';

/** Room beside the axes: titles and what stands at their ticks, px. */
const room = { left: 48, top: 32, right: 20, bottom: 52 };
/** How near the pointer shows a network, and how near a press means it, px. */
const reach = { shown: 60, pressed: 20 };

type Props = Readonly<{
  answer: FrontAnswer;
  /** The network that is shown beside the chart. */
  shown: number;
  /** What a network is called, with its values. */
  nameOf: (at: number) => string;
  onShow: (at: number) => void;
  onMake: (at: number) => void;
}>;

/**
 * A front as points: the pointer or the arrow keys show a network, a press or Enter makes it an alternative. A finger has no
 * hovering: its first press shows.
 */
export function FrontChartView({ answer, shown, nameOf, onShow, onMake }: Props) {
  const say = useTongue().messages.suggest.front;
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(240, useWidth(frame));
  const height = Math.min(440, Math.max(280, Math.round(width * 0.66)));
  const box = {
    ...{ left: room.left, top: room.top },
    ...{ width: width - room.left - room.right, height: height - room.top - room.bottom },
  };
  const chart = frontChart(answer, box);
  const touched = useRef(-1);
  const markAt = (event: { clientX: number; clientY: number }, within: number): number => {
    const { left, top } = frame.current!.getBoundingClientRect();
    return nearestMark(chart, { x: event.clientX - left, y: event.clientY - top, within });
  };
  const step = (to: number): void => onShow(Math.min(answer.points.length - 1, Math.max(0, to)));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(shown + 1),
    ArrowDown: () => step(shown + 1),
    ArrowLeft: () => step(shown - 1),
    ArrowUp: () => step(shown - 1),
    Home: () => step(0),
    End: () => step(answer.points.length - 1),
    Enter: () => onMake(shown),
  };
  return (
    <div
      ref={frame}
      className="front-chart"
      role="listbox"
      tabIndex={0}
      aria-label={say.chart}
      aria-activedescendant={`front-${shown}`}
      aria-describedby="front-help"
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <svg
        width={width}
        height={height}
        focusable="false"
        role="none"
        onPointerMove={(event) => {
          const at = markAt(event, reach.shown);
          if (at >= 0 && event.pointerType !== 'touch') onShow(at);
        }}
        onClick={(event) => {
          const at = markAt(event, reach.pressed);
          if (at < 0) return;
          const isTouch = (event.nativeEvent as PointerEvent).pointerType === 'touch';
          const isShownByTouch = touched.current === at;
          touched.current = at;
          if (isTouch && !isShownByTouch) onShow(at);
          else onMake(at);
        }}
      >
        <g aria-hidden="true">
          <Across axis={chart.x} box={box} />
          <Upwards axis={chart.y} box={box} />
          <path className="front-stairs" d={chart.stairs} />
        </g>
        {chart.marks
          .toSorted((one, other) => Number(one.at === shown) - Number(other.at === shown))
          .map(({ at, x, y, radius, isLabelled }) =>
            at < 0 ? (
              <g key={at} className="front-today" aria-hidden="true">
                <path d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`} />
                <text x={x + 10} y={y + 16}>
                  {say.today}
                </text>
              </g>
            ) : (
              <g
                key={at}
                id={`front-${at}`}
                role="option"
                aria-selected={at === shown}
                aria-posinset={at + 1}
                aria-setsize={answer.points.length}
                aria-label={nameOf(at)}
                className={at === shown ? 'front-mark shown' : 'front-mark'}
              >
                <circle cx={x} cy={y} r={radius} />
                {(isLabelled || at === shown) && (
                  <text x={x + radius + 2} y={y - radius + 1}>
                    {at + 1}
                  </text>
                )}
              </g>
            ),
          )}
      </svg>
    </div>
  );
}

function useTick(aim: FrontAim): (value: number) => string {
  const { numbers } = useTongue();
  return aim === 'euros' ? (value) => numbers.bigEuros(value) : (value) => numbers.plain(value, 1);
}

function Across({ axis, box }: { axis: Axis; box: ChartBox }) {
  const say = useTongue().messages.suggest.front;
  const tick = useTick(axis.aim);
  const foot = box.top + box.height;
  return (
    <>
      <path className="front-axis" d={`M${box.left} ${foot + 0.5}H${box.left + box.width}`} />
      {axis.ticks.map((value) => (
        <text key={value} x={axis.px(value)} y={foot + 18} textAnchor="middle">
          {tick(value)}
        </text>
      ))}
      <text className="front-title" x={box.left + box.width} y={foot + 42} textAnchor="end">
        {say.axes[axis.aim]}
      </text>
    </>
  );
}

function Upwards({ axis, box }: { axis: Axis; box: ChartBox }) {
  const say = useTongue().messages.suggest.front;
  const tick = useTick(axis.aim);
  return (
    <>
      {axis.ticks.map((value) => (
        <g key={value}>
          <path className="front-grid" d={`M${box.left} ${axis.px(value)}H${box.left + box.width}`} />
          <text x={box.left - 8} y={axis.px(value) + 4.5} textAnchor="end">
            {tick(value)}
          </text>
        </g>
      ))}
      <text className="front-title" x="4" y="16">
        {say.axes[axis.aim]}
      </text>
    </>
  );
}
