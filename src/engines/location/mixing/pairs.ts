import type { LocationProblem, Ways } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';

/** So many ways are listed in full whatever the lists left out: some hundred megabytes. */
const mostListed = 5e6;

/**
 * The problem whose demands are pairs of service and demand, service by service: each pair has ways to those sites only that
 * offer its service. A problem of one service that every site gives is its own. Lists that are cut are made whole where that
 * is not too much: the worst minutes often lie beyond them.
 */
export function pairsOf(problem: LocationProblem): LocationProblem {
  const spread = spreadOut(problem);
  const { demandCount, siteCount, ways } = spread;
  if (ways.cut.every((least) => least === Infinity) || demandCount * siteCount > mostListed) return spread;
  return { ...spread, ways: waysOf({ demandCount, siteCount, between: ways.between }) };
}

/**
 * The pairs as places to be reached, for telling why no set of sites is allowed: the limit is no rule of `mix`, `cover` is
 * not read, and a pair that weighs nothing needs no way. Lists are left as they are.
 */
export function pairsToReach(problem: LocationProblem): LocationProblem {
  const { limit: _, cover: __, ...pairs } = spreadOut(problem);
  if (pairs.weights.some((weight) => weight > 0)) return pairs;
  // A covering set reaches everybody where nobody weighs anything; here nobody has to be reached then.
  const none = new Float64Array(0);
  const [start, site] = [new Int32Array(1), new Int32Array(0)];
  const ways = { start, site, minutes: none, cut: none, between: pairs.ways.between };
  return { ...pairs, demandCount: 0, weights: none, ways };
}

/** The same as `pairsOf` with the lists as they are. */
export function spreadOut(problem: LocationProblem): LocationProblem {
  const { services, ...others } = problem;
  if (!services) return problem;
  const { demandCount } = problem;
  const weights = new Float64Array(services.length * demandCount);
  services.forEach((service, at) => weights.set(service.weights, at * demandCount));
  return { ...others, demandCount: weights.length, weights, ways: waysOfPairs(problem, services) };
}

function waysOfPairs(
  { ways, demandCount }: LocationProblem,
  services: NonNullable<LocationProblem['services']>,
): Ways {
  const start = new Int32Array(services.length * demandCount + 1);
  const cut = new Float64Array(services.length * demandCount);
  const site = new Int32Array(services.length * ways.site.length);
  const minutes = new Float64Array(site.length);
  let end = 0;
  services.forEach(({ offers }, service) => {
    for (let demand = 0; demand < demandCount; demand++) {
      const pair = service * demandCount + demand;
      for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++) {
        if (offers[ways.site[at]!] === 0) continue;
        site[end] = ways.site[at]!;
        minutes[end++] = ways.minutes[at]!;
      }
      start[pair + 1] = end;
      cut[pair] = ways.cut[demand]!;
    }
  });
  return {
    ...{ start, cut, site: site.slice(0, end), minutes: minutes.slice(0, end) },
    between: (pair, one) =>
      services[Math.floor(pair / demandCount)]!.offers[one] === 0
        ? Infinity
        : ways.between(pair % demandCount, one),
  };
}
