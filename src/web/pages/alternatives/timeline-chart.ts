import type { TimelineRow } from '#alternatives/evaluation.ts';

/** Parts of a year's cost, the lowest first: the sites as they then are, and what leaving costs on top of them. */
export type CostPart = Readonly<{ part: 'network' | 'premises' | 'exit'; euros: number }>;

/** A year's cost by part; only what is known and more than nothing. */
export function costPartsOf(row: TimelineRow): readonly CostPart[] {
  const parts: readonly CostPart[] = [
    { part: 'network', euros: row.euros },
    { part: 'premises', euros: row.premisesStillPaid },
    { part: 'exit', euros: row.exitEuros },
  ];
  return parts.filter(({ part, euros }) => part === 'network' || euros > 0);
}

export function costOf(row: TimelineRow): number {
  return costPartsOf(row).reduce((sum, { euros }) => sum + euros, 0);
}

export type Column = Readonly<{ row: TimelineRow; left: number; width: number; middle: number }>;

/** The years side by side over the whole width, px. */
export function columnsOf(rows: readonly TimelineRow[], width: number): readonly Column[] {
  const each = width / Math.max(1, rows.length);
  return rows.map((row, at) => ({ row, left: at * each, width: each, middle: (at + 0.5) * each }));
}

/** Where a value's label stands: over its column's middle, only where it says something new and does not cover the last. */
export type ValueLabel = Readonly<{ x: number; y: number; text: string; year: number }>;

type Scale = (value: number) => number;

/** The mean trip as steps, each year a level line; years without trips leave a break. */
export function tripLineOf(
  columns: readonly Column[],
  told: { top: number; height: number },
): { path: string; y: Scale } {
  const values = columns.flatMap(({ row }) => (row.tripMinutes === null ? [] : [row.tripMinutes]));
  const least = Math.min(...values);
  const most = Math.max(...values);
  // Under a tenth of a minute is no step to look at: the scale shows at least that much.
  const span = Math.max(most - least, 0.1);
  const middle = (least + most) / 2;
  const y: Scale = (value) => told.top + told.height / 2 - ((value - middle) / span) * told.height * 0.8;
  let path = '';
  let pen = false;
  for (const { row, left, width } of columns) {
    if (row.tripMinutes === null) {
      pen = false;
      continue;
    }
    const at = y(row.tripMinutes).toFixed(1);
    path += `${pen ? 'V' : `M${left.toFixed(1)} `}${at}H${(left + width).toFixed(1)}`;
    pen = true;
  }
  return { path, y };
}

export type Bar = Readonly<{ x: number; y: number; width: number; height: number; part: CostPart['part'] }>;

/** Each year's cost as a bar from zero, its parts on top of each other. */
export function costBarsOf(
  columns: readonly Column[],
  told: { top: number; height: number },
): { bars: readonly Bar[]; y: Scale } {
  const largest = Math.max(1, ...columns.map(({ row }) => costOf(row)));
  const bottom = told.top + told.height;
  const y: Scale = (euros) => bottom - (Math.max(0, euros) / largest) * told.height;
  const bars = columns.flatMap(({ row, middle, width }) => {
    const wide = Math.min(56, Math.max(3, width * 0.56));
    let below = 0;
    return costPartsOf(row).map(({ part, euros }): Bar => {
      const upper = y(below + euros);
      const bar = { x: middle - wide / 2, y: upper, width: wide, height: y(below) - upper, part };
      below += euros;
      return bar;
    });
  });
  return { bars, y };
}

/** Labels of values that change, the first always; none that would run over the one before it. */
export function valueLabels(
  columns: readonly Column[],
  told: {
    text: (row: TimelineRow) => string;
    y: (row: TimelineRow) => number;
    width: (text: string) => number;
  },
): readonly ValueLabel[] {
  const labels: ValueLabel[] = [];
  let free = -Infinity;
  let last = '';
  for (const { row, middle } of columns) {
    const text = told.text(row);
    const half = told.width(text) / 2;
    const x = inside(columns, { middle, half });
    if (text === last || x - half < free) continue;
    labels.push({ x, y: told.y(row), text, year: row.year });
    free = x + half + 6;
    last = text;
  }
  return labels;
}

/** Which years are written on the axis, and where: all while there is room, else every fifth. */
export function writtenYears(
  columns: readonly Column[],
  widthPx: number,
): readonly Readonly<{ year: number; x: number }>[] {
  const all = (columns[0]?.width ?? 0) >= widthPx + 8;
  return columns
    .filter(({ row }) => all || row.year % 5 === 0)
    .map(({ row, middle }) => ({ year: row.year, x: inside(columns, { middle, half: widthPx / 2 }) }));
}

/** Words centred on a year, moved so far that the picture's edge does not cut them. */
function inside(columns: readonly Column[], told: { middle: number; half: number }): number {
  const last = columns.at(-1)!;
  const end = last.left + last.width;
  return Math.max(told.half, Math.min(end - told.half, told.middle));
}

/** How far to the right the names of what begins in a column may go: to the next column in which something begins. */
export function roomOf(columns: readonly Column[], at: number): number {
  const last = columns.at(-1)!;
  const next = columns.find(({ row }, index) => index > at && row.pulls.length > 0);
  return (next?.left ?? last.left + last.width) - columns[at]!.left;
}

/** A name that fits a width, cut with an ellipsis; empty when not even four letters would fit. */
export function fitName(name: string, told: { px: number; width: (text: string) => number }): string {
  if (told.width(name) <= told.px) return name;
  for (let length = name.length - 1; length >= 4; length--) {
    const cut = `${name.slice(0, length).trimEnd()}…`;
    if (told.width(cut) <= told.px) return cut;
  }
  return '';
}
