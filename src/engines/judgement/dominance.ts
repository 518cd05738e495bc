import type { DecisionTable, Direction } from './decision-table.ts';

/** `by` is at least as good as `dominated` on every criterion and better on one: whatever the weights, never worse. */
export type Dominance = Readonly<{ dominated: number; by: number }>;

/**
 * Every alternative that another dominates, with all that do. With `low` and `high` ends of intervals, one dominates only
 * where its worst end is no worse than the other's best: whatever the values turn out to be.
 */
export function dominances(
  table: DecisionTable,
  told: Readonly<{ directions: readonly Direction[]; low?: Float64Array; high?: Float64Array }>,
): Dominance[] {
  const { alternatives, criteria, values } = table;
  const { directions, low = values, high = values } = told;
  const found: Dominance[] = [];
  for (let dominated = 0; dominated < alternatives; dominated++)
    for (let by = 0; by < alternatives; by++) {
      if (by === dominated) continue;
      let better = false;
      let worse = false;
      for (let criterion = 0; criterion < criteria; criterion++) {
        const up = directions[criterion] === 'higher';
        const mine = (up ? low : high)[by * criteria + criterion]!;
        const theirs = (up ? high : low)[dominated * criteria + criterion]!;
        const advantage = up ? mine - theirs : theirs - mine;
        if (advantage > 0) better = true;
        if (advantage < 0) worse = true;
      }
      if (better && !worse) found.push({ dominated, by });
    }
  return found;
}
