import { useMemo, useState } from 'react';
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
  const edit = (to: (plan: Plan) => Partial<Plan>): void =>
    update((now: Draft) => change(now, to(now.present)));
  return {
    plan,
    network: applied.network,
    outcomes: applied.outcomes,
    unsaved: draft ? isUnsaved(draft, draft.stored?.name[language] ?? '') : false,
    canUndo: (draft?.past.length ?? 0) > 0,
    canRedo: (draft?.future.length ?? 0) > 0,
    undo: () => update(undo),
    redo: () => update(redo),
    add: (pull) => {
      edit((now) => ({ pulls: addInYear(region, now.pulls, pull).pulls }));
      choose(addInYear(region, pulls, pull).at);
    },
    change: (index, to) => edit((now) => changePull(now, index, to)),
    replace: (index, to) => {
      edit((now) => ({ pulls: changeInYear(region, now.pulls, { index, to }).pulls }));
      if (chosen === index) choose(changeInYear(region, pulls, { index, to }).at);
    },
    move: (from, to) => {
      edit((now) => ({ pulls: moveInOrder(region, now.pulls, { from, to }) }));
      if (chosen === from && to >= 0 && to < pulls.length) choose(to);
    },
    moveToItsYear: (index) => {
      const { at } = moveToItsYear(region, pulls, index);
      edit((now) => ({ pulls: moveToItsYear(region, now.pulls, index).pulls }));
      if (chosen === index) choose(at);
      return at;
    },
    remove: (index) => {
      edit((now) => ({ pulls: removeInYear(region, now.pulls, index) }));
      choose(undefined);
    },
    setPulls: (make, gesture) =>
      update((now) => {
        const to = { pulls: make(now.present.pulls) };
        return gesture === undefined ? change(now, to) : changeWithin(now, gesture, to);
      }),
    endGesture: () => update(endGesture),
    setRule: (rule) => edit(() => ({ rule })),
    rename: (name) => edit(() => ({ name })),
    chosen,
    choose,
    form,
    openForm,
    ...looking,
  };
}
