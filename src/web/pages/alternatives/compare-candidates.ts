import { calledByName, calledByNumber } from '#alternatives/certainty/verdict.ts';
import type { Called } from '#alternatives/certainty/verdict.ts';
import type { Language } from '#kit/text.ts';
import type { Region } from '#region/region.ts';
import type { AlternativesMessages } from '../../messages/alternatives.fi.ts';
import type { CertaintyAsk } from '../../workers/certainty-messages.ts';
import { chosenRule } from './certainty-rows.ts';
import type { Plan } from './draft.ts';
import type { Planning } from './use-planning.ts';

/** What is compared: an alternative as it stands on the page, also what has not been saved. */
export type Compared = Readonly<{ key: string; title: string; called: Called; plan: Plan }>;

/** The stored alternatives in the order of their numbers, and a loose one after them. */
export function candidatesOf(
  planning: Pick<Planning, 'list' | 'key' | 'draft' | 'hasDraft'>,
  told: Readonly<{ say: Pick<AlternativesMessages, 'tabNumber'>; language: Language }>,
): readonly Compared[] {
  const { say, language } = told;
  const stored = (planning.list ?? []).map((one): Compared => {
    const draft = planning.key === one.id ? planning.draft : planning.hasDraft(one.id);
    const plan = draft?.present ?? { name: one.name[language], pulls: one.pulls, rule: one.rule };
    const title = `${say.tabNumber(one.number)} ${plan.name}`;
    return { key: one.id, title, called: calledByNumber(one.number), plan };
  });
  const loose = planning.draft && !planning.draft.stored ? planning.draft.present : undefined;
  if (!loose) return stored;
  return [...stored, { key: planning.key, title: loose.name, called: calledByName(loose.name), plan: loose }];
}

/** What is drawn of them all; nothing when there is nothing to compare. */
export function compareAsk(
  region: Region,
  candidates: readonly Compared[],
  told: Readonly<{ seed: number; n: number }>,
): CertaintyAsk | undefined {
  if (candidates.length === 0) return undefined;
  return {
    kind: 'draw',
    candidates: candidates.map(({ plan: { pulls, rule } }) => {
      const chosen = chosenRule(region, rule);
      return chosen ? { pulls, rule: chosen } : { pulls };
    }),
    ...told,
  };
}
