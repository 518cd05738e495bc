import type { LocationProblem } from '../models/model.ts';

/** What open sites must keep to besides covering; what is left out does not bind. */
export type Rules = Readonly<{
  /** Exactly so many are open. */
  count?: number;
  changes?: Readonly<{ today: Uint8Array; most: number }>;
  budget?: Readonly<{ costs: Float64Array; most: number }>;
}>;

/** Demands that must be covered, as rows of the sites that cover each. */
export type Rows = Readonly<{
  /** Row `i` has the sites from `start[i]` to `start[i + 1]`, in no order that matters. */
  start: Int32Array;
  site: Int32Array;
  /** Sites that each row must have. */
  need: Int32Array;
}>;

export type CoverTask = Readonly<{
  siteCount: number;
  rows: Rows;
  /** To be made small; not negative. */
  costs: Float64Array;
  locks: Int8Array;
  rules: Rules;
  /** What is spent in any case, in the unit of the costs. */
  base?: number;
}>;

/** Demands that count: those that weigh something, or all where none does. */
export function demandsThatCount({ weights, demandCount }: LocationProblem): Int32Array {
  const all = Int32Array.from({ length: demandCount }, (_, demand) => demand);
  const weighed = all.filter((demand) => weights[demand]! > 0);
  return weighed.length > 0 ? weighed : all;
}

export function rulesOf(problem: LocationProblem): Rules {
  const { count, mostChanges, budget, siteCount } = problem;
  const today = problem.today ?? new Uint8Array(siteCount);
  return {
    ...(count === undefined ? {} : { count }),
    ...(mostChanges === undefined ? {} : { changes: { today, most: mostChanges } }),
    ...(budget === undefined ? {} : { budget }),
  };
}

/** Whether a sum keeps to a limit; sums of euros may be off by their last digits. */
export const keepsTo = (sum: number, most: number): boolean => sum <= withSlack(most);

export const withSlack = (most: number): number => most + 1e-9 * Math.max(1, most);

/** Whether a set of sites keeps to locks and rules: the definition, straight. */
export function isAllowed(
  { siteCount, locks, rules }: Pick<CoverTask, 'siteCount' | 'locks' | 'rules'>,
  open: Uint8Array,
): boolean {
  let [count, changes, spent] = [0, 0, 0];
  for (let site = 0; site < siteCount; site++) {
    if (locks[site]! * (open[site]! * 2 - 1) < 0) return false;
    count += open[site]!;
    if (rules.changes !== undefined && rules.changes.today[site] !== open[site]) changes++;
    if (rules.budget !== undefined && open[site] === 1) spent += rules.budget.costs[site]!;
  }
  return (
    (rules.count === undefined || rules.count === count) &&
    (rules.changes === undefined || changes <= rules.changes.most) &&
    (rules.budget === undefined || keepsTo(spent, rules.budget.most))
  );
}

/**
 * Per demand the sites within `limit` minutes, inclusive, closed ones too; pairs without a way never count. Where lists
 * were cut shorter than the limit, all pairs of that demand are looked up.
 */
export function rowsWithin(
  { ways, siteCount }: Pick<LocationProblem, 'ways' | 'siteCount'>,
  told: { demands: ArrayLike<number>; limit: number; need: number },
): Rows {
  const { demands, limit } = told;
  const start = new Int32Array(demands.length + 1);
  let site = new Int32Array(1024);
  let end = 0;
  for (let row = 0; row < demands.length; row++) {
    const demand = demands[row]!;
    if (end + siteCount > site.length) {
      const larger = new Int32Array(Math.max(2 * site.length, end + siteCount));
      larger.set(site);
      site = larger;
    }
    if (limit < ways.cut[demand]! || ways.cut[demand] === Infinity) {
      for (let at = ways.start[demand]!; at < ways.start[demand + 1]!; at++) {
        if (ways.minutes[at]! > limit || ways.minutes[at] === Infinity) break;
        site[end++] = ways.site[at]!;
      }
    } else {
      for (let one = 0; one < siteCount; one++) {
        const minutes = ways.between(demand, one);
        if (minutes <= limit && minutes < Infinity) site[end++] = one;
      }
    }
    start[row + 1] = end;
  }
  return { start, site: site.slice(0, end), need: new Int32Array(demands.length).fill(told.need) };
}
