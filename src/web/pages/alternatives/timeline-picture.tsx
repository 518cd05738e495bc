import type { TimelineRow } from '#alternatives/evaluation.ts';
import { MarkPaths } from '../../maps/site-mark.tsx';
import { markRadiusPx, shapeOf } from '../../maps/site-marks.ts';
import { textWidthPx } from '#kit/text-width.ts';
import { useTongue } from '../../messages/context.ts';
import { markOfPull } from './pull-rows.ts';
import type { YearView } from './plan-years.ts';
import {
  columnsOf,
  costBarsOf,
  costOf,
  fitName,
  roomOf,
  tripLineOf,
  valueLabels,
  writtenYears,
} from './timeline-chart.ts';
import type { Column } from './timeline-chart.ts';
import type { Workbench } from './use-workbench.ts';

const lineHeight = 17;
const mostNames = 4;
const chartHeight = 52;
const textPx = 13;
const width = (text: string): number => textWidthPx(text, textPx);

/** Two small charts over one axis of years, with what begins above them. The slider and the table say the same in words. */
export function TimelinePicture(props: {
  rows: readonly TimelineRow[];
  width: number;
  names: readonly string[];
  bench: Workbench;
  view: YearView;
}) {
  const { rows, view, bench } = props;
  const { messages, numbers } = useTongue();
  const say = messages.planYears;
  const columns = columnsOf(rows, props.width);
  const lines = Math.max(1, ...rows.map((row) => Math.min(mostNames, row.pulls.length)));
  const tripTop = lines * lineHeight + 8 + lineHeight;
  const costTop = tripTop + chartHeight + 18 + lineHeight * 2;
  const foot = costTop + chartHeight;
  const height = foot + 22;
  const trip = tripLineOf(columns, { top: tripTop + 14, height: chartHeight - 8 });
  const cost = costBarsOf(columns, { top: costTop, height: chartHeight });
  const minutes = valueLabels(columns, {
    text: (row) => numbers.fixed(row.tripMinutes, 2),
    y: (row) => (row.tripMinutes === null ? 0 : trip.y(row.tripMinutes) - 5),
    width,
  });
  const most = Math.max(...rows.map(costOf));
  const euros = valueLabels(columns, {
    text: (row) => numbers.fixed(costOf(row) / 1e6, most < 10e6 ? 2 : 1),
    y: (row) => cost.y(costOf(row)) - 5,
    width,
  });
  const last = rows.at(-1)!.year;
  const shownYear = Math.min(last, view.year ?? last);
  const costTitle = `${say.cost}, ${messages.alternatives.units['euros']}`;
  return (
    <svg
      className="timeline-picture"
      width={props.width}
      height={height}
      viewBox={`0 0 ${props.width} ${height}`}
      role="img"
      aria-label={`${say.span(view.first, last)}. ${rows
        .filter((row) => row.pulls.length > 0)
        .map((row) => say.beginsIn(row.year, row.pulls.map((pull) => props.names[pull]).join(', ')))
        .join('. ')}`}
    >
      {columns.map((column) => (
        <rect
          key={column.row.year}
          className={column.row.year === shownYear ? 'year-column chosen' : 'year-column'}
          x={column.left + 1}
          y="0"
          width={Math.max(1, column.width - 2)}
          height={height}
          rx="4"
          onClick={() => bench.lookAt(column.row.year)}
        >
          <title>{say.pictureAt(column.row.year)}</title>
        </rect>
      ))}
      <g className="timeline-ink">
        {columns.map((column, at) => (
          <Begins
            key={column.row.year}
            column={column}
            room={roomOf(columns, at) - 26}
            names={props.names}
            bench={bench}
          />
        ))}
        <text className="chart-title" x="4" y={tripTop}>
          {say.trip}
        </text>
        <path className="trip-line" d={trip.path} />
        {minutes.map((label) => (
          <text key={label.year} className="value" x={label.x} y={label.y} textAnchor="middle">
            {label.text}
          </text>
        ))}
        <text className="chart-title" x="4" y={costTop - lineHeight - 4}>
          {costTitle}
        </text>
        {cost.bars.map((bar, at) => (
          <rect
            key={at}
            className={`cost-bar ${bar.part}`}
            x={bar.x.toFixed(1)}
            y={bar.y.toFixed(1)}
            width={bar.width.toFixed(1)}
            height={Math.max(0.5, bar.height).toFixed(1)}
          />
        ))}
        {euros.map((label) => (
          <text key={label.year} className="value" x={label.x} y={label.y} textAnchor="middle">
            {label.text}
          </text>
        ))}
        <path className="zero-line" d={`M0 ${foot + 0.5}H${props.width}`} />
        {writtenYears(columns, width('2028')).map(({ year, x }) => (
          <text
            key={year}
            className={year === shownYear ? 'year chosen' : 'year'}
            x={x}
            y={foot + 16}
            textAnchor="middle"
          >
            {year}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** What begins in a year: marks with names while there is room for names, else marks alone. */
function Begins(props: {
  column: Column;
  /** For a name after its mark, px. */
  room: number;
  names: readonly string[];
  bench: Workbench;
}) {
  const { column, room, names, bench } = props;
  const { messages } = useTongue();
  const say = messages.planYears;
  const { pulls } = column.row;
  const cut = pulls.length > mostNames ? mostNames - 1 : pulls.length;
  const rest = pulls.length - cut;
  return (
    <>
      {pulls.slice(0, cut).map((pull, line) => {
        const y = 11 + line * lineHeight;
        const name = room > 34 ? fitName(names[pull] ?? '', { px: room, width }) : '';
        const x = name === '' ? column.middle : column.left + 12;
        const mark = markOfPull(bench.plan.pulls[pull]!, bench.network);
        return (
          <g key={pull}>
            <title>{names[pull]}</title>
            <g transform={`translate(${x.toFixed(1)} ${y})`}>
              {mark === 'neutral' ? (
                <circle className="neutral-mark" r="2.6" />
              ) : (
                <MarkPaths
                  shape={shapeOf(mark.kind)}
                  state={mark.state}
                  radius={markRadiusPx[shapeOf(mark.kind)]}
                  locked={mark.locked === true}
                />
              )}
            </g>
            {name !== '' && (
              <text x={x + 10} y={y + 4.5}>
                {name}
              </text>
            )}
          </g>
        );
      })}
      {rest > 0 && (
        <text
          className="quiet"
          x={room > 34 ? column.left + 6 : column.middle}
          y={15.5 + cut * lineHeight}
          textAnchor={room > 34 ? 'start' : 'middle'}
        >
          {room > 60 ? say.more(rest) : `+${rest}`}
        </text>
      )}
    </>
  );
}
