import { useCallback, useEffect, useState } from 'react';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Stakeholder } from '#decision/judge.ts';
import type { Answer, ReaderProblem } from '../../client.ts';
import { ask, send } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import type { Stored } from '../alternatives/draft.ts';

export type StoredCriteria = CriteriaSet & Readonly<{ set: string; name: string; version: number }>;
export type ListedSet = Readonly<{ set: string; name: string }>;

/** The set that every region has. */
export const defaultSet = 'default';
export type StoredStakeholder = Stakeholder & Readonly<{ id: string; version: number }>;

/** What the page begins from, as the server has it. */
export type StoredDecision = Readonly<{
  alternatives: readonly Stored[];
  criteria: StoredCriteria;
  stakeholders: readonly StoredStakeholder[];
  /** Every set of criteria of the region. */
  sets: readonly ListedSet[];
}>;

/** Reads alternatives, a set of criteria and its stakeholders; `again` reads anew. */
export function useStoredDecision(
  region: string,
  set: string,
): Readonly<{
  stored: StoredDecision | undefined;
  problems: readonly ReaderProblem[];
  again: () => Promise<void>;
}> {
  const { language } = useTongue();
  const [stored, setStored] = useState<StoredDecision>();
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const again = useCallback(async () => {
    const asking = { language };
    const [alternatives, criteria, stakeholders, listed] = await Promise.all([
      ask<{ alternatives: Stored[] }>('alternatives.list-alternatives', { region }, asking),
      ask<StoredCriteria>('decision.get-criteria', { region, set }, asking),
      ask<{ stakeholders: StoredStakeholder[] }>('decision.list-stakeholders', { region, set }, asking),
      ask<{ sets: ListedSet[] }>('decision.list-criteria', { region }, asking),
    ]);
    setProblems(
      [alternatives, criteria, stakeholders, listed].flatMap((one) => (one.ok ? [] : one.problems)),
    );
    if (!alternatives.ok || !criteria.ok || !stakeholders.ok || !listed.ok) return;
    setStored({
      alternatives: alternatives.value.alternatives,
      criteria: criteria.value,
      stakeholders: stakeholders.value.stakeholders,
      sets: listed.value.sets,
    });
    // A change of language asks for no other numbers.
  }, [region, set]);
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
