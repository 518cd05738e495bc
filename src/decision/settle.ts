import type { Direction } from '#engines/judgement/decision-table.ts';
import { worthOf } from '#engines/judgement/value-function.ts';
import type { ValueFunction } from '#engines/judgement/value-function.ts';
import type { Worlds } from '#engines/judgement/worlds.ts';
import { randomStream } from '#kit/random.ts';
import { isOf } from './criterion-facts.ts';
import type { CriterionUnit } from './criterion-facts.ts';
import { functionOf, settleRange } from './criterion-range.ts';
import type { SettledRange } from './criterion-range.ts';
import type { Criterion, JudgedValue } from './criterion.ts';
import type { Drawn } from './drawn.ts';

/** A criterion with what the region says of it. */
export type Faced = Readonly<{ criterion: Criterion; unit: CriterionUnit; direction: Direction }>;

export type SettleAsk = Readonly<{
  faced: readonly Faced[];
  drawn: Drawn;
  /** Per candidate the id under which people judged it, the situation first; null for one that nobody could. */
  ids: readonly (string | null)[];
  seed: number;
}>;

/** Alternatives against criteria: values as assumed and in every world, and what they are worth. Index `a * criteria + c`. */
export type Settled = Readonly<{
  faced: readonly Faced[];
  alternatives: number;
  ranges: readonly SettledRange[];
  functions: readonly ValueFunction[];
  /** Values as assumed; NaN where missing. */
  central: Float64Array;
  /** Worth as assumed; that of the middle of the range where the value is missing. */
  worths: Float64Array;
  /** Values in each world, those missing or judged drawn from their intervals. */
  values: readonly Float64Array[];
  worlds: Worlds;
  /** Per criterion: share of the values in all worlds that lie beyond a given range and count as its end. */
  beyond: Float64Array;
}>;

/** Brings values and worths together; the same drawn worlds, criteria and seed give the same bits. */
export function settle(ask: SettleAsk): Settled {
  const { faced, drawn, ids } = ask;
  const [alternatives, criteria] = [ids.length, faced.length];
  const central = new Float64Array(alternatives * criteria);
  const columns = faced.map(({ criterion }) => columnOf(drawn, criterion));
  for (let row = 0; row < alternatives; row++)
    faced.forEach(({ criterion }, at) => {
      const judged = judgedOf(criterion, ids[row]!);
      central[row * criteria + at] =
        criterion.source.kind === 'judged'
          ? (judged?.value ?? NaN)
          : (drawn.central[row]![columns[at]!] ?? NaN);
    });
  const ranges = faced.map(({ criterion }, at) =>
    settleRange(criterion, valuesOf([central], { alternatives, criteria, at })),
  );
  const values = drawnValues(ask, { columns, ranges });
  const functions = faced.map(({ criterion, direction }, at) => {
    const all = valuesOf(values, { alternatives, criteria, at });
    const reach = { low: leastOf(all), high: -leastOf(all.map((value) => -value)) };
    return functionOf(criterion, { range: ranges[at]!, direction, reach });
  });
  return {
    ...{ faced, alternatives, ranges, functions, central, values },
    worths: central.map((value, at) => {
      const { low, high } = ranges[at % criteria]!;
      return worthKnown(functions[at % criteria]!, Number.isFinite(value) ? value : (low + high) / 2);
    }),
    worlds: worldsOfValues(values, { functions, alternatives }),
    beyond: beyondOf(values, { faced, ranges }),
  };
}

function columnOf({ quantities }: Drawn, { source }: Criterion): number {
  return source.kind === 'counted' ? quantities.findIndex((quantity) => isOf(quantity, source)) : -1;
}

export function judgedOf({ source }: Criterion, id: string | null): JudgedValue | undefined {
  if (source.kind !== 'judged' || id === null) return undefined;
  return source.values.find(({ alternative }) => alternative === id);
}

function valuesOf(
  tables: readonly Float64Array[],
  told: { alternatives: number; criteria: number; at: number },
): number[] {
  const { alternatives, criteria, at } = told;
  return tables.flatMap((table) =>
    Array.from({ length: alternatives }, (_, row) => table[row * criteria + at]!),
  );
}

/** The least of many numbers, which `Math.min` takes as arguments and so not too many of. */
function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => (value < least ? value : least), Infinity);
}

/**
 * Values in every world. What people judged is drawn from a triangle over their interval; what is missing evenly from the
 * whole range. Each alternative and criterion has a stream of its own, so that another one more or less moves no number.
 */
function drawnValues(
  { faced, drawn, ids, seed }: SettleAsk,
  told: { columns: readonly number[]; ranges: readonly SettledRange[] },
): Float64Array[] {
  const criteria = faced.length;
  const root = randomStream(`judgement:${seed}`);
  const streams = ids.flatMap((id, row) =>
    faced.map(({ criterion }) => root.branch(`${criterion.id}/${id ?? row}`)),
  );
  const worlds = drawn.worlds.length > 0 ? drawn.worlds : [drawn.central];
  return worlds.map((world) => {
    const values = new Float64Array(streams.length);
    for (let at = 0; at < values.length; at++) {
      const [row, column] = [Math.floor(at / criteria), at % criteria];
      const chance = streams[at]!.next();
      const counted = world[row]![told.columns[column]!];
      const judged = judgedOf(faced[column]!.criterion, ids[row]!);
      const { low, high } = told.ranges[column]!;
      if (judged) values[at] = triangular(judged, chance);
      else
        values[at] =
          counted !== undefined && Number.isFinite(counted) ? counted : low + chance * (high - low);
    }
    return values;
  });
}

/** A value from a triangle with its peak at the judged one, by inversion. */
export function triangular(
  { low, value, high }: Pick<JudgedValue, 'low' | 'value' | 'high'>,
  chance: number,
): number {
  if (!(high > low)) return value;
  const peak = (value - low) / (high - low);
  return chance < peak
    ? low + Math.sqrt(chance * (high - low) * (value - low))
    : high - Math.sqrt((1 - chance) * (high - low) * (high - value));
}

/** Where nobody has a value there is no range either, and the function is level. */
function worthKnown(of: ValueFunction, value: number): number {
  return worthOf(of, Number.isFinite(value) ? value : 0);
}

function worldsOfValues(
  values: readonly Float64Array[],
  { functions, alternatives }: { functions: readonly ValueFunction[]; alternatives: number },
): Worlds {
  const criteria = functions.length;
  const size = alternatives * criteria;
  const worths = new Float64Array(values.length * size);
  values.forEach((table, world) => {
    for (let at = 0; at < size; at++)
      worths[world * size + at] = worthKnown(functions[at % criteria]!, table[at]!);
  });
  return { count: values.length, alternatives, criteria, worths };
}

function beyondOf(
  values: readonly Float64Array[],
  { faced, ranges }: { faced: readonly Faced[]; ranges: readonly SettledRange[] },
): Float64Array {
  const criteria = faced.length;
  const beyond = new Float64Array(criteria);
  let counted = 0;
  for (const table of values) {
    counted += table.length / criteria;
    table.forEach((value, at) => {
      const { low, high } = ranges[at % criteria]!;
      if (faced[at % criteria]!.criterion.range !== 'local' && (value < low || value > high))
        beyond[at % criteria]! += 1;
    });
  }
  return beyond.map((count) => count / Math.max(1, counted));
}
