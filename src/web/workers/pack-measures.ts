import type { MeasureRow } from '#alternatives/evaluation.ts';
import type { Mark } from '#situation/marks.ts';

/**
 * Rows of measures in columns, as they go between threads: there are thousands, and cloned one by one they would hold the
 * page up for as long as drawing does.
 */
export type PackedMeasures = Readonly<{
  /** Every name once; the first stands for null. */
  names: readonly string[];
  /** Per row: measure, service, group, area and mark, as places in `names`. */
  named: Uint16Array;
  /** Per row: value, low and high, and 1 in `missing` for each that is null. */
  numbers: Float64Array;
  missing: Uint8Array;
}>;

const perRow = { named: 5, numbers: 3 } as const;
const none = '';

export function packMeasures(rows: readonly MeasureRow[]): PackedMeasures {
  const places = new Map<string | null, number>([[null, 0]]);
  const names = [none];
  const place = (name: string | null): number => {
    let at = places.get(name);
    if (at === undefined) {
      at = names.push(name!) - 1;
      places.set(name, at);
    }
    return at;
  };
  const named = new Uint16Array(rows.length * perRow.named);
  const numbers = new Float64Array(rows.length * perRow.numbers);
  const missing = new Uint8Array(numbers.length);
  rows.forEach(({ measure, service, group, area, figure }, row) => {
    const at = row * perRow.named;
    named[at] = place(measure);
    named[at + 1] = place(service);
    named[at + 2] = place(group);
    named[at + 3] = place(area);
    named[at + 4] = place(figure.mark);
    put(row * perRow.numbers, figure.value);
    put(row * perRow.numbers + 1, figure.low);
    put(row * perRow.numbers + 2, figure.high);
  });
  if (names.length > 2 ** 16) throw new RangeError(`${names.length} names`);
  return { names, named, numbers, missing };

  function put(at: number, value: number | null): void {
    if (value === null) missing[at] = 1;
    else numbers[at] = value;
  }
}

/** The rows again, number for number. */
export function unpackMeasures({ names, named, numbers, missing }: PackedMeasures): MeasureRow[] {
  const rows: MeasureRow[] = [];
  const number = (at: number): number | null => (missing[at] === 1 ? null : numbers[at]!);
  for (let at = 0, from = 0; at < named.length; at += perRow.named, from += perRow.numbers) {
    const [service, group] = [named[at + 1]!, named[at + 2]!];
    rows.push({
      measure: names[named[at]!]!,
      service: service === 0 ? null : names[service]!,
      group: group === 0 ? null : names[group]!,
      area: names[named[at + 3]!]!,
      figure: {
        value: number(from),
        low: number(from + 1),
        high: number(from + 2),
        mark: names[named[at + 4]!]! as Mark,
      },
    });
  }
  return rows;
}

/** The memory that packed rows stand in: it may be given away. */
export function memoryOf({ named, numbers, missing }: PackedMeasures): ArrayBuffer[] {
  return [named, numbers, missing].map(({ buffer }) => buffer as ArrayBuffer);
}
