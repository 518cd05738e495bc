import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Region } from '#region/region.ts';
import type { ReaderProblem } from '../../client.ts';
import { ask } from '../../client.ts';
import { useTongue } from '../../messages/context.ts';
import { draftOf, looseDraft } from './draft.ts';
import type { Draft, Stored } from './draft.ts';
import { keepDrafts, recallDrafts } from './kept-drafts.ts';
import { openShared, sharedKey, sharedParameter } from './shared-plan.ts';

export type Planning = Readonly<{
  /** Undefined until the first list has come. */
  list: readonly Stored[] | undefined;
  problems: readonly ReaderProblem[];
  /** The alternative of the address; undefined while loading, `missing` when there is none. */
  draft: Draft | undefined;
  key: string;
  /** The address carries a plan, or what was meant to be one. */
  shared: boolean;
  missing: boolean;
  update: (make: (draft: Draft) => Draft) => void;
  /** Puts a draft under a key without showing it: a branch just made, a saved one. */
  put: (key: string, draft: Draft) => void;
  forget: (key: string) => void;
  reload: () => Promise<void>;
  hasDraft: (key: string) => Draft | undefined;
}>;

/** The stored alternatives, and for each the draft that a person is working on; moving between them loses nothing. */
export function usePlanning(region: Region): Planning {
  const { language, messages } = useTongue();
  const { alternative } = useParams();
  const [search] = useSearchParams();
  const shared = search.get(sharedParameter);
  const [list, setList] = useState<readonly Stored[]>();
  const [problems, setProblems] = useState<readonly ReaderProblem[]>([]);
  const [drafts, setDrafts] = useState(() => recallDrafts(sessionStorage, region.id));
  useEffect(() => keepDrafts(sessionStorage, { region: region.id, drafts }), [region.id, drafts]);
  const languageNow = useRef(language);
  useEffect(() => {
    languageNow.current = language;
  });
  const reload = useCallback(async () => {
    const answer = await ask<{ alternatives: Stored[] }>(
      'alternatives.list-alternatives',
      { region: region.id },
      { language: languageNow.current },
    );
    if (answer.ok) setList(answer.value.alternatives);
    setProblems(answer.ok ? [] : answer.problems);
  }, [region.id]);
  useEffect(() => {
    void reload();
  }, [reload]);

  const loose = useMemo(() => {
    if (shared === null) return undefined;
    const opened = openShared(shared, region);
    if (!opened.ok) return opened;
    const { pulls, rule } = opened.value;
    return {
      ok: true as const,
      draft: looseDraft({ name: opened.value.name || messages.alternatives.sharedName, pulls, rule }),
    };
  }, [shared, messages, region]);
  const stored = findStored(list, alternative);
  // A region may have come without any alternative: then the page begins from its network as it stands.
  const isFirst = list?.length === 0 && alternative === undefined;
  const key = shared === null ? (stored?.id ?? (isFirst ? 'first' : '')) : sharedKey(shared);
  const own = useMemo(() => {
    if (stored) return draftOf(stored, stored.name[language]);
    return isFirst ? looseDraft({ name: messages.alternatives.firstName, pulls: [], rule: null }) : undefined;
  }, [stored, isFirst, language, messages]);
  const begun = loose?.ok ? loose.draft : own;
  const draft = loose && !loose.ok ? undefined : (drafts.get(key) ?? begun);
  const update = useCallback(
    (make: (draft: Draft) => Draft) =>
      setDrafts((now) => {
        const current = now.get(key) ?? begun;
        return current ? new Map(now).set(key, make(current)) : now;
      }),
    [key, begun],
  );
  const put = useCallback((at: string, made: Draft) => setDrafts((now) => new Map(now).set(at, made)), []);
  const forget = useCallback((at: string) => {
    setDrafts((now) => {
      const left = new Map(now);
      left.delete(at);
      return left;
    });
  }, []);
  return useMemo(
    () => ({
      list,
      problems: loose && !loose.ok ? loose.problems.map((one) => inWords(one, language)) : problems,
      draft,
      key,
      shared: shared !== null,
      missing: list !== undefined && shared === null && stored === undefined && !isFirst,
      ...{ update, put, forget, reload },
      hasDraft: (at) => drafts.get(at),
    }),
    [
      list,
      loose,
      problems,
      language,
      draft,
      key,
      shared,
      stored,
      isFirst,
      update,
      put,
      forget,
      reload,
      drafts,
    ],
  );
}

/** The alternative of the address: by id or number; without either, the first proposal, else the present network. */
export function findStored(
  list: readonly Stored[] | undefined,
  wanted: string | undefined,
): Stored | undefined {
  if (!list) return undefined;
  if (wanted === undefined) return list.find((one) => one.number === 1) ?? list[0];
  return list.find((one) => one.id === wanted) ?? list.find((one) => String(one.number) === wanted);
}

function inWords(
  problem: {
    code: string;
    message: Readonly<Record<string, string>>;
    remedy: Readonly<Record<string, string>>;
  },
  language: string,
): ReaderProblem {
  return {
    code: problem.code,
    message: problem.message[language] ?? '',
    remedy: problem.remedy[language] ?? '',
  };
}
