import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Evaluation } from '#alternatives/evaluation.ts';
import { canonicalJson } from '#kit/hash.ts';
import type { Region } from '#region/region.ts';
import type { VisitRule } from '#situation/rule.ts';
import { openEvaluator } from '../../workers/evaluator-client.ts';
import type { EvaluatorClient } from '../../workers/evaluator-client.ts';
import type { EvaluationAsk, Glimpse } from '../../workers/evaluator-messages.ts';
import type { Plan } from './draft.ts';

declare const __ENGINE_VERSION__: string;

export type EvaluationState = Readonly<{
  /** The plan that the glimpse is of; the page's plan is ahead of it while the worker computes. */
  plan: Plan | undefined;
  /** The year that the glimpse is of; undefined: after every pull. */
  year: number | undefined;
  glimpse: Glimpse | undefined;
  /** The latest whole answer; it stays on show while the next is being computed. */
  evaluation: Evaluation | undefined;
  /** The empty alternative under the same rule. */
  baseline: Evaluation | undefined;
  busy: boolean;
  failed: boolean;
  evaluator: EvaluatorClient | undefined;
}>;

type Shown = Partial<Pick<EvaluationState, 'plan' | 'year' | 'glimpse' | 'evaluation' | 'baseline'>>;

/**
 * Evaluates a plan in a worker whenever it or the year looked at changes, and the empty plan under the same rule once a
 * rule.
 */
export function useEvaluation(
  region: Region,
  plan: Plan | undefined,
  year: number | undefined,
): EvaluationState {
  const [evaluator, setEvaluator] = useState<EvaluatorClient>();
  const [shown, setShown] = useState<Shown>({});
  const [done, setDone] = useState<readonly unknown[]>([]);
  const [failed, setFailed] = useState(false);
  const baselines = useRef(new Map<string, Evaluation>());
  useEffect(() => {
    const opened = openEvaluator();
    opened.useRegion(region, __ENGINE_VERSION__);
    baselines.current = new Map();
    setEvaluator(opened);
    return () => opened.close();
  }, [region]);
  const latest = useRef(plan);
  latest.current = plan;
  const pulls = plan?.pulls;
  const rule = plan?.rule;
  const ask = useMemo(() => pulls && askOf(pulls, rule, year), [pulls, rule, year]);
  const known = useMemo(() => ask && evaluator?.atHand(ask), [ask, evaluator]);
  const atHand = baselines.current.get(canonicalJson(rule ?? null));
  // With the plan itself and not after it: the page is rendered once for both.
  if (known && atHand && !isShown(shown, { glimpse: known, plan: plan!, year }))
    setShown({ ...shown, glimpse: known, baseline: atHand, plan: plan!, year });
  // Before the paint and not after it: the worker computes while the browser draws the list's new row.
  useLayoutEffect(() => {
    if (!evaluator || !ask) return undefined;
    let current = true;
    const question = [evaluator, ask];
    const asked = { plan: latest.current!, year };
    const run = async (): Promise<void> => {
      const named = canonicalJson(rule ?? null);
      const baseline = baselines.current.get(named) ?? (await evaluator.evaluateInTurn(askOf([], rule)));
      if (!baseline || !current) return;
      baselines.current.set(named, baseline);
      const evaluation = await evaluator.evaluate(ask, (glimpse) => {
        if (!current) return;
        const next = { ...asked, glimpse };
        setShown((now) => (isShown(now, next) ? now : { ...now, ...next, baseline }));
      });
      if (!evaluation || !current) return;
      setShown((now) => ({ ...now, evaluation }));
      setDone(question);
      setFailed(false);
    };
    run().catch((error: unknown) => {
      console.error(error);
      if (!current) return;
      setFailed(true);
      setDone(question);
    });
    return () => {
      current = false;
    };
  }, [evaluator, ask]);
  // Told by what was answered, not by a state of its own, which would have the whole page rendered once more a change.
  const busy = done.length === 0 || done[0] !== evaluator || done[1] !== ask;
  return useMemo(
    () => ({
      ...{ plan: shown.plan, year: shown.year, glimpse: shown.glimpse },
      ...{ evaluation: shown.evaluation, baseline: shown.baseline },
      ...{ busy, failed, evaluator },
    }),
    [shown, busy, failed, evaluator],
  );
}

/** Whether this very answer is on show for this list and year, whatever the plan is called by now. */
function isShown(
  shown: Shown,
  next: Readonly<{ glimpse: Glimpse; plan: Plan; year: number | undefined }>,
): boolean {
  return shown.glimpse === next.glimpse && shown.plan?.pulls === next.plan.pulls && shown.year === next.year;
}

export function askOf(
  pulls: Plan['pulls'],
  rule: VisitRule | null | undefined,
  year?: number,
): EvaluationAsk {
  return { pulls, ...(rule ? { rule } : {}), ...(year === undefined ? {} : { year }) };
}
