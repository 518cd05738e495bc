import { useEffect, useMemo, useRef, useState } from 'react';
import { lineUp } from '#decision/judged-alternatives.ts';
import type { CriteriaSet } from '#decision/criterion.ts';
import type { Focus, Judgement, NamedView, Stakeholder } from '#decision/judge.ts';
import type { Region } from '#region/region.ts';
import { openJudgement } from '../../workers/judgement-client.ts';
import type { Progress } from '../../workers/judgement-messages.ts';
import type { Stored } from '../alternatives/draft.ts';

/** How many weights and worlds the page draws, and the seed: the same on every visit. */
export const pageDraws = { n: 2000, worlds: 200, seed: 1 } as const;

export type Judging = Readonly<{
  judgement: Judgement | undefined;
  /** The view on show, ahead of the judgement while a slider moves. */
  view: NamedView | undefined;
  progress: Progress | undefined;
  failed: boolean;
}>;

/** Judges in a worker whenever alternatives, criteria, weights or the view on show change. */
export function useJudging(
  region: Region,
  asked:
    | Readonly<{
        set: CriteriaSet;
        alternatives: readonly Stored[];
        stakeholders: readonly Stakeholder[];
        focus: Focus;
      }>
    | undefined,
): Judging {
  const [client, setClient] = useState<ReturnType<typeof openJudgement>>();
  const [state, setState] = useState<Judging>(nothing);
  useEffect(() => {
    const opened = openJudgement();
    opened.useRegion(region);
    setClient(opened);
    return () => opened.close();
  }, [region]);
  const lined = useMemo(
    () =>
      lineUp(
        (asked?.alternatives ?? []).map(({ id, number, name, pulls, rule }) => ({
          id,
          number,
          name,
          pulls,
          rule,
        })),
      ),
    [asked?.alternatives],
  );
  const { set, stakeholders, focus } = asked ?? {};
  // What is on show: numbers of another view are not shown as this one's, nor those of other criteria or alternatives.
  const shape = useRef({ focus: '', table: '' });
  useEffect(() => {
    if (!client || !set || !stakeholders || focus === undefined) return;
    const table = JSON.stringify([lined.alternatives.map(({ id }) => id), set.criteria.map(({ id }) => id)]);
    const now = { focus: String(focus), table };
    if (now.table !== shape.current.table) setState(nothing);
    else if (now.focus !== shape.current.focus) setState((before) => ({ ...before, view: undefined }));
    shape.current = now;
    client.judge({ set, ...lined, stakeholders, focus, ...pageDraws }, (answer) => {
      if (answer.kind === 'failed') {
        console.error(answer.message);
        return setState((before) => ({ ...before, failed: true }));
      }
      const { progress } = answer;
      if (answer.kind === 'drawing') return setState((before) => ({ ...before, progress }));
      if (answer.kind === 'viewed')
        return setState((before) => ({ ...before, view: answer.view, progress, failed: false }));
      const { judgement } = answer;
      setState({ judgement, view: viewIn(judgement, focus), progress, failed: false });
    });
  }, [client, set, stakeholders, focus, lined]);
  return state;
}

const nothing: Judging = { judgement: undefined, view: undefined, progress: undefined, failed: false };

/** The view of a focus among those of a judgement. */
export function viewIn({ views }: Judgement, focus: Focus): NamedView | undefined {
  if (focus === 'any' || focus === 'joint') return views.find(({ kind }) => kind === focus);
  return views.filter(({ kind }) => kind === 'stakeholder')[focus];
}
