import type { LocationProblem } from '../models/model.ts';

/** The minutes that whoever has it worst may come to. */
export type Ladder = Readonly<{
  /** No allowed set has fewer, none more (Infinity where lists are cut). */
  least: number;
  most: number;
  /** The most minutes that may occur below `minutes`, within rounding; −1 for none. */
  below: (minutes: number) => number;
  /** No length that may occur lies above `minutes` and below this; Infinity for none at all. */
  above: (minutes: number) => number;
  /** Where low … high is parted, low < high: the middle belongs to the lower part and is less than high. */
  middle: (low: number, high: number) => number;
}>;

/** Lengths that are not listed may be as near each other as they like; closer than this, as a fraction, they are one. */
export const closeness = 1e-12;

/** Rungs are the lengths of ways to sites that may open. Lists that are cut leave rungs out: past the cut any length may be. */
export function ladderOf({ ways, weights, locks, demandCount }: LocationProblem): Ladder {
  const lengths = new Float64Array(ways.minutes.length);
  let [count, least, listedTo] = [0, 0, Infinity];
  for (let pair = 0; pair < demandCount; pair++) {
    if (weights[pair] === 0) continue;
    let nearest = ways.cut[pair]!;
    for (let at = ways.start[pair]!; at < ways.start[pair + 1]!; at++) {
      if (locks[ways.site[at]!] === -1) continue;
      lengths[count++] = ways.minutes[at]!;
      nearest = Math.min(nearest, ways.minutes[at]!);
    }
    least = Math.max(least, nearest);
    listedTo = Math.min(listedTo, ways.cut[pair]!);
  }
  const sorted = lengths.subarray(0, count).sort();
  const rungs = sorted.filter((length, at) => at === 0 || length > sorted[at - 1]!);
  const greatest = rungs.length > 0 ? rungs[rungs.length - 1]! : 0;
  return { least, most: listedTo < Infinity ? Infinity : greatest, ...stepsOn(rungs, listedTo) };
}

function stepsOn(rungs: Float64Array, listedTo: number): Pick<Ladder, 'below' | 'above' | 'middle'> {
  const below = (minutes: number): number => {
    const at = firstFrom(rungs, minutes) - 1;
    const rung = at >= 0 ? rungs[at]! : -1;
    return minutes > listedTo ? Math.max(rung, minutes * (1 - closeness)) : rung;
  };
  const above = (minutes: number): number => {
    if (minutes >= listedTo) return minutes;
    const at = firstFrom(rungs, minutes);
    return Math.min(rungs[rungs[at] === minutes ? at + 1 : at] ?? Infinity, listedTo);
  };
  const middle = (low: number, high: number): number => {
    let from = firstFrom(rungs, low);
    if (rungs[from] === low) from++;
    const to = firstFrom(rungs, high);
    if (from < to) return rungs[(from + to - 1) >> 1]!;
    if (high <= listedTo) return low;
    // No length is listed between, yet any may be there: halved as a number.
    return high === Infinity ? Math.max(1, 2 * low) : (low + high) / 2;
  };
  return { below, above, middle };
}

/** The first rung that is no less, by halving. */
function firstFrom(rungs: Float64Array, minutes: number): number {
  let [low, high] = [0, rungs.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if (rungs[at]! < minutes) low = at + 1;
    else high = at;
  }
  return low;
}
