import { chargeOfWay, termsOf } from '../mixing/terms.ts';
import type { Terms } from '../mixing/terms.ts';
import type { LocationQuestion } from './question.ts';

/** A question made ready: services with the same sites merged, every cell's candidates in order of minutes. */
export type LocationSpace = Readonly<{
  question: LocationQuestion;
  candidates: number;
  cells: number;
  /** Merged services. */
  classes: number;
  /** Per cell: its reachable candidates, the nearest first, ties by index; row `cell * candidates`. */
  order: Int16Array;
  /** Minutes in that order, and what a unit of weight is charged for them. */
  minutes: Float64Array;
  charges: Float64Array;
  /** The same where a cell has no way. */
  farCharge: number;
  terms: Terms;
  /** What a minute of whoever has it worst comes to. */
  worst: number;
  /** Everybody must have a site of this class within so many minutes; −1 and Infinity where nobody must. */
  mustClass: number;
  mustMinutes: number;
  /** What each cell that has none comes to: more than any allowed network costs. */
  missing: number;
  /** Per cell: how many candidates it can reach. */
  reach: Int16Array;
  /** Per class and candidate; per class and cell. */
  offers: Uint8Array;
  weights: Float64Array;
  /** Per class and cell, per class and candidate; only where overflow has a price. */
  visits: Float64Array;
  capacity: Float64Array;
  overflowMinutes: number;
  price: Float64Array;
  residents: number;
}>;

/** Throws when arrays do not fit each other: that is our own fault, a person's is answered before this. */
export function spaceOf(question: LocationQuestion): LocationSpace {
  const { minutes, services, cellCount: cells, overflowMinutes = 0 } = question;
  const candidates = minutes.length;
  checkLengths(question);
  const merged = overflowMinutes > 0 ? services.map((_, at) => [at]) : alike(services.map(offersKey));
  const offers = new Uint8Array(merged.length * candidates);
  const weights = new Float64Array(merged.length * cells);
  const visits = new Float64Array(overflowMinutes > 0 ? merged.length * cells : 0);
  const capacity = new Float64Array(overflowMinutes > 0 ? merged.length * candidates : 0);
  merged.forEach((members, at) => {
    offers.set(services[members[0]!]!.offers, at * candidates);
    for (const member of members) {
      const own = services[member]!.weights;
      for (let cell = 0; cell < cells; cell++) weights[at * cells + cell]! += own[cell]!;
    }
    if (overflowMinutes > 0) {
      visits.set(services[members[0]!]!.visits!, at * cells);
      capacity.set(services[members[0]!]!.capacity!, at * candidates);
    }
  });
  const price = question.price ?? new Float64Array(candidates);
  const mustClass = question.most ? merged.findIndex((all) => all.includes(question.most!.service)) : -1;
  return {
    ...{ question, candidates, cells, classes: merged.length, offers, weights, visits, capacity },
    ...{ overflowMinutes, price, mustClass, mustMinutes: question.most?.minutes ?? Infinity },
    ...chargedOrders(question, { weights, visits, price }),
    residents: question.residents.reduce((sum, people) => sum + people, 0),
  };
}

/** Every cell's candidates in order, with what their ways are charged. */
function chargedOrders(
  question: LocationQuestion,
  { weights, visits, price }: Readonly<Record<'weights' | 'visits' | 'price', Float64Array>>,
): Pick<
  LocationSpace,
  'order' | 'minutes' | 'reach' | 'charges' | 'farCharge' | 'terms' | 'worst' | 'missing'
> {
  const { farMinutes, overflowMinutes = 0, mix, limit } = question;
  const all = sumOf(weights);
  const terms = termsOf({ weights, ...(mix ? { mix } : {}), ...(limit === undefined ? {} : { limit }) });
  const orders = ordersOf(question);
  const farCharge = chargeOfWay(terms, farMinutes);
  const worst = terms.worst * all;
  const dearest = all * farCharge + worst * farMinutes + sumOf(price) + overflowMinutes * sumOf(visits);
  return {
    ...{ ...orders, farCharge, terms, worst, missing: 2 * dearest + 1 },
    charges: isMinutes(terms) ? orders.minutes : orders.minutes.map((minutes) => chargeOfWay(terms, minutes)),
  };
}

function isMinutes({ mean, beyond, equity }: Terms): boolean {
  return mean === 1 && beyond === 0 && equity === 0;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}

function ordersOf({
  minutes,
  cellCount,
}: LocationQuestion): Pick<LocationSpace, 'order' | 'minutes' | 'reach'> {
  const candidates = minutes.length;
  const order = new Int16Array(cellCount * candidates);
  const sorted = new Float64Array(cellCount * candidates);
  const reach = new Int16Array(cellCount);
  const row: number[] = [];
  for (let cell = 0; cell < cellCount; cell++) {
    row.length = 0;
    for (let one = 0; one < candidates; one++) if (minutes[one]![cell]! < Infinity) row.push(one);
    row.sort((one, other) => minutes[one]![cell]! - minutes[other]![cell]! || one - other);
    reach[cell] = row.length;
    row.forEach((one, at) => {
      order[cell * candidates + at] = one;
      sorted[cell * candidates + at] = minutes[one]![cell]!;
    });
  }
  return { order, minutes: sorted, reach };
}

/** Indexes of the same key together, in order of their first. */
function alike(keys: readonly string[]): number[][] {
  const groups = new Map<string, number[]>();
  keys.forEach((key, at) => {
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()];
}

function offersKey({ offers }: { offers: Uint8Array }): string {
  return offers.join('');
}

function checkLengths(question: LocationQuestion): void {
  const { minutes, services, cellCount, locks, today, residents, covers, farMinutes, price } = question;
  const candidates = minutes.length;
  if (candidates > 32_000) throw new RangeError(`${candidates} candidates`);
  const perCandidate = [locks, today, ...covers, ...(price ? [price] : []), ...services.map((s) => s.offers)];
  const perCell = [residents, ...minutes, ...services.map(({ weights }) => weights)];
  if (
    perCandidate.some(({ length }) => length !== candidates) ||
    perCell.some(({ length }) => length !== cellCount)
  )
    throw new RangeError('arrays of the question differ in length');
  for (const row of minutes)
    for (const value of row)
      if (!(value >= 0) || (value < Infinity && value > farMinutes)) throw new RangeError(`${value} minutes`);
}
