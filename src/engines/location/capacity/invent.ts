import { randomStream } from '#kit/random.ts';
import type { LocationProblem } from '../models/model.ts';
import { waysOf } from '../models/ways.ts';

/** What kind of small problem a test wants; the seed says the rest. */
export type Plan = Readonly<{
  seed: number;
  sites: number;
  demands: number;
  single: boolean;
  soft: boolean;
  counted: boolean;
  changes: boolean;
  budget: boolean;
  locks: boolean;
  unreachable: boolean;
  /** Only this many ways of each demand are listed. */
  listed?: number;
}>;

/** A small problem in whole numbers, often tight, sometimes without any allowed answer. */
export function inventProblem(plan: Plan): LocationProblem {
  const random = randomStream(plan.seed);
  const { sites: siteCount, demands: demandCount } = plan;
  const table = Array.from({ length: siteCount * demandCount }, () =>
    plan.unreachable && random.integer(5) === 0 ? Infinity : random.integer(60) / 2,
  );
  const draw = (length: number, one: () => number) => Float64Array.from({ length }, one);
  const demands = draw(demandCount, () => random.integer(7));
  const units = demands.reduce((sum, size) => sum + size, 0);
  const most = Math.max(1, Math.ceil((units / siteCount) * (1 + random.integer(5))));
  const ways = waysOf({
    ...{ siteCount, demandCount },
    between: (demand, site) => table[demand * siteCount + site]!,
    ...(plan.listed === undefined ? {} : { most: plan.listed }),
  });
  return {
    ...{ siteCount, demandCount, ways, demands },
    weights: draw(demandCount, () => random.integer(5)),
    locks: Int8Array.from({ length: siteCount }, () =>
      plan.locks && random.integer(4) === 0 ? (random.integer(2) === 0 ? -1 : 1) : 0,
    ),
    costs: draw(siteCount, () => random.integer(40)),
    capacities: draw(siteCount, () => (random.integer(8) === 0 ? Infinity : 1 + random.integer(most))),
    singleSource: plan.single,
    ...(plan.soft ? { overflowPrice: 1 + random.integer(12) } : {}),
    ...(plan.counted ? { count: 1 + random.integer(siteCount) } : {}),
    ...(plan.changes
      ? {
          today: Uint8Array.from({ length: siteCount }, () => random.integer(2)),
          mostChanges: random.integer(3),
        }
      : {}),
    ...(plan.budget
      ? { budget: { costs: draw(siteCount, () => random.integer(9)), most: random.integer(4 * siteCount) } }
      : {}),
  };
}
