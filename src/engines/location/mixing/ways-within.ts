import type { Ways } from '../models/model.ts';

/** The same ways without those longer than `limit` minutes: a longer way is no way. */
export function waysWithin(ways: Ways, limit: number): Ways {
  if (limit === Infinity) return ways;
  const demandCount = ways.start.length - 1;
  const start = new Int32Array(demandCount + 1);
  const site = new Int32Array(ways.site.length);
  const minutes = new Float64Array(ways.site.length);
  let end = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = ways.start[demand]!; at < ways.start[demand + 1]! && ways.minutes[at]! <= limit; at++) {
      site[end] = ways.site[at]!;
      minutes[end++] = ways.minutes[at]!;
    }
    start[demand + 1] = end;
  }
  return {
    ...{ start, site: site.slice(0, end), minutes: minutes.slice(0, end) },
    // What is not listed is longer than the limit too, and so there is nothing left out.
    cut: ways.cut.map((least) => (least > limit ? Infinity : least)),
    between: (demand, one) => {
      const way = ways.between(demand, one);
      return way <= limit ? way : Infinity;
    },
  };
}
