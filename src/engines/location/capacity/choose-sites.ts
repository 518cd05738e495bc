import type { Case } from './case.ts';

/** How many sites may be open, besides locks and changes. */
export type Range = Readonly<{ fewest: number; most: number }>;

export type Chosen = Readonly<{
  /** Of the chosen sites' values; Infinity where nothing is allowed. */
  sum: number;
  open: Uint8Array;
  count: number;
}>;

/**
 * The open sites whose values sum to the least, under locks, a range of their number and the most changes from today.
 * Exact: among sites that are open today, and among those that are not, the ones with the least values are taken, so
 * only how many of each is to be found. A budget is left aside, which can only lower the sum.
 */
export function chooserOf(one: Case): (value: Float64Array, locks: Int8Array, range: Range) => Chosen {
  const { siteCount, problem } = one;
  const limited = problem.mostChanges !== undefined;
  const kept = new Int32Array(siteCount);
  const fresh = new Int32Array(siteCount);
  return (value, locks, range) => {
    const open = new Uint8Array(siteCount);
    let [sum, forced, changes, keptCount, freshCount] = [0, 0, 0, 0, 0];
    for (let site = 0; site < siteCount; site++) {
      const today = limited && problem.today?.[site] === 1;
      const lock = locks[site]!;
      if (lock === 1) {
        open[site] = 1;
        sum += value[site]!;
        forced++;
        if (!today) changes++;
      } else if (lock === -1) {
        if (today) changes++;
      } else if (today) kept[keptCount++] = site;
      else fresh[freshCount++] = site;
    }
    const byValue = (a: number, b: number) => value[a]! - value[b]! || a - b;
    const keep = kept.subarray(0, keptCount).sort(byValue);
    const add = fresh.subarray(0, freshCount).sort(byValue);
    const split = bestSplit({
      keep: keep.length === 0 ? [0] : sumsOf(keep, value),
      add: sumsOf(add, value),
      fewest: range.fewest - forced,
      most: range.most - forced,
      spare: limited ? problem.mostChanges! - changes : Infinity,
    });
    if (split === undefined) return { sum: Infinity, open, count: 0 };
    for (let at = 0; at < split.keep; at++) open[keep[at]!] = 1;
    for (let at = 0; at < split.add; at++) open[add[at]!] = 1;
    return { sum: sum + split.sum, open, count: forced + split.keep + split.add };
  };
}

function sumsOf(sites: Int32Array, value: Float64Array): number[] {
  const sums = [0];
  for (let at = 0; at < sites.length; at++) sums.push(sums[at]! + value[sites[at]!]!);
  return sums;
}

/** How many to keep and how many to add; prefix sums of ascending values are convex, so the best keeps are found at once. */
function bestSplit(
  told: Readonly<{ keep: number[]; add: number[]; fewest: number; most: number; spare: number }>,
): { keep: number; add: number; sum: number } | undefined {
  const { keep, add, fewest, most, spare } = told;
  const all = keep.length - 1;
  let ideal = 0;
  while (ideal < all && keep[ideal + 1]! < keep[ideal]!) ideal++;
  let best: { keep: number; add: number; sum: number } | undefined;
  for (let added = 0; added < add.length && added <= spare; added++) {
    const least = Math.max(0, fewest - added, spare === Infinity ? 0 : all - (spare - added));
    const greatest = Math.min(all, most - added);
    if (least > greatest) continue;
    const stay = Math.min(greatest, Math.max(least, ideal));
    const sum = keep[stay]! + add[added]!;
    if (best === undefined || sum < best.sum) best = { keep: stay, add: added, sum };
  }
  return best;
}
