import { useEffect, useRef, useState } from 'react';
import type { Evaluation } from '#alternatives/evaluation.ts';
import type { EvaluatorClient } from '../../workers/evaluator-client.ts';
import type { EvaluationAsk } from '../../workers/evaluator-messages.ts';

/**
 * The evaluation of what is not yet in force, for one panel alone; undefined when nothing is asked. One question is out at
 * a time, and of those that come meanwhile the last is asked next: a slider that is dragged asks no queue of questions.
 */
export function useLeakPreview(
  evaluator: EvaluatorClient | undefined,
  ask: EvaluationAsk | undefined,
): Evaluation | undefined {
  const [answer, setAnswer] = useState<Evaluation>();
  const wanted = useRef<EvaluationAsk | undefined>(undefined);
  const busy = useRef(false);
  useEffect(() => {
    wanted.current = ask;
    if (!ask) setAnswer(undefined);
    if (!evaluator || busy.current) return;
    const next = async (): Promise<void> => {
      const now = wanted.current;
      if (!now) return;
      busy.current = true;
      const given = await evaluator.evaluateInTurn(now).catch(() => undefined);
      busy.current = false;
      if (wanted.current === now) setAnswer(given);
      else await next();
    };
    void next();
  }, [evaluator, ask]);
  return ask ? answer : undefined;
}
