import type { LocationSpace } from './space.ts';

/**
 * What one change of an open set would do to its cost (overflow and the worst minutes left aside), in the tables of Resende
 * and Werneck: opening `a` saves `gain[a]`, closing `r` costs `loss[r]`, and both together save
 * `gain[a] − loss[r] + extra[a × candidates + r]`. Prices of sites are within them.
 */
export type Gains = Readonly<{ gain: Float64Array; loss: Float64Array; extra: Float64Array }>;

export function makeGains({ candidates }: LocationSpace): Gains {
  return {
    gain: new Float64Array(candidates),
    loss: new Float64Array(candidates),
    extra: new Float64Array(candidates * candidates),
  };
}

/** Fills the tables anew: no difference is carried from step to step, and so no rounding gathers. */
export function fillGains(space: LocationSpace, open: Uint8Array, gains: Gains): void {
  const { candidates, cells, classes, order, minutes, charges, reach, offers, weights, question } = space;
  const { gain, loss, extra } = gains;
  const { farCharge } = space;
  gain.fill(0);
  loss.fill(0);
  extra.fill(0);
  for (let of = 0; of < classes; of++) {
    const offered = of * candidates;
    const must = of === space.mustClass ? space.mustMinutes : Infinity;
    for (let cell = 0; cell < cells; cell++) {
      const weight = weights[of * cells + cell]!;
      const missing = must < Infinity && question.residents[cell]! > 0 ? space.missing : 0;
      if (weight === 0 && missing === 0) continue;
      const start = cell * candidates;
      const end = start + reach[cell]!;
      let first = -1;
      let firstAt = end;
      let secondAt = end;
      for (let at = start; at < end; at++) {
        const one = order[at]!;
        if (open[one] === 0 || offers[offered + one] === 0) continue;
        if (first < 0) {
          first = one;
          firstAt = at;
        } else {
          secondAt = at;
          break;
        }
      }
      const far = weight * farCharge + missing;
      let nearest = firstAt < end ? weight * charges[firstAt]! : far;
      let next = secondAt < end ? weight * charges[secondAt]! : far;
      if (firstAt < end && minutes[firstAt]! > must) nearest += missing;
      if (secondAt < end && minutes[secondAt]! > must) next += missing;
      if (first >= 0) loss[first]! += next - nearest;
      for (let at = start; at < secondAt; at++) {
        const one = order[at]!;
        if (open[one] === 1 || offers[offered + one] === 0) continue;
        const own = weight * charges[at]! + (minutes[at]! > must ? missing : 0);
        if (at < firstAt) {
          gain[one]! += nearest - own;
          if (first >= 0) extra[one * candidates + first]! += next - nearest;
        } else extra[one * candidates + first]! += next - own;
      }
    }
  }
  for (let one = 0; one < candidates; one++) {
    if (open[one] === 1) loss[one]! -= space.price[one]!;
    else gain[one]! -= space.price[one]!;
  }
}
