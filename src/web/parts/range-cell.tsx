import { minutesClass } from '../maps/minute-classes.ts';
import type { MinuteLimits } from '../maps/minute-classes.ts';
import './range-cell.css';

type Scale = Readonly<{ max: number; width: number }>;

/** Room at both ends for half a number of the axis and half a dot. */
const margin = 9;

function placeOf(value: number, { max, width }: Scale): number {
  return margin + (value / max) * (width - 2 * margin);
}

/** A figure's dot on its range, on one scale with the rest of the column. Drawn beside the number, so not read out. */
export function RangeCell({
  value,
  low,
  high,
  max,
  width,
  guide,
  limits,
}: Scale &
  Readonly<{
    value: number | null;
    low: number | null;
    high: number | null;
    guide?: number;
    /** Classes of the dot's colour; the usual ones unless told. */
    limits?: MinuteLimits;
  }>) {
  const x = (at: number) => placeOf(Math.min(at, max), { max, width });
  return (
    <svg className="range-cell" viewBox={`0 0 ${width} 16`} width={width} height="16" aria-hidden="true">
      {guide !== undefined && <path className="guide" d={`M${x(guide)} 0v16`} />}
      {low !== null && high !== null && <path className="range" d={`M${x(low)} 8H${x(high)}`} />}
      {high !== null && high > max && <path className="range" d={`m${x(max)} 4 4 4-4 4`} />}
      {value !== null && <circle className={minutesClass(value, limits)} cx={x(value)} cy="8" r="4.5" />}
    </svg>
  );
}

/** The column's axis: round numbers along its width. */
export function RangeAxis({ max, width, step }: Scale & Readonly<{ step: number }>) {
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);
  return (
    <svg className="range-axis" viewBox={`0 0 ${width} 14`} width={width} height="14" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={placeOf(tick, { max, width })} y="11" textAnchor="middle">
          {tick}
        </text>
      ))}
    </svg>
  );
}
