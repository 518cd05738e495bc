import { useEffect } from 'react';
import type { Plan } from './draft.ts';
import { yearsNear } from './plan-years.ts';
import type { YearView } from './plan-years.ts';
import { askOf } from './use-evaluation.ts';
import type { EvaluationState } from './use-evaluation.ts';

/** Once the picture on show is whole, foresees those of the years around it: who goes through the years sees them at once. */
export function useYearForesight(
  { evaluator, busy }: EvaluationState,
  plan: Plan | undefined,
  view: YearView | undefined,
): void {
  const pulls = plan?.pulls;
  const rule = plan?.rule;
  useEffect(() => {
    if (!evaluator || busy || !pulls || !view) return undefined;
    let current = true;
    const foresee = async (): Promise<void> => {
      for (const year of yearsNear(view)) {
        const ask = askOf(pulls, rule, year);
        if (evaluator.atHand(ask)) continue;
        // Overtaken by what a form asks: that is more likely to come.
        if (!(await evaluator.foresee(ask)) || !current) return;
      }
    };
    foresee().catch((error: unknown) => console.error(error));
    return () => {
      current = false;
    };
  }, [evaluator, busy, pulls, rule, view]);
}
