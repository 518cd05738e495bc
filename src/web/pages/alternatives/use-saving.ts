import { useState } from 'react';
import type { Region } from '#region/region.ts';
import type { Answer, ReaderProblem } from '../../client.ts';
import { send } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { draftOf, rebase } from './draft.ts';
import type { Draft, Stored } from './draft.ts';
import type { Planning } from './use-planning.ts';

export type Saving = Readonly<{
  busy: boolean;
  problems: readonly ReaderProblem[];
  /** What was to be saved over is no more; `problems` say so too. */
  gone: boolean;
  /** Somebody else saved first: their version, until the reader has chosen. */
  conflict: Stored | undefined;
  /** Stores the draft as a new alternative; answers it, or undefined with `problems` told. */
  create: (name: string) => Promise<Stored | undefined>;
  /** Stores the draft over the version that it began from. */
  save: () => Promise<Stored | undefined>;
  remove: () => Promise<boolean>;
  /** Of a conflict: ours over theirs, knowing that it is there. */
  keepMine: () => Promise<Stored | undefined>;
  takeTheirs: () => void;
  dismiss: () => void;
}>;

/** Saving, branching and removing; what was typed stays in the draft whatever the server says. */
export function useSaving(region: Region, planning: Planning): Saving {
  const { language } = useTongue();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [conflict, setConflict] = useState<Stored>();
  const { draft, key } = planning;

  const gone = problems.some((problem) => problem.code === 'alternative-not-found');
  const tell = async <Output>(run: () => Promise<Answer<Output>>): Promise<Output | undefined> => {
    setBusy(true);
    const answer = await run();
    setBusy(false);
    if (answer.ok) {
      setProblems([]);
      setConflict(undefined);
      return answer.value;
    }
    const theirs = answer.status === 409 ? currentOf(answer.body) : undefined;
    setConflict(theirs);
    setProblems(theirs ? [] : answer.problems);
    return undefined;
  };
  const planOf = (now: Draft) => ({
    pulls: now.present.pulls,
    rule: now.present.rule,
    regionHash: region.hash,
  });
  const create = async (name: string): Promise<Stored | undefined> => {
    if (!draft) return undefined;
    const input = {
      region: region.id,
      name,
      ...planOf(draft),
      parent: gone ? null : (draft.stored?.id ?? null),
    };
    const made = await tell(() => send<Stored>('alternatives.create-alternative', input, { language }));
    if (!made) return undefined;
    // The branch is a place of its own: what it was made from goes back to what is stored.
    if (draft.stored) planning.forget(key);
    planning.put(made.id, draftOf(made, made.name[language]));
    await planning.reload();
    return made;
  };
  const saveOver = async (stored: Stored): Promise<Stored | undefined> => {
    if (!draft) return undefined;
    const input = {
      id: stored.id,
      expectedVersion: stored.version,
      name: draft.present.name,
      ...planOf(draft),
    };
    const saved = await tell(() => send<Stored>('alternatives.save-alternative', input, { language }));
    if (!saved) return undefined;
    planning.update((now) => ({ ...now, stored: saved }));
    await planning.reload();
    return saved;
  };
  return {
    busy,
    problems,
    gone,
    conflict,
    create,
    save: async () => (draft?.stored ? saveOver(draft.stored) : undefined),
    keepMine: async () => (conflict ? saveOver(conflict) : undefined),
    takeTheirs: () => {
      if (conflict) planning.update((now) => rebase(now, conflict, conflict.name[language]));
      setConflict(undefined);
    },
    dismiss: () => setConflict(undefined),
    remove: async () => {
      if (!draft?.stored) return false;
      const { id, version } = draft.stored;
      const input = { id, expectedVersion: version };
      const removed = await tell(() =>
        send<{ removed: string }>('alternatives.remove-alternative', input, { language }),
      );
      if (!removed) return false;
      planning.forget(id);
      await planning.reload();
      return true;
    },
  };
}

/** The stored version in the answer to a save that came too late. */
function currentOf(body: unknown): Stored | undefined {
  if (typeof body !== 'object' || body === null || !('current' in body)) return undefined;
  const current = body.current as Partial<Stored> | null;
  return current && Array.isArray(current.pulls) && typeof current.version === 'number'
    ? (current as Stored)
    : undefined;
}
