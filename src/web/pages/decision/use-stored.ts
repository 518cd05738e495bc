import { useCallback, useEffect, useState } from 'react';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Stakeholder } from '#decision/judge.ts';
import type { Answer, ReaderProblem } from '../../client.ts';
import { ask, send } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import type { Stored } from '../alternatives/draft.ts';

export type StoredCriteria = CriteriaSet & Readonly<{ version: number }>;
export type StoredStakeholder = Stakeholder & Readonly<{ id: string; version: number }>;

/** What the page begins from, as the server has it. */
export type StoredDecision = Readonly<{
  alternatives: readonly Stored[];
  criteria: StoredCriteria;
  stakeholders: readonly StoredStakeholder[];
}>;

/** Reads alternatives, criteria and stakeholders of a region; `again` reads anew. */
export function useStoredDecision(region: string): Readonly<{
  stored: StoredDecision | undefined;
  problems: readonly ReaderProblem[];
  again: () => Promise<void>;
}> {
  const { language } = useTongue();
  const [stored, setStored] = useState<StoredDecision>();
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const again = useCallback(async () => {
    const asking = { language };
    const [alternatives, criteria, stakeholders] = await Promise.all([
      ask<{ alternatives: Stored[] }>('alternatives.list-alternatives', { region }, asking),
      ask<StoredCriteria>('decision.get-criteria', { region }, asking),
      ask<{ stakeholders: StoredStakeholder[] }>('decision.list-stakeholders', { region }, asking),
    ]);
    setProblems([alternatives, criteria, stakeholders].flatMap((one) => (one.ok ? [] : one.problems)));
    if (!alternatives.ok || !criteria.ok || !stakeholders.ok) return;
    setStored({
      alternatives: alternatives.value.alternatives,
      criteria: criteria.value,
      stakeholders: stakeholders.value.stakeholders,
    });
    // A change of language asks for no other numbers.
  }, [region]);
  useEffect(() => {
    void again();
  }, [again]);
  return { stored, problems, again };
}

/** The stored version in the answer to a save that came too late. */
export function currentOf<Value>(answer: Answer<Value>): Value | undefined {
  if (answer.ok || answer.status !== 409) return undefined;
  const { body } = answer;
  return typeof body === 'object' && body !== null && 'current' in body ? (body.current as Value) : undefined;
}

export { send };
