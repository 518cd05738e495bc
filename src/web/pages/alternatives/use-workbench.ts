import { useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { applyPulls } from '#alternatives/apply.ts';
import type { Outcome } from '#alternatives/apply.ts';
import type { Pull } from '#alternatives/lever.ts';
import type { Network } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import type { VisitRule } from '#situation/rule.ts';
import { useTongue } from '../../messages/context.ts';
import { change, changePull, changeWithin, endGesture, isUnsaved, redo, undo } from './draft.ts';
import type { Draft, Plan } from './draft.ts';
import { addInYear, changeInYear, moveInOrder, moveToItsYear, removeInYear } from './plan-years.ts';
import type { YearView } from './plan-years.ts';
import type { Planning } from './use-planning.ts';

/** What the form is open for: a new pull (perhaps of a chosen lever on a chosen site) or an old one. */
export type FormTarget = Readonly<{ lever?: string; site?: string; index?: number }>;

export type Workbench = Readonly<{
  plan: Plan;
  /** The network that the plan leaves, and what became of each pull; known at once, before anything is evaluated. */
  network: Network;
  outcomes: readonly Outcome[];
  unsaved: boolean;
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
  /** Adds a pull where its year belongs, and opens its details. */
  add: (pull: Pull) => void;
  /** Changes of a pull that leave its year as it is. */
  change: (index: number, to: Partial<Omit<Pull, 'year'>>) => void;
  /** Another pull in the place of one; a new year takes it to where that belongs. */
  replace: (index: number, to: Pull) => void;
  move: (from: number, to: number) => void;
  /** Answers where the pull then stands. */
  moveToItsYear: (index: number) => number;
  remove: (index: number) => void;
  /** Another list of pulls; changes within one gesture are one step of undo, until it ends. */
  setPulls: (make: (pulls: readonly Pull[]) => readonly Pull[], gesture?: string) => void;
  endGesture: () => void;
  setRule: (rule: VisitRule | null) => void;
  rename: (name: string) => void;
  /** The pull whose details are open and whose flows are strong on the map. */
  chosen: number | undefined;
  choose: (index: number | undefined) => void;
  form: FormTarget | undefined;
  openForm: (target: FormTarget | undefined) => void;
  /** Which year is looked at; undefined while no pull has a year. */
  view: YearView | undefined;
  /** Looks at a year; undefined: after every pull. */
  lookAt: (year: number | undefined) => void;
}>;

const empty: Plan = { name: '', pulls: [], rule: null };

/** What a person does to the plan of the page; each step can be undone. */
export function useWorkbench(
  region: Region,
  planning: Planning,
  looking: Pick<Workbench, 'view' | 'lookAt'>,
): Workbench {
  const { language } = useTongue();
  const { draft, update } = planning;
  const [chosen, choose] = useState<number>();
  const [form, openForm] = useState<FormTarget>();
  const plan = draft?.present ?? empty;
  const { pulls } = plan;
  const applied = useMemo(() => applyPulls(region, pulls), [region, pulls]);
  const latest = useRef({ pulls, chosen });
  latest.current = { pulls, chosen };
  const actions = useMemo(() => actionsOf(region, { update, choose, latest }), [region, update]);
  const { view, lookAt } = looking;
  return useMemo(
    () => ({
      ...{ plan, network: applied.network, outcomes: applied.outcomes },
      unsaved: draft ? isUnsaved(draft, draft.stored?.name[language] ?? '') : false,
      canUndo: (draft?.past.length ?? 0) > 0,
      canRedo: (draft?.future.length ?? 0) > 0,
      ...actions,
      ...{ chosen, choose, form, openForm, view, lookAt },
    }),
    [plan, applied, draft, language, actions, chosen, form, view, lookAt],
  );
}

type Actions = Pick<
  Workbench,
  | 'undo'
  | 'redo'
  | 'add'
  | 'change'
  | 'replace'
  | 'move'
  | 'moveToItsYear'
  | 'remove'
  | 'setPulls'
  | 'endGesture'
  | 'setRule'
  | 'rename'
>;

/** What can be done, the same functions for as long as the page stays: who is given one alone is not rendered again. */
function actionsOf(
  region: Region,
  now: Readonly<{
    update: Planning['update'];
    choose: (index: number | undefined) => void;
    latest: RefObject<Readonly<{ pulls: readonly Pull[]; chosen: number | undefined }>>;
  }>,
): Actions {
  const { update, choose, latest } = now;
  const edit = (to: (plan: Plan) => Partial<Plan>): void =>
    update((draft: Draft) => change(draft, to(draft.present)));
  return {
    undo: () => update(undo),
    redo: () => update(redo),
    add: (pull) => {
      edit(({ pulls }) => ({ pulls: addInYear(region, pulls, pull).pulls }));
      choose(addInYear(region, latest.current.pulls, pull).at);
    },
    change: (index, to) => edit((plan) => changePull(plan, index, to)),
    replace: (index, to) => {
      const { pulls, chosen } = latest.current;
      edit((plan) => ({ pulls: changeInYear(region, plan.pulls, { index, to }).pulls }));
      if (chosen === index) choose(changeInYear(region, pulls, { index, to }).at);
    },
    move: (from, to) => {
      const { pulls, chosen } = latest.current;
      edit((plan) => ({ pulls: moveInOrder(region, plan.pulls, { from, to }) }));
      if (chosen === from && to >= 0 && to < pulls.length) choose(to);
    },
    moveToItsYear: (index) => {
      const { at } = moveToItsYear(region, latest.current.pulls, index);
      edit((plan) => ({ pulls: moveToItsYear(region, plan.pulls, index).pulls }));
      if (latest.current.chosen === index) choose(at);
      return at;
    },
    remove: (index) => {
      edit(({ pulls }) => ({ pulls: removeInYear(region, pulls, index) }));
      choose(undefined);
    },
    setPulls: (make, gesture) =>
      update((draft) => {
        const to = { pulls: make(draft.present.pulls) };
        return gesture === undefined ? change(draft, to) : changeWithin(draft, gesture, to);
      }),
    endGesture: () => update(endGesture),
    setRule: (rule) => edit(() => ({ rule })),
    rename: (name) => edit(() => ({ name })),
  };
}
