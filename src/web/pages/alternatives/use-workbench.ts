import { useMemo, useState } from 'react';
import { applyPulls } from '#alternatives/apply.ts';
import type { Outcome } from '#alternatives/apply.ts';
import type { Pull } from '#alternatives/lever.ts';
import type { Network } from '#region/network.ts';
import type { Region } from '#region/region.ts';
import type { VisitRule } from '#situation/rule.ts';
import { useTongue } from '../../messages/context.ts';
import { addPull, change, changePull, isUnsaved, movePull, redo, removePull, undo } from './draft.ts';
import type { Draft, Plan } from './draft.ts';
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
  add: (pull: Pull) => void;
  change: (index: number, to: Partial<Pull>) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  setRule: (rule: VisitRule | null) => void;
  rename: (name: string) => void;
  /** The pull whose details are open and whose flows are strong on the map. */
  chosen: number | undefined;
  choose: (index: number | undefined) => void;
  form: FormTarget | undefined;
  openForm: (target: FormTarget | undefined) => void;
}>;

const empty: Plan = { name: '', pulls: [], rule: null };

/** What a person does to the plan of the page; each step can be undone. */
export function useWorkbench(region: Region, planning: Planning): Workbench {
  const { language } = useTongue();
  const { draft, update } = planning;
  const [chosen, choose] = useState<number>();
  const [form, openForm] = useState<FormTarget>();
  const plan = draft?.present ?? empty;
  const applied = useMemo(() => applyPulls(region, plan.pulls), [region, plan.pulls]);
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
      edit((now) => addPull(now, pull));
      choose(plan.pulls.length);
    },
    change: (index, to) => edit((now) => changePull(now, index, to)),
    move: (from, to) => {
      edit((now) => movePull(now, from, to));
      if (chosen === from && to >= 0 && to < plan.pulls.length) choose(to);
    },
    remove: (index) => {
      edit((now) => removePull(now, index));
      choose(undefined);
    },
    setRule: (rule) => edit(() => ({ rule })),
    rename: (name) => edit(() => ({ name })),
    chosen,
    choose,
    form,
    openForm,
  };
}
