import type { LocationSpace } from './space.ts';

/**
 * What an open set comes to: the ways of every service's cells to the nearest open candidate that gives it, the worst of them,
 * the price of the open ones, and overflow at its price. Sums run by service and cell, so the same set always has the same
 * bits. Fills `nearest` (per class and cell) when given. Not less than `missing` where somebody has no site within the
 * minutes that everybody must have.
 */
export function costOf(space: LocationSpace, open: Uint8Array, nearest?: Int16Array): number {
  const { candidates, cells, classes, order, minutes, charges, reach, offers, weights, question } = space;
  const { farCharge, missing } = space;
  const loads = space.overflowMinutes > 0 ? new Float64Array(classes * candidates) : undefined;
  let cost = 0;
  let worst = 0;
  for (let of = 0; of < classes; of++) {
    const offered = of * candidates;
    const first = of * cells;
    const must = of === space.mustClass ? space.mustMinutes : Infinity;
    for (let cell = 0; cell < cells; cell++) {
      const start = cell * candidates;
      const end = start + reach[cell]!;
      let found = -1;
      let own = question.farMinutes;
      let charge = farCharge;
      for (let at = start; at < end; at++) {
        const one = order[at]!;
        if (open[one] === 0 || offers[offered + one] === 0) continue;
        found = one;
        own = minutes[at]!;
        charge = charges[at]!;
        break;
      }
      const weight = weights[first + cell]!;
      cost += weight * charge;
      const isHeld = must < Infinity && question.residents[cell]! > 0;
      if (own > worst && (weight > 0 || isHeld)) worst = own;
      if (isHeld && own > must) cost += missing;
      if (nearest) nearest[first + cell] = found;
      if (loads && found >= 0) loads[offered + found]! += space.visits[first + cell]!;
    }
  }
  cost += space.worst * worst;
  for (let one = 0; one < candidates; one++) if (open[one] === 1) cost += space.price[one]!;
  return loads ? cost + overflowCost(space, loads) : cost;
}

function overflowCost({ capacity, overflowMinutes }: LocationSpace, loads: Float64Array): number {
  let over = 0;
  for (let at = 0; at < loads.length; at++) {
    const beyond = loads[at]! - capacity[at]!;
    if (beyond > 0) over += beyond;
  }
  return over * overflowMinutes;
}

/** Share of residents whose nearest site is another one in any of the services; 0 where nobody lives. */
export function differenceOf(space: LocationSpace, one: Int16Array, other: Int16Array): number {
  const { cells, classes, question, residents } = space;
  let people = 0;
  for (let cell = 0; cell < cells; cell++) {
    for (let at = cell; at < classes * cells; at += cells) {
      if (one[at] === other[at]) continue;
      people += question.residents[cell]!;
      break;
    }
  }
  return residents > 0 ? people / residents : 0;
}
