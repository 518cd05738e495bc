import { useState } from 'react';
import type { Pull } from '#alternatives/lever.ts';
import type { Region } from '#region/region.ts';
import type { ReaderProblem } from '../../client.ts';
import { send } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { draftOf } from './draft.ts';
import type { Stored } from './draft.ts';
import type { Planning } from './use-planning.ts';

export type Making = Readonly<{
  busy: boolean;
  problems: readonly ReaderProblem[];
  /** Stores pulls as an alternative of their own; answers it, or undefined with `problems` told. */
  make: (plan: Readonly<{ name: string; pulls: readonly Pull[] }>) => Promise<Stored | undefined>;
}>;

/** Makes a suggestion an ordinary alternative under the region's next number and own rule; drafts on the page are left alone. */
export function useMakeAlternative(region: Region, planning: Planning): Making {
  const { language } = useTongue();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const make: Making['make'] = async ({ name, pulls }) => {
    setBusy(true);
    const input = { region: region.id, name, pulls, rule: null, parent: null, regionHash: region.hash };
    const answer = await send<Stored>('alternatives.create-alternative', input, { language });
    setProblems(answer.ok ? [] : answer.problems);
    if (answer.ok) {
      planning.put(answer.value.id, draftOf(answer.value, answer.value.name[language]));
      await planning.reload();
    }
    setBusy(false);
    return answer.ok ? answer.value : undefined;
  };
  return { busy, problems, make };
}
