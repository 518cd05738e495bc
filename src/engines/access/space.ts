import { exp } from '#kit/numbers.ts';
import type { TravelColumn } from '../travel/travel.ts';
import type { AccessPlaces } from './access.ts';

/** Places with every cell's sites in order of minutes (ties by site index): what all choosing walks along. */
export type AccessSpace = Readonly<{
  places: AccessPlaces;
  cellCount: number;
  siteCount: number;
  /** Cell-major: the nearest site of cell `c` is `order[c * siteCount]`. */
  order: Uint16Array;
  /** Per site: the column's minutes and kilometres by cell. */
  minutesOf: readonly Float64Array[];
  kmOf: readonly Float64Array[];
}>;

const mostSites = 32767;
const spaces = new WeakMap<AccessPlaces, AccessSpace>();
/** The first space over a column: places that add sites to it take over its order. */
const firstSpaces = new WeakMap<TravelColumn, AccessSpace>();

/** The space of these places, made once per `AccessPlaces`; added sites are sorted into the order that is there. */
export function spaceOf(places: AccessPlaces): AccessSpace {
  const known = spaces.get(places);
  if (known) return known;
  const { cellCount, columns } = places;
  if (columns.length > mostSites) throw new RangeError(`${columns.length} sites; at most ${mostSites}`);
  const first = columns[0];
  const base = first && firstSpaces.get(first);
  const space: AccessSpace = {
    places,
    cellCount,
    siteCount: columns.length,
    order: orderOf(places, base),
    minutesOf: columns.map((column) => column.minutes),
    kmOf: columns.map((column) => column.km),
  };
  spaces.set(places, space);
  if (first && !base) firstSpaces.set(first, space);
  return space;
}

function orderOf(places: AccessPlaces, base: AccessSpace | undefined): Uint16Array {
  const { cellCount, columns } = places;
  const siteCount = columns.length;
  const order = new Uint16Array(cellCount * siteCount);
  const kept = base && base.cellCount === cellCount ? sharedPrefix(base.places.columns, columns) : 0;
  const minutes = new Float64Array(siteCount);
  for (let cell = 0; cell < cellCount; cell++) {
    for (let site = 0; site < siteCount; site++) minutes[site] = columns[site]!.minutes[cell]!;
    const at = cell * siteCount;
    let count = 0;
    if (base && kept > 0) {
      const from = cell * base.siteCount;
      for (let rank = 0; rank < base.siteCount; rank++) {
        const site = base.order[from + rank]!;
        if (site < kept) order[at + count++] = site;
      }
      for (let site = kept; site < siteCount; site++) insert(order, at, count++, site, minutes);
    } else {
      // The cell before is usually a neighbour: its order is nearly this one's, and insertion is then quick.
      for (let rank = 0; rank < siteCount; rank++) {
        insert(order, at, count++, cell > 0 ? order[at - siteCount + rank]! : rank, minutes);
      }
    }
  }
  return order;
}

function insert(order: Uint16Array, at: number, count: number, site: number, minutes: Float64Array): void {
  const own = minutes[site]!;
  let place = at + count;
  while (place > at) {
    const other = order[place - 1]!;
    const its = minutes[other]!;
    if (its < own || (its === own && other < site)) break;
    order[place] = other;
    place--;
  }
  order[place] = site;
}

function sharedPrefix(a: readonly TravelColumn[], b: readonly TravelColumn[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

type Choice = Readonly<{ perMinute: number; factor: number }>;
type Kept<Values> = Choice & Readonly<{ values: Values }>;
const weightsByColumn = new WeakMap<TravelColumn, Kept<Float64Array>[]>();
const weightsBySpace = new WeakMap<AccessSpace, Kept<readonly Float64Array[]>[]>();
/** Three factors (the value and both ends of its range) at two parameters, before the oldest is dropped. */
const keptWeights = 6;

/** Per site: exp(−perMinute × minutes × factor) per cell, once per column: all services and all pulls use the same. */
export function weightsOf(space: AccessSpace, choice: Choice): readonly Float64Array[] {
  return keptOr(weightsBySpace, { of: space, choice }, () =>
    space.places.columns.map((column) =>
      keptOr(weightsByColumn, { of: column, choice }, () => weigh(column, choice)),
    ),
  );
}

function weigh(column: TravelColumn, { perMinute, factor }: Choice): Float64Array {
  const values = new Float64Array(column.minutes.length);
  for (let cell = 0; cell < values.length; cell++)
    values[cell] = exp(-perMinute * (column.minutes[cell]! * factor));
  return values;
}

function keptOr<Of extends object, Values>(
  kept: WeakMap<Of, Kept<Values>[]>,
  { of, choice }: { of: Of; choice: Choice },
  make: () => Values,
): Values {
  const { perMinute, factor } = choice;
  let list = kept.get(of);
  if (!list) kept.set(of, (list = []));
  for (const known of list) if (known.perMinute === perMinute && known.factor === factor) return known.values;
  const values = make();
  if (list.length >= keptWeights) list.shift();
  list.push({ perMinute, factor, values });
  return values;
}
