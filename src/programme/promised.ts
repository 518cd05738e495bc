import type { Followed } from './action.ts';

/** What was promised against what has been reported, in a year. */
export type Delivery = Readonly<{
  promisedEuros: number | null;
  /** By the latest report of each action that tells it; null while none does: unknown is not zero. */
  reportedEuros: number | null;
  /** Actions that promise euros and have reported none. */
  silent: number;
  /** Mean share done of the actions, those without a report as not begun. */
  shareDone: number;
}>;

/** How much of an action is done: all of one that has ended, else what the latest report says; without one, nothing. */
export function shareDoneOf({ action, reports }: Pick<Followed, 'action' | 'reports'>): number {
  return action.endedOn !== '' ? 1 : (reports.at(-1)?.shareDone ?? 0);
}

/** Promised against reported over actions; only the latest report of each counts. */
export function deliveryOf(actions: readonly Followed[]): Delivery {
  let [promised, reported, done, silent] = [0, 0, 0, 0];
  let [isPromised, isReported] = [false, false];
  for (const { action, reports } of actions) {
    const { eurosPerYear } = action.promised;
    const told = reports.findLast((report) => report.eurosPerYear !== null)?.eurosPerYear ?? null;
    if (eurosPerYear !== null) {
      isPromised = true;
      promised += eurosPerYear;
      if (told === null && Math.abs(eurosPerYear) >= 1) silent++;
    }
    if (told !== null) {
      isReported = true;
      reported += told;
    }
    done += shareDoneOf({ action, reports });
  }
  return {
    promisedEuros: isPromised ? promised : null,
    reportedEuros: isReported ? reported : null,
    silent,
    shareDone: actions.length === 0 ? 0 : done / actions.length,
  };
}
