import type { LocationProblem } from '../models/model.ts';

/** Who reaches how many sites within the limit, looked up when asked for: a table of all would not always fit. */
export type Reach = Readonly<{
  /** Sites that locks do not close; as many as there are sites where the lists do not tell and it is enough. */
  allowed: (demand: number) => number;
  /** Whether enough of the open sites are within the limit. */
  isCovered: (demand: number, open: Readonly<{ is: Uint8Array; sites: readonly number[] }>) => boolean;
}>;

export function reachOf({
  ways,
  locks,
  siteCount,
  limit = Infinity,
  cover: need = 1,
}: LocationProblem): Reach {
  const { start, site, minutes, cut, between } = ways;
  /** Listed sites within the limit, as long as fewer than `most`. */
  const listed = (demand: number, most: number, counts: (one: number) => boolean): number => {
    let count = 0;
    for (let at = start[demand]!; at < start[demand + 1]! && count < most; at++) {
      if (minutes[at]! > limit || minutes[at] === Infinity) break;
      if (counts(site[at]!)) count++;
    }
    return count;
  };
  const isWithin = (demand: number, one: number): boolean => {
    const way = between(demand, one);
    return way <= limit && way < Infinity;
  };
  const isWhole = (demand: number) => cut[demand] === Infinity || limit < cut[demand]!;
  return {
    allowed: (demand) => {
      const count = listed(demand, siteCount, (one) => locks[one] !== -1);
      if (isWhole(demand)) return count;
      if (count >= need) return siteCount;
      let all = 0;
      for (let one = 0; one < siteCount; one++) if (locks[one] !== -1 && isWithin(demand, one)) all++;
      return all;
    },
    isCovered: (demand, open) => {
      if (listed(demand, need, (one) => open.is[one] === 1) >= need) return true;
      if (isWhole(demand)) return false;
      let all = 0;
      for (const one of open.sites) if (isWithin(demand, one) && ++all >= need) return true;
      return false;
    },
  };
}
