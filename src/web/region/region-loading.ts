import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import { readRegion } from '#region/read-region.ts';
import type { Region } from '#region/region.ts';
import { withChanges } from '#region/with-changes.ts';
import type { Language } from '#kit/text.ts';
import type { Problem, Result } from '#kit/result.ts';
import { ask } from '../client.ts';
import type { ReaderProblem } from '../client.ts';
import type { RegionAnswer } from '../answers.ts';

export type ReadyRegion = Readonly<{
  status: 'ready';
  /** The region with this county's own edits. */
  region: Region;
  /** The region as it was published, for undoing an edit. */
  original: Region;
  /** What the server expects back with a change; somebody else's change raises it. */
  version: number;
  /** Asks the server again, after a change; what is on show stays until the answer comes. */
  reload: () => Promise<void>;
}>;

export type RegionState =
  | Readonly<{ status: 'none' | 'loading' }>
  | Readonly<{
      status: 'refused';
      answerStatus: number;
      problems: readonly ReaderProblem[];
      reload: () => Promise<void>;
    }>
  | ReadyRegion;

export const RegionContext = createContext<RegionState>({ status: 'none' });

/** The region of the page's address, in whatever state its loading is. */
export function useRegionState(): RegionState {
  return use(RegionContext);
}

/** The region of the page, on pages that are shown only when there is one. */
export function useRegion(): ReadyRegion {
  const state = use(RegionContext);
  if (state.status !== 'ready') throw new Error('a page that needs a region was shown without one');
  return state;
}

/** Loads a region and keeps it while its pages come and go; `id` undefined loads nothing. */
export function useLoadedRegion(id: string | undefined, language: Language): RegionState {
  const [loaded, setLoaded] = useState<{ id: string; state: RegionState }>();
  const languageNow = useRef(language);
  useEffect(() => {
    languageNow.current = language;
  });
  const load = useCallback(async (wanted: string, signal?: AbortSignal) => {
    const asking = { language: languageNow.current, ...(signal ? { signal } : {}) };
    const answer = await ask<RegionAnswer>('situation.get-region', { region: wanted }, asking);
    if (signal?.aborted) return;
    const reload = () => load(wanted);
    setLoaded({
      id: wanted,
      state: answer.ok ? made(answer.value, asking.language, reload) : refused(answer, reload),
    });
  }, []);
  useEffect(() => {
    if (id === undefined) return;
    const stop = new AbortController();
    load(id, stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    return () => stop.abort();
  }, [id, load]);
  if (id === undefined) return { status: 'none' };
  return loaded?.id === id ? loaded.state : { status: 'loading' };
}

function refused(
  answer: Readonly<{ status: number; problems: readonly ReaderProblem[] }>,
  reload: () => Promise<void>,
): RegionState {
  return { status: 'refused', answerStatus: answer.status, problems: answer.problems, reload };
}

/** The same value that the server has, made here from the same files by the same code. */
function made(answer: RegionAnswer, language: Language, reload: () => Promise<void>): RegionState {
  const original = readRegion(answer.files);
  const edited: Result<Region> = original.ok ? withChanges(original.value, answer) : original;
  if (!original.ok || !edited.ok) {
    const problems = edited.ok ? [] : edited.problems.map((problem) => inLanguage(problem, language));
    return refused({ status: 422, problems }, reload);
  }
  return { status: 'ready', region: edited.value, original: original.value, version: answer.version, reload };
}

/** One of our own problems as the server would say it. */
export function inLanguage(problem: Problem, language: Language): ReaderProblem {
  return { ...problem, message: problem.message[language], remedy: problem.remedy[language] };
}
