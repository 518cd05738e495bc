import type { RandomStream } from '#kit/random.ts';
import { minimise } from './minimise.ts';
import { withSlack } from './task.ts';
import type { CoverTask, Rows } from './task.ts';
import { within } from './work.ts';
import type { Steps, Work } from './work.ts';

/** `unknown`: the work was used up before either was sure. */
export type Feasible = Readonly<
  { answer: 'yes'; open: Uint8Array } | { answer: 'no' } | { answer: 'unknown' }
>;

/** Rows to cover, and what the open sites must keep to. */
export type Demanded = Readonly<Omit<CoverTask, 'costs'>>;

/**
 * Is there an allowed open set that covers these rows? Exact unless `unknown`. One rule is made the cost that is made
 * small (number, else euros, else changes) and the others are kept; a set found that is smaller than the number is
 * filled up.
 */
export function* findFeasible(
  task: Demanded,
  told: { work: Work; random: RandomStream; iterations: number },
): Steps<Feasible> {
  const { work, random, iterations } = told;
  const asked = asCosts(task);
  if (asked === null) return { answer: 'no' };
  const { enough } = asked;
  const found = yield* within(work, iterations, minimise(asked.task, { work, random, enough }));
  if (found.open !== null) return { answer: 'yes', open: filledUp(task, found.open) };
  return { answer: found.complete ? 'no' : 'unknown' };
}

/** The task as one of least cost; null where rules cannot be kept whatever is covered. */
function asCosts(task: Demanded): { task: CoverTask; enough: number } | null {
  const { siteCount, locks, rules } = task;
  const { count, changes, budget } = rules;
  if (count !== undefined) {
    const open = locks.filter((lock) => lock === 1).length;
    const closed = locks.filter((lock) => lock === -1).length;
    if (count < open || count > siteCount - closed) return null;
    // Fewer do as well, as others may be opened besides; not so where other rules may forbid that.
    const { count: _, ...others } = rules;
    const alone = changes === undefined && budget === undefined;
    return { task: { ...task, costs: ones(siteCount), rules: alone ? others : rules }, enough: count };
  }
  if (budget !== undefined) {
    const { budget: _, ...others } = rules;
    const enough = withSlack(budget.most);
    return { task: { ...task, costs: budget.costs, rules: others }, enough };
  }
  if (changes !== undefined) {
    // Who is open today may stay: that costs no change.
    const kept = locks.map((lock, site) => (lock === 0 && changes.today[site] === 1 ? 1 : lock));
    const closed = locks.reduce(
      (sum, lock, site) => sum + (lock === -1 && changes.today[site] === 1 ? 1 : 0),
      0,
    );
    const costs = Float64Array.from(changes.today, (today) => 1 - today);
    return { task: { ...task, locks: kept, costs, rules: {} }, enough: changes.most - closed };
  }
  return { task: { ...task, costs: new Float64Array(siteCount), rules: {} }, enough: 0 };
}

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

/** Opens more sites until the number is kept, first those of today; only needed where the number is the one rule. */
function filledUp({ locks, rules, siteCount }: Demanded, open: Uint8Array): Uint8Array {
  const filled = open.slice();
  let count = filled.reduce((sum, one) => sum + one, 0);
  for (let site = 0; site < siteCount && count < (rules.count ?? 0); site++) {
    if (filled[site] === 1 || locks[site] === -1) continue;
    filled[site] = 1;
    count++;
  }
  return filled;
}

/** Without demands: can the rules and locks alone be kept? */
export const noRows: Rows = {
  start: new Int32Array(1),
  site: new Int32Array(0),
  need: new Int32Array(0),
};
